import { HUES } from '../../core/model/signs.ts'
import type { Focus } from '../state/neighbourhood.ts'
import { mix, withAlpha } from '../theme/colour.ts'
import { type Mode, SURFACES } from '../theme/theme.ts'
import type { SceneLink, SceneNode } from './scene.ts'

/** What decides how the facts look: nothing of it is stored in the graph. */
export interface Light {
  readonly mode: Mode
  /** Undefined: nothing is lit, everything shows evenly. */
  readonly focus: Focus | undefined
  /** The node that the address chooses: it wears a ring. */
  readonly chosen: string | undefined
}

export interface NodeLook {
  /** `#rrggbb`: a node is never transparent, lines end under it. */
  readonly color: string
  /** Radius in CSS pixels. */
  readonly size: number
  readonly ringed: boolean
  /** It does not step back when something is lit. */
  readonly lit: boolean
}

export interface LinkLook {
  /** `rgba(…)` */
  readonly color: string
  /** Width in CSS pixels. */
  readonly size: number
  readonly lit: boolean
}

/** What is left of everything else while something is lit: a node's share of its own colour, a line's opacity and width. Done where it is drawn. */
export const STEPPED_BACK = { node: 0.3, link: 0.1, width: 1.2 } as const

/** How a node looks in this light, before it steps back. Pure. */
export function nodeLook(node: SceneNode, { mode, focus, chosen }: Light): NodeLook {
  const surface = SURFACES[mode]
  const color = node.hue ? HUES[node.hue][mode] : node.quiet ? mix(surface.soft, surface.paper, 0.55) : node.shape === 'question' ? surface.doubt : surface.ink
  const size = node.shape !== 'dot' ? 7.5 : node.small ? 2.4 : node.quiet ? 3 : 5
  return { color, size: focus?.centre === node.id ? size + 1.5 : size, ringed: node.id === chosen, lit: focus?.nodes.has(node.id) ?? false }
}

/** True if a node steps back in this light. */
export const isDimmed = ({ id }: SceneNode, { focus }: Light): boolean => focus !== undefined && !focus.nodes.has(id)

/** More lines than this are drawn fainter, so that what is lit stands out … */
const CROWD = 60
/** … and thinner the more there are, down to what can still be read through at this many. */
const THRONG = 5000

/** How a line looks in this light, before it steps back. Pure. */
export function linkLook(link: SceneLink, { mode, focus }: Light): LinkLook {
  const base = link.hue ? HUES[link.hue][mode] : SURFACES[mode].soft
  if (focus?.links.has(link.id)) return { color: withAlpha(base, 1), size: 2.2 + heavier(link), lit: true }
  if (link.among <= CROWD) return { color: withAlpha(base, link.line === 'solid' ? 0.55 : 0.8), size: 1.4 + heavier(link), lit: false }
  const throng = Math.min(1, Math.log(link.among / CROWD) / Math.log(THRONG / CROWD))
  return { color: withAlpha(base, Math.round((0.35 - 0.2 * throng) * 100) / 100), size: (1.4 + heavier(link)) * (1 - 0.5 * throng), lit: false }
}

/** Pixels more for what is cited often: twice as often, one step; never so much that lines run together. */
const heavier = ({ weight }: SceneLink): number => Math.min(4, Math.log2(Math.max(1, weight)) * 0.7)

/** The nodes and links whose look a change of light can alter; undefined: all of them, in another theme. */
export function touched(before: Light, after: Light): { readonly nodes: readonly string[]; readonly links: readonly string[] } | undefined {
  if (before.mode !== after.mode) return undefined
  const ends = [before.chosen, after.chosen, before.focus?.centre, after.focus?.centre].filter(id => id !== undefined)
  return {
    nodes: [...new Set([...difference(before.focus?.nodes, after.focus?.nodes), ...ends])],
    links: difference(before.focus?.links, after.focus?.links),
  }
}

function difference(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): readonly string[] {
  return [...[...a].filter(id => !b.has(id)), ...[...b].filter(id => !a.has(id))]
}

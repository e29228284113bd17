import { widthOf } from '../../core/draw/measure.ts'
import type { DrawnScene, DrawnWords } from '../../core/draw/scene.ts'
import type { Store } from '../state/storeTypes.ts'
import { type Measure, placeLabels } from './labels.ts'
import { type Light, linkLook, nodeLook } from './reducers.ts'
import type { Point, Scene } from './scene.ts'
import { layoutOf, sceneOf } from './sceneOf.ts'

/** What is printed is as wide as other pictures, in points, and as high as it needs. */
const SIZE = { width: 1000, height: 620 } as const
/** On paper nothing is chosen. */
const LIGHT: Light = { mode: 'light', focus: undefined, chosen: undefined }
const LINES = { solid: 'sure', dashed: 'likely', dotted: 'doubt' } as const
/** From the upper edge of a line of a label to its base line, as a share of its height. */
const BASE = { first: 13, next: 11 } as const
const FIRST_LINE = 18
const NEXT_LINE = 15
const AWAY = 18

/** The map as it is shown, with what is opened, folded and left out, laid out for paper; undefined while there is none. */
export function printedMap(store: Pick<Store, 'picture' | 'places' | 'words' | 'route' | 'level'>): DrawnScene | undefined {
  const scene = sceneOf(store, layoutOf(store), SIZE)
  return scene && printed(scene)
}

/** A scene as plain data for a picture. The letters are measured as the core measures them, so that they have room in every program. */
export function printed(scene: Scene): DrawnScene {
  const at = new Map(scene.nodes.map(n => [n.id, n.at]))
  const deepest = scene.nodes.reduce((most, n) => Math.max(most, n.at.y), 0)
  const links = scene.links.flatMap(link => {
    const [a, b] = [at.get(link.from), at.get(link.to)]
    if (!a || !b) return []
    const { size, color } = linkLook(link, LIGHT)
    const opacity = Number(/([\d.]+)\)$/.exec(color)?.[1] ?? 1)
    const hue = link.hue === undefined ? {} : { hue: link.hue }
    return [{ x1: a.x, y1: a.y, x2: b.x, y2: b.y, line: LINES[link.line], course: link.course, width: size * 0.8, opacity, ...hue }]
  })
  const nodes = scene.nodes.map(node => ({
    ...node.at,
    shape: node.shape,
    size: nodeLook(node, LIGHT).size * (node.shape === 'dot' ? 1.5 : 0.9) * scene.scale,
    quiet: node.quiet,
    ...(node.hue === undefined ? {} : { hue: node.hue }),
  }))
  // The box ends below the last node: names that stand beside it are within.
  const size = { width: scene.size.width, height: Math.ceil(Math.max(scene.scrolls ? 0 : scene.size.height, deepest + 24)) }
  const leftOut = scene.leftOut === 0 ? {} : { leftOut: { count: scene.leftOut, ...(scene.undated ? { undated: true } : {}) } }
  return { ...size, nodes, links, ...leftOut, words: [...captionsOf(scene), ...labelsOf({ ...scene, size })] }
}

const measure: Measure = (text, font) => {
  const [, weight = '400', size = '12'] = /^(\d+) ([\d.]+)px/.exec(font) ?? []
  return widthOf(text, Number(size), Number(weight) >= 600)
}

function captionsOf({ captions, scale }: Scene): readonly DrawnWords[] {
  return captions.map(({ text, at, side, hue }) => ({
    text,
    x: side === 'right' ? at.x + AWAY * scale : at.x - AWAY * scale,
    y: at.y + 4 * scale,
    size: 11 * scale,
    anchor: side === 'right' ? ('start' as const) : ('end' as const),
    bold: true,
    soft: true,
    ...(hue === undefined ? {} : { hue }),
  }))
}

function labelsOf(scene: Scene): readonly DrawnWords[] {
  const { scale } = scene
  const here = ({ at }: { readonly at: Point }): Point => at
  return placeLabels(scene, LIGHT, here, 1, measure).flatMap(({ node, lines, at, side, box }) =>
    lines.map((text, i): DrawnWords => {
      const first = i === 0
      const top = box.top + (first ? 0 : (FIRST_LINE + (i - 1) * NEXT_LINE) * scale)
      return {
        text,
        x: side === 'right' ? at.x + AWAY * scale : side === 'left' ? at.x - AWAY * scale : at.x,
        y: top + (first ? BASE.first : BASE.next) * scale,
        size: (first && !node.quiet ? 14 : 12) * scale,
        anchor: side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle',
        bold: first && !node.quiet,
        soft: !first || node.quiet,
      }
    }),
  )
}

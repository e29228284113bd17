import { HUES } from '../../core/model/signs.ts'
import { withAlpha } from '../theme/colour.ts'
import { SURFACES } from '../theme/theme.ts'
import { crossedIn } from './crossed.ts'
import { isDimmed, type Light } from './reducers.ts'
import type { Caption, Point, Scene, SceneNode, Side } from './scene.ts'
import { type Box, createTaken } from './taken.ts'

/** Width of a text in CSS pixels in a font of canvas notation. */
export type Measure = (text: string, font: string) => number

/** Where a label stands, seen from its node. */
type Stand = Side | 'above' | 'below'

export interface PlacedLabel {
  readonly node: SceneNode
  readonly lines: readonly string[]
  /** What stands behind the name in its line, and how far from where the name begins; only where there is no second line. */
  readonly behind?: { readonly text: string; readonly from: number }
  readonly at: Point
  readonly side: Stand
  readonly box: Box
  /** Where the sign stands that opens the node or folds it. */
  readonly badge?: Point
}

const SANS = "'Source Sans 3 Variable', 'Source Sans 3', 'Noto Naskh Arabic', system-ui, sans-serif"
/** Sizes at scale 1, in CSS pixels. */
const FIRST_LINE = 18
const NEXT_LINE = 15
/** From the middle of the node to its label. */
const OFFSET = 18
/** The same where it stands above or below. */
const UPRIGHT = 10

/** Half the width of the ring around what is chosen, with the air around it. */
const RING = 18
/** From a label to the edge of the box. */
const EDGE = 6
/** From a name to what stands behind it in its line; and the least room worth it. */
const GAP = 10
const LEAST_BEHIND = 110

/** The three fonts of the map at a scale, in canvas notation. */
export const fontsAt = (scale: number) =>
  ({
    label: `600 ${14 * scale}px ${SANS}`,
    detail: `400 ${12 * scale}px ${SANS}`,
    caption: `600 ${11 * scale}px ${SANS}`,
    sign: `700 ${12 * scale}px ${SANS}`,
  }) as const

/** In a scene of more nodes only those in view are given labels. */
const MOST_LABELLED = 1500
/** Half the width of the sign that opens or folds, and from the name to it. */
const BADGE = 8

/**
 * Decides which labels are drawn, where, and with how many lines: those that matter most (lit, then citing) first; one that would lie
 * over another or over a node is left out, and one that may stand anywhere stands where no line of its own passes, if there is such a place. `toScreen` gives a node's place in the present view. Pure.
 */
export function placeLabels(scene: Scene, light: Light, toScreen: (node: SceneNode) => Point, zoom: number, measure: Measure): readonly PlacedLabel[] {
  const lines = Math.max(0, Math.floor(((scene.rowGap * zoom) / scene.scale - FIRST_LINE - 3) / NEXT_LINE))
  const placed: PlacedLabel[] = []
  const taken = createTaken()
  const near = scene.nodes.length > MOST_LABELLED ? scene.nodes.filter(node => inView(toScreen(node), scene)) : scene.nodes
  const lit = createTaken()
  const crossed = crossedIn(scene, toScreen)
  for (const node of near) {
    const disc = discAt(toScreen(node), discOf(node, light) * scene.scale)
    taken.add(disc)
    if (!isDimmed(node, light)) lit.add(disc)
  }
  for (const node of [...near].sort(byWeight(light))) {
    if (node.label === '') continue
    const at = toScreen(node)
    const stands = standsOf(node, at, scene, measure).map(([side, width]) =>
      layOut(node, at, side, scene.scale, Math.min(width, 460 * scene.scale), Math.min(lines, 2), measure),
    )
    // What is lit must be named: over things that have stepped back, if there is no other room.
    const over = light.focus && !isDimmed(node, light) ? stands.find(({ box }) => !lit.meets(box)) : undefined
    const free = stands.filter(({ box }) => !taken.meets(box))
    const label = free.find(({ box }) => !crossed(node, box)) ?? free[0] ?? over
    if (!label) continue
    taken.add(label.box)
    lit.add(label.box)
    placed.push(withBadge(label, light, scene.scale, measure))
  }
  return placed
}

/** How much of the ground around a node is kept free. */
function discOf(node: SceneNode, { chosen }: Light): number {
  if (node.id === chosen) return RING
  return node.small ? 1 : node.quiet ? 3 : node.shape === 'dot' ? 5 : 7
}

const inView = ({ x, y }: Point, { size }: Scene): boolean => x > -50 && y > -50 && x < size.width + 50 && y < size.height + 50

/** What is lit and opens or folds has a sign for it behind its name. */
function withBadge(label: PlacedLabel, { focus, chosen }: Light, scale: number, measure: Measure): PlacedLabel {
  const { node, box, side, at, lines } = label
  if (!node.turn?.signed || (node.id !== chosen && node.id !== focus?.centre)) return label
  const away = (BADGE + 6) * scale
  const first = measure(lines[0] ?? '', fontsAt(scale).label)
  const x = side === 'left' ? box.left - away : side === 'right' ? box.left + first + away : at.x + first / 2 + away
  return { ...label, badge: { x, y: box.top + (FIRST_LINE / 2) * scale } }
}

const isInstrument = ({ hue }: SceneNode): boolean => hue !== undefined && hue !== 'un-documents'

/**
 * Where to try in turn, with the room there. A label that may stand anywhere goes where all of it fits; if it fits nowhere, to the side with more
 * room, if that is worth reading.
 */
function standsOf(node: SceneNode, at: Point, scene: Scene, measure: Measure): readonly (readonly [Stand, number])[] {
  const offset = OFFSET * scene.scale
  const right = ['right', scene.size.width - at.x - offset - EDGE] as const
  // The sign that opens it stands behind the name, within the box.
  const left = ['left', at.x - offset - EDGE - (node.turn?.signed ? (2 * BADGE + 6) * scene.scale : 0)] as const
  if (node.side === 'right') return [['right', Math.max(60, right[1])]]
  if (node.side === 'left') return [['left', Math.max(40, left[1])]]
  const upright = 2 * (Math.min(at.x, scene.size.width - at.x) - EDGE)
  const tall = offset + FIRST_LINE * scene.scale
  const needed = measure(node.label, fontsAt(scene.scale).label)
  const whole = [
    right,
    left,
    ...(at.y + tall < scene.size.height ? [['below', upright] as const] : []),
    ...(at.y - tall > 0 ? [['above', upright] as const] : []),
  ].filter(([, room]) => room >= needed)
  return whole.length ? whole : [right[1] >= left[1] ? right : left].filter(([, room]) => room >= 60)
}

const discAt = ({ x, y }: Point, radius: number): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })

/** What is chosen, what is lit, then instruments, documents, doubts and paragraphs, those with more lines first. */
const byWeight =
  (light: Light) =>
  (a: SceneNode, b: SceneNode): number =>
    weightOf(b, light) - weightOf(a, light) || b.lines - a.lines

function weightOf(node: SceneNode, { focus, chosen }: Light): number {
  const kind = node.shape === 'dot' ? 0 : node.hue === undefined ? 1 : isInstrument(node) ? 3 : 2
  return (node.id === chosen ? 16 : 0) + (focus?.nodes.has(node.id) ? 8 : 0) + kind
}

function layOut(node: SceneNode, at: Point, side: Stand, scale: number, width: number, detailLines: number, measure: Measure): PlacedLabel {
  const fonts = fontsAt(scale)
  const first = shorten(node.label, width, fonts.label, measure)
  const rest = node.detail
    .slice(0, detailLines)
    .flatMap((text, i) => wrap(text, width, i === 0 && node.detail.length === 1 ? detailLines : 1, fonts.detail, measure))
  const lines = [first, ...rest]
  const height = (FIRST_LINE + rest.length * NEXT_LINE) * scale
  const from = measure(first, fonts.label) + GAP * scale
  const beside =
    node.side === 'right' && detailLines === 0 && width - from >= LEAST_BEHIND * scale ? node.detail.filter(text => !text.includes(node.label)).join(' · ') : ''
  const behind = beside === '' ? undefined : { text: shorten(beside, width - from, fonts.detail, measure), from }
  const widest = Math.max(
    ...lines.map((line, i) => measure(line, i === 0 ? fonts.label : fonts.detail)),
    behind ? from + measure(behind.text, fonts.detail) : 0,
  )
  const offset = OFFSET * scale
  const left = side === 'right' ? at.x + offset : side === 'left' ? at.x - offset - widest : at.x - widest / 2
  const level = at.y - (rest.length ? Math.min(height / 2, FIRST_LINE * scale) : height / 2)
  const top = side === 'below' ? at.y + UPRIGHT * scale : side === 'above' ? at.y - UPRIGHT * scale - height : level
  return { node, lines, ...(behind ? { behind } : {}), at, side, box: { left, top, right: left + widest, bottom: top + height } }
}

/** Breaks a text into at most `most` lines of `width` pixels; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, most: number, font: string, measure: Measure): readonly string[] {
  if (most < 1) return []
  if (measure(text, font) <= width || most === 1) return [shorten(text, width, font, measure)]
  const words = text.split(' ')
  let taken = 1
  while (taken < words.length && measure(words.slice(0, taken + 1).join(' '), font) <= width) taken++
  return [shorten(words.slice(0, taken).join(' '), width, font, measure), ...wrap(words.slice(taken).join(' '), width, most - 1, font, measure)].filter(
    line => line !== '',
  )
}

/** The text, or as much of it as fits with an ellipsis. */
export function shorten(text: string, width: number, font: string, measure: Measure): string {
  if (measure(text, font) <= width) return text
  const units = [...text]
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(`${units.slice(0, middle).join('').trimEnd()}…`, font) <= width) low = middle
    else high = middle - 1
  }
  // Behind Arabic the dots stand on its left: the mark tells which way they go.
  return `${units.slice(0, low).join('').trimEnd()}…${/\p{Script=Arabic}/u.test(text) ? '\u200f' : ''}`
}

/** The label under a point of the present view, if any: labels can be pointed at like their nodes. */
export function labelAt(labels: readonly PlacedLabel[], { x, y }: Point): PlacedLabel | undefined {
  return labels.find(({ box }) => x >= box.left - 3 && x <= box.right + 3 && y >= box.top && y <= box.bottom)
}

/** The label whose sign lies under a point. */
export function badgeAt(labels: readonly PlacedLabel[], { x, y }: Point): PlacedLabel | undefined {
  // A finger needs more than the sign is wide.
  return labels.find(({ badge }) => badge !== undefined && Math.hypot(x - badge.x, y - badge.y) <= BADGE + 6)
}

/** Draws the labels and the families' names. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  captions: readonly (Caption & { readonly screen: Point })[],
  scale: number,
  light: Light,
): void {
  const surface = SURFACES[light.mode]
  const fonts = fontsAt(scale)
  const offset = OFFSET * scale
  context.textBaseline = 'middle'
  // A rim of paper keeps letters readable where a line passes behind them.
  context.lineJoin = 'round'
  context.lineWidth = 4 * scale
  context.strokeStyle = withAlpha(surface.paper, 0.9)
  for (const { text, screen, hue, side } of captions) {
    context.font = fonts.caption
    align(context, side)
    context.fillStyle = withAlpha(hue ? HUES[hue][light.mode] : surface.soft, light.focus ? 0.6 : 1)
    context.fillText(text, screen.x + (side === 'right' ? offset : -offset), screen.y)
  }
  for (const { node, lines, behind, at, side, box, badge } of labels) {
    if (badge && node.turn) drawBadge(context, badge, node.turn.to, scale, light)
    const dimmed = isDimmed(node, light)
    const own = node.quiet ? surface.soft : surface.ink
    align(context, side)
    const x = side === 'right' ? at.x + offset : side === 'left' ? at.x - offset : at.x
    let y = box.top + (FIRST_LINE / 2) * scale
    for (const [i, line] of lines.entries()) {
      context.font = i === 0 ? (node.quiet ? fonts.detail : fonts.label) : fonts.detail
      context.fillStyle = withAlpha(i === 0 ? own : surface.soft, dimmed ? 0.5 : 1)
      context.strokeText(line, x, y)
      context.fillText(line, x, y)
      y += (i === 0 ? (FIRST_LINE + NEXT_LINE) / 2 : NEXT_LINE) * scale
    }
    // The sign that opens a thing takes the place behind its name.
    if (behind && !badge) {
      context.font = fonts.detail
      context.fillStyle = withAlpha(surface.soft, dimmed ? 0.5 : 1)
      context.fillText(behind.text, x + behind.from, box.top + (FIRST_LINE / 2) * scale)
    }
  }
}

function drawBadge(context: CanvasRenderingContext2D, { x, y }: Point, to: 'open' | 'fold', scale: number, light: Light): void {
  const surface = SURFACES[light.mode]
  const [radius, arm] = [BADGE * scale, 4 * scale]
  context.save()
  context.fillStyle = surface.paper
  context.strokeStyle = surface.accent
  context.lineWidth = 1.5 * scale
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
  context.stroke()
  context.beginPath()
  context.moveTo(x - arm, y)
  context.lineTo(x + arm, y)
  if (to === 'open') {
    context.moveTo(x, y - arm)
    context.lineTo(x, y + arm)
  }
  context.stroke()
  context.restore()
}

/** Draws the "?" of the doubts: they have one even where there is no room for a label. */
export function drawQuestions(
  context: CanvasRenderingContext2D,
  doubts: readonly { readonly node: SceneNode; readonly at: Point }[],
  scale: number,
  light: Light,
): void {
  context.font = fontsAt(scale).sign
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const { node, at } of doubts) {
    context.fillStyle = withAlpha(SURFACES[light.mode].ink, isDimmed(node, light) ? 0.5 : 1)
    context.fillText('?', at.x, at.y + 0.5)
  }
}

function align(context: CanvasRenderingContext2D, side: Stand): void {
  context.textAlign = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center'
}

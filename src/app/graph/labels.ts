import { withAlpha } from '../theme/colour.ts'
import { HUES, SURFACES } from '../theme/theme.ts'
import { type Light, nodeLook } from './reducers.ts'
import type { Caption, Point, Scene, SceneNode, Side } from './scene.ts'

/** Width of a text in CSS pixels in a font of canvas notation. */
export type Measure = (text: string, font: string) => number

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PlacedLabel {
  readonly node: SceneNode
  readonly lines: readonly string[]
  readonly at: Point
  readonly side: Side
  readonly box: Box
}

const SANS = "'Source Sans 3 Variable', 'Source Sans 3', 'Noto Naskh Arabic', system-ui, sans-serif"
/** Sizes at scale 1, in CSS pixels. */
const FIRST_LINE = 18
const NEXT_LINE = 15
/** From the middle of the node to its label. */
const OFFSET = 18

/** Half the width of the ring around what is chosen. */
const RING = 15

/** The three fonts of the map at a scale, in canvas notation. */
export const fontsAt = (scale: number) =>
  ({
    label: `600 ${14 * scale}px ${SANS}`,
    detail: `400 ${12 * scale}px ${SANS}`,
    caption: `600 ${11 * scale}px ${SANS}`,
    sign: `700 ${12 * scale}px ${SANS}`,
  }) as const

/**
 * Decides which labels are drawn, where, and with how many lines: those that matter most (lit, then citing) first; one that would lie
 * over another is left out, so that labels never overlap. `toScreen` gives a node's place in the present view. Pure.
 */
export function placeLabels(scene: Scene, light: Light, toScreen: (node: SceneNode) => Point, zoom: number, measure: Measure): readonly PlacedLabel[] {
  const lines = Math.max(0, Math.floor(((scene.rowGap * zoom) / scene.scale - FIRST_LINE - 3) / NEXT_LINE))
  const placed: PlacedLabel[] = []
  const taken: Box[] = scene.nodes.map(node => discAt(toScreen(node), (node.id === light.chosen ? RING : node.small ? 1 : node.quiet ? 3 : 7) * scene.scale))
  const offset = OFFSET * scene.scale
  for (const node of [...scene.nodes].sort(byWeight(light))) {
    if (node.label === '') continue
    const at = toScreen(node)
    for (const side of node.side === 'either' ? (['right', 'left'] as const) : ([node.side] as const)) {
      const width = side === 'right' ? Math.max(60, scene.size.width - at.x - offset - 10) : Math.max(40, at.x - offset - 4)
      const label = layOut(node, at, side, scene.scale, Math.min(width, 460 * scene.scale), Math.min(lines, 2), measure)
      if (taken.some(other => meets(other, label.box))) continue
      taken.push(label.box)
      placed.push(label)
      break
    }
  }
  return placed
}

const discAt = ({ x, y }: Point, radius: number): Box => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })

const byWeight =
  (light: Light) =>
  (a: SceneNode, b: SceneNode): number =>
    weightOf(b, light) - weightOf(a, light)

function weightOf(node: SceneNode, { focus, chosen }: Light): number {
  return (node.id === chosen ? 8 : 0) + (focus?.nodes.has(node.id) ? 4 : 0) + (node.shape === 'dot' ? 0 : 1) + (node.quiet ? 0 : 2)
}

function layOut(node: SceneNode, at: Point, side: Side, scale: number, width: number, detailLines: number, measure: Measure): PlacedLabel {
  const fonts = fontsAt(scale)
  const first = shorten(node.label, width, fonts.label, measure)
  const rest = node.detail
    .slice(0, detailLines)
    .flatMap((text, i) => wrap(text, width, i === 0 && node.detail.length === 1 ? detailLines : 1, fonts.detail, measure))
  const lines = [first, ...rest]
  const height = (FIRST_LINE + rest.length * NEXT_LINE) * scale
  const widest = Math.max(...lines.map((line, i) => measure(line, i === 0 ? fonts.label : fonts.detail)))
  const left = side === 'right' ? at.x + OFFSET * scale : at.x - OFFSET * scale - widest
  const top = at.y - (rest.length ? Math.min(height / 2, FIRST_LINE * scale) : height / 2)
  return { node, lines, at, side, box: { left, top, right: left + widest, bottom: top + height } }
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
  return `${units.slice(0, low).join('').trimEnd()}…`
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The label under a point of the present view, if any: labels can be pointed at like their nodes. */
export function labelAt(labels: readonly PlacedLabel[], { x, y }: Point): PlacedLabel | undefined {
  return labels.find(({ box }) => x >= box.left - 3 && x <= box.right + 3 && y >= box.top && y <= box.bottom)
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
  for (const { node, lines, at, side, box } of labels) {
    const { dimmed } = nodeLook(node, light)
    const own = node.quiet ? surface.soft : surface.ink
    align(context, side)
    const x = side === 'right' ? at.x + offset : at.x - offset
    let y = box.top + (FIRST_LINE / 2) * scale
    for (const [i, line] of lines.entries()) {
      context.font = i === 0 ? (node.quiet ? fonts.detail : fonts.label) : fonts.detail
      context.fillStyle = withAlpha(i === 0 ? own : surface.soft, dimmed ? 0.5 : 1)
      context.strokeText(line, x, y)
      context.fillText(line, x, y)
      y += (i === 0 ? (FIRST_LINE + NEXT_LINE) / 2 : NEXT_LINE) * scale
    }
  }
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
    context.fillStyle = withAlpha(SURFACES[light.mode].ink, nodeLook(node, light).dimmed ? 0.5 : 1)
    context.fillText('?', at.x, at.y + 0.5)
  }
}

function align(context: CanvasRenderingContext2D, side: Side): void {
  context.textAlign = side === 'right' ? 'left' : 'right'
}

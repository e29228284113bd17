import type { Hue, Shape } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { countsLine } from './counts.ts'
import { DASHES, framed, type Line } from './frame.ts'
import { widthOf } from './measure.ts'
import { type Frame, type Item, type Picture, PRINT, rectangle, round } from './picture.ts'
import { inkOf, signAt } from './signs.ts'

/**
 * What the app's map shows, as plain data, where it shows it: it travels to whoever makes the file, and is framed there. Places are in points from the
 * upper left corner.
 */
export interface DrawnScene {
  readonly width: number
  readonly height: number
  readonly nodes: readonly {
    readonly x: number
    readonly y: number
    readonly shape: Shape
    readonly hue?: Hue
    readonly size: number
    readonly quiet: boolean
  }[]
  readonly links: readonly DrawnLink[]
  readonly words: readonly DrawnWords[]
  /** What has no place on it; absent: nothing. */
  readonly leftOut?: { readonly count: number; readonly undated?: boolean }
}

export interface DrawnLink {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly line: Line
  readonly hue?: Hue
  readonly course: 'straight' | 'curve' | 'arc'
  readonly width: number
  readonly opacity: number
}

export interface DrawnWords {
  readonly text: string
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly bold: boolean
  readonly soft: boolean
  readonly hue?: Hue
}

/** The map with its frame. */
export function scenePicture({ width, height, nodes, links, words, leftOut }: DrawnScene, snapshot: Snapshot, frame: Frame): Picture {
  const body = (top: number): { items: readonly Item[]; bottom: number } => ({
    bottom: top + height,
    items: [
      ...links.map(link => lineOf(link, top)),
      ...nodes.flatMap(({ x, y, shape, hue, size, quiet }): readonly Item[] => {
        const colour = hue === undefined ? (quiet || shape === 'question' ? PRINT.soft : PRINT.ink) : inkOf(hue)
        const sign = signAt(shape, x, y + top, size, colour)
        return shape === 'question'
          ? [sign, { kind: 'text', text: '?', x: round(x), y: round(y + top + 3), size: 8, fill: PRINT.ink, anchor: 'middle', bold: true }]
          : [sign]
      }),
      ...words.filter(w => w.text !== '').map(word => paperBehind(word, top)),
      ...words.map(
        ({ text, x, y, size, anchor, bold, soft, hue }): Item => ({
          kind: 'text',
          text,
          x: round(x),
          y: round(y + top),
          size,
          fill: hue === undefined ? (soft ? PRINT.soft : PRINT.ink) : inkOf(hue),
          anchor,
          bold,
        }),
      ),
    ],
  })
  const { picture } = frame.words
  const notes = leftOut ? [leftOut.undated ? picture.sceneUndated(leftOut.count) : picture.sceneLeftOut(leftOut.count)] : []
  const shown = { hues: new Set(nodes.flatMap(n => n.hue ?? [])), shapes: new Set(nodes.map(n => n.shape)), lines: new Set(links.map(l => l.line)) }
  return framed(frame, countsLine(snapshot.extractions, frame.words), width, notes, shown, body, true)
}

/** Keeps letters readable where a line passes. Widths are estimated generously: it is cut a little closer, so that no line seems broken. */
function paperBehind({ text, x, y, size, anchor, bold }: DrawnWords, top: number): Item {
  const width = widthOf(text, size, bold) * 0.88
  const left = anchor === 'start' ? x - 1 : anchor === 'end' ? x + 1 - width : x - width / 2
  return { kind: 'path', d: rectangle(left, y + top - size * 0.72, width, size * 0.92), fill: PRINT.paper }
}

function lineOf({ x1, y1, x2, y2, line, hue, course, width, opacity }: DrawnLink, top: number): Item {
  const [a, b] = [`${round(x1)} ${round(y1 + top)}`, `${round(x2)} ${round(y2 + top)}`]
  const middle = round((x1 + x2) / 2)
  // An arc bends to the right, between two things that stand in one column, as on the screen.
  const bulge = round(Math.max(x1, x2) + Math.min(Math.abs(y2 - y1) * 0.35 + 14, 70))
  const d =
    course === 'straight'
      ? `M${a}L${b}`
      : course === 'curve'
        ? `M${a}C${middle} ${round(y1 + top)} ${middle} ${round(y2 + top)} ${b}`
        : `M${a}C${bulge} ${round(y1 + top)} ${bulge} ${round(y2 + top)} ${b}`
  return { kind: 'path', d, stroke: inkOf(hue), width: round(width), dash: DASHES[line], opacity }
}

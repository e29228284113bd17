import type { PrintWords } from '../model/printWords.ts'
import { HUE_ORDER, type Hue, SHAPES, type Shape } from '../model/signs.ts'
import { fitted, widthOf, wrapped } from './measure.ts'
import { mirrored } from './mirrored.ts'
import { type Frame, type Item, type Picture, PRINT, rectangle } from './picture.ts'
import { inkOf, signAt } from './signs.ts'

/** Room at every side of a picture. */
export const MARGIN = 28

/** What a picture shows, for its legend: only that is explained. */
export interface Shown {
  readonly hues: ReadonlySet<Hue>
  readonly shapes: ReadonlySet<Shape>
  readonly lines: ReadonlySet<Line>
}

/** How sure a line is. */
export type Line = 'sure' | 'likely' | 'doubt'

export const DASHES: Readonly<Record<Line, readonly number[]>> = { sure: [], likely: [5, 3], doubt: [1, 3] }

/**
 * Puts title, legend, source and date around a body. `body` gets the height at which it begins and says where it ends. Where words are read from right to left the
 * picture is, too: it is mirrored, all but the letters; `fixed`: the body stands as it is drawn.
 */
export function framed(
  frame: Frame,
  says: string,
  width: number,
  notes: readonly string[],
  shown: Shown,
  body: (top: number) => { readonly items: readonly Item[]; readonly bottom: number },
  fixed = false,
): Picture {
  const { words } = frame
  const room = width - 2 * MARGIN
  const items: Item[] = []
  let y = MARGIN
  for (const line of wrapped(frame.title, room, 19, 2, true)) {
    y += 20
    items.push({ kind: 'text', text: line, x: MARGIN, y, size: 19, fill: PRINT.ink, bold: true })
    y += 4
  }
  y += 14
  items.push({ kind: 'text', text: fitted(says, room, 12), x: MARGIN, y, size: 12, fill: PRINT.soft })
  const drawn = body(y + 16)
  const turned = words.dir === 'rtl' && fixed ? mirrored(drawn.items, width) : drawn.items
  items.push(...turned)
  y = drawn.bottom + 10
  for (const note of notes) {
    y += 15
    items.push({ kind: 'text', text: fitted(note, room, 11), x: MARGIN, y, size: 11, fill: PRINT.soft })
  }
  const legend = legendOf(shown, y + 22, room, words)
  items.push(...legend.items)
  y = legend.bottom + 14
  items.push({ kind: 'path', d: rectangle(MARGIN, y, room, 0.5), fill: PRINT.line })
  const made = words.frame.made(frame.tool, words.date(frame.date))
  const right = widthOf(made, 10)
  items.push({ kind: 'text', text: fitted(words.frame.source(frame.source), room - right - 20, 10), x: MARGIN, y: y + 16, size: 10, fill: PRINT.soft })
  items.push({ kind: 'text', text: made, x: width - MARGIN, y: y + 16, size: 10, fill: PRINT.soft, anchor: 'end' })
  const height = Math.ceil(y + 16 + MARGIN * 0.6)
  return { width, height, title: frame.title, description: says, items: words.dir === 'rtl' ? mirrored(items, width) : items }
}

/** Entries side by side, in as many rows as they need. */
function legendOf({ hues, shapes, lines }: Shown, top: number, room: number, words: PrintWords): { readonly items: readonly Item[]; readonly bottom: number } {
  const entries: { readonly says: string; readonly sign: (x: number, y: number) => Item }[] = []
  for (const hue of HUE_ORDER) {
    if (hues.has(hue)) entries.push({ says: words.hues[hue], sign: (x, y) => ({ kind: 'path', d: rectangle(x, y - 4, 12, 8), fill: inkOf(hue) }) })
  }
  for (const shape of Object.keys(SHAPES).filter(isShape)) {
    if (shapes.has(shape)) entries.push({ says: words.shapes[shape], sign: (x, y) => signAt(shape, x + 6, y, 5, PRINT.soft) })
  }
  for (const line of ['sure', 'likely', 'doubt'] as const) {
    if (lines.has(line)) {
      entries.push({
        says: lineWords(line, words),
        sign: (x, y) => ({ kind: 'path', d: `M${x - 4} ${y}L${x + 14} ${y}`, stroke: PRINT.soft, width: 1.4, dash: DASHES[line] }),
      })
    }
  }
  const items: Item[] = []
  let [x, y] = [MARGIN + 4, top]
  for (const { says, sign } of entries) {
    const needed = 20 + widthOf(says, 11) + 18
    if (x > MARGIN + 4 && x + needed > MARGIN + room) [x, y] = [MARGIN + 4, y + 17]
    items.push(sign(x, y - 4), { kind: 'text', text: says, x: x + 20, y, size: 11, fill: PRINT.soft })
    x += needed
  }
  return { items, bottom: entries.length > 0 ? y : top - 17 }
}

const lineWords = (line: Line, { frame: { cites, likely, notDecided } }: PrintWords): string =>
  line === 'sure' ? cites : line === 'likely' ? likely : notDecided

const isShape = (name: string): name is Shape => Object.hasOwn(SHAPES, name)

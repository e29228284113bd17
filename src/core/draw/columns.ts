import { type Tally, tally } from '../graph/tally.ts'
import { articlesCited } from '../model/articles.ts'
import { byShelf, type Name, nameOf, withYear } from '../model/names.ts'
import { type PrintWords, shelfIn } from '../model/printWords.ts'
import type { Hue, Shape } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { countsLine } from './counts.ts'
import { DASHES, framed, type Line, MARGIN } from './frame.ts'
import { fitted, widthOf } from './measure.ts'
import { type Frame, type Item, type Picture, PRINT, round } from './picture.ts'
import { type Row, type Rows, rowsOf } from './rows.ts'
import { inkOf, signAt } from './signs.ts'

/** Points from row to row: a line of text each, so that labels cannot overlap. */
const LEFT_PITCH = 15
const RIGHT_PITCH = 21
const WIDEST_PITCH = 64
const CAPTION = 22
/** More doubts than this are one row. */
const MOST_DOUBTS = 8

/** How much is shown at most; what is left out is said on the picture. */
export interface Limits {
  readonly left: number
  readonly right: number
  /** Of the picture. */
  readonly width: number
}
/** Of one document, whose lines are few for each row; and of several, where more lines than these would make could not be told apart. */
const ONE: Limits = { left: 400, right: 150, width: 1000 }
const SEVERAL: Limits = { left: 100, right: 70, width: 1000 }

/**
 * Who cites what, in two columns: paragraphs in reading order on the left (sections or documents where those would be too many), what they cite on
 * the right by family and date. Deterministic; labels do not overlap.
 */
export function columns(snapshot: Snapshot, frame: Frame, limits: Limits = snapshot.extractions.length > 1 ? SEVERAL : ONE): Picture {
  const { width } = limits
  const { words } = frame
  const left = rowsOf(snapshot.extractions, limits.left, words)
  const right = shelfOf(snapshot, limits.right, words)
  const doubts = doubtRows(left.rows, words)
  const rows = right.rows.length + doubts.length
  const captions = right.captions + (doubts.length > 0 ? 1 : 0)
  const height = Math.max(left.rows.length * LEFT_PITCH, rows * RIGHT_PITCH + captions * CAPTION, 60)
  const wide = left.rows.reduce((most, { label }) => Math.max(most, widthOf(label, 11)), 40)
  const start = MARGIN + Math.min(wide, width * 0.22)
  const x = { left: start + 14, right: start + width * 0.24 }
  const lines = new Set<Line>()
  const body = (top: number): { items: readonly Item[]; bottom: number } => {
    const pitch = Math.min(height / Math.max(left.rows.length, 1), WIDEST_PITCH)
    const start = top + (height - pitch * left.rows.length) / 2
    const leftAt = left.rows.map((_, i) => round(start + pitch * (i + 0.5)))
    const column = rightColumn(right.rows, doubts, words, { x: x.right, end: width - MARGIN, top, height })
    const links: Item[] = []
    left.rows.forEach((row, i) => {
      for (const link of linksOf(row, column.at, doubts)) {
        lines.add(link.line)
        links.push(curve(x.left, leftAt[i] ?? top, x.right, link.y, link.line, link.hue, link.weight))
      }
    })
    const dots = left.rows.flatMap((row, i): Item[] => leftRow(row, x.left, leftAt[i] ?? top))
    return { items: [...links, ...dots, ...column.items], bottom: top + height }
  }
  const shown = { hues: new Set(right.rows.map(r => r.name.hue)), shapes: shapesOf(right.rows, doubts.length > 0), lines }
  return framed(frame, countsLine(snapshot.extractions, words), width, leftOutOf(left, right.leftOut, limits, words), shown, body)
}

interface Shelved {
  readonly tally: Tally
  readonly name: Name
  /** True for the first of its family. */
  readonly first: boolean
}

function shelfOf(
  snapshot: Snapshot,
  most: number,
  words: PrintWords,
): { readonly rows: readonly Shelved[]; readonly captions: number; readonly leftOut: number } {
  const shelf = shelfIn(snapshot, words)
  const all = tally(snapshot.extractions)
  const kept = all.slice(0, most).map(t => ({ tally: t, name: nameOf(t.target, shelf) }))
  kept.sort((a, b) => byShelf(a.name, b.name))
  const rows = kept.map((row, i) => ({ ...row, first: kept[i - 1]?.name.hue !== row.name.hue }))
  return { rows, captions: rows.filter(r => r.first).length, leftOut: all.length - kept.length }
}

interface DoubtRow {
  readonly quote: string
  readonly reason: string
}

/** A row for each doubt, or one for all where they are many. */
function doubtRows(rows: readonly Row[], { picture }: PrintWords): readonly DoubtRow[] {
  const all = rows.flatMap(r => r.doubts)
  if (all.length <= MOST_DOUBTS) return all
  return [{ quote: picture.passages(all.length), reason: picture.eachWithReason }]
}

interface Column {
  readonly items: readonly Item[]
  /** The height of each target, and of each doubt by its place in the list. */
  readonly at: ReadonlyMap<string, { readonly y: number; readonly hue?: Hue }>
}

function rightColumn(
  rows: readonly Shelved[],
  doubts: readonly DoubtRow[],
  words: PrintWords,
  box: { readonly x: number; readonly end: number; readonly top: number; readonly height: number },
): Column {
  const captions = rows.filter(r => r.first).length + (doubts.length > 0 ? 1 : 0)
  const count = rows.length + doubts.length
  const pitch = Math.min((box.height - captions * CAPTION) / Math.max(count, 1), WIDEST_PITCH)
  const room = box.end - box.x - 16
  const label = Math.min(rows.reduce((most, { name }) => Math.max(most, widthOf(withYear(name), 12, true)), 60) + 14, room * 0.5)
  const at = new Map<string, { y: number; hue?: Hue }>()
  const items: Item[] = []
  const caption = (says: string, colour: string): void => {
    items.push({ kind: 'text', text: says, x: box.x + 16, y: round(y + CAPTION - 6), size: 10.5, fill: colour })
    y += CAPTION
  }
  let y = box.top + (box.height - captions * CAPTION - pitch * count) / 2
  for (const { tally: counts, name, first } of rows) {
    if (first) caption(words.hues[name.hue], inkOf(name.hue))
    const middle = round(y + pitch / 2)
    at.set(counts.target, { y: middle, hue: name.hue })
    items.push(signAt(name.shape, box.x, middle, 5.5, inkOf(name.hue), name.title))
    items.push({ kind: 'text', text: fitted(withYear(name), label - 8, 12, true), x: box.x + 16, y: middle + 4, size: 12, fill: inkOf(name.hue), bold: true })
    items.push({
      kind: 'text',
      text: fitted(detailOf(counts, name, words), room - label, 11),
      x: round(box.x + 16 + label),
      y: middle + 4,
      size: 11,
      fill: PRINT.soft,
    })
    y += pitch
  }
  if (doubts.length > 0) caption(words.frame.notDecided, PRINT.soft)
  doubts.forEach(({ quote, reason }, i) => {
    const middle = round(y + pitch / 2)
    at.set(`doubt ${i}`, { y: middle })
    items.push(signAt('question', box.x, middle, 6, PRINT.soft, reason))
    items.push({ kind: 'text', text: fitted(words.picture.quoted(quote, reason), room, 11), x: box.x + 16, y: middle + 4, size: 11, fill: PRINT.soft })
    y += pitch
  })
  return { items, at }
}

function detailOf({ paragraphs, byDocument, pinpoints }: Tally, { title, short }: Name, words: PrintWords): string {
  const places = articlesCited(pinpoints, words.names.places)
  const count = byDocument.size > 1 ? words.paragraphsOf(paragraphs, byDocument.size) : words.paragraphs(paragraphs)
  return [count, ...(places ? [places] : []), ...(title === short ? [] : [title])].join(' · ')
}

function leftRow({ label, cited, doubts }: Row, x: number, y: number): Item[] {
  const quiet = cited.size + doubts.length === 0
  const fill = quiet ? PRINT.quiet : PRINT.ink
  return [
    signAt('dot', x, y, quiet ? 2.5 : 5, fill),
    { kind: 'text', text: fitted(label, x - MARGIN - 10, 11), x: x - 9, y: y + 4, size: 11, fill, anchor: 'end' },
  ]
}

interface Link {
  readonly y: number
  readonly line: Line
  readonly hue?: Hue
  /** Citing paragraphs. */
  readonly weight: number
}

function* linksOf({ cited, doubts }: Row, at: Column['at'], rows: readonly DoubtRow[]): Iterable<Link> {
  for (const [target, { paragraphs, sure }] of cited) {
    const end = at.get(target)
    if (end) yield { ...end, line: sure ? 'sure' : 'likely', weight: paragraphs }
  }
  for (const doubt of doubts) {
    const i = Math.max(rows.indexOf(doubt), 0)
    const end = at.get(`doubt ${i}`)
    if (end) yield { ...end, line: 'doubt', weight: 1 }
  }
}

function curve(x1: number, y1: number, x2: number, y2: number, line: Line, hue: Hue | undefined, weight: number): Item {
  const middle = round((x1 + x2) / 2)
  return {
    kind: 'path',
    d: `M${round(x1)} ${y1}C${middle} ${y1} ${middle} ${y2} ${round(x2)} ${y2}`,
    stroke: inkOf(hue),
    width: Math.min(1.1 + Math.log2(weight) * 0.6, 5),
    dash: DASHES[line],
    opacity: 0.6,
  }
}

function shapesOf(rows: readonly Shelved[], doubts: boolean): ReadonlySet<Shape> {
  return new Set<Shape>([...rows.map(r => r.name.shape), ...(doubts ? (['question'] as const) : [])])
}

function leftOutOf(left: Rows, right: number, limits: Limits, { frame }: PrintWords): readonly string[] {
  const notes: string[] = []
  if (left.leftOut > 0) notes.push(frame.rowsLeftOut(left.of, limits.left, left.leftOut))
  if (right > 0) notes.push(frame.citedLeftOut(limits.right, right))
  return notes
}

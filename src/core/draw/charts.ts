import { type Tally, tally } from '../graph/tally.ts'
import { byShelf, type Name, nameOf, withYear } from '../model/names.ts'
import { type PrintWords, shelfIn } from '../model/printWords.ts'
import type { Hue, Shape } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { barRows, LEAST_SCALE, WIDTH } from './barRows.ts'
import { countsLine } from './counts.ts'
import { framed, MARGIN, type Shown } from './frame.ts'
import { fitted, widthOf } from './measure.ts'
import { type Frame, type Item, type Picture, PRINT, rectangle, round } from './picture.ts'
import { rowsOf } from './rows.ts'
import { inkOf, signAt } from './signs.ts'

const ROW = 20
/** Bars beyond this number are left out, and the picture says so. */
const MOST_BARS = 60
const MOST_COLUMNS = 36
const MOST_ROWS = 80

interface Counted {
  readonly tally: Tally
  readonly name: Name
}

function mostCited(snapshot: Snapshot, most: number, words: PrintWords): { readonly kept: readonly Counted[]; readonly notes: readonly string[] } {
  const shelf = shelfIn(snapshot, words)
  const all = tally(snapshot.extractions)
  const kept = all.slice(0, most).map(t => ({ tally: t, name: nameOf(t.target, shelf) }))
  return { kept, notes: all.length > most ? [words.frame.citedLeftOut(most, all.length - most)] : [] }
}

const shownOf = (rows: readonly Counted[]): Shown => ({
  hues: new Set<Hue>(rows.map(r => r.name.hue)),
  shapes: new Set<Shape>(rows.map(r => r.name.shape)),
  lines: new Set(),
})

/** Instruments by the number of paragraphs that cite them, the most cited first. The bars begin at nought and are to scale. */
export function bars(snapshot: Snapshot, frame: Frame): Picture {
  const { words } = frame
  const { kept, notes } = mostCited(snapshot, MOST_BARS, words)
  const several = snapshot.extractions.length > 1
  const rows = kept.map(({ tally: { paragraphs, byDocument }, name }) => ({
    label: withYear(name),
    signs: [name],
    hue: name.hue,
    value: paragraphs,
    says: several ? words.paragraphsIn(paragraphs, byDocument.size) : words.paragraphs(paragraphs),
    title: name.title,
  }))
  return framed(frame, countsLine(snapshot.extractions, words), WIDTH, notes, shownOf(kept), top => barRows(rows, top))
}

/**
 * Documents (of a single one its paragraphs or sections) by what they cite: the darker, the more paragraphs; the number stands in the cell,
 * so that nothing depends on the shade.
 */
export function heat(snapshot: Snapshot, frame: Frame): Picture {
  const { words } = frame
  const { kept, notes } = mostCited(snapshot, MOST_COLUMNS, words)
  const columns = [...kept].sort((a, b) => byShelf(a.name, b.name))
  const all = rowsOf(snapshot.extractions, MOST_ROWS, words)
  const rows = all.rows.filter(({ cited }) => cited.size > 0)
  const label = Math.min(Math.max(60, ...rows.map(r => widthOf(r.label, 11))), 250)
  const cell = Math.min(44, (WIDTH - 2 * MARGIN - label - 60) / Math.max(columns.length, 1))
  const left = MARGIN + label + 10
  const head = 20 + Math.min(Math.max(0, ...columns.map(c => widthOf(withYear(c.name), 11))), 170) * 0.88
  const most = Math.max(LEAST_SCALE, ...rows.flatMap(r => columns.map(c => r.cited.get(c.tally.target)?.paragraphs ?? 0)))
  const body = (top: number): { items: readonly Item[]; bottom: number } => {
    const items = columns.flatMap(({ name }, i): Item[] => {
      const x = left + cell * (i + 0.5)
      return [
        signAt(name.shape, x, top + head - 8, 4.5, inkOf(name.hue), name.title),
        { kind: 'text', text: fitted(withYear(name), 170, 11), x: round(x + 4), y: top + head - 16, size: 11, fill: inkOf(name.hue), turn: -60 },
      ]
    })
    rows.forEach((row, r) => {
      const y = top + head + r * ROW
      if (r % 2 === 0) items.push({ kind: 'path', d: rectangle(MARGIN, y, left - MARGIN + cell * columns.length, ROW), fill: PRINT.band })
      items.push({ kind: 'text', text: fitted(row.label, label, 11), x: left - 8, y: y + 14, size: 11, fill: PRINT.ink, anchor: 'end' })
      columns.forEach(({ tally: { target } }, c) => {
        const paragraphs = row.cited.get(target)?.paragraphs
        if (paragraphs) items.push(...heated(left + c * cell, y, cell, paragraphs, most))
      })
    })
    return { items, bottom: top + head + rows.length * ROW }
  }
  const fewer = all.leftOut > 0 ? [words.frame.rowsLeftOut(all.of, rows.length, all.leftOut)] : []
  const says = `${words.picture.heat(all.of)} · ${countsLine(snapshot.extractions, words)}`
  return framed(frame, says, WIDTH, [...fewer, ...notes], shownOf(columns), body)
}

/** A cell of a heat map: dark enough for white digits, or light enough for black ones. */
function heated(x: number, y: number, width: number, paragraphs: number, most: number): readonly Item[] {
  const depth = Math.sqrt(paragraphs / most)
  const shade = [0xdc, 0xea, 0xee].map((light, i) => Math.round(light + (([0x0b, 0x5c, 0x73][i] ?? 0) - light) * depth))
  const fill = `#${shade.map(n => n.toString(16).padStart(2, '0')).join('')}`
  return [
    { kind: 'path', d: rectangle(x + 0.5, y + 0.5, width - 1, ROW - 1), fill },
    {
      kind: 'text',
      text: String(paragraphs),
      x: round(x + width / 2),
      y: y + 14,
      size: 10,
      fill: depth > 0.6 ? PRINT.paper : PRINT.ink,
      anchor: 'middle',
    },
  ]
}

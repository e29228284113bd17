import { linksOf } from '../analyse/links.ts'
import { type ProfileRow, profileOf } from '../analyse/profile.ts'
import type { DocumentId } from '../model/ids.ts'
import { type Name, nameOf, withYear } from '../model/names.ts'
import { type PrintWords, shelfIn } from '../model/printWords.ts'
import type { Hue, Shape } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { symbolWords } from '../model/symbol.ts'
import { WIDTH } from './barRows.ts'
import { framed, MARGIN } from './frame.ts'
import { fitted, widthOf } from './measure.ts'
import { type Frame, type Item, type Picture, PRINT, rectangle, round } from './picture.ts'
import { inkOf, signAt } from './signs.ts'

/** So many of what is cited more than elsewhere, and of what is cited less; the rest is left out, and that is said. */
const MOST = 30
const ROW = 20
/** Sixteen times as much fills its half. */
const FULL = 4

interface Differing {
  readonly row: ProfileRow
  readonly name: Name
}

/** How one document (absent: the first) differs from the others: to the right what it cites more, to the left what it cites less. */
export function profile(snapshot: Snapshot, frame: Frame, about?: DocumentId): Picture {
  const { words } = frame
  const says = words.picture
  const links = linksOf(snapshot.extractions)
  const shelf = shelfIn(snapshot, words)
  const document = links.documents.find(d => d.id === about) ?? links.documents[0]
  const alone = document === undefined || links.documents.length < 2
  const rows = alone ? [] : profileOf(links, document.id).rows
  const told = rows.filter(r => !r.few)
  const kept = [...told.filter(r => r.ratio >= 0).slice(0, MOST), ...told.filter(r => r.ratio < 0).slice(-MOST)].map(
    (row): Differing => ({ row, name: nameOf(row.target, shelf) }),
  )
  const notes = alone
    ? [says.oneOnly]
    : [
        says.expected,
        ...(told.length > kept.length ? [says.lessLeftOut(told.length - kept.length)] : []),
        ...(rows.length > told.length ? [says.seldomLeftOut(rows.length - told.length)] : []),
      ]
  const line = alone ? says.differsAtAll : says.differs(symbolWords(document.name), links.documents.length - 1)
  const shown = { hues: new Set<Hue>(kept.map(k => k.name.hue)), shapes: new Set<Shape>(kept.map(k => k.name.shape)), lines: new Set<never>() }
  return framed(frame, line, WIDTH, notes, shown, top => (kept.length > 0 ? differences(kept, top, says) : { items: [], bottom: top }))
}

function differences(kept: readonly Differing[], top: number, says: PrintWords['picture']): { readonly items: readonly Item[]; readonly bottom: number } {
  const label = Math.min(Math.max(60, ...kept.map(k => widthOf(withYear(k.name), 12))), 260)
  const left = MARGIN + label + 34
  const right = WIDTH - MARGIN - 330
  const [middle, half] = [(left + right) / 2, (right - left) / 2]
  const begin = top + 20
  const items: Item[] = [
    { kind: 'text', text: says.less, x: round(middle - 8), y: top + 10, size: 11, fill: PRINT.soft, anchor: 'end' },
    { kind: 'text', text: says.more, x: round(middle + 8), y: top + 10, size: 11, fill: PRINT.soft },
    { kind: 'path', d: rectangle(middle - 0.25, begin, 0.5, kept.length * ROW), fill: PRINT.quiet },
  ]
  for (const [i, { row, name }] of kept.entries()) {
    const y = begin + i * ROW + ROW / 2
    const length = (Math.min(Math.abs(row.ratio), FULL) / FULL) * half
    items.push(
      { kind: 'text', text: fitted(withYear(name), label, 12), x: left - 26, y: y + 4, size: 12, fill: PRINT.ink, anchor: 'end' },
      signAt(name.shape, left - 13, y, 5, inkOf(name.hue)),
      { kind: 'path', d: rectangle(row.ratio < 0 ? middle - length : middle, y - 6, length, 12), fill: inkOf(name.hue), title: name.title },
      { kind: 'text', text: fitted(wordsOf(row, says), 322, 11), x: round(right + 8), y: y + 4, size: 11, fill: PRINT.soft },
    )
  }
  return { items, bottom: begin + kept.length * ROW }
}

function wordsOf({ ratio, here, expected }: ProfileRow, says: PrintWords['picture']): string {
  const times = Math.round(2 ** Math.abs(ratio) * 10) / 10
  return `${says.ratio(times < 1.2 ? undefined : times, ratio > 0)} · ${says.hereOf(here.length, Math.round(expected * 10) / 10)}`
}

import { linksOf } from '../analyse/links.ts'
import { timelineOf, type Year } from '../analyse/timeline.ts'
import { nameOf, type Shelf } from '../model/names.ts'
import { shelfIn } from '../model/printWords.ts'
import { HUE_ORDER, type Hue } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { LEAST_SCALE, WIDTH } from './barRows.ts'
import { countsLine } from './counts.ts'
import { framed, MARGIN } from './frame.ts'
import { type Frame, type Item, type Picture, PRINT, rectangle, round } from './picture.ts'
import { inkOf } from './signs.ts'

/** Years that can be told apart side by side; of more, the last are shown. */
const MOST = 80
const WIDEST = 64
const HIGH = 260
/** Of the bars below: documents of the year. */
const LOW = 70
/** For the years between the two. */
const AXIS = 44
/** For numbers above the bars. */
const HEAD = 34
const LEFT = MARGIN + 80

/**
 * Citations by the year of the document that cites, by family; below, how many documents the year has, as more citations may only mean more
 * documents. Years without a document are gaps, where there is room for them.
 */
export function years(snapshot: Snapshot, frame: Frame): Picture {
  const { words } = frame
  const says = words.picture
  const timeline = timelineOf(linksOf(snapshot.extractions))
  const shelf = shelfIn(snapshot, words)
  const kept = timeline.years.slice(-MOST)
  const places = placesOf(kept)
  const slots = Math.max(0, ...places.values()) + 1
  const pitch = Math.min((WIDTH - MARGIN - LEFT) / slots, WIDEST)
  const most = kept.reduce((m, y) => Math.max(m, y.links), LEAST_SCALE)
  const mostDocuments = kept.reduce((m, y) => Math.max(m, y.documents), LEAST_SCALE)
  const hues = new Set<Hue>()
  const body = (top: number): { items: readonly Item[]; bottom: number } => {
    if (kept.length === 0) return { items: [], bottom: top }
    const ground = top + HEAD + HIGH
    const items: Item[] = [
      { kind: 'text', text: says.citations, x: MARGIN, y: ground - 4, size: 11, fill: PRINT.ink },
      { kind: 'text', text: says.documents, x: MARGIN, y: ground + AXIS + 14, size: 11, fill: PRINT.soft },
      { kind: 'path', d: rectangle(LEFT, ground, pitch * slots, 0.5), fill: PRINT.line },
    ]
    for (const year of kept) {
      const x = LEFT + pitch * ((places.get(year.year) ?? 0) + 0.5)
      let y = ground
      for (const [hue, links] of byHue(year, shelf)) {
        const height = (links / most) * HIGH
        items.push({ kind: 'path', d: rectangle(x - pitch * 0.38, y - height, pitch * 0.76, height), fill: inkOf(hue), title: `${year.year}: ${links}` })
        hues.add(hue)
        y -= height
      }
      const deep = (year.documents / mostDocuments) * LOW
      items.push(
        { kind: 'path', d: rectangle(x - pitch * 0.38, ground + AXIS, pitch * 0.76, deep), fill: PRINT.quiet },
        number(String(year.links), x, y - 5, pitch, 'up', PRINT.ink),
        number(String(year.year), x, pitch < 30 ? ground + 6 : ground + 16, pitch, 'down', PRINT.ink),
        number(String(year.documents), x, ground + AXIS + deep + (pitch < 30 ? 5 : 13), pitch, 'down', PRINT.soft),
      )
    }
    return { items, bottom: ground + AXIS + LOW + 30 }
  }
  const earlier = timeline.years.length - kept.length
  const notes = [says.whatIsCounted, ...(earlier > 0 ? [says.earlierLeftOut(earlier)] : []), ...(timeline.undated > 0 ? [says.undated(timeline.undated)] : [])]
  const line = `${says.years} · ${countsLine(snapshot.extractions, words)}`
  return framed(frame, line, WIDTH, notes, { hues, shapes: new Set(), lines: new Set() }, body)
}

/** Where each year stands: to scale if that leaves them room. */
function placesOf(years: readonly Year[]): ReadonlyMap<number, number> {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  const toScale = last - first < MOST
  return new Map(years.map(({ year }, i) => [year, toScale ? year - first : i]))
}

function byHue({ targets }: Year, shelf: Shelf): readonly (readonly [Hue, number])[] {
  const sums = new Map<Hue, number>()
  for (const { target, paragraphs } of targets) {
    const { hue } = nameOf(target, shelf)
    sums.set(hue, (sums.get(hue) ?? 0) + paragraphs)
  }
  return [...sums].sort(([a], [b]) => HUE_ORDER.indexOf(a) - HUE_ORDER.indexOf(b))
}

/** A number at the end of a bar: upright if there is room, else along it. */
function number(text: string, x: number, y: number, pitch: number, away: 'up' | 'down', fill: string): Item {
  if (pitch >= 30) return { kind: 'text', text, x: round(x), y: round(y), size: 10, fill, anchor: 'middle' }
  const size = Math.min(10, round(pitch * 0.9))
  return { kind: 'text', text, x: round(x + size * 0.35), y: round(y), size, fill, turn: -90, ...(away === 'down' ? { anchor: 'end' as const } : {}) }
}

import { tally } from '../graph/tally.ts'
import { nameOf, withYear } from '../model/names.ts'
import { type PrintWords, shelfIn } from '../model/printWords.ts'
import { HUE_ORDER, type Hue, type Shape } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { WIDTH } from './barRows.ts'
import { countsLine } from './counts.ts'
import { framed, type Line, MARGIN } from './frame.ts'
import { type Frame, type Item, type Picture, PRINT, rectangle, round } from './picture.ts'
import { documentRows } from './rows.ts'
import { inkOf } from './signs.ts'
import { AWAY, type Spot, sketched, type Tie, writtenWidth } from './sketch.ts'

const MOST_DOCUMENTS = 60
const MOST_CITED = 70
const LANE = 18
const CAPTION = 18
const GAP = 8
const AXIS = 22
const EDGE = MARGIN + 12

interface Dated {
  readonly id: string
  readonly year: number
  readonly label: string
  readonly shape: Shape
  readonly hue?: Hue
  readonly weight: number
  readonly title: string
}

/** What is cited by its year of adoption, a band for each family; below, the documents that cite it by their own. What has no year is left out, and that is said. */
export function timeline(snapshot: Snapshot, frame: Frame): Picture {
  const { words } = frame
  const shelf = shelfIn(snapshot, words)
  const all = tally(snapshot.extractions)
  const cited = all.flatMap(({ target, paragraphs }): Dated[] => {
    const name = nameOf(target, shelf)
    const year = yearIn(name.date)
    return year === undefined ? [] : [{ id: target, year, label: withYear(name), shape: name.shape, hue: name.hue, weight: paragraphs, title: name.title }]
  })
  const rows = documentRows(snapshot.extractions, words).map((row, i) => ({
    ...row,
    id: `document ${i}`,
    year: yearIn(snapshot.extractions[i]?.document.date),
  }))
  const documents = rows.flatMap(({ id, year, label, cited }): Dated[] =>
    year === undefined || cited.size === 0 ? [] : [{ id, year, label, shape: 'square', weight: cited.size / 1000, title: label }],
  )
  const keptCited = cited.slice(0, MOST_CITED)
  const keptDocuments = new Set([...documents].sort((a, b) => b.weight - a.weight).slice(0, MOST_DOCUMENTS))
  const shown = [...keptCited, ...documents.filter(d => keptDocuments.has(d))]
  const hueOf = new Map(keptCited.map(c => [c.id, c.hue]))
  const ids = new Set(shown.map(s => s.id))
  const ties = rows
    .filter(r => ids.has(r.id))
    .flatMap(({ id, cited }) =>
      [...cited].flatMap(([target, { paragraphs, sure }]): Tie[] => {
        const hue = hueOf.get(target)
        return hue === undefined ? [] : [{ from: id, to: target, line: sure ? 'sure' : 'likely', hue, weight: paragraphs }]
      }),
    )
  const notes = [
    ...leftOut('less', cited.length - keptCited.length, words),
    ...leftOut('noYear', all.length - cited.length, words),
    ...leftOut('lessDocuments', documents.length - keptDocuments.size, words),
    ...leftOut('noDate', rows.filter(r => r.cited.size > 0 && r.year === undefined).length, words),
  ]
  const legend = {
    hues: new Set<Hue>(keptCited.flatMap(c => c.hue ?? [])),
    shapes: new Set(shown.map(s => s.shape)),
    lines: new Set<Line>(ties.map(t => t.line)),
  }
  const says = `${words.picture.timeline} · ${countsLine(snapshot.extractions, words)}`
  return framed(frame, says, WIDTH, notes, legend, top => (shown.length > 0 ? drawn(shown, ties, top, words) : { items: [], bottom: top }))
}

const leftOut = (why: keyof PrintWords['picture']['timelineLeftOut'], n: number, { picture }: PrintWords): readonly string[] =>
  n > 0 ? [picture.timelineLeftOut[why](n)] : []

function drawn(shown: readonly Dated[], ties: readonly Tie[], top: number, words: PrintWords): { readonly items: readonly Item[]; readonly bottom: number } {
  const years = shown.map(s => s.year)
  const [first, last] = [Math.floor(Math.min(...years) / 10) * 10, Math.ceil((Math.max(...years) + 1) / 10) * 10]
  const xOf = (year: number): number => EDGE + ((year - first) / (last - first)) * (WIDTH - 2 * EDGE)
  const under: Item[] = []
  const spots: Spot[] = []
  let y = top + AXIS
  for (const hue of [...HUE_ORDER, undefined]) {
    const own = shown.filter(s => s.hue === hue)
    if (own.length === 0) continue
    const caption = hue === undefined ? words.picture.citingDocuments : words.hues[hue]
    under.push({ kind: 'text', text: caption, x: MARGIN, y: y + 12, size: 10.5, fill: hue === undefined ? PRINT.soft : inkOf(hue), bold: true })
    y += CAPTION
    const lanes: number[] = []
    for (const thing of [...own].sort((a, b) => a.year - b.year)) {
      const x = xOf(thing.year)
      const width = writtenWidth(thing.label) + AWAY + 4
      const leftward = x + width > WIDTH - MARGIN
      const [from, to] = leftward ? [x - width, x + 8] : [x - 8, x + width]
      const free = lanes.findIndex(end => from > end)
      const lane = free < 0 ? lanes.length : free
      lanes[lane] = to + 4
      spots.push({ ...thing, x, y: y + (lane + 0.5) * LANE, sides: [leftward ? 'left' : 'right'] })
    }
    y += lanes.length * LANE + GAP
  }
  const axis = roundYears(first, last).flatMap((year): Item[] => [
    { kind: 'path', d: rectangle(xOf(year), top + AXIS - 4, 0.5, y - top - AXIS), fill: PRINT.line },
    { kind: 'text', text: String(year), x: round(xOf(year)), y: top + 12, size: 10, fill: PRINT.soft, anchor: 'middle' },
  ])
  const { items } = sketched(spots, ties, { left: 0, top, right: WIDTH, bottom: y })
  return { items: [...axis, ...items, ...under], bottom: y }
}

/** As many round years as can be read side by side. */
function roundYears(first: number, last: number): readonly number[] {
  const pace = [10, 20, 50, 100].find(p => (last - first) / p <= 20) ?? 500
  const start = Math.ceil(first / pace) * pace
  return Array.from({ length: Math.floor((last - start) / pace) + 1 }, (_, i) => start + i * pace)
}

function yearIn(date: string | undefined): number | undefined {
  const year = Number(/^\d{4}(?!\d)/.exec(date ?? '')?.[0])
  return year > 1000 ? year : undefined
}

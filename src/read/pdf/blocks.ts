import type { Block } from '../segment/block.ts'
import { endsSentence } from '../segment/sentences.ts'
import { extentOf } from './extent.ts'
import { breakBetween, joinLines, type Measure } from './flow.ts'
import { type Hyphens, hyphensOf } from './hyphens.ts'
import type { Line } from './lines.ts'
import { type Mender, menderOf } from './mend.ts'
import { columnOf, type Note } from './notes.ts'
import { tabular } from './tables.ts'
import { titleIn } from './title.ts'

/** Lines to blocks: paragraphs run over columns and pages; the notes below them come behind the paragraph that they interrupt. */
export function flowOf(lines: readonly Line[]): { readonly blocks: readonly Block[]; readonly tablePages: readonly number[] } {
  const bodySize = commonest(lines.map(line => [Math.round(line.size * 4) / 4, line.text.length] as const)) ?? 10
  const texts = lines.map(line => line.text)
  const weaver = new Weaver(hyphensOf(texts), menderOf(texts), bodySize)
  const firstPage = lines[0]?.page
  const tablePages = new Set<number>()
  weaver.numbersAt(placeOfNumbers(lines, bodySize))
  for (const own of byColumn(lines)) {
    const { body, notes } = columnOf(own, bodySize)
    const isFront = own[0]?.page === firstPage
    const parted = isFront ? mastheadParted(body) : body
    if (isFront) weaver.front(titleIn(parted, bodySize))
    else weaver.frontIsOver()
    const { tables, contents } = tabular(parted)
    for (const line of tables) tablePages.add(line.page)
    weaver.column(
      parted.filter(line => !tables.has(line) && !contents.has(line)),
      notes,
    )
  }
  return { blocks: weaver.end(), tablePages: [...tablePages] }
}

function byColumn(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns: Line[][] = []
  for (const line of lines) {
    const last = columns.at(-1)
    if (last?.[0]?.column === line.column) last.push(line)
    else columns.push([line])
  }
  return columns
}

/**
 * "General Assembly          Distr.: General": above the first paragraph of a document each cell is a line of its own, and what stands on the
 * right is read behind what stands on the left.
 */
function mastheadParted(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(line => /^(?:1|I)\.\s/.test(line.text))
  const head = first === -1 ? lines : lines.slice(0, first)
  const { x: left, right: edge } = extentOf(head)
  const middle = (left + edge) / 2
  const parted: Line[] = []
  const right: Line[] = []
  for (const line of head) {
    const cells =
      line.cells.length < 2
        ? [line]
        : line.cells.map(({ text, x, right: end }): Line => ({ ...line, text, x, right: end, calls: [], cells: [{ text, x, right: end }] }))
    if (cells.length === 1 && line.x < middle && line.right > middle) parted.push(...right.splice(0))
    for (const cell of cells) (cell.x < middle ? parted : right).push(cell)
  }
  return [...parted, ...right, ...lines.slice(head.length)]
}

/** The value with the greatest weight in all. */
function commonest(values: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  let best: number | undefined
  for (const [value, weight] of weights) if (best === undefined || weight > (weights.get(best) ?? 0)) best = value
  return best
}

function measureOf(lines: readonly Line[], bodySize: number): Measure {
  const body = lines.filter(line => Math.abs(line.size - bodySize) < 1)
  const own = body.length > 2 ? body : lines
  const gaps = own.flatMap((line, i) => {
    const gap = line.y - (own[i - 1]?.y ?? Number.POSITIVE_INFINITY)
    return gap > 2 && gap < bodySize * 3 ? [[Math.round(gap * 2) / 2, 1] as const] : []
  })
  return {
    left: commonest(own.map(line => [Math.round(line.x), 1] as const)) ?? 0,
    right: extentOf(own).right,
    leading: commonest(gaps) ?? bodySize * 1.2,
  }
}

/** "12. The": the number of a paragraph of one level. */
const NUMBERED = /^\d{1,3}\.\s/

/** How far behind the left edge of their column most numbers of paragraphs stand. */
function placeOfNumbers(lines: readonly Line[], bodySize: number): number | undefined {
  const places = byColumn(lines).flatMap(own => {
    const numbered = own.filter(line => NUMBERED.test(line.text))
    if (numbered.length === 0) return []
    const { left } = measureOf(own, bodySize)
    return numbered.map(({ x }) => [Math.round((x - left) / 4) * 4, 1] as const)
  })
  return commonest(places)
}

/** In points: what is set in by less stands where the others do. */
const DEEPER = 14

/** Longer than any heading. */
const LONGEST_HEADING = 250

class Weaver {
  private readonly blocks: Block[] = []
  private readonly hyphens: Hyphens
  private readonly mend: Mender
  private readonly bodySize: number
  private open: Line[] = []
  private openMeasure: Measure = { left: 0, right: 0, leading: 0 }
  /** Left edge of the column in which the block in hand begins. */
  private openLeft = 0
  private close = false
  private waiting: Block[] = []
  private lastNote: { readonly number?: string; readonly lines: Line[] } | undefined
  private title: ReadonlySet<Line> = new Set()
  private numberPlace: number | undefined
  /** Until the title has come, or the first page is over, what is set as headings are is the masthead. */
  private titled = false

  constructor(hyphens: Hyphens, mend: Mender, bodySize: number) {
    this.hyphens = hyphens
    this.mend = mend
    this.bodySize = bodySize
  }

  /** Where most numbers of paragraphs stand. */
  numbersAt(place: number | undefined): void {
    this.numberPlace = place
  }

  /** What the first page has as its title. */
  front(title: ReadonlySet<Line>): void {
    if (this.title.size === 0) this.title = title
  }

  frontIsOver(): void {
    this.titled = true
  }

  column(lines: readonly Line[], notes: readonly Note[]): void {
    const measure = measureOf(lines, this.bodySize)
    // What the last note of the page before still says, stands first among the notes of this one.
    if (notes[0]?.number !== undefined || notes.length === 0) this.flushNote()
    for (const line of lines) {
      const above = this.open.at(-1)
      const found = above ? this.breakBetween(above, line, measure) : 'apart'
      if (found !== 'none') this.flush(found === 'close')
      if (this.open.length === 0) this.openLeft = measure.left
      this.open.push(line)
      this.openMeasure = measure
    }
    for (const note of notes) this.note(note)
  }

  end(): readonly Block[] {
    this.flushNote()
    this.flush(false)
    return this.blocks
  }

  private breakBetween(above: Line, below: Line, measure: Measure): 'none' | 'close' | 'apart' {
    const inTitle = this.title.has(below)
    if (this.title.has(above) !== inTitle) return 'apart'
    return inTitle ? 'none' : breakBetween(above, below, measure, this.openMeasure, this.bodySize)
  }

  private note({ number, lines }: Note): void {
    if (number === undefined && this.lastNote) {
      for (const line of lines) this.lastNote.lines.push(line)
      return
    }
    this.flushNote()
    this.lastNote = { ...(number !== undefined && { number }), lines: [...lines] }
  }

  private flushNote(): void {
    const note = this.lastNote
    this.lastNote = undefined
    if (!note) return
    const page = note.lines[0]?.page
    this.waiting.push({
      ...this.mend(joinLines(note.lines, this.hyphens)),
      role: 'footnote',
      ...(note.number !== undefined && { number: note.number }),
      ...(page !== undefined && { page }),
    })
  }

  private flush(nextIsClose: boolean): void {
    const first = this.open[0]
    const joined = this.mend(joinLines(this.open, this.hyphens))
    if (first && joined.text !== '') {
      const isDeep = this.numberPlace !== undefined && NUMBERED.test(first.text) && first.x - this.openLeft > this.numberPlace + DEEPER
      const facts = { page: first.page, ...(this.close && { close: true }), ...(isDeep && { deep: true as const }) }
      this.blocks.push({ ...joined, ...facts, ...this.roleOf(this.open, joined.text) })
    }
    this.blocks.push(...this.waiting.splice(0))
    this.open = []
    this.close = nextIsClose
  }

  /** A heading is set in bold or large letters, and is no sentence. */
  private roleOf(lines: readonly Line[], text: string): Pick<Block, 'role' | 'level'> {
    const first = lines[0]
    if (first && this.title.has(first)) {
      this.titled = true
      return { role: 'heading', level: 1 }
    }
    if (!first || text.length > LONGEST_HEADING || !/\p{L}{2}/u.test(text)) return {}
    const isBold = lines.every(line => line.bold)
    const isLarge = lines.every(line => line.size > this.bodySize * 1.15)
    if (!isBold && !isLarge) return {}
    if (!this.titled) return {}
    if (endsSentence(text) && !/[?:]$/.test(text)) return {}
    // "69. The recommendations listed below enjoy the support of …:" is a paragraph in bold, not a heading.
    if (text.length > 80 && /^\d{1,4}\.\s.*:$/.test(text)) return {}
    if (/^(?:\d{1,4}\.\d|\(|[-–•])/.test(text)) return {}
    return { role: 'heading' }
  }
}

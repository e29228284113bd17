import { labelled } from '../label.ts'
import { ListCounter } from '../lists.ts'
import { headingOf, linesToBlocks, quotation, withoutJobNumbers } from '../paragraphs.ts'
import { Runs } from '../runs.ts'
import type { Block } from '../segment/block.ts'
import { LeftOut, lengthOf, textOfRows, textOfTable } from '../tables.ts'
import { childOf, type XmlElement } from '../xml.ts'
import type { BodySink } from './body.ts'
import { Inline } from './inline.ts'
import type { Notes } from './notes.ts'
import type { Numbering } from './numbering.ts'
import { type ParagraphStyle, propertiesOf, type Styles } from './styles.ts'

/** What the parts beside the text say. */
export interface Surroundings {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Notes
  /** Tables are read as text, cell by cell. */
  readonly withTables: boolean
}

/** Paragraphs and tables to blocks, in order. */
export class Blocks implements BodySink {
  readonly leftOut = new LeftOut()
  foreigners = 0
  private readonly around: Surroundings
  private readonly inline: Inline
  private readonly counter = new ListCounter()
  private readonly blocks: Block[] = []
  private readonly tables: Block[][][][] = []
  /** Text of a paragraph whose end was deleted with changes tracked: it goes on in the next. */
  private pending: Runs | undefined

  constructor(around: Surroundings) {
    this.around = around
    this.inline = new Inline(around.styles, (kind, id, own) => around.notes.call(kind, id, own))
  }

  end(): readonly Block[] {
    if (this.pending) this.put(linesToBlocks(this.pending))
    while (this.tables.length > 0) this.closeTable()
    return this.blocks
  }

  paragraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'pPr')
    const id = childOf(properties, 'pStyle')?.attributes['val']
    const style: ParagraphStyle = { ...this.around.styles.of(id), ...propertiesOf(properties) }
    const runs = this.pending ?? new Runs()
    this.inline.read(paragraph, runs)
    const mark = childOf(properties, 'rPr')
    if (childOf(mark, 'del') ?? childOf(mark, 'moveFrom')) {
      this.pending = runs
      return
    }
    this.pending = undefined
    if (style.isContents || style.hidden) return
    const label = this.labelOf(style, id)
    // An empty paragraph with a number counts, but there is nothing to read.
    if (!runs.isBlank) this.put(blocksOfParagraph(runs, style, label))
    this.put(this.around.notes.take())
  }

  openTable(): void {
    this.tables.push([])
  }

  openRow(): void {
    this.tables.at(-1)?.push([])
  }

  openCell(): void {
    this.tables.at(-1)?.at(-1)?.push([])
  }

  closeTable(): void {
    const rows = this.tables.pop()
    if (!rows) return
    const blocks = rows.flat(2)
    // Organ, symbol, date and language stand in a table above the first paragraph.
    const isMasthead = this.tables.length === 0 && lengthOf(this.blocks) < 300 && lengthOf(blocks) < 800
    this.put(this.around.withTables ? textOfRows(rows) : (textOfTable(rows) ?? (isMasthead ? blocks : this.leftOut.add(rows))))
  }

  openNote(): void {}

  foreign(): void {
    this.foreigners++
  }

  private labelOf({ list, depth }: ParagraphStyle, style: string | undefined): string {
    if (list === undefined || list === '0') return ''
    const { lists, levelOfStyle } = this.around.numbering
    const found = lists.get(list)
    return found ? this.counter.next(found, levelOfStyle.get(`${list} ${style}`) ?? depth ?? 0) : ''
  }

  private put(blocks: readonly Block[]): void {
    const cell = this.tables.at(-1)?.at(-1)?.at(-1)
    for (const block of blocks) (cell ?? this.blocks).push(block)
  }
}

function blocksOfParagraph(runs: Runs, { heading = 0, quoted = false }: ParagraphStyle, label: string): readonly Block[] {
  const title = heading > 0 && !quoted ? headingOf(runs, heading, label) : undefined
  const blocks = (title ? [title] : label === '' ? linesToBlocks(runs) : [labelled(label, runs.whole())]).flatMap(withoutJobNumbers)
  return quoted ? blocks.map(quotation) : blocks
}

import type { Warning } from '../core/model/document.ts'
import { labelled } from './label.ts'
import type { Block } from './segment/block.ts'

/** A table as its source has it: rows of cells, each with its blocks. */
export type Rows = readonly (readonly (readonly Block[])[])[]

const LABEL = /^(?:\d{1,4}(?:\.\d{1,3}){0,3}\.?|\(?(?:[a-z]|[ivx]{1,5}|\d{1,3})[).])$/
/** UTF-16 units. The longest cells of real tables are a paragraph long; a page is longer. */
const PAGE = 3_000

/**
 * What stands in a table only to be placed on the page is text: a box around a summary, a column of numbers beside the paragraphs, a whole page.
 * `undefined` for a table that is one: torn into a row of cells it would say what nobody wrote.
 */
export function textOfTable(rows: Rows): readonly Block[] | undefined {
  const filled = rows.map(row => row.filter(cell => cell.some(isText))).filter(row => row.length > 0)
  if (filled.every(row => row.length === 1)) return rows.flat(2)
  const labels = filled.filter(row => row.length === 2 && row[0]?.filter(isText).length === 1 && LABEL.test(row[0].find(isText)?.text ?? ''))
  if (labels.length > 0 && labels.length >= filled.filter(row => row.length > 1).length * 0.8)
    return filled.flatMap(row => (labels.includes(row) ? labelledRow(row) : row.flat()))
  const longest = filled.flat().reduce((most, cell) => Math.max(most, cell.length > 2 ? lengthOf(cell) : 0), 0)
  return longest > PAGE && longest > lengthOf(filled.flat(2)) / filled.length / 2 ? rows.flat(2) : undefined
}

const isText = (block: Block): boolean => block.role !== 'footnote'

function labelledRow([label = [], text = []]: readonly (readonly Block[])[]): readonly Block[] {
  const [first, ...others] = text
  if (!first) return label
  const line = { text: first.text, calls: first.calls ?? [] }
  return [labelled(label.find(isText)?.text ?? '', line, first.role === undefined ? {} : { role: first.role }), ...others, ...label.filter(b => !isText(b))]
}

/** "115.3 Ratify the …", "7. Ratify …": what begins a row of a list that is sorted by something else. */
const ROW_NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,2})\.?\s+(?=["“‘(]{0,2}\p{Lu})/u
const FEWEST_ROWS = 3

/**
 * The cells of a table that is read as text, row by row. A list of recommendations by theme has its numbers in another order, so each numbered row is
 * a paragraph of its own, with all that stands in it; anything else is read as if there were no table.
 */
export function textOfRows(rows: Rows): readonly Block[] {
  const filled = rows.map(row => row.filter(cell => cell.some(isText)))
  const wide = filled.filter(row => row.length > 1)
  const numbered = new Set(wide.filter(row => numberOfRow(row) !== undefined))
  if (numbered.size < FEWEST_ROWS || numbered.size < wide.length / 2) return rows.flat(2)
  return filled.flatMap((row, i) => (numbered.has(row) ? numberedRow(row) : (rows[i] ?? []).flat()))
}

const firstOf = (row: readonly (readonly Block[])[]): Block | undefined => row[0]?.find(isText)

function numberOfRow(row: readonly (readonly Block[])[]): string | undefined {
  const first = firstOf(row)
  return first && (first.number ?? ROW_NUMBER.exec(first.text)?.[1])
}

function numberedRow(row: readonly (readonly Block[])[]): readonly Block[] {
  const first = firstOf(row)
  return row.flat().map((block): Block => {
    if (!isText(block)) return block
    const { level: _, close: __, ...facts } = block
    if (block !== first) return { ...facts, role: 'cell' }
    const start = block.number === undefined ? (ROW_NUMBER.exec(block.text)?.[0].length ?? 0) : 0
    const number = numberOfRow(row)
    const calls = block.calls?.map(({ at, note }) => ({ at: Math.max(0, at - start), note }))
    return { ...facts, text: block.text.slice(start), role: 'row', ...(number !== undefined && { number }), ...(calls && { calls }) }
  })
}

export const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

/** Remembers which tables were left out, for one warning. */
export class LeftOut {
  /** UTF-16 units of text in them. */
  length = 0
  private count = 0
  private first = ''

  /** Leaves a table out. Its notes stay: they are records of their own. */
  add(rows: Rows): readonly Block[] {
    const blocks = rows.flat(2)
    this.count++
    this.length += lengthOf(blocks)
    if (this.first === '')
      this.first = blocks
        .filter(isText)
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 60)
    return blocks.filter(block => !isText(block))
  }

  get warnings(): readonly Warning[] {
    if (this.count === 0) return []
    const what = this.count === 1 ? 'A table was' : `${this.count} tables were`
    const which = this.first === '' ? '' : ` ${this.count === 1 ? 'It' : 'The first'} begins “${this.first.trim()}”.`
    return [{ code: 'table-left-out', message: `${what} left out: what is cited there is missing.${which}` }]
  }
}

/** True if a document says nearly all that it says in tables: then they are its text, and are read. */
export const isInTables = (blocks: readonly Block[], { length }: LeftOut): boolean => length > lengthOf(blocks) * 4

export const READ_FROM_TABLES: Warning = {
  code: 'text-in-tables',
  message: 'Nearly all of this document stands in tables: their cells were read one after the other, row by row. Compare with the printed document.',
}

import { CITATION_COLUMNS } from '../model/printWords.ts'
import type { RecordExporter } from './exporter.ts'
import { recordsOf } from './records.ts'
import { cellsOf } from './table.ts'

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, and a document can be made to say anything: such a cell
 * gets an apostrophe before it, which spreadsheets take for "this is text".
 */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** A table of citations (RFC 4180), one row each; doubts are rows with an empty `target`. Lists within a cell are separated by "; ". */
export const csv: RecordExporter = {
  head: row(CITATION_COLUMNS),
  *each(extraction, _first, titles) {
    for (const record of recordsOf(extraction)) {
      for (const citation of record.citations) yield row(cellsOf(record, citation, titles))
    }
  },
  tail: '',
  mark: '\uFEFF',
}

/** One line of a CSV file. A number is written as it is: a minus before it makes no formula. */
export function row(cells: readonly (string | number)[]): string {
  return `${cells.map(c => (typeof c === 'number' ? String(c) : cell(c))).join(',')}\r\n`
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

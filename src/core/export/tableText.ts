import type { Table } from '../analyse/tables.ts'
import type { TableExporter } from './exporter.ts'

/** UTF-16 units of the widest column; longer cells are cut. */
const WIDEST = 60

/** Tables for the terminal, in columns. */
export const tableText: TableExporter = {
  holdsOne: false,
  *write(tables, { top }) {
    for (const [i, { title, table }] of tables.entries()) {
      yield `${i > 0 ? '\n' : ''}${title}\n\n`
      yield* linesOf(table, top ?? table.rows.length)
    }
  },
}

function* linesOf({ columns, rows, notes }: Table, top: number): Iterable<string> {
  const shown = [columns.map(c => c.name), ...rows.slice(0, top).map(row => row.map(c => cut(String(c))))]
  const widths = columns.map((_, i) => shown.reduce((width, row) => Math.max(width, (row[i] ?? '').length), 0))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (columns[i]?.numeric ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  if (rows.length === 0) yield '  (nothing)\n'
  else for (const row of shown) yield `  ${line(row)}\n`
  if (rows.length > top) yield `  … and ${rows.length - top} more\n`
  for (const note of notes) yield `  ${note}\n`
}

/** A cell is one line; what else a document's words may do to a terminal is taken out too. */
function cut(cell: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const plain = cell.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
  return plain.length > WIDEST ? `${plain.slice(0, WIDEST - 1)}…` : plain
}

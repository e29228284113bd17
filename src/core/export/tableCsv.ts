import { row } from './csv.ts'
import type { TableExporter } from './exporter.ts'

/** One table for a spreadsheet (RFC 4180), with the same care for cells that look like formulas. */
export const tableCsv: TableExporter = {
  holdsOne: true,
  mark: '\uFEFF',
  *write(tables) {
    for (const { table } of tables) {
      yield row(table.columns.map(c => c.name))
      for (const cells of table.rows) yield row(cells)
    }
  },
}

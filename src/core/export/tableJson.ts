import type { TableExporter } from './exporter.ts'

/** `[{ "table": "cited", "title", "notes", "rows": [{ "name": …, … }] }]`. */
export const tableJson: TableExporter = {
  holdsOne: false,
  *write(tables) {
    yield '[\n'
    for (const [i, { id, title, table }] of tables.entries()) {
      yield `${i > 0 ? ',\n' : ''}{ "table": ${JSON.stringify(id)}, "title": ${JSON.stringify(title)}, "notes": ${JSON.stringify(table.notes)}, "rows": [\n`
      for (const [n, cells] of table.rows.entries())
        yield `${n > 0 ? ',\n' : ''}${JSON.stringify(Object.fromEntries(table.columns.map(({ name }, c) => [name, cells[c] === '' ? null : cells[c]])))}`
      yield '\n] }'
    }
    yield '\n]\n'
  },
}

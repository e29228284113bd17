import { linksOf } from '../core/analyse/links.ts'
import { studyOf, TABLES } from '../core/analyse/tables.ts'
import { TABLE_EXPORTERS } from '../core/export/exporters.ts'
import { openRegistry } from '../registry/open.ts'
import { chosen, wholeNumber } from './choice.ts'
import type { Command } from './command.ts'
import { openDestination } from './destination.ts'
import { chooseFormat, counted, formatList } from './format.ts'
import { gatherSnapshot } from './gather.ts'
import { WrongCall } from './io.ts'
import { programFolder } from './program.ts'

/** Rows of each table that the text shows where all of them are shown. */
const TOP = 20
const MOST_ROWS = 1_000_000

/** `pacta analyse`: documents in, tables out. */
export const analyse: Command = {
  options: {
    format: { type: 'text', short: 'f' },
    out: { type: 'text', short: 'o' },
    table: { type: 'text', short: 't' },
    top: { type: 'text' },
    doubts: { type: 'flag' },
  },
  help: `pacta analyse: count what is cited, where and with what.

Usage: pacta analyse FILE or FOLDER ... [--table TABLE] [--format FORMAT]

  --table, -t    one table only:
${TABLES.map(t => `                 ${t.id.padEnd(9)}  ${t.says}`).join('\n')}
  --format, -f   one of:
${formatList(TABLE_EXPORTERS)}
  --top          so many rows of each table, for reading (default ${TOP} of each;
                 of one table all)
  --doubts       show in a column of their own how often a doubt may mean it
  --out, -o      write to this file; it appears when it is complete

Examples:
  pacta analyse report.txt
  pacta analyse my-folder --table pairs
  pacta analyse my-folder --table articles --format csv --out articles.csv

A paragraph that cites something counts once, however often it does so. What
could not be decided is counted nowhere. In a CSV file there is one table, the
first if none is named.

Exit code: 0 if every file was read, 1 if some could not be (the others are
counted), 2 for a wrong call.
`,
  async run({ paths, texts, flags }, io) {
    if (paths.length === 0) throw new WrongCall('analyse what? Name a file or a folder: pacta analyse my-folder')
    const format = chooseFormat(TABLE_EXPORTERS, texts['format'])
    const ids = TABLES.map(t => t.id)
    const asked = texts['table'] === undefined ? undefined : chosen('table', texts['table'], ids)
    const top = texts['top'] === undefined ? undefined : wholeNumber('top', texts['top'], 1, MOST_ROWS)
    const destination = await openDestination(texts['out'], paths, io)
    try {
      const exporter = await format.load()
      const registry = await openRegistry(await programFolder())
      const { snapshot, read, problems } = await gatherSnapshot(paths, registry, io, { without: texts['out'] })
      if (read === 0) {
        io.err.write('pacta: nothing was read, so nothing was counted.\n')
        return 1
      }
      const study = studyOf(linksOf(snapshot.extractions), registry, { doubts: flags.has('doubts') })
      const rows = TABLES.filter(t => (asked === undefined ? !exporter.holdsOne || t.id === ids[0] : t.id === asked))
      const tables = rows.map(({ id, title, make }) => ({ id, title, table: make(study) }))
      const limit = top ?? (rows.length > 1 ? TOP : undefined)
      if (destination.file && exporter.mark) await destination.write(exporter.mark)
      for (const piece of exporter.write(tables, limit === undefined ? {} : { top: limit })) await destination.write(piece)
      await destination.finish()
      if (destination.file) io.err.write(`pacta: wrote ${counted(tables.length, 'table')} of ${counted(read, 'document')} to ${texts['out']}.\n`)
      return problems ? 1 : 0
    } finally {
      await destination.abandon()
    }
  },
}

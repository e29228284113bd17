import type { DocumentExporter } from '../core/export/exporter.ts'
import { DOCUMENT_EXPORTERS } from '../core/export/exporters.ts'
import { type ReadOptions, readAll } from '../corpus/read.ts'
import { sourceView } from '../corpus/sourceView.ts'
import { openRegistry } from '../registry/open.ts'
import type { Command } from './command.ts'
import { type Destination, openDestination } from './destination.ts'
import { chooseFormat, counted, formatList } from './format.ts'
import { type Io, WrongCall } from './io.ts'
import { LIMIT_HELP, LIMIT_OPTIONS, limitsOf } from './limits.ts'
import { programFolder } from './program.ts'
import { createReporter } from './reporter.ts'

/** `pacta read`: documents in, the same documents out as they were understood. */
export const read: Command = {
  options: { format: { type: 'text', short: 'f' }, out: { type: 'text', short: 'o' }, ...LIMIT_OPTIONS },
  help: `pacta read: see the paragraphs as Pacta sees them.

Usage: pacta read FILE or FOLDER ... [--format FORMAT] [--out FILE]

  --format, -f   one of:
${formatList(DOCUMENT_EXPORTERS)}
  --out, -o      write to this file; it appears when it is complete
${LIMIT_HELP}

Examples:
  pacta read report.txt
  pacta read report.txt --format html --out report-check.html
  pacta read my-folder --format json --out documents.json

Every link that Pacta draws begins at a paragraph, so a paragraph that was read
wrongly makes wrong links. This shows the number, the kind and the text of each,
the symbol, date and committee that were found, and what was in doubt. The web
page has the file itself beside it; it is one file and loads nothing.

Exit code: 0 if every file was read, 1 if some could not be (the others are
still there), 2 for a wrong call.
`,
  async run({ paths, texts }, io) {
    if (paths.length === 0) throw new WrongCall('read what? Name a file or a folder: pacta read report.txt')
    const options = { without: texts['out'], limits: limitsOf({ texts }) }
    const row = chooseFormat(DOCUMENT_EXPORTERS, texts['format'])
    const destination = await openDestination(texts['out'], paths, io)
    try {
      return await write(paths, await row.load(), destination, options, io)
    } finally {
      await destination.abandon()
    }
  },
}

async function write(paths: readonly string[], exporter: DocumentExporter, destination: Destination, options: ReadOptions, io: Io): Promise<number> {
  const { bodies } = await openRegistry(await programFolder())
  const reporter = createReporter(io)
  await destination.write(exporter.head)
  let nth = 0
  for await (const reading of readAll(paths, bodies, { ...options, begin: reporter.begin })) {
    reporter.hear(reading)
    if ('problem' in reading) continue
    const source = exporter.showsSource ? await sourceView(reading.path, reading.document) : undefined
    for (const piece of exporter.each(reading.document, nth++, source)) await destination.write(piece)
  }
  reporter.quiet()
  if (destination.file && reporter.read === 0) {
    io.err.write('pacta: nothing was read, so nothing was written.\n')
    return 1
  }
  await destination.write(exporter.tail)
  await destination.finish()
  if (destination.file) io.err.write(`pacta: wrote ${counted(reporter.read, 'document')} as read to ${options.without}.\n`)
  return reporter.problems.length ? 1 : 0
}

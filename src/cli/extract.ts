import type { RecordExporter } from '../core/export/exporter.ts'
import { RECORD_EXPORTERS } from '../core/export/exporters.ts'
import type { Registry } from '../core/model/instrument.ts'
import { extractAll } from '../corpus/extractAll.ts'
import type { ReadOptions } from '../corpus/read.ts'
import { openRegistry } from '../registry/open.ts'
import type { Command } from './command.ts'
import { type Destination, openDestination } from './destination.ts'
import { chooseFormat, counted, formatList } from './format.ts'
import { type Io, WrongCall } from './io.ts'
import { LIMIT_HELP, LIMIT_OPTIONS, limitsOf } from './limits.ts'
import { programFolder } from './program.ts'
import { createReporter } from './reporter.ts'
import { openReview, type Reviewer } from './review.ts'

/** `pacta extract`: documents in, records out, document by document. */
export const extract: Command = {
  options: { format: { type: 'text', short: 'f' }, out: { type: 'text', short: 'o' }, review: { type: 'text', short: 'r' }, ...LIMIT_OPTIONS },
  help: `pacta extract: list which paragraph cites what.

Usage: pacta extract FILE or FOLDER ... [--format FORMAT] [--out FILE]
                              [--review FILE]

  --format, -f   one of:
${formatList(RECORD_EXPORTERS)}
  --out, -o      write to this file; it appears when it is complete
  --review, -r   apply the decisions of this file, saved by a reviewer in the
                 explorer, to what is found
${LIMIT_HELP}

Examples:
  pacta extract report.txt
  pacta extract my-folder --format csv --out citations.csv
  pacta extract a.txt b.txt > citations.ndjson

Each record has the paragraph's number and text and its citations: the target
("iccpr"), the provisions ("14(3)(g)"), the quote and where it stands, how it
was cited, the rule that decided and how sure it is. What could not be decided
has no target but says why. In a CSV file, a cell that a spreadsheet would take
for a formula begins with an apostrophe.

Exit code: 0 if every file was read, 1 if some could not be (the others are
still there), 2 for a wrong call.
`,
  async run({ paths, texts }, io) {
    if (paths.length === 0) throw new WrongCall('extract what? Name a file or a folder: pacta extract report.txt')
    const options = { without: texts['out'], limits: limitsOf({ texts }) }
    const row = chooseFormat(RECORD_EXPORTERS, texts['format'])
    const review = await openReview(texts['review'])
    const destination = await openDestination(texts['out'], paths, io)
    try {
      return await write(paths, await row.load(), destination, await openRegistry(await programFolder()), review, options, io)
    } finally {
      await destination.abandon()
    }
  },
}

async function write(
  paths: readonly string[],
  exporter: RecordExporter,
  destination: Destination,
  registry: Registry,
  review: Reviewer,
  options: ReadOptions,
  io: Io,
): Promise<number> {
  const titles = new Map(registry.instruments.map(i => [i.id, i.title]))
  const reporter = createReporter(io)
  if (destination.file && exporter.mark) await destination.write(exporter.mark)
  await destination.write(exporter.head)
  let first = true
  let citations = 0
  for await (const outcome of extractAll(paths, registry, { ...options, begin: reporter.begin })) {
    reporter.hear(outcome)
    if ('problem' in outcome) continue
    const extraction = review.apply(outcome.extraction)
    citations += extraction.citations.length
    for (const piece of exporter.each(extraction, first, { title: id => titles.get(id) })) {
      await destination.write(piece)
      first = false
    }
  }
  reporter.quiet()
  review.report(io)
  if (destination.file && reporter.read === 0) {
    io.err.write('pacta: nothing was read, so nothing was written.\n')
    return 1
  }
  await destination.write(exporter.tail)
  await destination.finish()
  if (destination.file) io.err.write(`pacta: wrote ${counted(citations, 'citation')} of ${counted(reporter.read, 'document')} to ${options.without}.\n`)
  return reporter.problems.length ? 1 : 0
}

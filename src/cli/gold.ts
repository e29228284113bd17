import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gild, writeGold } from '../core/review/gold.ts'
import { extractAll } from '../corpus/extractAll.ts'
import { openRegistry } from '../registry/open.ts'
import type { Command } from './command.ts'
import { openDestination } from './destination.ts'
import { counted } from './format.ts'
import { WrongCall } from './io.ts'
import { programFolder } from './program.ts'
import { createReporter } from './reporter.ts'
import { readReviewFile } from './review.ts'

/** `pacta gold`: documents and a reviewer's decisions in, a gold standard out. */
export const gold: Command = {
  options: { review: { type: 'text', short: 'r' }, out: { type: 'text', short: 'o' } },
  help: `pacta gold: make a gold standard of a reviewer's decisions.

Usage: pacta gold FILE or FOLDER ... --review FILE --out FOLDER

  --review, -r   the decisions, saved in the explorer ("Save review")
  --out, -o      the folder to write to, a file for each document

Examples:
  pacta gold my-gold/docs --review review.json --out my-gold/gold
  npm run evaluate -- my-gold        then measures Pacta by it

A paragraph becomes gold when a person has decided on everything that Pacta
finds in it: confirmed, changed, added or rejected. Paragraphs that were begun
and not finished are named and left out, for a program must not be measured by
its own word.

Exit code: 0 if gold was written and every file was read, 1 if not, 2 for a
wrong call.
`,
  async run({ paths, texts }, io) {
    if (paths.length === 0) throw new WrongCall('gold from what? Name the documents: pacta gold report.pdf --review review.json --out my-gold')
    const [file, folder] = [texts['review'], texts['out']]
    if (file === undefined) throw new WrongCall('whose decisions? Name the file that “Save review” gave you: --review review.json')
    if (folder === undefined) throw new WrongCall('where to? Name a folder: --out my-gold')
    const reviews = await readReviewFile(file)
    const reporter = createReporter(io)
    let documents = 0
    let paragraphs = 0
    for await (const outcome of extractAll(paths, await openRegistry(await programFolder()), { begin: reporter.begin })) {
      reporter.hear(outcome)
      if ('problem' in outcome) continue
      const made = gild(outcome.extraction, reviews)
      if (made.unfinished.length)
        io.err.write(
          `pacta: ${made.gold.document}: begun but not finished, and left out: ${counted(made.unfinished.length, 'paragraph')} (${made.unfinished.join(', ')}).\n`,
        )
      if (made.gold.paragraphs.length === 0) continue
      await mkdir(folder, { recursive: true }).catch(() => {
        throw new WrongCall(`the folder ${folder} cannot be made. Choose another name.`)
      })
      const destination = await openDestination(join(folder, `${made.gold.document}.json`), paths, io)
      try {
        await destination.write(writeGold(made.gold))
        await destination.finish()
      } finally {
        await destination.abandon()
      }
      documents++
      paragraphs += made.gold.paragraphs.length
    }
    reporter.quiet()
    const wrote = documents
      ? `wrote ${counted(paragraphs, 'paragraph')} of ${counted(documents, 'document')} to ${folder}`
      : 'no paragraph is decided in full, so nothing was written'
    io.err.write(`pacta: ${wrote}.\n`)
    return documents && reporter.problems.length === 0 ? 0 : 1
  },
}

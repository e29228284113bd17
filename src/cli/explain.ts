import { createExplainer } from '../core/explain/explainer.ts'
import type { LegalDocument, Paragraph } from '../core/model/document.ts'
import type { Extraction } from '../core/model/snapshot.ts'
import { extractAll } from '../corpus/extractAll.ts'
import { openRegistry } from '../registry/open.ts'
import type { Command } from './command.ts'
import { printExplanation } from './explanationText.ts'
import { chooseFormat } from './format.ts'
import { WrongCall } from './io.ts'
import { programFolder } from './program.ts'
import { createReporter } from './reporter.ts'

const FORMATS = [
  { id: 'text', says: 'for reading' },
  { id: 'json', says: 'the same as data' },
]

/** `pacta explain`: why one paragraph cites what it cites. */
export const explain: Command = {
  options: { format: { type: 'text', short: 'f' } },
  help: `pacta explain: show why a paragraph cites what it cites.

Usage: pacta explain FILE PARAGRAPH [--format FORMAT]

PARAGRAPH is the number as printed: 61, 3.2, 14 bis; pp2 for the second
paragraph of a preamble, fn12 for a footnote.

  --format, -f   text for reading (default) or json

Examples:
  pacta explain report.txt 61
  pacta explain report.txt 61 --format json

For all that was looked at in the paragraph it tells which words were found and
in what way, the rule that decided, what else could have been meant, what was
left out and why, and which readings gave way to others.

Exit code: 0, 1 if the file could not be read, 2 for a wrong call.
`,
  async run({ paths, texts }, io) {
    const [file, ...words] = paths
    if (file === undefined || words.length === 0) throw new WrongCall('explain what? Name a file and a paragraph of it: pacta explain report.txt 61')
    const { id: format } = chooseFormat(FORMATS, texts['format'])
    const registry = await openRegistry(await programFolder())
    const reporter = createReporter(io)
    const extractions: Extraction[] = []
    for await (const outcome of extractAll([file], registry, { begin: reporter.begin })) {
      reporter.hear(outcome)
      if ('problem' in outcome) return 1
      if (extractions.length > 0) throw new WrongCall(`${file} holds several documents. Name one file.`)
      extractions.push(outcome.extraction)
    }
    reporter.quiet()
    const [extraction] = extractions
    if (!extraction) throw new WrongCall(`${file} holds no document.`)
    const paragraphs = paragraphsCalled(words.join(' '), extraction.document)
    const explainer = createExplainer(registry)
    const explanations = paragraphs.flatMap(p => explainer(extraction, p.id) ?? [])
    await io.out.write(format === 'json' ? `${JSON.stringify(explanations, null, 2)}\n` : explanations.map(printExplanation).join('\n'))
    return 0
  },
}

/** The paragraph of that number, or all of them where an annex counts anew; or of that id. Throws `WrongCall` with the nearest numbers. */
function paragraphsCalled(written: string, document: LegalDocument): readonly Paragraph[] {
  const wanted = plain(written)
  const found = document.paragraphs.filter(p => p.number !== undefined && p.kind !== 'heading' && plain(p.number) === wanted)
  const called = found.length ? found : document.paragraphs.filter(p => p.id === written)
  if (called.length) return called
  const near = nearest(wanted, document)
  const hint = near.length ? `The nearest are: ${near.join(', ')}.` : 'None of its paragraphs has a number.'
  throw new WrongCall(`${document.source.name} has no paragraph ${written}. ${hint}`)
}

/** "14 bis", "14bis", "Para. 14 bis." and "¶14 bis" are one number. */
const plain = (number: string): string =>
  number
    .toLowerCase()
    .replace(/^(?:paragraph|para\.?|¶|#)\s*/, '')
    .replace(/\.$/, '')
    .replace(/\s/g, '')

/** Up to five numbers of the document that stand nearest to one that it lacks: by counting, else those that begin alike. */
function nearest(wanted: string, { paragraphs }: LegalDocument): readonly string[] {
  const numbers = [...new Set(paragraphs.flatMap(p => (p.kind === 'heading' ? [] : (p.number ?? []))))]
  const prefix = /^\D*/.exec(wanted)?.[0] ?? ''
  const alike = numbers.filter(n => (/^\D*/.exec(plain(n))?.[0] ?? '') === prefix)
  const pool = alike.length ? alike : numbers
  const [whole = 0, part = 0] = counts(wanted)
  const far = (n: string): number => {
    const [w = 0, p = 0] = counts(plain(n))
    return Math.abs(w - whole) * 1000 + Math.abs(p - part)
  }
  const nearestOnes = new Set([...pool].sort((a, b) => far(a) - far(b)).slice(0, 5))
  return pool.filter(n => nearestOnes.has(n))
}

const counts = (number: string): readonly number[] => (number.match(/\d+/g) ?? []).map(Number)

import { readFile } from 'node:fs/promises'
import { LANGUAGE_ORDER } from '../app/words/language.ts'
import { sheetWordsIn } from '../app/words/sheet.ts'
import { EXERCISE_EXPORTERS } from '../core/export/exporters.ts'
import type { Registry } from '../core/model/instrument.ts'
import type { Extraction } from '../core/model/snapshot.ts'
import { EXERCISE_KINDS } from '../core/teach/exercise.ts'
import { type Lesson, lessonFromKnown, lessonOf } from '../core/teach/lesson.ts'
import { makeExercises } from '../core/teach/make.ts'
import { extractAll } from '../corpus/extractAll.ts'
import { codeOf, reasonOf } from '../corpus/fileProblem.ts'
import { parseKnown } from '../registry/known.ts'
import { openRegistry } from '../registry/open.ts'
import { chosen, wholeNumber } from './choice.ts'
import type { Command } from './command.ts'
import { openDestination } from './destination.ts'
import { chooseFormat, counted, formatList } from './format.ts'
import { type Io, WrongCall } from './io.ts'
import { programFolder } from './program.ts'
import { createReporter } from './reporter.ts'

const COUNT = 10
const MOST = 500
const KINDS = ['all', ...EXERCISE_KINDS] as const

/** `pacta worksheet`: documents in, exercises out. */
export const worksheet: Command = {
  options: {
    kind: { type: 'text', short: 'k' },
    count: { type: 'text', short: 'n' },
    seed: { type: 'text' },
    answers: { type: 'flag' },
    language: { type: 'text', short: 'l' },
    format: { type: 'text', short: 'f' },
    out: { type: 'text', short: 'o' },
  },
  help: `pacta worksheet: make exercises from documents.

Usage: pacta worksheet FILE or FOLDER ... --out sheet.html [--answers]

  --kind, -k     one of:
                 all      all of these, in turn (default)
                 mark     mark every citation in this paragraph
                 which    which treaty do these words mean, and why?
                 article  which article stands in the gap?
                 order    put these instruments in the order of adoption
  --count, -n    so many exercises at most (default ${COUNT})
  --seed         a number; another number draws other exercises, the same
                 number draws the same (default 1)
  --answers      the answers, with the reasons, on a page of their own
  --language, -l of the page: en, fr, es or ar (default: en); what is quoted,
                 and what a person wrote, stays as it is
  --format, -f   one of:
${formatList(EXERCISE_EXPORTERS)}
  --out, -o      write to this file; it appears when it is complete

Examples:
  pacta worksheet data/models --out sheet.html
  pacta worksheet data/models --out sheet-with-answers.html --answers
  pacta worksheet report.txt --kind which --count 5 --seed 2 --out sheet.html

Where a file such as report.citations.yaml lies beside report.txt, its answers
are those that a person wrote down there; else they are what Pacta found, where
it was sure. Nothing is asked about a doubtful citation.

Exit code: 0 if every file was read, 1 if some could not be or hold nothing to
ask about, 2 for a wrong call.
`,
  async run({ paths, texts, flags }, io) {
    if (paths.length === 0) throw new WrongCall('exercises from what? Name a file or a folder: pacta worksheet data/models --out sheet.html')
    const format = chooseFormat(EXERCISE_EXPORTERS, texts['format'])
    const kind = chosen('kind', texts['kind'] ?? 'all', KINDS)
    const count = wholeNumber('count', texts['count'] ?? String(COUNT), 1, MOST)
    const seed = wholeNumber('seed', texts['seed'] ?? '1', 0, Number.MAX_SAFE_INTEGER)
    const words = await sheetWordsIn(chosen('language', texts['language'] ?? 'en', LANGUAGE_ORDER))
    if (texts['language'] !== undefined && format.id === 'json')
      throw new WrongCall('--language is for html; a file of exercises is the same in all languages, and the page says it in its own.')
    const destination = await openDestination(texts['out'], paths, io)
    try {
      const registry = await openRegistry(await programFolder())
      const { lessons, problems } = await readLessons(paths, registry, io, texts['out'])
      const set = makeExercises(lessons, registry, { count, seed, ...(kind !== 'all' && { kinds: [kind] }) })
      const made = set.exercises.length
      if (made === 0) {
        io.err.write(
          `pacta: ${lessons.length === 0 ? 'nothing was read' : 'these documents hold nothing that can be asked about so'}, so nothing was written.\n`,
        )
        return 1
      }
      const exporter = await format.load()
      for (const piece of exporter.write(set, { answers: flags.has('answers'), words })) await destination.write(piece)
      await destination.finish()
      if (made < count && texts['count'] !== undefined) io.err.write(`pacta: there are only ${made} such exercises in these documents.\n`)
      if (destination.file) io.err.write(`pacta: wrote ${counted(made, 'exercise')} from ${counted(lessons.length, 'document')} to ${texts['out']}.\n`)
      return problems ? 1 : 0
    } finally {
      await destination.abandon()
    }
  },
}

async function readLessons(
  paths: readonly string[],
  registry: Registry,
  io: Io,
  out: string | undefined,
): Promise<{ readonly lessons: readonly Lesson[]; readonly problems: number }> {
  const reporter = createReporter(io)
  const lessons: Lesson[] = []
  for await (const outcome of extractAll(paths, registry, { without: out, begin: reporter.begin })) {
    reporter.hear(outcome)
    if ('extraction' in outcome) lessons.push(await lessonAt(outcome.path, outcome.extraction))
  }
  reporter.quiet()
  return { lessons, problems: reporter.problems.length }
}

/** From what a person wrote down beside the file, if somebody has. Mistakes there end the program: they would teach what is wrong. */
async function lessonAt(path: string, extraction: Extraction): Promise<Lesson> {
  const beside = `${path.replace(/\.[^./\\]+$/, '')}.citations.yaml`
  let text: string
  try {
    text = await readFile(beside, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return lessonOf(extraction)
    throw new WrongCall(`${beside}: ${reasonOf(error)}`)
  }
  return lessonFromKnown(extraction.document, parseKnown({ path: beside, text }))
}

import type { Problem } from '../core/model/snapshot.ts'
import type { Outcome } from '../corpus/extractAll.ts'
import type { Reading } from '../corpus/read.ts'
import type { Io } from './io.ts'
import { Interrupted } from './io.ts'

/** The longest list of warnings that is printed for one document. */
const WARNINGS_SHOWN = 5
/** Milliseconds before progress is shown: what is quicker needs none. */
const PATIENCE = 1000
/** Bytes of a file that takes longer than that by itself. */
const LARGE = 2_000_000

/** Tells people how the reading goes, on standard error: what could not be read, what was read with a doubt, and how far it is. */
export interface Reporter {
  /** A file is about to be read; the name shows if it takes long. */
  begin(path: string, size: number): void
  /** The notes on a document that is only read are not told: they stand in what is written. */
  hear(outcome: Outcome | Reading): void
  /** Removes the line of progress. Call before anything else is printed and at the end. */
  quiet(): void
  readonly problems: readonly Problem[]
  readonly read: number
}

export function createReporter(io: Io): Reporter {
  const problems: Problem[] = []
  const begun = Date.now()
  let read = 0
  let showing = false
  const quiet = (): void => {
    if (showing) io.err.write('\r\u001b[K')
    showing = false
  }
  const say = (line: string): void => {
    quiet()
    io.err.write(`pacta: ${printable(line)}\n`)
  }
  return {
    problems,
    get read() {
      return read
    },
    quiet,
    begin(path, size) {
      if (io.interrupted().aborted) throw new Interrupted()
      if (!io.err.terminal) return
      if (Date.now() - begun <= PATIENCE && size < LARGE) return
      io.err.write(`\r\u001b[K${read} ${read === 1 ? 'document' : 'documents'} read, now ${printable(path).slice(-60)} …`)
      showing = true
    },
    hear(outcome) {
      if (io.interrupted().aborted) throw new Interrupted()
      if ('problem' in outcome) {
        problems.push({ source: outcome.path, message: outcome.problem })
        say(`${outcome.path}: ${outcome.problem}`)
      } else {
        read++
        const warnings = 'extraction' in outcome ? outcome.extraction.document.warnings : []
        for (const { message } of warnings.slice(0, WARNINGS_SHOWN)) say(`${outcome.path}: note: ${message}`)
        if (warnings.length > WARNINGS_SHOWN) say(`${outcome.path}: note: and ${warnings.length - WARNINGS_SHOWN} more notes of this sort.`)
      }
    },
  }
}

/** The name of a file may hold anything, also commands to the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')

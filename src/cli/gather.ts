import { makeSnapshot } from '../core/graph/snapshot.ts'
import type { Registry } from '../core/model/instrument.ts'
import type { Extraction, Snapshot } from '../core/model/snapshot.ts'
import { extractAll } from '../corpus/extractAll.ts'
import type { ReadOptions } from '../corpus/read.ts'
import { openRegistry } from '../registry/open.ts'
import { type Destination, openDestination } from './destination.ts'
import { counted } from './format.ts'
import type { Io } from './io.ts'
import { programFolder } from './program.ts'
import { createReporter } from './reporter.ts'

/** Reads all documents into one snapshot, with the numbers of those that were and were not read. */
export async function gatherSnapshot(
  paths: readonly string[],
  registry: Registry,
  io: Io,
  options: ReadOptions = {},
): Promise<{ readonly snapshot: Snapshot; readonly read: number; readonly problems: number }> {
  const reporter = createReporter(io)
  const extractions: Extraction[] = []
  for await (const outcome of extractAll(paths, registry, { ...options, begin: reporter.begin })) {
    reporter.hear(outcome)
    if ('extraction' in outcome) extractions.push(outcome.extraction)
  }
  reporter.quiet()
  return { snapshot: makeSnapshot(registry, extractions, reporter.problems), read: reporter.read, problems: reporter.problems.length }
}

/**
 * Reads all documents and lets `write` make one result of them, which appears when it is whole. `what` names it for people: "the graph". Returns the
 * exit code.
 */
export async function writeGathered(
  paths: readonly string[],
  { out, limits }: { readonly out: string | undefined; readonly limits: ReadOptions['limits'] },
  what: string,
  io: Io,
  write: (snapshot: Snapshot, destination: Destination) => Promise<void>,
): Promise<number> {
  const destination = await openDestination(out, paths, io)
  try {
    const { snapshot, read, problems } = await gatherSnapshot(paths, await openRegistry(await programFolder()), io, { without: out, limits })
    if (read === 0) {
      io.err.write('pacta: nothing was read, so nothing was written.\n')
      return 1
    }
    const showing = io.err.terminal && destination.file
    if (showing) io.err.write(`\r\u001b[K${counted(read, 'document')} read, making ${what} …`)
    await write(snapshot, destination).finally(() => {
      if (showing) io.err.write('\r\u001b[K')
    })
    await destination.finish()
    if (destination.file) io.err.write(`pacta: wrote ${what} of ${counted(read, 'document')} to ${out}.\n`)
    return problems ? 1 : 0
  } finally {
    await destination.abandon()
  }
}

import { makeSnapshot } from '../core/graph/snapshot.ts'
import type { Registry } from '../core/model/instrument.ts'
import type { Extraction, Snapshot } from '../core/model/snapshot.ts'
import { extractAll } from '../corpus/extractAll.ts'
import type { ReadOptions } from '../corpus/read.ts'
import type { Io } from './io.ts'
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

import { withDistinctIds } from '../../core/model/distinct.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'

export const NO_SNAPSHOT: Snapshot = { version: 1, extractions: [], instruments: [], bodies: [] }

/**
 * Several snapshots as one, in the order given. The same file twice (told by its content) is kept once; other documents that claim the same id get
 * distinct ones. Of an instrument or a body that several bring, the first is kept. Pure.
 */
export function mergeSnapshots(snapshots: readonly Snapshot[]): Snapshot {
  const extractions = firstOf(
    snapshots.flatMap(s => s.extractions),
    ({ document: { source, id } }) => (source.sha256 === '' ? id : source.sha256),
  )
  const problems = snapshots.flatMap(s => s.problems ?? [])
  return {
    version: 1,
    extractions: withDistinctIds(extractions),
    instruments: firstOf(
      snapshots.flatMap(s => s.instruments),
      i => i.id,
    ),
    bodies: firstOf(
      snapshots.flatMap(s => s.bodies),
      b => b.id,
    ),
    ...(problems.length ? { problems } : {}),
  }
}

function firstOf<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const first = new Map<string, T>()
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item)
  return [...first.values()]
}

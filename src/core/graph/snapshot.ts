import { withDistinctIds } from '../model/distinct.ts'
import { bodyPrefix, type InstrumentId, type TargetId, targetKind } from '../model/ids.ts'
import type { Instrument, Registry } from '../model/instrument.ts'
import type { Extraction, Problem, Snapshot } from '../model/snapshot.ts'

/**
 * Gathers extractions with the part of the registry that they need: the instruments cited or considered, those one relation away from
 * them, and the bodies that monitor them, issued the documents or wrote the general comments cited. Documents that claim
 * the same id (two files of A/57/292) get distinct ones; their symbols stay as printed.
 */
export function makeSnapshot(registry: Registry, extractions: readonly Extraction[], problems: readonly Problem[] = []): Snapshot {
  const targets = new Set(extractions.flatMap(considered))
  const wanted = closure(registry.instruments, targets)
  const instruments = registry.instruments.filter(i => wanted.has(i.id))
  const issuers = new Set(extractions.map(e => e.document.body))
  const prefixes = new Set([...targets].filter(t => targetKind(t) === 'general-comment').map(t => t.split('-')[0]))
  const monitors = new Set(instruments.map(i => i.monitoredBy))
  const bodies = registry.bodies.filter(b => issuers.has(b.id) || monitors.has(b.id) || prefixes.has(bodyPrefix(b.id)) || b.monitors.some(id => wanted.has(id)))
  const snapshot = { version: 1, extractions: withDistinctIds(extractions), instruments, bodies } as const
  return problems.length ? { ...snapshot, problems } : snapshot
}

/** All targets that a document's citations name or hold possible. */
function considered({ citations }: Extraction): readonly TargetId[] {
  return citations.flatMap(({ target }) => {
    switch (target.status) {
      case 'resolved':
        return [target.id]
      case 'ambiguous':
        return target.candidates
      case 'unresolved':
        return []
      default:
        return target satisfies never
    }
  })
}

/** The given instruments and those one relation away: parents and protocols, what amends or replaces what, and what their preambles cite. */
function closure(instruments: readonly Instrument[], given: ReadonlySet<TargetId>): ReadonlySet<InstrumentId> {
  const wanted = new Set<InstrumentId>()
  for (const instrument of instruments) {
    const relations = relationsOf(instrument)
    if (given.has(instrument.id)) for (const id of [instrument.id, ...relations, ...instrument.preambleCites]) wanted.add(id)
    else if (relations.some(id => given.has(id))) wanted.add(instrument.id)
  }
  return wanted
}

const relationsOf = ({ parent, amends, replaces, replacedBy }: Instrument): readonly InstrumentId[] => [
  ...(parent === undefined ? [] : [parent]),
  ...amends,
  ...replaces,
  ...replacedBy,
]

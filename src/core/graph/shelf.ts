import { type BodyId, bodyPrefix, type InstrumentId, type TargetId } from '../model/ids.ts'
import type { Body, GeneralComment, Instrument } from '../model/instrument.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { plainSymbol } from './graphIds.ts'

/** The facts of a snapshot by id. */
export interface Shelf {
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>
  readonly bodies: ReadonlyMap<BodyId, Body>
  /** By target id: `ccpr-gc-31`. */
  readonly comments: ReadonlyMap<TargetId, { readonly body: Body; readonly comment: GeneralComment }>
  /** The target id of the general comment that a symbol belongs to, by symbol in capitals without blanks. */
  readonly commentOfSymbol: ReadonlyMap<string, TargetId>
}

export function shelve({ instruments, bodies }: Snapshot): Shelf {
  const comments = new Map<TargetId, { body: Body; comment: GeneralComment }>()
  const commentOfSymbol = new Map<string, TargetId>()
  for (const body of bodies) {
    for (const comment of body.documents) {
      const id = `${bodyPrefix(body.id)}-${body.documentLabel ?? 'gc'}-${comment.number}`
      comments.set(id, { body, comment })
      if (comment.symbol !== undefined) commentOfSymbol.set(plainSymbol(comment.symbol), id)
    }
  }
  return { instruments: new Map(instruments.map(i => [i.id, i])), bodies: new Map(bodies.map(b => [b.id, b])), comments, commentOfSymbol }
}

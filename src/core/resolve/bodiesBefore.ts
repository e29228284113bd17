import type { Lexicon } from '../find/lexicon.ts'
import type { Mention } from '../model/citation.ts'
import type { BodyId, InstrumentId } from '../model/ids.ts'
import { lastAt } from '../text/span.ts'

/** A committee or court, where it is named, with the treaties it monitors. */
export interface Monitor {
  readonly at: number
  readonly ids: readonly InstrumentId[]
}

/** The committees and courts that a paragraph has named so far, kept up as its mentions pass. */
export class BodiesBefore {
  private readonly lexicon: Lexicon
  private readonly committees = new Set<BodyId>()
  private last: { readonly at: number; readonly id: BodyId } | undefined
  private readonly monitors: Monitor[] = []

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  /** Passes a mention; `asTreaty`: an abbreviation that a committee shares was decided to be the treaty. */
  pass(mention: Mention, asTreaty: boolean): void {
    const at = mention.span.start
    if (mention.kind === 'other' && mention.body !== undefined) {
      const ids = monitored(mention.body, this.lexicon)
      if (ids.length > 0) this.monitors.push({ at, ids })
      if (!this.isCommittee(mention.body)) return
      this.committees.add(mention.body)
      this.last = { at, id: mention.body }
    } else if (mention.kind === 'name' && mention.orBody !== undefined && !asTreaty) {
      // "CEDAW recommended … article 9 of the Convention": its own, and if the letters mean the treaty, the same.
      const ids = monitored(mention.orBody, this.lexicon)
      if (ids.length > 0) this.monitors.push({ at, ids })
      this.last = { at, id: mention.orBody }
    }
  }

  /** The committee or court named last before this offset, of those that monitor treaties. */
  monitorBefore(at: number): Monitor | undefined {
    return lastAt(this.monitors, at - 1)
  }

  /** The committee named last in the sentence that begins at this offset. */
  inSentence(start: number): BodyId | undefined {
    return this.last && this.last.at >= start ? this.last.id : undefined
  }

  /** The committees that the paragraph has named so far. */
  all(): readonly BodyId[] {
    return [...this.committees]
  }

  /** The committee of the paragraph, if it has named one alone. */
  only(): BodyId | undefined {
    return this.committees.size === 1 ? [...this.committees][0] : undefined
  }

  isCommittee(id: BodyId): boolean {
    return this.lexicon.registry.bodies.some(b => b.id === id && b.kind === 'treaty body')
  }
}

/** The treaties a body of the registry monitors; a court that the registry knows only by its treaty monitors that. */
function monitored(body: BodyId, { registry }: Lexicon): readonly InstrumentId[] {
  if (body.startsWith('monitor:')) return [body.slice('monitor:'.length)]
  return registry.bodies.find(b => b.id === body)?.monitors ?? []
}

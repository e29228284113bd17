import type { Findings } from '../find/find.ts'
import type { Lexicon } from '../find/lexicon.ts'
import type { Mention } from '../model/citation.ts'
import type { BodyId, InstrumentId } from '../model/ids.ts'
import { lastAt } from '../text/span.ts'
import type { Context } from './context.ts'

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

  /** @param same where the paragraph says "the same Committee" before it names any, and which one that is */
  constructor(lexicon: Lexicon, same?: { readonly at: number; readonly id: BodyId }) {
    this.lexicon = lexicon
    if (same) this.monitors.push({ at: same.at, ids: monitored(same.id, lexicon) })
  }

  /** The committee or court named last. */
  get latest(): BodyId | undefined {
    return this.last?.id
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

  /** The committee named right before the last one before this offset, if they stand in one list. */
  besideMonitor(at: number, folded: string): Monitor | undefined {
    const last = this.monitorBefore(at)
    const before = last && lastAt(this.monitors, last.at - 1)
    return last && before && last.at - before.at < LIST_REACH && /^[a-z '-]+,? and (?:the )?$/.test(folded.slice(before.at, last.at)) ? before : undefined
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

/** Longer than the name of any committee, in UTF-16 units. */
const LIST_REACH = 140

/** The treaties a body of the registry monitors; a court that the registry knows only by its treaty monitors that. */
function monitored(body: BodyId, { registry }: Lexicon): readonly InstrumentId[] {
  if (body.startsWith('monitor:')) return [body.slice('monitor:'.length)]
  return registry.bodies.find(b => b.id === body)?.monitors ?? []
}

/** As a part of a `Place`. */
export const bodyBeside = (monitor: Monitor | undefined): { bodyBeside?: Monitor } => (monitor ? { bodyBeside: monitor } : {})

/** "The same Committee asked …", the first that the paragraph names: the one of the paragraph before. */
export function sameCommittee({ folded, mentions }: Findings, { lastCommittee }: Context, index: number): { at: number; id: BodyId } | undefined {
  if (lastCommittee?.paragraph !== index - 1) return undefined
  const at = folded.slice(0, SAME_REACH).search(/\b(?:the|that) same committee\b/)
  const named = mentions.find(m => (m.kind === 'other' && m.body !== undefined) || (m.kind === 'name' && m.orBody !== undefined))
  return at >= 0 && (!named || named.span.start > at) ? { at, id: lastCommittee.id } : undefined
}
/** The beginning of a paragraph, in UTF-16 units. */
const SAME_REACH = 200

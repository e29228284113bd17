import type { Findings } from '../find/find.ts'
import { type BodyId, bodyPrefix, targetKind } from '../model/ids.ts'
import type { Sentences } from '../text/sentences.ts'
import type { Place } from './anaphor.ts'
import type { Bare } from './bare.ts'
import type { BodiesBefore } from './bodiesBefore.ts'
import { type Context, nounsOf } from './context.ts'
import type { Decision } from './decision.ts'

/** Between a general comment and the article in brackets behind its title. */
const ABOUT_ARTICLE = /^(?:,? (?:of|by) the [a-z ,]{10,90}?)?(?:(?:,? (?:on|concerning|regarding) [^.;()]{3,140})? ?\(|,? on (?:the )?)$/

const TOPIC_BEHIND = /^,? (?:on|against|concerning|relating to) (?:the )?([^.;:()]{3,120})/

/** What stands beside the mentions of one paragraph, by their index. `decisions` and `bodies` fill as the paragraph is read. */
export class Neighbours {
  private readonly context: Context
  private readonly found: Findings
  private readonly decisions: readonly (Decision | undefined)[]
  private readonly sentences: Sentences
  private readonly bodies: BodiesBefore

  constructor(context: Context, found: Findings, decisions: readonly (Decision | undefined)[], sentences: Sentences, bodies: BodiesBefore) {
    this.context = context
    this.found = found
    this.decisions = decisions
    this.sentences = sentences
    this.bodies = bodies
  }

  /** In brackets, or behind "see" and the like. */
  inPassing(at: number): boolean {
    const before = this.found.folded.slice(Math.max(0, at - 200), at)
    return (
      before.lastIndexOf('(') > before.lastIndexOf(')') || /\b(?:see|see also|e\.g\.|cf\.|in line with|such as|including|inter alia) (?:the )?$/.test(before)
    )
  }

  /** Its neighbour in a list is a treaty: "ICCPR, CEDAW and CRC". */
  besideTreaty(i: number): boolean {
    const { mentions, folded } = this.found
    return [i - 1, i + 1].some(j => {
      const other = mentions[j]
      const [first, second] = j < i ? [mentions[j], mentions[i]] : [mentions[i], mentions[j]]
      if (other?.kind !== 'name' || (other.orBody !== undefined && this.decisions[j]?.kind !== 'resolved') || !first || !second) return false
      return /^(?:,|,? and| or|;|\/) ?(?:the )?$/.test(folded.slice(first.span.end, second.span.start))
    })
  }

  /** "Protocols to the Convention on …": the name right behind a protocol says whose it is, and is no citation of its own. */
  ownerBehind(i: number): Pick<Place, 'owner' | 'topic'> {
    const { mentions, folded } = this.found
    const [here, next] = [mentions[i], mentions[i + 1]]
    if (here?.kind !== 'anaphor' || here.noun !== 'protocol' || !next || !/^ (?:to|of) (?:the )?$/.test(folded.slice(here.span.end, next.span.start))) return {}
    if (next.kind === 'anaphor')
      return this.context.home && next.noun !== 'protocol' && nounsOf(this.context.home).has(next.noun) ? { owner: this.context.home.id } : {}
    if (next.kind !== 'name' || next.all) return {}
    const [owner, other] = next.candidates
    if (owner === undefined || other !== undefined) return {}
    // "the Protocols to the Convention against Crime, on Trafficking in Persons and Smuggling of Migrants": the subjects stand behind the parent.
    const topic = here.plural && here.topic === undefined ? TOPIC_BEHIND.exec(folded.slice(next.span.end, next.span.end + 140))?.[1] : undefined
    return topic === undefined ? { owner } : { owner, topic }
  }

  /** The committee named nearest before the mention in its sentence, else the only one named before it in the paragraph. */
  bodyNear(i: number): BodyId | undefined {
    const { mentions } = this.found
    const at = mentions[i]?.span.start ?? 0
    const sentence = this.sentences.startOf(at)
    const next = mentions[i + 1]
    const follows =
      next?.kind === 'other' &&
      next.body !== undefined &&
      /^,? (?:of|by|before|to|submitted to|adopted by) (?:the )?$/.test(this.found.folded.slice(mentions[i]?.span.end ?? 0, next.span.start))
    if (follows && this.bodies.isCommittee(next.body)) return next.body
    return this.bodies.inSentence(sentence) ?? (this.context.homeBody ? undefined : this.bodies.only())
  }

  /** "general comment No. 13 (1999) on the right to education (art. 13)": the article is of the treaty that the comment is on. */
  commentBefore(at: number): Pick<Bare, 'comment'> {
    let i = at - 1
    for (let m = this.found.mentions[i]; m?.kind === 'other' && m.what === 'body'; m = this.found.mentions[i]) i--
    const decision = this.decisions[i]
    const comment = this.found.mentions[i]
    const id = decision?.kind === 'resolved' ? decision.ids[0] : undefined
    if (!comment || id === undefined || targetKind(id) !== 'general-comment') return {}
    if (!ABOUT_ARTICLE.test(this.found.folded.slice(comment.span.end, this.found.mentions[at]?.span.start))) return {}
    const [treaty] = this.context.lexicon.registry.bodies.find(b => bodyPrefix(b.id) === id.split('-')[0])?.monitors ?? []
    return treaty === undefined ? {} : { comment: treaty }
  }
}

import type { Findings } from '../find/find.ts'
import type { Mention } from '../model/citation.ts'
import type { Unit } from '../model/locator.ts'
import type { Span } from '../text/span.ts'
import type { Bare } from './bare.ts'
import type { Decision } from './decision.ts'
import type { Owner } from './owners.ts'

/** Words that lead from a statute back to the treaty: "charged under article 64 of the Code, in violation of article 14". */
const BACK_TO_TREATY =
  /\b(?:violat|breach|contrary|incompatib|inconsistent|contraven|infring|compatib|in conformity|meaning of|purposes of|protected|guarantee|committee|covenant|convention)/

/** In another sentence, more words lead away from the law: those who speak, and what they claim. */
export const LEAVES_LAW = new RegExp(`${BACK_TO_TREATY.source}|\\b(?:invok|claim|alleg|author|complainant|communication|admissib|optional protocol)`)

/** Farther than a statute stands from the article that is its, in UTF-16 units. */
const REACH = 1500
/** How far "its" points back. */
const NEAR = 250

/** Tells, for the pinpoints of one paragraph, whether the law of a State or the like may own them. */
export class Strangers {
  private readonly found: Findings
  private readonly owners: readonly (Owner | undefined)[]
  /** Indexes of mentions that own a pinpoint. */
  private readonly owning: ReadonlySet<number>
  private readonly committees: boolean
  /** Filled as the names of the paragraph are decided, before any pinpoint is. */
  private readonly decisions: readonly (Decision | undefined)[]

  /** @param committees the document is a committee's own, with a treaty of its own */
  constructor(found: Findings, owners: readonly (Owner | undefined)[], decisions: readonly (Decision | undefined)[], committees: boolean) {
    this.found = found
    this.decisions = decisions
    this.owners = owners
    this.owning = new Set(owners.flatMap(o => o?.index ?? []))
    this.committees = committees
  }

  /** The law of a State or rules of procedure, if they are the last thing named before the mention of this index in its sentence. */
  before(index: number, sentence: number): Pick<Bare, 'other' | 'rival' | 'again'> {
    const { mentions, folded } = this.found
    const span = mentions[index]?.span
    if (!span) return {}
    const earliest = Math.max(sentence, span.start - REACH)
    const law = BACK_TO_TREATY.test(folded.slice(sentence, span.start)) ? undefined : this.sameNumber(index)
    if (law) return { [this.committees ? 'again' : 'other']: { rule: 'national-law', reason: law } }
    for (let i = index - 1; i >= 0; i--) {
      const m = mentions[i]
      if (!m || m.span.start < earliest || ((m.kind === 'name' || m.kind === 'anaphor') && !this.isOpen(i))) return {}
      const stranger = m.kind === 'other' && (m.what === 'national-law' || m.what === 'rules-of-procedure' || m.what === 'excluded')
      if (!stranger) continue
      if (this.claims(m.span, span, sentence)) return { other: { rule: m.what, reason: m.reason } }
      // Rules of procedure have rules, and the article after them is another's.
      const speaks = (this.owning.has(i) && m.what !== 'rules-of-procedure') || (m.what === 'national-law' && this.speaksOfLaw(span, sentence))
      if (speaks && !BACK_TO_TREATY.test(folded.slice(m.span.end, span.start))) return { rival: { rule: m.what, reason: m.reason } }
    }
    return {}
  }

  /** "article 22 of the Constitution … The Court found that article 22 did not apply": why that was passed by, if every number here was last given to the law of a State. */
  private sameNumber(index: number): string | undefined {
    const { mentions } = this.found
    const here = mentions[index]
    if (here?.kind !== 'pinpoint') return undefined
    let reason: string | undefined
    for (const { unit, value } of here.pinpoints) {
      const owner = this.ownerOfNumber(index, unit, value)
      if (owner?.kind !== 'other' || owner.what !== 'national-law') return undefined
      reason = owner.reason
    }
    return reason
  }

  /** What owns this number where it was written last before the mention of this index. */
  private ownerOfNumber(index: number, unit: Unit, value: string): Mention | undefined {
    const { mentions } = this.found
    const start = mentions[index]?.span.start ?? 0
    for (let i = index - 1; i >= 0; i--) {
      const m = mentions[i]
      if (!m || start - m.span.end > REACH) return undefined
      if (m.kind === 'pinpoint' && m.pinpoints.some(p => p.unit === unit && p.value === value)) return mentions[this.owners[i]?.index ?? -1]
    }
    return undefined
  }

  /** "the Assembly Law. Pursuant to its article 2": the law, if it is the last thing named before the mention of this index, a sentence back or two. */
  last(index: number): Pick<Bare, 'lawBefore' | 'lawOwned'> {
    const span = this.found.mentions[index]?.span
    for (let i = index - 1; i >= 0; i--) {
      const m = this.found.mentions[i]
      if (!m || !span || span.start - m.span.end > NEAR) return {}
      if (m.kind === 'pinpoint' || (m.kind === 'other' && m.what === 'body') || this.isOpen(i)) continue
      if (m.kind !== 'other' || m.what !== 'national-law') return {}
      const lawOwned = this.owning.has(i) && !LEAVES_LAW.test(this.found.folded.slice(m.span.end, span.start))
      return { lawBefore: { rule: m.what, reason: m.reason }, lawOwned }
    }
    return {}
  }

  /** "enacting the Charter": a noun that was not resolved does not stand between a law and its article. */
  private isOpen(i: number): boolean {
    return this.found.mentions[i]?.kind === 'anaphor' && this.decisions[i]?.kind !== 'resolved'
  }

  /** "Ordinance No. 6 leaves no remedy, since article 45 states that …", "the Labour Code, which forbids differences (art. 3)": told as one tells of a law. */
  private speaksOfLaw({ start, end }: Span, sentence: number): boolean {
    const { folded } = this.found
    if (PROVIDES.test(folded.slice(end, end + 80))) return true
    return folded.charAt(start - 1) === '(' && folded.charAt(end) === ')' && !CONCERN.test(folded.slice(sentence, start))
  }

  /** In a committee's own document a statute must stand close by, with no verb between, to claim a bare article. */
  private claims(statute: Span, pinpoint: Span, sentence: number): boolean {
    if (!this.committees) return true
    const between = this.found.folded.slice(statute.end, pinpoint.start)
    if (QUOTES_LAW.test(between)) return true
    if (between.endsWith('(') && CONCERN.test(this.found.folded.slice(sentence, pinpoint.start))) return false
    return between.length <= 60 && !VERB.test(between) && !between.includes('; and under ')
  }
}

/** "article 45 unequivocally states that", "article 3 (non-discrimination) provides" */
const PROVIDES =
  /^(?: \([^()]{0,60}\))?,? (?:[a-z]+ly )?(?:states?|stated|provides?|provided|stipulates?|stipulated|prescribes?|penali[sz]es|punishes|authori[sz]es|empowers|permits) /
/** A committee closes what it says of a State's law with the articles of its own treaty. */
const CONCERN = /\b(?:the committee (?:is|remains|regrets|recommends|urges|notes with|welcomes|reiterates|encourages|expresses)|should)\b/

/** "… of Act No. 12, with the following: “Article 20: …": the words of the law itself. */
const QUOTES_LAW = /\b(?:follow(?:ing|s)|reads?|states?|provides?|stipulates?|text)\b[^.;"]{0,40}: ?"$/

const VERB =
  /\b(?:is|was|are|were|be|has|had|have|do(?:es)?|did|violat\w*|breach\w*|contrary|incompatible|inconsistent|purposes|within the meaning|that|decided|held|found|ruled|considered|argue[sd]?|rais(?:es?|ed|ing)|f[ae]ll(?:s|en)?|engag(?:es?|ed|ing)|contraven\w*|infring\w*|obligations?|scope|ambit|issues?|allegations?|claims?|complaints?|similar)\b/

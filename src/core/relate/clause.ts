import type { Relation } from '../model/citation.ts'
import { kindOf, WORDS, type Word } from './governing.ts'
import { isAboutAnother, OF_ITSELF, ONLY_ABOUT } from './object.ts'

/*
 * What governs a citation: the words of its sentence before it, read from left to right. Who speaks decides what "violation of article 9" is worth: a
 * finding of the committee, a claim of the author, an argument of the State, an open question. A governing verb or noun holds for
 * the list that follows it, until another clause begins.
 */

/** Whose words these are. `argues`: of a State or of someone unknown, never a finding; `open`: a question, a duty, a hypothesis. */
type Voice = 'alleges' | 'argues' | 'finds' | 'open'
type Subject = 'claimant' | 'state' | 'body'

/** How far behind a citation "has been violated" is looked for, in UTF-16 units. */
export const PASSIVE_REACH = 110

/** How far a governing word reaches, in UTF-16 units: to the first citation, or from one of its list to the next. */
const REACH: Readonly<Record<Relation, number>> = {
  recalls: 200,
  reaffirms: 200,
  welcomes: 200,
  violates: 160,
  'no-violation': 160,
  alleges: 160,
  'recommends-ratification': 80,
  reservation: 100,
  quotes: 0,
}

/** What joins one citation of a list to the next; a remark in brackets may stand before it. */
const JOINED =
  /^[\s)\]"']*(?:\([^()]{0,80}\)\s*)*(?:,? (?:as )?(?:adopted|proclaimed|approved|endorsed|opened for signature)\b[^;,]{0,80}(?=,))?(?:of \d{1,2} [a-z]{3,9} \d{4}(?=,| and))?(?:to (?:the )?[a-z]{3,8}(?=,| and))?\s*(?:[,;/]|and\b|or\b|nor\b|as well as\b|to the\b|(?:when )?(?:read|taken)\b|in conjunction\b|together\b|juncto\b)/
/** A list of treaties, and no second request: "ratify the Convention and adopt a law under the Covenant". */
const LIST =
  /^(?:[,()\s"]|and|or|as well as|also|the|its|their|both|two|first|second|third|optional|protocols?|thereto|iccpr|icescr|crc|cedaw|cat|crpd|icerd|international|convention|to|of|in particular|including|namely|consider(?:ing)?|ratify(?:ing)?|accede|acceding|without delay|(?:no|nos)\.|\d)*$/
/** "reservation … to article 20" */
const AGAINST =
  /\b(?:to|on|regarding|concerning|in respect of|with respect to|in relation to|with regard to|under|against)(?: the| its| their| either| both)? $/
/** "claims under article 14" */
const CLAIMED = /\b(?:under|of|regarding|concerning|based on|on the basis of|in relation to|relating to|with regard to|with respect to)(?: the| both)? $/
/** "Ratify …", "Consider ratifying …" at the head of a recommendation. */
const IMPERATIVE =
  /^\W*(?:\(?[a-z\d][a-z\d.]{0,6}\)? )?(?:consider|continue|take|expedite|accelerate|complete|finali[sz]e|speed up|swiftly|promptly|sign|ratify|accede|become)\b/

/** A word that governs what follows it. */
interface Governor {
  readonly relation: Relation
  /** A claim without a word of violation; it holds only right before the article. */
  readonly weak: boolean
  /** Where it, or the last citation that it governs, ends. */
  reachedTo: number
  /** It governs a citation already. */
  listing: boolean
}

/** The words of one sentence, as far as they have been read. */
export class Clause {
  private readonly folded: string
  private readonly start: number
  private subject: { readonly who: Subject; readonly end: number } | undefined
  private voice: Voice | undefined
  private urged: boolean
  private governor: Governor | undefined
  /** The voice denies what it goes on to say: "cannot conclude that". */
  private denies = false

  /** @param start offset at which the sentence begins */
  constructor(folded: string, start: number) {
    this.folded = folded
    this.start = start
    this.urged = IMPERATIVE.test(folded.slice(start, start + 60))
  }

  /** Reads on from one offset to another. */
  read(from: number, to: number): void {
    const text = this.folded.slice(from, to)
    for (const m of text.matchAll(WORDS)) {
      this.take(kindOf(m), from + m.index, from + m.index + m[0].length)
    }
  }

  /** What the words so far say of a citation that stands here; it is then part of the list that they govern. */
  relationAt(start: number, end: number): Relation | undefined {
    const { governor } = this
    if (!governor) return this.passive(end)
    const between = this.folded.slice(governor.reachedTo, start)
    if (governor.listing && OF_ITSELF.has(governor.relation) && ADOPTED_BY.test(between)) {
      // "the Convention, adopted by General Assembly resolution 39/46, and": said of the Convention; the list goes on behind it.
      governor.reachedTo = end
      return undefined
    }
    if (!this.holds(governor, between)) return this.lose()
    governor.reachedTo = end
    governor.listing = true
    return governor.relation
  }

  /** Whether the words between a governing word, or the citation before, and a citation keep the two together. */
  private holds({ relation, weak, listing }: Governor, between: string): boolean {
    if (between.length > (weak ? 60 : REACH[relation])) return false
    if (listing) return JOINED.test(between) && (relation !== 'recommends-ratification' || LIST.test(between))
    if (IN_BRACKETS.test(between)) return false
    if (isAboutAnother(relation, between)) return false
    return (relation !== 'reservation' || AGAINST.test(between)) && (!weak || CLAIMED.test(between))
  }

  private lose(): undefined {
    this.governor = undefined
  }

  private govern(relation: Relation | undefined, end: number, weak = false): void {
    this.governor = relation === undefined ? undefined : { relation, weak, reachedTo: end, listing: false }
  }

  private take(word: Word, start: number, end: number): void {
    switch (word) {
      case 'claimant':
      case 'state':
      case 'body':
        this.subject = { who: word, end }
        return
      case 'aside':
        return
      case 'claims':
        // "whether the alleged questioning was a violation": still the same question.
        if (this.voice === 'open' && ADJECTIVE.test(this.folded.slice(Math.max(0, start - 12), end + 24))) return
        this.voice = this.isUnclaimed(start) || this.couldBe(start) ? 'open' : this.speaks('state', start) ? 'argues' : 'alleges'
        this.govern(this.voice === 'alleges' ? 'alleges' : undefined, end, !this.folded.startsWith('invok', start))
        return
      case 'argues':
        this.voice = this.speaks('claimant', start) ? 'alleges' : 'argues'
        this.lose()
        return
      case 'considers':
        if (this.subject && this.near(start)) {
          this.voice = this.asks(start) ? 'open' : VOICE_OF[this.subject.who]
          this.denies = this.deniedVerb(start)
        }
        this.lose()
        return
      case 'finds':
        this.lose()
        // "is of the view" is none.
        if (this.isPassive(start) && !this.folded.startsWith('of ', start)) return
        this.voice = this.wouldBe(start) ? 'open' : this.speaks('claimant', start) ? 'alleges' : this.speaks('state', start) ? 'argues' : 'finds'
        this.denies = this.deniedVerb(start)
        return
      case 'shows':
        this.voice ??= 'finds'
        if (this.deniedVerb(start)) this.denies = !this.denies
        this.lose()
        return
      case 'open':
        this.voice = 'open'
        return
      case 'violation':
        this.govern(this.violation(start), end)
        return
      case 'recalls':
      case 'reaffirms':
      case 'welcomes':
        this.govern(this.denied(start) || this.isPassive(start) ? undefined : word, end)
        return
      case 'urges':
        this.urged = true
        this.lose()
        return
      case 'party':
        this.govern(this.urged && !this.denied(start) ? 'recommends-ratification' : this.kept(start), end)
        return
      case 'reservation':
        this.govern(this.denied(start) ? undefined : 'reservation', end)
        return
      case 'clause':
        this.lose()
        return
      case 'turn':
        if (this.governor && NOUN_PHRASE.has(this.governor.relation) && !this.ofWelcome(start) && !this.tellsAdoption(start)) this.lose()
        return
      default:
        word satisfies never
    }
  }

  /** "welcomes the ratification of": the ratification is what is welcomed. */
  private kept(at: number): Relation | undefined {
    const { governor } = this
    // Of "progress in schools, and the ratification of" only the last member counts.
    const member =
      this.folded
        .slice(Math.max(governor?.reachedTo ?? at, at - REACH.welcomes), at)
        .split(/, | and /)
        .at(-1) ?? ''
    return governor?.relation === 'welcomes' && !ONLY_ABOUT.test(member) ? 'welcomes' : undefined
  }

  /** "welcomes the ratification by the State party of". */
  private ofWelcome(start: number): boolean {
    return this.governor?.relation === 'welcomes' && /\b(?:ratification|accession|adoption|signature) $/.test(this.folded.slice(Math.max(0, start - 14), start))
  }

  /** "the Convention, adopted by the General Assembly, and": told of a member of the list, which goes on. */
  private tellsAdoption(start: number): boolean {
    return this.governor?.listing === true && ADOPTED.test(this.folded.slice(Math.max(0, start - 14), start))
  }

  /** The subject stands right before its verb. */
  private near(at: number): boolean {
    return this.subject !== undefined && at - this.subject.end <= 30
  }

  private speaks(who: Subject, at: number): boolean {
    return this.subject?.who === who && this.near(at)
  }

  /** "does not claim", "no reservation". */
  private denied(at: number): boolean {
    return /\b(?:no|not|nor|never|without|neither)(?: \w+){0,2} $/.test(this.folded.slice(Math.max(this.start, at - 40), at))
  }

  /** "does not claim", but not "does not examine the claim". */
  private isUnclaimed(at: number): boolean {
    return /\b(?:no|not|nor|never|without)(?: \w+ly)? $/.test(this.folded.slice(Math.max(this.start, at - 30), at))
  }

  /** "cannot conclude", "unable to find", "does not disclose", "has insufficient evidence to conclude". */
  private deniedVerb(at: number): boolean {
    return /\b(?:not|nor|neither|cannot|never|unable|insufficient)(?! only)(?: \w+){0,5} $/.test(this.folded.slice(Math.max(this.start, at - 60), at))
  }

  /** "it was recalled", "has been reaffirmed": what follows is not the object. */
  private isPassive(at: number): boolean {
    return /\b(?:is|are|was|were|be|been|being)(?: \w+)? $/.test(this.folded.slice(Math.max(this.start, at - 24), at))
  }

  /** "I would have concluded", "could make a finding". */
  private wouldBe(at: number): boolean {
    return /\b(?:would|should|could|might|may|can)(?: \w+){0,3} $/.test(this.folded.slice(Math.max(this.start, at - 40), at))
  }

  /** "a right which could be claimed", "article 2 cannot be invoked in isolation": nobody claims it here. */
  private couldBe(at: number): boolean {
    return /\b(?:could|might|may|can|cannot)(?: (?:only|also|not|thus|then|therefore|be|have|been)){0,3} $/.test(
      this.folded.slice(Math.max(this.start, at - 40), at),
    )
  }

  /** "whether the author believes that": nobody says that the author does. */
  private asks(at: number): boolean {
    return /\bwhether (?:the |an? )?\w+ $/.test(this.folded.slice(Math.max(this.start, at - 40), at))
  }

  private violation(at: number): Relation | undefined {
    const before = this.folded.slice(Math.max(this.start, at - 60), at)
    switch (this.voice) {
      case 'alleges':
        return this.denied(at) ? undefined : 'alleges'
      case 'finds':
        return HYPOTHETICAL.test(before) ? undefined : this.found(DENIED.test(before))
      case 'argues':
      case 'open':
      case undefined:
        return undefined
      default:
        return this.voice satisfies never
    }
  }

  /** "article 19 … has been violated". */
  private passive(end: number): Relation | undefined {
    const said = PASSIVE.exec(this.folded.slice(end, end + PASSIVE_REACH))
    if (!said) return undefined
    const not = said[1] !== undefined
    if (this.voice === 'alleges') return not ? undefined : 'alleges'
    return this.voice === 'finds' ? this.found(not) : undefined
  }

  /** Two denials are no plain finding. */
  private found(denied: boolean): Relation | undefined {
    if (this.denies) return denied ? undefined : 'no-violation'
    return denied ? 'no-violation' : 'violates'
  }
}

/** "the alleged questioning", but not "the alleged violation". */
const ADJECTIVE = /\b(?:the|an|any|his|her|its|their|such|these|those) alleged (?!violations?\b|breach)/
const VOICE_OF: Readonly<Record<Subject, Voice>> = { claimant: 'alleges', state: 'argues', body: 'finds' }
const NOUN_PHRASE: ReadonlySet<Relation> = new Set(['recalls', 'reaffirms', 'welcomes', 'recommends-ratification'])
const ADOPTED = /\b(?:adopted|proclaimed|approved|endorsed) $/
const ADOPTED_BY = /^\)?,? (?:as )?(?:adopted|proclaimed|approved|endorsed)\b[^;,]{0,60}$/
const HYPOTHETICAL = /\b(?:may|might|could|can)(?: \w+){0,3} $|\b(?:per se|potentially|necessarily|automatically)\b/
const PASSIVE = /^(?:,? of the [a-z ]{3,60}?)?,? (?:has|have|had|was|were)(?: also| thus| therefore| indeed)?( not)?(?: been)? (?:violated|breached)\b/
/** "no violation", "did not violate", "not amount to a violation"; "by not telling him why, violated" is none. */
const DENIED = /(?<!\b(?:by|in|for) )\b(?:no|not|nor|neither|never)(?! only)(?: (?!disclos|reveal|find|found|conclud|consider)\w+){0,3} $/
/** "its observations (E/CN.4/1997/7)": the source of what is recalled, not the thing itself. */
const IN_BRACKETS = /\([^()]*$/

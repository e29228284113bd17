import type { Mention } from '../../model/citation.ts'
import type { Span } from '../../text/span.ts'
import { type Form, freeMatches, type Passage, Taken } from '../form.ts'

/**
 * Laws of a State, its constitution, and rules of procedure. They own pinpoints ("article 64 of the Criminal Code") and are never linked.
 * Read where it stands: the noun, with the words that name it before and after.
 */
const ANCHOR =
  /\b(?:constitution(?!al)|constitutional (?:charter|act|law)|constitutional (?:rights?|guarantees?|freedoms?)(?=[^.;()]{0,80} \((?:arts?\.|articles?) )|(?:criminal|penal|civil|labou?r|family|commercial|electoral|tax|administrative|military|judicial|police|prison|procedural|highway|customs|maritime|migration|immigration|nationality|health|education|elections?) (?:and (?:penal|civil|criminal) )?(?:procedure )?(?:codes?|laws?|acts?)|codes? of (?:criminal|civil|penal|administrative|judicial|military|labou?r|commercial|ethics|conduct|obligations)(?: (?:offences?|procedure|proceedings|justice|violations|misdemeanou?rs|liability|law))?|(?:code|law|act|ordinance|decree|statute|bill|order|decree-law|organic law|presidential decree|federal law)(?: \(?nos?\.? ?[\d/.-]+\)?)?(?= (?:on|of|concerning|relating|regarding|governing|for)\b)|(?:organic |basic |federal |framework |supreme |legislative |presidential |royal |ministerial )?(?:law|act|decree|decree-law|ordinance|legislative decree|statutory instrument|regulation|(?:executive )?order(?= nos?)|proclamation|legislative order) (?:nos?\.? ?)?\d[\d/.-]*|[a-z]+ (?:act|ordinance|code|bill),? (?:of )?(?:1[89]|20)\d\d)\b/y

/** A statute named before: its noun alone. */
const BARE = /\b(?:law|act|code|decree|ordinance|statute|bill)\b(?! (?:of|on|no)\b)/y
const DETERMINED = /\b(?:the|this|that) (?:said |same |above-mentioned |aforementioned |present |new |old |amended |impugned |relevant )?$/
/** Acts of the European Union by number; those that the registry has are read before as names. */
const EU_ACT =
  /\b(?:council |commission )?(?:framework )?(?:directives?|regulations?|decisions?) (?:\((?:ec|eu|eec|euratom)\) )?(?:nos?\.? ?)?\d{1,4}\/\d{1,4}(?:\/(?:ec|eu|eec|jha))?(?=[^\d/]|$)/y

const PROCEDURE = /\brules? of procedure\b|\brules of (?:the )?court\b|\bmodel rules\b/y
/** "the Immigration and Refugee Protection Act": no name of an act has more words before its noun. */
const NAMED_ACT =
  /(?<![A-Za-z0-9])(?:(?:1[89]|20)\d\d )?(?:[A-Z][A-Za-z]+(?: and| of| the| for){0,2} \(?){0,8}[A-Z][A-Za-z]+\)? (?:Act|Code|Ordinance|Bill|Law|Decree|Regulations|Order)\b(?:,? (?:of )?(?:1[89]|20)\d\d\b|,? \(?Nos?\.? ?\d[\d/-]*\)?)?/g

/** Cheap question before the dear one: a capital at the word that ends a name. */
const ENDS_A_NAME = /(?<= )(?:Act|Code|Ordinance|Bill|Law|Decree|Regulations|Order)\b/y
/** Words of the sentence that stand in capitals before a name. */
const LEAD = /^(?:(?:Under|In|The|Of|By|Pursuant|According|See|To|Its|Their|And|As|While|Although|Since|If)(?: to)? (?:the )?)+/

/** The nouns: each mention has one. */
const NOUNS =
  'constitution constitutional code codes law laws act acts ordinance decree statute bill order regulation regulations instrument proclamation directive directives decision decisions rule rules'

/** Words before the noun with which a mention may begin: everyday words, looked at only before one of the nouns. */
const BEFORE_NOUN =
  /(?<=\b(criminal|penal|civil|labou?r|family|commercial|electoral|tax|administrative|military|judicial|police|prison|procedural|highway|customs|maritime|migration|immigration|nationality|health|education|elections?|organic|presidential|federal|basic|framework|supreme|legislative|royal|ministerial|statutory|executive|council|commission|model|and|procedure) )/y

export const nationalLaw: Form = {
  id: 'national-law',
  examples: [
    'He was charged under article 64 of the Criminal Code.',
    'section 9 of the Aliens Act',
    "rule 110 of the Committee's rules of procedure",
    'article 20 of the Constitution',
  ],
  words: NOUNS.split(' '),
  find: passage => {
    const own = new Taken()
    const whole = { ...passage, places: beginnings(passage) }
    const found = [procedures, europeanActs, namedActs, laws, bareLaws].flatMap(read => {
      const mentions = [...read(whole)].filter(m => own.isFree(m.span))
      own.claim(mentions.map(m => m.span))
      return mentions
    })
    return found.sort((a, b) => a.span.start - b.span.start)
  },
}

function* procedures(passage: Passage): Generator<Mention> {
  for (const m of freeMatches(passage, PROCEDURE)) {
    const before = BEHIND_PLACE.exec(passage.text.slice(Math.max(0, m.index - 60), m.index))?.[0].length ?? 0
    const whole = { start: m.index - before, end: m.index + m[0].length }
    yield {
      kind: 'other',
      form: 'national-law',
      span: passage.taken.isFree(whole) ? whole : { ...whole, start: m.index },
      what: 'rules-of-procedure',
      reason: 'rules of procedure are not an instrument',
    }
  }
}

function* europeanActs(passage: Passage): Generator<Mention> {
  for (const m of freeMatches(passage, EU_ACT)) {
    const span = { start: m.index, end: m.index + m[0].length }
    // "decision 2/112" without more is a decision of a UN organ.
    if (!/\/(?:ec|eu|eec|jha)$|\((?:ec|eu|eec|euratom)\)|directive/.test(m[0])) continue
    yield { kind: 'other', form: 'national-law', span, what: 'unknown-instrument', reason: 'an act of the European Union that the registry lacks' }
  }
}

/** Capitalised names that end in the noun of a statute. */
function* namedActs(passage: Passage): Generator<Mention> {
  const { text, taken, places } = passage
  if (!places.some(place => standsAt(ENDS_A_NAME, text, place))) return
  NAMED_ACT.lastIndex = 0
  for (let m = NAMED_ACT.exec(text); m; m = NAMED_ACT.exec(text)) {
    const resume = NAMED_ACT.lastIndex
    const span = { start: m.index + (LEAD.exec(m[0])?.[0].length ?? 0), end: m.index + m[0].length }
    // "Under Law" is no name; with a number it is read below.
    if (taken.isFree(span) && /[ ,]/.test(text.slice(span.start, span.end))) yield statute(withAdjectives(passage, span))
    NAMED_ACT.lastIndex = resume
  }
}

/** "Firearms Act, 1999": a name of one word before the noun, told by its year. */
const DATED = /(?<=\b([a-z]+) )(?:act|ordinance|code|bill),? (?:of )?(?:1[89]|20)\d\d/y

/** The nouns, the words before them with which a mention may begin, and the word before a noun with a year: there such a name begins. */
function beginnings({ folded, places }: Passage): readonly number[] {
  const all: number[] = []
  let last = -1
  for (const place of places) {
    const before: number[] = []
    for (let start = beginningBefore(folded, place); start > last; start = beginningBefore(folded, start)) before.push(start)
    DATED.lastIndex = place
    const dated = DATED.exec(folded)?.[1]
    if (dated !== undefined) before.push(place - 1 - dated.length)
    for (const start of [...before.sort((a, b) => a - b), place]) {
      if (start > last) all.push(start)
      last = Math.max(last, start)
    }
  }
  return all
}

/** Offset of the word right before this one, if a mention may begin with it; else -1. */
function beginningBefore(folded: string, start: number): number {
  BEFORE_NOUN.lastIndex = start
  const word = BEFORE_NOUN.exec(folded)?.[1]
  return word === undefined ? -1 : start - 1 - word.length
}

function standsAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}

function* laws(passage: Passage): Generator<Mention> {
  for (const m of freeMatches(passage, ANCHOR)) {
    const span = { start: m.index, end: m.index + m[0].length }
    // "criminal law" is a branch of law, "the Criminal Law" a statute; so is "article 8 of the 2008 law on religion".
    const behindNumber = BEHIND_NUMBER.test(passage.folded.slice(Math.max(0, span.start - 40), span.start))
    if (/\b(?:laws?|acts?|orders?|bills?)$/.test(m[0]) && !behindNumber && !/[A-Z]/.test(passage.text.slice(span.start, span.end))) continue
    // "national criminal codes" are those of all States, no one's.
    if (/codes$|acts$/.test(m[0]) && !behindNumber && !/[A-Z]/.test(passage.text.slice(span.start, span.end))) continue
    yield statute(withAdjectives(passage, span))
  }
}

/** "the State party's", "the Belarusian", "the Austrian Federal", "the above": words that say whose law it is. */
const ADJECTIVES =
  /(?:(?:[A-Z][a-z]+(?:an|ish|ese|ch|ic|ek|ss|sh|i)|[Ss]tate(?: [Pp]arty)?[’']s|[Cc]ountry[’']s|[Nn]ational|[Dd]omestic|[Ff]ederal|[Rr]epublican|[Pp]olitical|[Ii]nterim|[Tt]ransitional|[Ff]ormer|[Pp]revious|[Cc]urrent|[Nn]ew|[Ss]tate|[Bb]asic|[Rr]evised|[Aa]mended|above|latter|(?:1[89]|20)\d\d) )+$/

/** "article 35 of the Belarus Constitution", "section 4 of the Republic of Utopia Code": behind a place, all capitals up to the noun. */
const BEHIND_PLACE = /(?<=[\d)],? (?:of|in|under) the )(?:[A-Z][\w’'-]* (?:of |and )?){0,4}(?:[A-Z][\w’'-]* |[A-Z][a-z]+-)$/

function withAdjectives({ text, taken }: Passage, { start, end }: Span): Span {
  const window = text.slice(Math.max(0, start - 60), start)
  const before = (BEHIND_PLACE.exec(window) ?? ADJECTIVES.exec(window))?.[0].length ?? 0
  const title = TITLE.exec(text.slice(end, end + 100))?.[0].length ?? 0
  const wider = { start: start - before, end }
  const titled = { start: wider.start, end: end + title }
  return taken.isFree(titled) ? titled : taken.isFree(wider) ? wider : { start, end }
}

/** "the Code of Gardens", "the Law on Mass Events": the title goes on. */
const TITLE =
  /^ (?:of|on) (?:[A-Z][\w’'-]*)(?:(?:,? and|,| of| of the| on| for|) (?!(?:Law|Act|Code|Decree|Ordinance|Constitution|Articles?|Arts?|Sections?)\b)[A-Z][\w’'-]*)*(?! (?:Convention|Covenant|Protocol|Charter)\b)/

const BEHIND_NUMBER = /[\d),] of (?:the|that|this) (?:(?:19|20)\d\d |state party's |[a-z'-]+ ){0,2}$/

/** "article 9 of the Law", "article 8 of the above-mentioned law": named before, and the owner of the article all the same. */
function* bareLaws(passage: Passage): Generator<Mention> {
  for (const m of freeMatches(passage, BARE)) {
    const span = { start: m.index, end: m.index + m[0].length }
    const before = passage.folded.slice(Math.max(0, span.start - 40), span.start)
    const printed = /[A-Z]/.test(passage.text.charAt(span.start)) && DETERMINED.test(before)
    // In small letters only right behind a number: "the law" is an everyday word.
    if (printed || BEHIND_NUMBER.test(before)) yield statute(withAdjectives(passage, span))
  }
}

const statute = (span: Span): Mention => ({
  kind: 'other',
  form: 'national-law',
  span,
  what: 'national-law',
  reason: 'the law of a State, not an international instrument',
})

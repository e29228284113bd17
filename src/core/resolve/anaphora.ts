import type { AnaphoricNoun } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import { type Anaphor, isProper, type Place } from './anaphor.ts'
import type { Antecedent } from './antecedents.ts'
import { type Context, definitionKey, fits, nounsOf, settledReferent, titleNouns } from './context.ts'
import { courtSpeaks, courtsFormula } from './courts.ts'
import { type Decision, doubt, rejected, resolved, SILENT } from './decision.ts'
import { decideProtocol } from './protocols.ts'
import { RULES } from './rules.ts'
import { several, severalOfYear } from './several.ts'

/** Nouns that mean an instrument even where nothing was named before; the others are also everyday words. */
const STRONG: ReadonlySet<AnaphoricNoun> = new Set(['convention', 'covenant', 'protocol', 'treaty', 'charter'])

/** Decides what a noun that points back means. The rules stand in their order. */
export function decideAnaphor(anaphor: Anaphor, context: Context, place: Place): Decision {
  if (anaphor.noun === 'instrument')
    return /^the (?:latter|former)$/.test(anaphor.determiner) && anaphor.modifier === undefined
      ? ofTwo(anaphor, context, place)
      : acronym(anaphor, context, place)
  if (place.cutOff && STRONG.has(anaphor.noun)) return doubt('cut-off', 'anaphora', candidatesIn(anaphor, context, place))
  return (
    defined(anaphor, context) ??
    (anaphor.noun === 'protocol' ? decideProtocol(anaphor, context, place) : undefined) ??
    (isProper(anaphor.modifier)
      ? doubt('unknown-instrument', 'explicit', [], `the registry has no "${anaphor.modifier} ${capital(anaphor.noun)}" and the document does not define it`)
      : undefined) ??
    year(anaphor, context, place) ??
    parent(anaphor, context, place) ??
    (anaphor.plural ? several(anaphor, context, place) : one(anaphor, context, place)) ??
    (STRONG.has(anaphor.noun) && anaphor.determiner !== '' && !/^(?:an?|any|each|such|all|draft|either)\b/.test(anaphor.determiner)
      ? doubt('no-antecedent', 'anaphora')
      : SILENT)
  )
}

const capital = (noun: string): string => noun.charAt(0).toUpperCase() + noun.slice(1)
/** An acronym means something only if the document defined it; one that owns a place is at least said to be unknown. */
function acronym({ modifier = '', span }: Anaphor, { definitions }: Context, { folded, text }: Place): Decision {
  const meaning = definitions.get(definitionKey(modifier))
  if (meaning?.kind === 'instruments') return resolved(meaning.ids, 'definition', 'explicit')
  if (meaning)
    return meaning.kind === 'unknown' ? doubt('unknown-instrument', 'explicit') : meaning.kind === 'other' ? rejected(meaning.rule, meaning.reason) : SILENT
  const goesOn = /^ (?:\(?[A-Z]|(?:treaty|convention|law|act|code|regulations?)\b)/.test(text.slice(span.end, span.end + 14))
  const owns = !goesOn && /^[A-Z]{2,10}$/.test(modifier) && OF_ACRONYM.test(folded.slice(Math.max(0, span.start - 60), span.start))
  return owns ? doubt('unknown-instrument', 'explicit', [], `neither the registry nor the document says what "${modifier}" is`) : SILENT
}
/** "article 12, paragraph 3, of the LOPJ" */
const OF_ACRONYM = /\b(?:articles?|arts?\.|sections?|sects?\.) \d[^;:]{0,40} of (?:the )?$/

/** "article 1 of the latter", "of the former": the second and the first of the two named last, if they stand together before it. */
function ofTwo({ determiner, span }: Anaphor, { antecedents, lexicon }: Context, { paragraph, pinpoints }: Place): Decision {
  const before = antecedents.before(paragraph, span.start).filter(a => span.start - a.at < TWO_REACH)
  const two = before.filter((a, i) => !before.slice(i + 1).some(b => b.ids.join() === a.ids.join())).slice(-2)
  const meant = determiner === 'the latter' ? two[1] : two[0]
  const [id, other] = meant?.ids ?? []
  if (two.length < 2 || id === undefined || other !== undefined || !fits(lexicon.instrument(id), pinpoints)) return doubt('no-antecedent', 'anaphora')
  return resolved([id], 'nearest-antecedent', 'anaphora', 0.85)
}
/** Two sentences, in UTF-16 units. */
const TWO_REACH = 500

/** 'hereinafter "the Convention"': the document decides. */
function defined(anaphor: Anaphor, { definitions }: Context): Decision | undefined {
  const words = [anaphor.modifier, anaphor.noun].filter(Boolean).join(' ')
  const meaning = definitions.get(definitionKey(words))
  if (!meaning || (anaphor.plural && meaning.kind === 'instruments' && meaning.ids.length < 2) || anaphor.titled) return undefined
  if (meaning.kind === 'instruments') return resolved(meaning.ids, 'definition', isProper(anaphor.modifier) ? 'explicit' : 'anaphora')
  return meaning.kind === 'unknown' ? doubt('unknown-instrument', 'anaphora') : meaning.kind === 'other' ? rejected(meaning.rule, meaning.reason) : SILENT
}

/** How many paragraphs on the protocols may stand whose parent is meant. */
const PROTOCOLS_NEAR = 3

/** "both Protocols and their parent Convention": the treaty to which the protocols named last belong. */
function parent({ determiner, noun, plural, span }: Anaphor, { antecedents, lexicon }: Context, { paragraph, pinpoints }: Place): Decision | undefined {
  if (plural || !/\bparent\b/.test(determiner)) return undefined
  const parents = antecedents
    .all()
    .filter(a => paragraph - a.paragraph <= PROTOCOLS_NEAR && (a.paragraph < paragraph || a.at < span.start))
    .flatMap(a => a.ids)
    .map(id => lexicon.instrument(lexicon.instrument(id)?.parent ?? ''))
    .filter(i => i !== undefined && nounsOf(i).has(noun) && fits(i, pinpoints))
  const last = parents.at(-1)
  return last ? resolved([last.id], 'nearest-antecedent', 'anaphora') : doubt('no-antecedent', 'anaphora')
}

/** "the Optional Protocol to the Convention on … . The Convention": never named but in the title of its protocol, if they all have this one parent. */
function ofNamedProtocols({ noun, determiner, span }: Anaphor, { antecedents, lexicon }: Context, { paragraph, pinpoints }: Place): Decision | undefined {
  if (determiner !== 'the') return undefined
  const before = antecedents.all().filter(a => a.named && paragraph - a.paragraph <= PROTOCOLS_NEAR && (a.paragraph < paragraph || a.at < span.start))
  const parents = new Set(before.flatMap(a => a.ids).flatMap(id => lexicon.instrument(id)?.parent ?? []))
  const [only, other] = [...parents].map(id => lexicon.instrument(id)).filter(i => i !== undefined && nounsOf(i).has(noun) && fits(i, pinpoints))
  return only && !other ? resolved([only.id], 'earlier-antecedent', 'anaphora', 0.8) : undefined
}

/** "the 1951 Convention": the year chooses among what was named. */
function year({ modifier = '', noun, plural }: Anaphor, context: Context, { pinpoints }: Place): Decision | undefined {
  const printed = /\b(?:1[89]|20)\d\d\b/.exec(modifier)?.[0]
  if (!printed) return undefined
  if (plural) return severalOfYear(noun, printed, context, pinpoints)
  const ids = context.antecedents.ids().filter(id => {
    const i = context.lexicon.instrument(id)
    return i && nounsOf(i).has(noun) && (i.adopted ?? String(i.adoptedYear)).startsWith(printed) && fits(i, pinpoints)
  })
  return ids.length === 1 ? resolved(ids, 'earlier-antecedent', 'anaphora') : doubt(ids.length > 1 ? 'two-antecedents' : 'no-antecedent', 'anaphora', ids)
}

/** "the Convention": the nearest of its kind, the issuing committee's own treaty, the last named in the document. */
function one(anaphor: Anaphor, context: Context, place: Place): Decision | undefined {
  const { home } = context
  const homeFits =
    home !== undefined && nounsOf(home).has(anaphor.noun) && (anaphor.noun !== 'treaty' || anaphor.determiner !== '') && fits(home, place.pinpoints)
  if (!STRONG.has(anaphor.noun) && !/^(?:the|these|those|this|that)\b/.test(anaphor.determiner)) return undefined
  const named = (homeFits ? courtsTreaty(anaphor, context, place) : undefined) ?? bodysTreaty(anaphor, context, place)
  if (named) return named
  const quoted = quotedAlone(anaphor, context, place)
  if (quoted) return quoted
  if (/^(?:an?|any|each|such|all|draft|either)\b/.test(anaphor.determiner)) return undefined
  const fitting = context.antecedents
    .all()
    .filter(a => a.nouns.has(anaphor.noun) && (a.ids.length === 0 || a.ids.some(id => fits(context.lexicon.instrument(id), place.pinpoints))))
  const here = fitting.filter(a => a.paragraph === place.paragraph && a.at < anaphor.span.start)
  const strangers = here.filter(a => a.named && a.ids[0] !== home?.id)
  const nearest = here.at(-1)
  const pointing = /\b(?:that|this|said|same|latter)\b/.test(anaphor.determiner)

  const past = home === undefined ? undefined : ofAnotherDate(anaphor, home, place)
  if (past) return past
  const itself = context.isSelf ? treatyItself(anaphor, context) : undefined
  if (itself) return itself
  if (homeFits && home) {
    const stranger = strangers.at(-1)
    // "article 7 of the Convention on … . Article 24 of that Convention": the one just named, a sentence on too.
    if (stranger && nearest === stranger && BACK_AT_IT.test(anaphor.determiner)) return ofAntecedent(stranger, 'nearest-antecedent')
    if (stranger?.ids[0] !== undefined && nearest === stranger && /^this\b/.test(anaphor.determiner))
      return doubt('two-antecedents', 'anaphora', [home.id, ...stranger.ids])
    const nearer = stranger && nearest === stranger && stranger.at >= place.sentence
    if (!nearer || anaphor.determiner === 'the present') return resolved([home.id], 'own-treaty', 'anaphora', stranger ? 0.85 : RULES['own-treaty'].confidence)
    if (pointing || OTHER_PARTIES.test(place.folded.slice(Math.max(0, anaphor.span.start - 24), anaphor.span.start)))
      return ofAntecedent(stranger, 'nearest-antecedent')
    return resolved([home.id], 'own-treaty', 'anaphora', 0.75)
  }
  const settled = settledReferent(anaphor.noun, context, place.pinpoints)
  const isSettled = (a: Antecedent): boolean =>
    settled === undefined || a.ids[0] === settled || context.referents.get(anaphor.noun)?.has(a.ids[0] ?? '') === true
  const overshadowed = nearest?.passing === true && nearest.at < place.sentence && !isSettled(nearest)
  if (nearest && !overshadowed)
    return rivals(here, anaphor) ? doubt('two-antecedents', 'anaphora', [...new Set(here.flatMap(a => a.ids))]) : ofAntecedent(nearest, 'nearest-antecedent')
  const last = fitting.at(-1)
  if (!last) return ofNamedProtocols(anaphor, context, place)
  if (settled !== undefined && !isSettled(last)) return resolved([settled], 'earlier-antecedent', 'anaphora')
  if (isQuoted(anaphor, place) && new Set(fitting.flatMap(a => (a.named ? a.ids : []))).size > 1)
    return doubt('two-antecedents', 'anaphora', [...new Set(fitting.flatMap(a => a.ids))])
  const recent = fitting.filter(a => a.paragraph >= last.paragraph)
  const distance = place.paragraph - last.paragraph
  const confidence = Math.max(0.6, RULES['earlier-antecedent'].confidence - 0.02 * distance)
  return rivals(recent, anaphor)
    ? doubt('two-antecedents', 'anaphora', [...new Set(recent.flatMap(a => a.ids))])
    : ofAntecedent(last, 'earlier-antecedent', confidence)
}

/** "the Convention concluded at Geneva on 27 July 1929", in the text of that of 1949: the year says which it is not. */
function ofAnotherDate({ span }: Anaphor, { adopted, adoptedYear }: Instrument, { folded }: Place): Decision | undefined {
  const year = CONCLUDED.exec(folded.slice(span.end, span.end + 80))?.[1]
  const own = adopted?.slice(0, 4) ?? (adoptedYear === undefined ? undefined : String(adoptedYear))
  return year === undefined || own === undefined || year === own ? undefined : doubt('unknown-instrument', 'anaphora')
}
const CONCLUDED = /^ (?:concluded|signed|done) (?:at|in|on) [a-z\d ,]{3,50}?\b(1[89]\d\d|20\d\d)\b/

const BACK_AT_IT = /^(?:that\b|the (?:same|latter)\b)/

/** In the text of a treaty "this Convention" is that treaty, and in a protocol "the Convention" is the one it belongs to. */
function treatyItself({ determiner, noun, modifier, plural }: Anaphor, { home, document, lexicon }: Context): Decision | undefined {
  const pointing = /^(?:this|the present|present|the said)\b/.test(determiner)
  // "should a new Convention be adopted …, the new Convention": one that does not exist.
  if (/\bnew\b/.test(determiner)) return SILENT
  if (!home) return pointing || titleNouns(document.title).has(noun) ? doubt('unknown-instrument', 'anaphora') : undefined
  if (pointing && nounsOf(home).has(noun)) return resolved([home.id], 'own-treaty', 'anaphora', 0.98)
  const parent = modifier === undefined && !plural && home.kind === 'protocol' && home.parent !== undefined ? lexicon.instrument(home.parent) : undefined
  return parent && nounsOf(parent).has(noun) && !nounsOf(home).has(noun) ? resolved([parent.id], 'own-treaty', 'anaphora') : undefined
}

/** "a party to the Refugee Convention must be recognised by the other parties to the Convention" */
const OTHER_PARTIES = /\bother (?:states )?part(?:y|ies) to $/

/** "the European Court held … article 3 of the Convention": a committee or court named in the sentence speaks of its own treaty. */
function bodysTreaty(anaphor: Anaphor, { home, lexicon, antecedents }: Context, place: Place): Decision | undefined {
  if (place.body === undefined || place.body.ids.includes(home?.id ?? '')) return undefined
  const id = place.body.ids.find(one => nounsFit(one, anaphor, lexicon, place))
  if (id === undefined) return undefined
  const nearer = antecedents
    .all()
    .some(a => a.paragraph === place.paragraph && a.at > (place.body?.at ?? 0) && a.at < anaphor.span.start && a.nouns.has(anaphor.noun) && a.ids[0] !== id)
  if (nearer) return undefined
  const beside = place.bodyBeside?.ids.find(one => one !== id && nounsFit(one, anaphor, lexicon, place))
  if (beside !== undefined && !anaphor.plural && (place.body?.at ?? 0) >= place.sentence) return doubt('two-antecedents', 'anaphora', [beside, id])
  if (home && nounsOf(home).has(anaphor.noun)) {
    // In an earlier sentence the court is no more than a neighbour; in this one the committee or the parties may take the word.
    if (!fits(home, place.pinpoints)) return resolved([id], 'body-treaty', 'anaphora', 0.8)
    // Another committee that was named is "the Committee" from then on.
    const court = lexicon.instrument(id)?.family === 'regional'
    if (court && (place.body.at < place.sentence || OWN_SPEAKERS.test(place.folded.slice(place.body.at, anaphor.span.start)))) return undefined
    return doubt('two-antecedents', 'anaphora', [id, home.id])
  }
  return resolved([id], 'body-treaty', 'anaphora')
}

/** "In that case the Court held that article 3 of the Convention …": a court named before goes on to speak of its own, in the document of a committee that has one too. */
function courtsTreaty(anaphor: Anaphor, { home, lexicon, antecedents }: Context, place: Place): Decision | undefined {
  if (home === undefined || anaphor.determiner === 'the present') return undefined
  const here = antecedents.before(place.paragraph, anaphor.span.start)
  const id = [...(place.body?.ids ?? []), ...here.flatMap(a => a.ids)].find(
    one => one !== home.id && lexicon.instrument(one)?.family === 'regional' && nounsFit(one, anaphor, lexicon, place),
  )
  if (id === undefined) return undefined
  if (courtsFormula(anaphor.span, place.folded)) return resolved([id], 'body-treaty', 'anaphora', 0.9)
  return courtSpeaks(anaphor.span, place.sentence, place.folded) ? doubt('two-antecedents', 'anaphora', [id, home.id]) : undefined
}

function nounsFit(id: InstrumentId, { noun }: Anaphor, lexicon: Context['lexicon'], { pinpoints }: Place): boolean {
  const instrument = lexicon.instrument(id)
  return instrument !== undefined && nounsOf(instrument).has(noun) && fits(instrument, pinpoints)
}

/** Those who speak of the committee's own treaty. */
const OWN_SPEAKERS = /\b(?:the committee|state party|authors?|complainants?|petitioners?)\b(?!'s court)/

/** 'They replied that "the Convention" was unknown': the bare words of others, where the document knows two that they could mean. */
function quotedAlone({ noun, span, plural }: Anaphor, { home, antecedents, lexicon }: Context, { folded, pinpoints }: Place): Decision | undefined {
  if (plural || pinpoints.length > 0 || folded.charAt(span.start - 1) !== '"' || folded.charAt(span.end) !== '"') return undefined
  const own = home === undefined ? [] : [home, ...lexicon.protocolsOf(home.id)]
  const all = new Set([...antecedents.all().flatMap(a => (a.named && a.nouns.has(noun) ? a.ids : [])), ...own.filter(i => nounsOf(i).has(noun)).map(i => i.id)])
  return all.size > 1 ? doubt('two-antecedents', 'anaphora', [...all]) : undefined
}

/** In the words of someone else, who does not look back to what stands in this document. */
function isQuoted({ span }: Anaphor, { folded, sentence }: Place): boolean {
  const from = Math.max(sentence - 1, span.start - QUOTED_REACH, 0)
  const opening = from + folded.slice(from, span.start).lastIndexOf('"')
  if (opening < from) return false
  return /^"[a-z[]/.test(folded.slice(opening, opening + 2)) && /(?:^|[ (])$/.test(folded.slice(Math.max(0, opening - 1), opening))
}
/** How far before it a quotation may open, in UTF-16 units. */
const QUOTED_REACH = 300

/** Several different ones named in one breath: which of them "the Convention" means cannot be decided by nearness. */
function rivals(antecedents: readonly Antecedent[], { noun }: Anaphor): boolean {
  const last = antecedents.at(-1)
  if (!last || noun === 'instrument') return false
  const inOneBreath = antecedents.filter(a => a.named && last.at - a.at < 250 && a.paragraph === last.paragraph)
  return new Set(inOneBreath.flatMap(a => a.ids)).size > 1
}

function ofAntecedent(antecedent: Antecedent, rule: 'nearest-antecedent' | 'earlier-antecedent', confidence?: number): Decision {
  if (antecedent.other) return rejected(antecedent.other.rule, antecedent.other.reason)
  if (antecedent.ids.length === 0) return doubt('unknown-instrument', 'anaphora')
  return antecedent.ids.length > 1 ? doubt('two-antecedents', 'anaphora', antecedent.ids) : resolved(antecedent.ids, rule, 'anaphora', confidence)
}

/** What "the Convention" could mean here, for a doubt: the instruments of that kind named in the document. */
function candidatesIn({ noun }: Anaphor, { antecedents }: Context, { paragraph }: Place): readonly InstrumentId[] {
  return [
    ...new Set(
      antecedents
        .all()
        .filter(a => a.nouns.has(noun) && a.paragraph <= paragraph)
        .flatMap(a => a.ids),
    ),
  ]
}

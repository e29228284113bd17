import type { Mention } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import { expand, normalForm, type Pinpoint, type Unit, underArticle } from '../model/locator.ts'
import { lastAt } from '../text/span.ts'
import type { Monitor } from './bodiesBefore.ts'
import { type Antecedent, type Context, fits, fitsBare, nounsOf, onCommunications, settledReferent } from './context.ts'
import { type Decision, doubt, rejected, resolved, SILENT } from './decision.ts'

type Located = Extract<Mention, { kind: 'pinpoint' }>

/** Where a pinpoint without an owner of its own stands. */
export interface Bare {
  readonly paragraph: number
  readonly folded: string
  readonly text: string
  readonly sentence: number
  /** The committee or court named last before it. */
  readonly body?: Monitor
  /** It stands in brackets behind a general comment: the treaty of that committee. */
  readonly comment?: InstrumentId
  /** Law of a State, rules of procedure or the like named before it in the sentence, nearer than any instrument. */
  readonly other?: { readonly rule: string; readonly reason: string }
  /** Such law is the last thing named before it, in this sentence or the one before. */
  readonly lawBefore?: { readonly rule: string; readonly reason: string }
  /** The same, and it owned an article; no word between leads back to the treaty. */
  readonly lawOwned?: boolean
  /** A document with paragraphs of its own is named before it in the sentence. */
  readonly besideSource?: boolean
  /** No document at all is named in the paragraph or the one before. */
  readonly noSource?: boolean
  /** Such law is named before it in the sentence, and no word leads back to the treaty: it may be meant. */
  readonly rival?: boolean
}

/** A decision, and the pinpoints as they must then be read ("paragraph 3" becomes article 14, paragraph 3). */
export interface Placed {
  readonly decision: Decision
  readonly pinpoints: readonly Pinpoint[]
}

const as = (decision: Decision, pinpoints: readonly Pinpoint[]): Placed => ({ decision, pinpoints })

/** Decides whose a bare pinpoint is. */
export function decideBare(mention: Located, context: Context, bare: Bare): Placed {
  const { pinpoints } = mention
  const unit = pinpoints[0]?.unit
  if (unit === undefined) return as(SILENT, pinpoints)
  if (ownedByUnknown(mention, context, bare)) return as(unit === 'article' ? doubt('no-owner', 'implicit') : SILENT, pinpoints)
  if (mention.sameArticle) return inArticle(mention, context, bare)
  if (unit === 'para') {
    const continued = belowCited(mention, context, bare)
    if (continued) return continued
    const sent = crossReference(mention, context, bare)
    if (sent) return sent
    const under = inArticle(mention, context, bare)
    return under.decision.kind === 'resolved' ? under : (ownParagraph(mention, context, bare) ?? under)
  }
  if (unit === 'article') return as(article(mention, context, bare), pinpoints)
  return as(otherUnit(mention, unit, context, bare), pinpoints)
}

/** "article 12 of the draft convention on …", "Standards of Professional Accountability (1999), art. 4": the words name an owner that is not known here. */
function ownedByUnknown({ span, sameArticle, pinpoints }: Located, { home }: Context, { folded, text }: Bare): boolean {
  const after = folded.slice(span.end, span.end + 60)
  if (
    !sameArticle &&
    /^,? of (?:the |that |this |an? |its |their |our )(?!present\b|same\b|said\b|provision|article|paragraph|clause|above|general comment|general recommendation|report|views|decision)[a-z]/.test(
      after,
    )
  )
    return true
  if (home || pinpoints[0]?.unit !== 'article') return false
  const before = text.slice(Math.max(0, span.start - 60), span.start)
  return (
    /(?:\w [A-Z][\w’'-]+|\)|[A-Za-z] (?:No\. ?)?\d[\d/]*(?:\/E[CU])?),? \(?$/.test(before) ||
    /^, [A-Z][a-z]+[ -][A-Z]/.test(text.slice(span.end, span.end + 40))
  )
}

/** "article 14" with no name: the sentence, the document's own treaty, the paragraph, what the same number meant before. */
function article(mention: Located, context: Context, bare: Bare): Decision {
  const { pinpoints, span, tie } = mention
  const { home } = context
  if (bare.other) return rejected(bare.other.rule, bare.other.reason)
  // "Article 5" at the head of a treaty's own article is no reference.
  if (context.isSelf && span.start === 0) return SILENT
  if (COMMON.test(bare.folded.slice(Math.max(0, span.start - 8), span.start)) && pinpoints.every(p => Number(p.value) <= 3)) return commonArticle(context)
  if (bare.comment !== undefined && fits(context.lexicon.instrument(bare.comment), pinpoints)) return resolved([bare.comment], 'article-of-comment', 'implicit')
  const before = context.antecedents.all().filter(a => a.paragraph === bare.paragraph && a.at < span.start && a.ids.length <= 1 && hasArticles(a, context))
  const nearest = before.filter(a => a.at >= bare.sentence).at(-1)
  // "acting under the Optional Protocol, is of the view that the facts disclose a violation of article 7": ownership does not cross the finding.
  const crossed = home !== undefined && nearest !== undefined && nearest.ids[0] !== home.id && FINDING.test(bare.folded.slice(nearest.at, span.start))
  // "article 3 of the Optional Protocol … within the meaning of article 14": a right, and no rule on communications.
  const { procedure } = context
  const right = procedure !== undefined && nearest?.ids[0] === procedure.id && !onCommunications(procedure, pinpoints)
  const inSentence = crossed || right ? undefined : nearest
  const possessive = /\b(?:its|their) $/.test(bare.folded.slice(Math.max(0, span.start - 8), span.start)) || tie === 'thereof'
  if (possessive && bare.lawBefore) return rejected(bare.lawBefore.rule, bare.lawBefore.reason)
  if (possessive && before.length > 0) return owned(before.at(-1), pinpoints, context, 'possessive', 'anaphora')
  const sentenceDecision = inSentence && owned(inSentence, pinpoints, context, 'same-sentence', 'implicit')
  if (sentenceDecision && (sentenceDecision.kind === 'resolved' || !home)) return sentenceDecision
  const protocol = home && admissibility(mention, context, bare)
  if (protocol) return resolved([protocol], 'admissibility', 'implicit')
  const exact = home && placedBefore(pinpoints, home.id, context)
  if (exact !== undefined) return resolved([exact], 'same-place-before', 'implicit')
  const again = home && citedAgain(mention, home.id, context, bare)
  if (again !== undefined) return resolved([again], 'same-place-before', 'implicit', 0.8)
  if (home && (bare.rival || bare.lawOwned)) return doubt('no-owner', 'implicit', [home.id])
  const court = home && courtsArticle(mention, home, context, bare)
  if (home && court !== undefined)
    return INTERPRETS.test(bare.folded.slice(Math.max(bare.sentence, span.start - 60), span.start))
      ? resolved([court], 'body-treaty', 'implicit', 0.82)
      : doubt('two-antecedents', 'implicit', [home.id, court])
  if (home) {
    const strangers = before.filter(a => a.ids[0] !== undefined && a.ids[0] !== home.id)
    const confidence = strangers.length > 0 && before.at(-1) === strangers.at(-1) ? 0.8 : undefined
    if (fitsBare(home, pinpoints)) return resolved([home.id], 'own-treaty-article', 'implicit', confidence)
    // "article 1F" after the Refugee Convention was named: the registry knows the article there, and none such here.
    const elsewhere = strangers.filter(a => pinpoints.every(p => context.lexicon.instrument(a.ids[0] ?? '')?.articles?.[p.value] !== undefined)).at(-1)
    if (elsewhere) return owned(elsewhere, pinpoints, context, 'same-paragraph', 'implicit')
    // ICCPR 5 (2) has no letters, and CEDAW 7 no paragraphs: those of the protocol are meant.
    const single = pinpoints.length === 1 && /^\d+$/.test(pinpoints[0]?.value ?? '')
    const ofProcedure = single && procedure !== undefined && fits(procedure, pinpoints) && onCommunications(procedure, pinpoints)
    return ofProcedure ? resolved([procedure.id], 'admissibility', 'implicit') : doubt('beyond-last-article', 'implicit', [home.id])
  }
  // "the Committee against Torture found a violation of art. 12": its own treaty, where it is the last thing named in the sentence.
  const finder = bare.body && bare.body.at >= bare.sentence ? bare.body.ids.find(id => fits(context.lexicon.instrument(id), pinpoints)) : undefined
  if (finder !== undefined) return resolved([finder], 'body-treaty', 'implicit')
  const paragraph = before.at(-1)
  if (paragraph) return owned(paragraph, pinpoints, context, 'same-paragraph', 'implicit')
  // The same number was cited with its instrument before: that is a hint, not a reason to link.
  return doubt('no-owner', 'implicit', [...new Set(pinpoints.flatMap(p => [...(context.articleOwners.get(p.value) ?? [])]))])
}

/** Words of a finding, which is on the committee's own treaty. */
const FINDING =
  /\b(?:violat(?:ions?|ed|es|ing)|breach(?:ed|es)?|disclos(?:e|es|ed)|is of the view|concludes?|finds?|(?:rights?|claims?) under|within the meaning of) /

const COMMON = /\bcommon $/

/** "common article 3": the first three articles of the four Geneva Conventions are the same. */
function commonArticle({ lexicon }: Context): Decision {
  const four = lexicon.registry.groups.find(g => g.names.some(n => n.toLowerCase() === 'geneva conventions'))
  return four ? resolved(four.members, 'collective-name', 'explicit', 0.93) : doubt('no-owner', 'implicit')
}

/** "article 5, paragraph 2 (b)", cited before with another instrument and never with the committee's own treaty. */
function placedBefore(pinpoints: readonly Pinpoint[], home: InstrumentId, { placeOwners }: Context): InstrumentId | undefined {
  const owners = new Set<InstrumentId>()
  for (const p of pinpoints.flatMap(expand)) {
    // Down to a letter: "article 4, paragraph 2" is too common to tell one treaty from another.
    const known = p.sub.length > 1 ? placeOwners.get(normalForm(p)) : undefined
    if (known?.size !== 1) return undefined
    for (const id of known) owners.add(id)
  }
  const [only] = owners
  return owners.size === 1 && only !== home ? only : undefined
}

/** "neither article 1F nor article 33": cited with another instrument before in this paragraph, and not with the own treaty. */
function citedAgain({ pinpoints, span }: Located, home: InstrumentId, { heads }: Context, { paragraph }: Bare): InstrumentId | undefined {
  if (heads.paragraph !== paragraph) return undefined
  const owners = new Set(pinpoints.map(p => lastAt(heads.cited.get(p.value) ?? [], span.start - 1)?.id))
  const [only] = owners
  return owners.size === 1 && only !== home ? only : undefined
}

/** "invoked article 6 before the European Court", "article 35 § 3": a court named in the sentence has articles of its own. */
function courtsArticle({ pinpoints, span }: Located, home: Instrument, { lexicon }: Context, { body, folded, sentence }: Bare): InstrumentId | undefined {
  if (!body || body.ids.includes(home.id)) return undefined
  const id = body.ids.find(one => lexicon.instrument(one)?.family === 'regional' && fits(lexicon.instrument(one), pinpoints))
  const section = folded.slice(span.start, span.end).includes('§') || /^(?:it|the court)\b/.test(folded.slice(sentence, sentence + 10))
  return id !== undefined && (section || (body.at >= sentence && !OWN_WORDS.test(folded.slice(body.at, span.start)))) ? id : undefined
}

/** What a court does to articles of its own convention: "when it interpreted article 5", "found a violation of article 4". */
const INTERPRETS =
  /\b(?:interpret(?:ed|s|ing)|construed|applied|found (?:a |no |that there had been (?:a |no )?)?(?:violations?|breach(?:es)?) of|in violation of) $/

/** Words that lead from a court back to the committee's own treaty. */
const OWN_WORDS = /\b(?:committee|covenant|state party|authors?|complainants?)\b/

/** "inadmissible under article 2" of the protocol that opens the committee to communications. */
function admissibility({ pinpoints, span }: Located, { procedure }: Context, { folded }: Bare): InstrumentId | undefined {
  const before = folded.slice(Math.max(0, span.start - 60), span.start)
  if (!ADMISSIBILITY.test(before) && !(SUBMISSION.test(before) && pinpoints.every(p => p.value === '4'))) return undefined
  return procedure && fits(procedure, pinpoints) && onCommunications(procedure, pinpoints) ? procedure.id : undefined
}

const ADMISSIBILITY = /\b(?:(?:in)?admissible (?:under|pursuant to|by virtue of|on the basis of|in accordance with)|(?:not )?precluded (?:by|under)) $/
/** "In its submission under article 4, paragraph 2, dated …" */
const SUBMISSION = /\b(?:submissions?|observations?|information) (?:under|pursuant to|in accordance with) $/

const hasArticles = ({ ids }: Antecedent, { lexicon }: Context): boolean =>
  ids.every(id => {
    const i = lexicon.instrument(id)
    return i !== undefined && (i.lastArticle !== undefined || ['treaty', 'protocol', 'constitution', 'declaration', 'regulation', 'directive'].includes(i.kind))
  })

function owned(
  antecedent: Antecedent | undefined,
  pinpoints: readonly Pinpoint[],
  { lexicon }: Context,
  rule: 'possessive' | 'same-sentence' | 'same-paragraph',
  kind: 'implicit' | 'anaphora',
): Decision {
  const [id] = antecedent?.ids ?? []
  if (id === undefined) return doubt('unknown-instrument', kind)
  return fits(lexicon.instrument(id), pinpoints) ? resolved([id], rule, kind) : doubt('beyond-last-article', kind, [id])
}

/** "paragraph 3" after "article 14": a paragraph of that article, within the paragraph of the text or the committee's own comment on one article. */
function inArticle(mention: Located, context: Context, { paragraph, sentence, other, folded, besideSource }: Bare): Placed {
  const { lastArticle, home, titleArticle, lexicon } = context
  const { pinpoints, sameArticle } = mention
  const open = as(sameArticle ? doubt('no-owner', 'implicit') : SILENT, pinpoints)
  // "see para. 2.10" is a paragraph of views; articles have no such.
  if (other || pinpoints.some(p => p.value.includes('.'))) return open
  // "its general comment No. 18 … in paragraph 7": the comment's; "paragraph 3 of my dissenting opinion": the opinion's.
  if (!sameArticle && (besideSource || OF_OPINION.test(folded.slice(mention.span.end, mention.span.end + 60)))) return open
  const under = (id: InstrumentId, article: string, confidence?: number): Placed | undefined => {
    const places = pinpoints.map(p => underArticle(p, article))
    return fitsBare(lexicon.instrument(id), places) ? as(resolved([id], 'article-in-mind', 'implicit', confidence), places) : undefined
  }
  const near = lastArticle && (lastArticle.paragraph === paragraph || (sameArticle && lastArticle.paragraph >= paragraph - 3))
  const inSentence = near && lastArticle.paragraph === paragraph && lastArticle.at >= sentence
  // A general comment on one article speaks of that article's paragraphs, unless the paragraph is about another one.
  const aboutTitle = titleArticle !== undefined && (!near || (!inSentence && context.articlesCited.get(titleArticle) === paragraph))
  if (aboutTitle && home !== undefined && !sameArticle) {
    const count = home.articles?.[titleArticle]?.paragraphs ?? 0
    if (pinpoints.every(p => Number(p.value) <= count)) return under(home.id, titleArticle, 0.8) ?? open
  }
  // "subparagraph 2 (b) of the article" in the general comment on article 10.
  if (sameArticle && titleArticle !== undefined && home && / of the article$/.test(folded.slice(mention.span.start, mention.span.end)))
    return under(home.id, titleArticle, 0.85) ?? open
  if (!near || (!sameArticle && lastArticle.id !== home?.id)) return open
  // Article 9 has no "paragraph 3 (a)"; the article that the comment is on has.
  const ofTitle = titleArticle !== undefined && home !== undefined ? under(home.id, titleArticle, 0.8) : undefined
  return under(lastArticle.id, lastArticle.article) ?? ofTitle ?? open
}

const OF_OPINION = /^ of (?:my|his|her|our|the|this|that) (?:[a-z]+ ){0,3}opinion\b/

const HERE =
  /^ (?:above|below|supra|infra|(?:of|in) (?:the )?(?:present|this) (?:report|document|general comment|general recommendation|note|decision|views|resolution|text))\b/
const SEE = /\b(?:see|see also|cf\.|also) $/

/** "see paragraphs 12 to 14 above": paragraphs of the same document. */
function crossReference({ pinpoints, span }: Located, { paragraphNumbers }: Context, { folded, besideSource }: Bare): Placed | undefined {
  const here = HERE.test(folded.slice(span.end, span.end + 50))
  const before = folded.slice(Math.max(0, span.start - 24), span.start)
  const inside = pinpoints.every(p => p.value === '' || paragraphNumbers.has(p.value))
  if (here) return as(resolved(['#'], 'cross-reference', 'explicit', inside ? 0.97 : 0.85), pinpoints)
  if (!inside) return undefined
  // Letters below a number: "see paras. 2 (a) and (e)" in a note is a place in something else.
  if (SEE.test(before) && pinpoints.every(p => p.sub.length === 0)) return as(resolved(['#'], 'cross-reference', 'explicit', 0.9), pinpoints)
  // "as the State party says (para. 4.7)": views alone number so, and this document has such a paragraph.
  const dotted = pinpoints.every(p => p.value.includes('.'))
  if (!dotted || besideSource || ELSEWHERE_BEFORE.test(before) || ELSEWHERE_AFTER.test(folded.slice(span.end, span.end + 40))) return undefined
  return as(resolved(['#'], 'own-paragraph', 'explicit'), pinpoints)
}

/** "the matters above (paras. 24 and 25)", "described in paragraphs 4 to 13": nothing else that has paragraphs is named here. */
function ownParagraph({ pinpoints, span }: Located, { paragraphNumbers, homeBody, isSelf }: Context, { folded, noSource }: Bare): Placed | undefined {
  if (isSelf) return undefined
  // A report quotes studies that nobody here knows: only a committee's brackets are surely its own, and none behind a quotation.
  const bracketed = homeBody !== undefined && folded.charAt(span.start - 1) === '(' && folded.charAt(span.end) === ')' && folded.charAt(span.start - 3) !== '"'
  const named = bracketed || DESCRIBED.test(folded.slice(Math.max(0, span.start - 24), span.start))
  const inside = pinpoints.every(p => p.sub.length === 0 && paragraphNumbers.has(p.value))
  return named && inside && noSource ? as(resolved(['#'], 'own-paragraph', 'explicit', 0.8), pinpoints) : undefined
}

/** How many paragraphs on a point of a paragraph that was cited may still be named. */
const CONTINUED = 3

/** "in accordance with paragraph 15 (b)", after "paragraph 15 of the annex to resolution 5/1": a point of the paragraph cited before. */
function belowCited({ pinpoints }: Located, { documentPlaces }: Context, { paragraph }: Bare): Placed | undefined {
  const places = pinpoints.map(p => (p.sub.length > 0 ? documentPlaces.get(p.value) : undefined))
  const [first] = places
  const same = first !== undefined && places.every(p => p?.id === first.id) && paragraph - first.paragraph <= CONTINUED
  return same ? as(resolved([first.id], 'source-before', 'anaphora'), pinpoints) : undefined
}

const DESCRIBED = /\b(?:described|set out|referred to|mentioned|outlined|explained|discussed|contained|identified|highlighted|listed|noted) in $/

/** "in the Cavalcanti case (paragraph 7.5)", "adopted on 3 July 1995, para. 13.3" */
const ELSEWHERE_BEFORE = /\b(?:case|judge?ment|decision|v\. [a-z]+|(?:1[89]|20)\d\d),? \(?(?:see )?$/
const ELSEWHERE_AFTER = /^,? (?:of|in|to) (?!(?:the |these |its )?(?:present|above|committee's views|views|author|complainant|state party)\b)/

const UNIT_NOUN: Partial<Record<Unit, 'principles' | 'rules' | 'guidelines'>> = { principle: 'principles', rule: 'rules', guideline: 'guidelines' }

/** Principles, rules and goals belong to instruments that have such; parts and annexes need an owner of their own. */
function otherUnit({ pinpoints, span }: Located, unit: Unit, context: Context, { paragraph, other, sentence }: Bare): Decision {
  if (unit === 'goal' || unit === 'target') {
    const near = context.antecedents
      .all()
      .filter(a => paragraph - a.paragraph <= 3 && a.ids.length === 1 && a.ids.every(id => hasGoals(id, context)))
      .at(-1)
    const inRange = pinpoints.every(p => Number.parseInt(p.value, 10) <= LAST_GOAL)
    return near && inRange ? resolved(near.ids, 'earlier-antecedent', 'implicit', 0.88) : SILENT
  }
  if (unit === 'preamble') {
    const near = context.antecedents
      .all()
      .filter(a => a.paragraph === paragraph && a.at < span.start && a.at >= sentence && a.ids.length === 1)
      .at(-1)
    const id: InstrumentId | undefined = near?.ids[0] ?? context.home?.id
    return id === undefined ? SILENT : resolved([id], near ? 'same-sentence' : 'own-treaty-article', 'implicit', 0.8)
  }
  const noun = UNIT_NOUN[unit]
  if (!noun) return SILENT
  if (other) return rejected(other.rule, other.reason)
  const near = context.antecedents
    .all()
    .filter(
      a =>
        paragraph - a.paragraph <= 1 && a.ids.length === 1 && a.ids.every(id => unitFits(id, noun, context) && fits(context.lexicon.instrument(id), pinpoints)),
    )
    .at(-1)
  const settled = settledReferent(noun, context, pinpoints)
  if (settled !== undefined && (!near || (near.passing && near.at < sentence))) return resolved([settled], 'earlier-antecedent', 'implicit')
  return near ? resolved(near.ids, near.paragraph === paragraph ? 'same-paragraph' : 'earlier-antecedent', 'implicit') : SILENT
}

/** The Sustainable Development Goals are numbered 1 to 17 (A/RES/70/1). */
const LAST_GOAL = 17

function hasGoals(id: InstrumentId, { lexicon }: Context): boolean {
  return lexicon.instrument(id)?.shortTitles.some(name => /\bGoals\b/.test(name)) ?? false
}

function unitFits(id: InstrumentId, noun: 'principles' | 'rules' | 'guidelines', { lexicon }: Context): boolean {
  const instrument = lexicon.instrument(id)
  return instrument !== undefined && nounsOf(instrument).has(noun)
}

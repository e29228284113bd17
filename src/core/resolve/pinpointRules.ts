import type { Located } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import { expand, normalForm, type Pinpoint } from '../model/locator.ts'
import { lastAt } from '../text/span.ts'
import type { Antecedent } from './antecedents.ts'
import { as, type Bare, type Placed } from './bare.ts'
import { type Context, fits, fitsBare, onCommunications } from './context.ts'
import { courtSpeaks } from './courts.ts'
import { type Decision, doubt, rejected, resolved, SILENT } from './decision.ts'
import { A_STRANGER } from './memory.ts'
import { inArticle, paragraphPlace } from './paragraphRules.ts'
import { LEAVES_LAW } from './strangers.ts'
import { otherUnit } from './unitRules.ts'

/** Decides whose a bare pinpoint is. */
export function decideBare(mention: Located, context: Context, bare: Bare): Placed {
  const { pinpoints } = mention
  const unit = pinpoints[0]?.unit
  if (unit === undefined) return as(SILENT, pinpoints)
  if (ownedByUnknown(mention, context, bare)) return as(unit === 'article' ? doubt('no-owner', 'implicit') : SILENT, pinpoints)
  if (mention.sameArticle) return inArticle(mention, context, bare)
  if (unit === 'para') return paragraphPlace(mention, context, bare)
  if (unit === 'article') return as(article(mention, context, bare), pinpoints)
  return as(otherUnit(mention, unit, context, bare), pinpoints)
}

/** "article 12 of the draft convention on …", "Standards of Professional Accountability (1999), art. 4": the words name an owner that is not known here. */
function ownedByUnknown({ span, sameArticle, pinpoints }: Located, { home }: Context, { folded, text }: Bare): boolean {
  const after = folded.slice(span.end, span.end + 60)
  // "article 12, section 7": the articles of treaties have no sections; those of laws do.
  if (pinpoints.at(-1)?.unit === 'article' && IN_SECTIONS.test(after)) return true
  if (
    !sameArticle &&
    /^,? of (?:the |that |this |an? |its |their |our )(?!present\b|same\b|said\b|provision|article(?!s on )|paragraph|clause|above|general comment|general recommendation|report|views|decision|authors?\b|complainants?\b|petitioners?\b|cov(?!enants?\b)|conv(?!entions?\b))[a-z]/.test(
      after,
    )
  )
    return true
  if (home || pinpoints[0]?.unit !== 'article') return false
  const before = text.slice(Math.max(0, span.start - 60), span.start)
  if (COMMON.test(folded.slice(Math.max(0, span.start - 8), span.start))) return false
  return (
    /(?:\w [A-Z][\w’'-]+|\)|[A-Za-z] (?:No\. ?)?\d[\d/]*(?:\/E[CU])?),? \(?$/.test(before) ||
    /^, [A-Z][a-z]+[ -][A-Z]/.test(text.slice(span.end, span.end + 40))
  )
}

const IN_SECTIONS = /^,? (?:sections?|parts?|clauses?) \(?\d/

/** "article 14" with no name: the sentence, the document's own treaty, the paragraph, what the same number meant before. */
function article(mention: Located, context: Context, bare: Bare): Decision {
  const { pinpoints, span, tie } = mention
  const { home } = context
  if (bare.other) return rejected(bare.other.rule, bare.other.reason)
  // "Article 5" at the head of a treaty's own article is no reference.
  if (context.isSelf && span.start === 0) return SILENT
  if (COMMON.test(bare.folded.slice(Math.max(0, span.start - 8), span.start)) && pinpoints.every(p => Number(p.value) <= 3)) return commonArticle(context)
  if (bare.comment !== undefined && fits(context.lexicon.instrument(bare.comment), pinpoints)) return resolved([bare.comment], 'article-of-comment', 'implicit')
  const before = context.antecedents.before(bare.paragraph, span.start).filter(a => a.ids.length <= 1 && hasArticles(a, context))
  const nearest = before.filter(a => a.at >= bare.sentence).at(-1)
  const lead = bare.folded.slice(Math.max(0, span.start - 60), span.start)
  const inSentence = nearest && !leftBehind(nearest, mention, lead, context, bare) ? nearest : undefined
  const possessive = /\b(?:its|their) $/.test(bare.folded.slice(Math.max(0, span.start - 8), span.start)) || tie === 'thereof'
  if (possessive && bare.lawBefore) return rejected(bare.lawBefore.rule, bare.lawBefore.reason)
  if (possessive && before.length > 0) return owned(before.at(-1), pinpoints, context, 'possessive', 'anaphora')
  const protocol = home && admissibility(mention, context, bare)
  if (protocol) return resolved([protocol], 'admissibility', 'implicit')
  const sentenceDecision = inSentence && owned(inSentence, pinpoints, context, 'same-sentence', 'implicit')
  if (sentenceDecision && (sentenceDecision.kind === 'resolved' || !home)) {
    const contested = home && inSentence !== undefined && inSentence.ids[0] !== home.id && ownElsewhere(mention, inSentence, home.id, context, bare)
    return contested ? doubt('two-antecedents', 'implicit', [home.id, ...inSentence.ids]) : sentenceDecision
  }
  // "The Vienna Convention notes that … (art. 19)": the bracket closes what is said of another instrument, known or not.
  if (sentenceDecision && inSentence && closesSentence(mention, inSentence, bare)) return sentenceDecision
  const exact = home && placedBefore(pinpoints, home.id, context)
  if (exact !== undefined) return resolved([exact], 'same-place-before', 'implicit')
  const again = home && citedAgain(mention, home.id, context, bare)
  // "article 3" was said of the own treaty too: which of the two is meant now, the number does not tell.
  if (home && again !== undefined && pinpoints.some(p => context.articleOwners.get(p.value)?.has(home.id)))
    return doubt('two-antecedents', 'implicit', [home.id, again])
  if (again !== undefined) return resolved([again], 'same-place-before', 'implicit', 0.8)
  const court = home && courtsArticle(mention, home, context, bare)
  const interpreted = court !== undefined && INTERPRETS.test(bare.folded.slice(Math.max(bare.sentence, span.start - 60), span.start))
  if (interpreted) return resolved([court], 'body-treaty', 'implicit', 0.82)
  if (home && bare.again) return fitsBare(home, pinpoints) ? doubt('no-owner', 'implicit', [home.id]) : rejected(bare.again.rule, bare.again.reason)
  // A State amends its own law, never the treaty: the article is one that was spoken of before.
  if (home && LEGISLATES.test(lead) && fitsBare(home, pinpoints)) return doubt('no-owner', 'implicit', [home.id])
  // "the Criminal Code tells torture (art. 174) from assault": no treaty of this committee has so many articles.
  const law = bare.rival ?? bare.lawBefore
  if (home && law && ![home, context.procedure].some(one => fits(one, pinpoints))) return rejected(law.rule, law.reason)
  if (home && (bare.rival || bare.lawOwned || ofStrangerBefore(mention, context, bare))) return doubt('no-owner', 'implicit', [home.id])
  const spoken = home && (court ?? spokenByCourt(mention, home, context, bare))
  if (home && spoken !== undefined) return doubt('two-antecedents', 'implicit', [home.id, spoken])
  if (home) return ofOwnTreaty(home, pinpoints, before, context)
  // "the Committee against Torture found a violation of art. 12": its own treaty, where it is the last thing named in the sentence.
  const finder = bare.body && bare.body.at >= bare.sentence ? bare.body.ids.find(id => fits(context.lexicon.instrument(id), pinpoints)) : undefined
  if (finder !== undefined) return resolved([finder], 'body-treaty', 'implicit')
  const paragraph = before.at(-1)
  if (paragraph) return owned(paragraph, pinpoints, context, 'same-paragraph', 'implicit')
  // The same number was cited with its instrument before: that is a hint, not a reason to link.
  return doubt('no-owner', 'implicit', [...new Set(pinpoints.flatMap(p => [...(context.articleOwners.get(p.value) ?? [])]))])
}

/** True if the words between lead away from the instrument named nearest before in the sentence. */
function leftBehind(nearest: Antecedent, { pinpoints, span }: Located, lead: string, context: Context, bare: Bare): boolean {
  const { home, procedure } = context
  // "article 3 of the Optional Protocol … within the meaning of article 14": a right, and no rule on communications.
  if (procedure !== undefined && nearest.ids[0] === procedure.id && !onCommunications(procedure, pinpoints)) return true
  if (home === undefined) return false
  if (OWN_RESERVATION.test(lead)) return true
  if (nearest.ids[0] === home.id) return false
  // "acting under the Optional Protocol, is of the view that the facts disclose a violation of article 7": ownership does not cross the finding.
  if (FINDING.test(bare.folded.slice(nearest.at, span.start))) return true
  // "…; (f) Weeds (art. 12)": another line of the list, and the instrument of the line before was cited with no article.
  return inNextItem(nearest, span.start, context, bare)
}

/** What nothing else claims is the committee's own treaty's, if it has such an article. `before`: what the paragraph named. */
function ofOwnTreaty(home: Instrument, pinpoints: readonly Pinpoint[], before: readonly Antecedent[], context: Context): Decision {
  const { procedure } = context
  const strangers = before.filter(a => a.ids[0] !== undefined && a.ids[0] !== home.id)
  const confidence = strangers.length > 0 && before.at(-1) === strangers.at(-1) ? 0.8 : undefined
  if (fitsBare(home, pinpoints)) return resolved([home.id], 'own-treaty-article', 'implicit', confidence)
  // "article 1F" after the Refugee Convention was named: the registry knows the article there, and none such here.
  const elsewhere = strangers.filter(a => pinpoints.every(p => context.lexicon.instrument(a.ids[0] ?? '')?.articles?.[p.value] !== undefined)).at(-1)
  if (elsewhere) return owned(elsewhere, pinpoints, context, 'same-paragraph', 'implicit')
  // ICCPR 5 (2) has no letters, and CEDAW 7 no paragraphs: those of the protocol are meant.
  const single = pinpoints.length === 1 && /^\d+$/.test(pinpoints[0]?.value ?? '') && !/^[ivx]{2,}$/.test(pinpoints[0]?.sub[0] ?? '')
  const ofProcedure = single && procedure !== undefined && fits(procedure, pinpoints) && onCommunications(procedure, pinpoints)
  return ofProcedure ? resolved([procedure.id], 'admissibility', 'implicit') : doubt('beyond-last-article', 'implicit', [home.id])
}

/** "withdraw its reservation to article 22 (4)", said by a committee: a reservation to its own treaty, whatever else is to be ratified. */
const OWN_RESERVATION =
  /\b(?:reservations?|declarations?)(?: and (?:interpretative )?(?:reservations?|declarations?))? (?:made |entered |lodged )?(?:to|on|under|regarding|concerning|with respect to|in respect of) $/
/** "recommends that the State party repeal article 33" */
const LEGISLATES =
  /\b(?:amend(?:s|ed|ing|ments? (?:to|of))?|repeal(?:s|ed|ing)?|(?:the )?(?:repeal|abolition|revision|amendment) of|abolish(?:es|ed|ing)?|abrogat(?:es?|ed|ing)|revis(?:es?|ed|ing)|modif(?:y|ies|ied|ying)|rescind(?:s|ed|ing)?)(?: (?:and|or) [a-z]+)? (?:the )?$/
/** Words of a finding, which is on the committee's own treaty. */
const FINDING =
  /\b(?:violat(?:ions?|ed|es|ing)|breach(?:ed|es)?|disclos(?:e|es|ed)|is of the view|concludes?|finds?|(?:rights?|claims?) under|within the meaning of) /

const COMMON = /\bcommon $/

/** "common article 3": the first three articles of the four Geneva Conventions are the same. */
function commonArticle({ lexicon }: Context): Decision {
  const four = lexicon.registry.groups.find(g => g.names.some(n => n.toLowerCase() === 'geneva conventions'))
  return four ? resolved(four.members, 'collective-name', 'explicit') : doubt('no-owner', 'implicit')
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
  return owners.size === 1 && only !== home && only !== A_STRANGER ? only : undefined
}

/** "Article 12 (1) of the country's Basic Law … The Court held that article 12 (1)": cited last as of something unknown, and no word leads back to the treaty. */
function ofStrangerBefore({ pinpoints, span }: Located, { heads }: Context, { paragraph, folded }: Bare): boolean {
  if (heads.paragraph !== paragraph) return false
  return pinpoints.every(p => {
    const last = lastAt(heads.cited.get(p.value) ?? [], span.start - 1)
    return last?.id === A_STRANGER && !LEAVES_LAW.test(folded.slice(last.at, span.start))
  })
}

/**
 * "article 5 of the Convention … the principles of the Universal Declaration and the rights in article 5": with the own treaty this article was cited in
 * the paragraph, with the one named just before none at all.
 */
function ownElsewhere(
  { pinpoints, span }: Located,
  { ids: [other] }: Antecedent,
  home: InstrumentId,
  { heads, lexicon }: Context,
  { paragraph }: Bare,
): boolean {
  if (heads.paragraph !== paragraph) return false
  const own = fitsBare(lexicon.instrument(home), pinpoints) && pinpoints.every(p => lastAt(heads.cited.get(p.value) ?? [], span.start - 1)?.id === home)
  return own && ![...heads.cited.values()].some(list => list.some(c => c.id === other))
}

/** A bracket that holds the place alone, in the clause of what was named before it, with no word of the committee's own treaty between. */
function closesSentence({ span }: Located, { at }: Antecedent, { folded }: Bare): boolean {
  const between = folded.slice(at + 12, span.start)
  return /\((?:see )?$/.test(between) && !NEXT_ITEM.test(between) && !OWN_WORDS.test(between)
}

function inNextItem({ at, ids: [id] }: Antecedent, before: number, { heads }: Context, { paragraph, folded }: Bare): boolean {
  if (!NEXT_ITEM.test(folded.slice(at, before))) return false
  return heads.paragraph !== paragraph || ![...heads.cited.values()].some(list => list.some(c => c.id === id))
}

/** "…; (f) Substance abuse": another line of a list. */
const NEXT_ITEM = /; +(?:and |or )?\(?[a-z]{1,3}\)/

/** "invoked article 6 before the European Court", "article 35 § 3": a court named in the sentence has articles of its own. */
function courtsArticle({ pinpoints, span }: Located, home: Instrument, { lexicon }: Context, { body, folded, sentence }: Bare): InstrumentId | undefined {
  if (!body || body.ids.includes(home.id)) return undefined
  const id = body.ids.find(one => lexicon.instrument(one)?.family === 'regional' && fits(lexicon.instrument(one), pinpoints))
  const section = folded.slice(span.start, span.end).includes('§') || /^(?:it|the court)\b/.test(folded.slice(sentence, sentence + 10))
  const between = folded.slice(body.at, span.start)
  // "the Court found that a State party would be in violation of": what the court says of a State is said on its own convention.
  const own = COURT_SAYS.test(between) ? COMMITTEE_WORDS : OWN_WORDS
  return id !== undefined && (section || (body.at >= sentence && !own.test(between))) ? id : undefined
}

/** "It held: "… the text of Article 1 …"": in the words of a court named before. */
function spokenByCourt({ pinpoints, span }: Located, home: Instrument, { lexicon }: Context, { body, folded, sentence }: Bare): InstrumentId | undefined {
  const id = body?.ids.find(one => one !== home.id && lexicon.instrument(one)?.family === 'regional' && fits(lexicon.instrument(one), pinpoints))
  return id !== undefined && fitsBare(home, pinpoints) && courtSpeaks(span, sentence, folded) ? id : undefined
}

/** What a court does to articles of its own convention: "when it interpreted article 5", "found a violation of article 4". */
const INTERPRETS =
  /\b(?:interpret(?:ed|s|ing)|construed|applied|found (?:a |no |that there had been (?:a |no )?)?(?:violations?|breach(?:es)?) of|in violation of) $/

/** Words that lead from a court back to the committee's own treaty. */
const OWN_WORDS = /\b(?:committee|covenant|state party|authors?|complainants?)\b/
const COMMITTEE_WORDS = /\b(?:committee|covenant|authors?|complainants?)\b/
const COURT_SAYS =
  /^[a-z -]{10,50}(?: \([a-z ]+\))?,? (?:has |had |have |also |therefore |not |consistently |repeatedly )*(?:found|held|ruled|decided|concluded|considered|reiterated|recalled|stated|noted|observed|declared|handed down|interpreted|established|emphasi[sz]ed)\b/

/** "inadmissible for lack of substantiation under article 2" of the protocol that opens the committee to communications. */
function admissibility({ pinpoints, span }: Located, { procedure }: Context, { folded }: Bare): InstrumentId | undefined {
  const before = folded.slice(Math.max(0, span.start - 120), span.start)
  if (!ADMISSIBILITY.test(before) && !(SUBMISSION.test(before) && pinpoints.every(p => p.value === '4'))) return undefined
  return procedure && fits(procedure, pinpoints) && onCommunications(procedure, pinpoints) ? procedure.id : undefined
}

/** Between "inadmissible" and the article stand the grounds, but never what is claimed: "inadmissible the claims under article 7". */
const ADMISSIBILITY =
  /\b(?:(?:in)?admissible,? (?:(?:for|as|ratione|because|due to|on account of|owing to) (?!claims?\b|allegations?\b|complaints?\b)(?:(?!claim|allegation|complaint|right|violat|breach|invok)[a-z' -]){3,80},? )?(?:under|pursuant to|by virtue of|on the basis of|in accordance with)|(?:not )?precluded (?:by|under)) $/
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

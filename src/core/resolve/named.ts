import type { Mention } from '../model/citation.ts'
import { type BodyId, bodyPrefix, type InstrumentId, type TargetId } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Pinpoint } from '../model/locator.ts'
import { type Organ, symbolOf } from '../model/symbol.ts'
import { fold } from '../text/fold.ts'
import type { Monitor } from './bodiesBefore.ts'
import { type Context, definitionKey, fits, isLater } from './context.ts'
import { type Decision, doubt, rejected, resolved, SILENT } from './decision.ts'
import { byTopics } from './protocols.ts'
import { RULES, type RuleName } from './rules.ts'

type Name = Extract<Mention, { kind: 'name' }>
type Numbered = Extract<Mention, { kind: 'numbered' }>

/** The words around a mention, folded. */
export interface Surroundings {
  readonly before: string
  readonly after: string
  readonly pinpoints: readonly Pinpoint[]
  /** Its neighbour in a list is a treaty: "ICCPR, CEDAW and CRC". */
  readonly besideTreaty: boolean
  /** The committee or court named last before it in the paragraph. */
  readonly body: Monitor | undefined
}

/** Decides which instrument a name, an abbreviation, a number or a place in a series means. */
export function decideName(name: Name, text: string, context: Context, around: Surroundings): Decision {
  const rule: RuleName = name.form in RULES ? (name.form as RuleName) : 'name'
  if (name.all) return resolved(name.candidates, 'collective-name', 'explicit')
  if (name.truncated) return doubt('cut-off', 'explicit', name.candidates)
  const meaning = name.form === 'abbreviation' ? context.definitions.get(definitionKey(text)) : undefined
  if (meaning?.kind === 'other') return around.pinpoints.length > 0 ? rejected(meaning.rule, meaning.reason) : SILENT
  if (name.orBody !== undefined) return treatyOrBody(name, text, context, around)
  const [only, other] = name.candidates
  if (only === undefined) return SILENT
  if (rule === 'abbreviation' && around.pinpoints.length === 0 && speaksOfCourt(only, context, around)) return SILENT
  const instrument = context.lexicon.instrument(only)
  if (other === undefined && rule === 'abbreviation' && instrument && isLater(instrument, context)) return doubt('later-than-document', 'explicit', [only])
  if (other === undefined && instrument && !fits(instrument, around.pinpoints)) return doubt('beyond-last-article', 'explicit', [only])
  if (other === undefined && instrument && COUNTED_ALONE.test(fold(text)) && !familyKnown(instrument, context, around))
    return doubt('shared-name', 'explicit', [only])
  if (other === undefined) return resolved([only], rule, 'explicit')
  const defined = context.definitions.get(definitionKey(text))
  if (defined?.kind === 'instruments') return resolved(defined.ids, 'definition', 'explicit')
  const fitting = name.candidates.filter(id => {
    const instrument = context.lexicon.instrument(id)
    return instrument !== undefined && fits(instrument, around.pinpoints) && !isLater(instrument, context)
  })
  // "the OP-CRC on the sale of children": the subject behind the letters chooses, or what they mean stays open.
  const topic = /^ on (?:the )?([^.;:()]{3,120})/.exec(around.after)?.[1]
  if (topic !== undefined && rule === 'abbreviation') {
    const named = byTopics(
      fitting.flatMap(id => context.lexicon.instrument(id) ?? []),
      topic,
    )
    return named.length > 0 ? resolved(named, 'protocol-of', 'explicit') : doubt('shared-name', 'explicit', name.candidates)
  }
  const introduced = fitting.filter(id => context.antecedents.all().some(a => a.named && a.ids.includes(id)))
  const chosen = introduced.length === 1 ? introduced : fitting.filter(id => isOwn(id, context))
  if (chosen.length === 1) return resolved(chosen, 'shared-name', 'explicit')
  // The Covenant and its first Protocol begin on one page of the Treaty Series; cited alone, it stands for the Covenant.
  const parent = rule === 'series' ? fitting.find(id => fitting.every(other => other === id || context.lexicon.instrument(other)?.parent === id)) : undefined
  if (parent !== undefined) return resolved([parent], 'series', 'explicit')
  const latest = latestOfTitle(fitting, context)
  if (latest) return resolved([latest], 'latest-of-title', 'explicit')
  return fitting.length === 1 ? resolved(fitting, 'shared-name', 'explicit', 0.75) : doubt('shared-name', 'explicit', name.candidates)
}

/** "Protocol No. 9", "First Additional Protocol": every family of treaties counts its protocols so. */
const COUNTED_ALONE = /^(?:the )?(?:(?:first|second|third) (?:additional )?protocol|protocol (?:no\.? ?)?(?:\d{1,2}|[ivx]{1,4}))$/

/** True if the document has told whose protocols it counts: it named one of the family, or their court, before or right behind. */
function familyKnown({ parent }: Instrument, { antecedents, lexicon }: Context, { body, after }: Surroundings): boolean {
  if (parent === undefined) return true
  const sisters = new Set(lexicon.registry.groups.filter(g => g.members.includes(parent)).flatMap(g => g.members))
  const ofFamily = (id: InstrumentId): boolean => id === parent || sisters.has(id) || lexicon.instrument(id)?.parent === parent
  return antecedents.all().some(a => a.ids.some(ofFamily)) || (body?.ids.some(ofFamily) ?? false) || TO_PARENT.test(after)
}
/** The European Convention and the Geneva Conventions are the families whose protocols bear a bare number. */
const TO_PARENT = /^[^.;]{0,40}\b(?:european|geneva|echr|convention for the protection of human rights)\b/

/** "as the ECHR held", "before the ECHR": the court that bears the abbreviation of its treaty. */
function speaksOfCourt(id: InstrumentId, { lexicon }: Context, { before, after }: Surroundings): boolean {
  const court = lexicon.registry.bodies.some(b => b.kind === 'court' && b.monitors.includes(id))
  return court && (ASKS_COURT.test(before) || SPEAKS_OF_COURT.test(after))
}

const ASKS_COURT =
  /\b(?:(?:jurisprudence|case[- ]law|judge?ments?|rulings?|decisions?|president|registry|chamber|precedents?|practice|view|opinion) of|before|(?:complaint|application|lodged|appeal(?:ed)?|brought|proceedings|case) (?:with|to|before)|(?:delivered|decided|established|held|found|set out|developed|registered|examined) by) (?:the )?$/
const SPEAKS_OF_COURT =
  /^(?:'s)? (?:has |had |have |also |therefore )?(?:held|found|ruled|decided|concluded|stated|considered|observed|noted|declared|dismissed|in [a-z]+ v\.|case[- ]law|jurisprudence|judge?ments?)\b/

/** Instruments of one title ("Convention relative to the Treatment of Prisoners of War", 1929 and 1949): the latest is the one in use. */
function latestOfTitle(ids: readonly InstrumentId[], { lexicon }: Context): InstrumentId | undefined {
  const all = ids.flatMap(id => lexicon.instrument(id) ?? [])
  const titles = new Set(all.map(i => fold(i.title).replace(/^(?:geneva|international) /, '')))
  if (titles.size !== 1 || all.length < 2) return undefined
  return [...all].sort((a, b) => (a.adopted ?? '').localeCompare(b.adopted ?? '')).at(-1)?.id
}

const isOwn = (id: InstrumentId, { home, lexicon }: Context): boolean => home !== undefined && (id === home.id || lexicon.instrument(id)?.parent === home.id)

const SPEAKS_OF_TREATY =
  /(?:\b(?:under|(?:conventions?|treaties|covenants?|instruments?),? (?:including|such as|notably|namely|in particular)|ratif\w+(?: of)?|part(?:y|ies) to|accession to|acceded to|articles? [^.;]{1,30} of|provisions of|violations? of|obligations (?:under|of)|incorporat\w+|implement\w+(?: of)?|protected by|guaranteed by|breach of|compliance with|reservations? to|signatory to|signed|domesticat\w+|monitor\w+|protocols? to|withdr\w+ [^.;]{0,50}(?:reservations?|declarations?) (?:made )?(?:to|on|under)|reservations? (?:made |entered )?(?:to|on)|conform\w+ with|complian\w+ with|compatib\w+ with|consisten\w+ with|harmoni[sz]\w+ [^.;]{0,60}(?:with|of)|in line with|legislation to|signing(?: of)?|signature (?:of|to)|acceding to|accession to|letter of|purposes? of|position (?:with regard to|on)|contained in|enshrined in|adoption of|preamble (?:of|to)|spirit of|pursuant to|(?:iccpr|icescr|icerd|udhr|cped|icrmw|crpd|crc|cedaw|cat|cmw|ced)(?:,| and|, and|;)?) (?:the )?)$/
const SPEAKS_OF_BODY =
  /^'s (?:concerns?|recommendations?|requests?|calls?|views?|comments?|observations?|findings?|questions?|list|decisions?|conclusions?|opinion|position|work|members?|reports?)\b|^(?:'s)?,? (?:in its )?(?:general (?:comment|recommendation)|g[cr] \d)|^(?:'s)? (?:committee|recommend|concluding|express|note[sd]?\b|state[sd]\b|observ|has\b|had\b|welcom|urge|(?:is|was|were) (?:also |deeply |further |particularly |seriously )?(?:concerned|alarmed|of the view|of the opinion|informed)|consider|adopt|affirm|held\b|found\b|secretariat|session|jurisprudence|views|reporting guidelines|explained|emphasi|stress|reiterat|continue|call|request|member|expert|asked|recalled|reminded|invited|encouraged|regretted|commended|acknowledged|called|clarified|identified|concluded|found)/
const ASKS_BODY =
  /(?:\b(?:join(?:ed|ing|s)?(?: with)?|shar(?:ed|es|ing) the (?:concerns?|views?) of|(?:committee (?:on|against) [a-z ]{5,70}|human rights committee) and|as (?:requested|recommended|noted|urged|suggested) by|recommend(?:ations?|ed) (?:of|by|from)|observations of|concerns? (?:of|by|expressed by|raised by)|noted by|reporting (?:obligations )?to|before|submitted to|reports? to|by|experts? of|members? of|jurisprudence of|views of|dialogue with|session of) (?:the )?)$/

/** "general comment No. 3 (2017) of the CMW", "No. 22 (CRC)": only committees number their comments. */
const NUMBERS_COMMENTS =
  /\b(?<!protocols? )nos?\. ?\d{1,2}(?: \(\d{4}\))?(?:,? (?:and|or) (?:nos?\. ?)?\d{1,2}(?: \(\d{4}\))?)? (?:(?:of|by|from|adopted by|issued by) (?:the )?|\()$/

/** What only a committee does. */
const RECOMMENDED_BY = /\b(?:as )?(?:recommended|requested|noted|urged|suggested|raised|expressed|indicated) by (?:the )?$/

/** CRC, CEDAW, CAT …: the definition in the document decides, then the words beside it. */
function treatyOrBody(
  { candidates, form }: Name,
  text: string,
  { definitions, home }: Context,
  { before, after, pinpoints, besideTreaty }: Surroundings,
): Decision {
  const defined = definitions.get(definitionKey(text))
  if (defined?.kind === 'instruments' && !SPEAKS_OF_BODY.test(after) && !RECOMMENDED_BY.test(before)) return resolved(defined.ids, 'definition', 'explicit')
  if (defined?.kind === 'body' && pinpoints.length === 0) return SILENT
  const articles = pinpoints.some(p => p.unit === 'article' || p.unit === 'preamble')
  if (
    articles ||
    /^,? (?:and its|its) (?:optional )?protocol|^[^.;:]{0,70}\b(?:although|though|whose|while|because|since|as|and) its articles? \d|^ (?:convention|treaty|provisions|rights|art\.?|article|obligations|(?:requires|provides|guarantees|prohibits|stipulates|entered into force)\b)/.test(
      after,
    )
  )
    return resolved(candidates, 'treaty-not-body', 'explicit')
  if (form === 'body-abbreviation' || SPEAKS_OF_BODY.test(after)) return SILENT
  if (ASKS_BODY.test(before) || NUMBERS_COMMENTS.test(before)) return SILENT
  if (listSpeaksOfBodies(before, after)) return SILENT
  if (SPEAKS_OF_TREATY.test(before) || besideTreaty) return resolved(candidates, 'treaty-not-body', 'explicit')
  // A committee calls itself "the Committee": its own abbreviation is the treaty.
  if (home !== undefined && candidates.includes(home.id)) return resolved(candidates, 'treaty-not-body', 'explicit', 0.85)
  return doubt('treaty-or-body', 'explicit', candidates)
}

/** Letters of committees, one after another, with "the Committee on …" and "the HR Committee" among them. */
const COMMITTEES = String.raw`(?:(?:the )?(?:hrc|ccpr|hr committee|human rights committee|cescr|cerd|cedaw|cat|crc|cmw|crpd|ced|cped|spt)\b\d{0,3}(?:,? and |, | & |; |/)?)+`
const LISTED_BEFORE = new RegExp(`${COMMITTEES}$`)
const LISTED_AFTER = new RegExp(`^(?:,? and |, | & |; |/)${COMMITTEES}`)

/** "CEDAW and CRC called upon the State", "as recommended by CEDAW, CRC and CAT": what is said of the list is said of each of its members. */
function listSpeaksOfBodies(before: string, after: string): boolean {
  const lead = before.replace(LISTED_BEFORE, '')
  if (SPEAKS_OF_TREATY.test(lead)) return false
  const rest = after.replace(LISTED_AFTER, '')
  const listed = lead !== before || rest !== after
  // "CEDAW and CRC, and noted": the last separator belongs to the sentence.
  const tail = rest === after ? rest : ` ${rest.trimStart()}`
  return listed && (SPEAKS_OF_BODY.test(tail) || ASKS_BODY.test(lead) || RECOMMENDED_BY.test(lead))
}

/** No instrument is meant that was adopted after the document; only a full name stands, whatever the date. */
export function inTime(decision: Decision, { form }: Mention, context: Context): Decision {
  if (decision.kind !== 'resolved' || form === 'name' || form === 'series') return decision
  const late = (id: TargetId): boolean => {
    const instrument = context.lexicon.instrument(id)
    return instrument !== undefined && isLater(instrument, context)
  }
  const ids = decision.ids.filter(id => !late(id))
  return ids.length === decision.ids.length ? decision : ids.length > 0 ? { ...decision, ids } : doubt('later-than-document', decision.as, decision.ids)
}

/** The committees around a number: the nearest, and all that the paragraph has named before. */
interface Near {
  readonly body?: BodyId
  readonly named: readonly BodyId[]
}

/** Decides the organ or committee of a number: named nearby, seen before, or the issuing one. */
export function decideNumbered(mention: Numbered, context: Context, near: Near): Decision {
  const { what, number } = mention
  switch (what) {
    case 'resolution':
    case 'decision': {
      const seen = context.numbers.get(`${what} ${number}`)
      if (seen?.size === 1) return resolved([...seen], 'organ-from-document', 'explicit')
      const adopting = what === 'resolution' ? adoptedBy(number, context) : undefined
      if (adopting !== undefined) return resolved([adopting], 'organ-from-document', 'explicit')
      const symbol = context.document.symbol ?? ''
      const organ = issuingOrgan(symbol) ?? (onlyAssemblys(number, context.year) ? 'GA' : undefined)
      const target = isLaterThan(number, symbol) ? undefined : symbolOf(number, what === 'decision', organ)
      return target ? resolved([target], 'organ-from-document', 'explicit') : doubt('no-organ', 'explicit')
    }
    case 'gc':
    case 'gr':
      return commentOf({ ...mention, what }, context, near)
    case 'case': {
      const body = near.body ?? context.homeBody
      if (!body) return doubt('no-committee', 'explicit')
      const id = `case:${bodyPrefix(body).toUpperCase()}/${number}`
      return id === context.ownCase ? SILENT : resolved([id], near.body ? 'case' : 'own-case', 'explicit')
    }
    default:
      return what satisfies never
  }
}

/** The committee named beside it, the one this number was cited with before, the issuing one, the one named near. The document itself is no citation. */
function commentOf({ what, number, body, likely }: Numbered & { readonly what: 'gc' | 'gr' }, context: Context, near: Near): Decision {
  const id = (of: BodyId): TargetId => generalCommentId(of, what, number, context)
  if (body) return id(body) === context.ownComment ? SILENT : resolved([id(body)], 'general-comment', 'explicit')
  const seen = context.numbers.get(`${what} ${number}`)
  if (seen?.size === 1) return resolved([...seen], 'organ-from-document', 'explicit', 0.9)
  const home = context.homeBody
  const can = (of: BodyId): boolean => Number(number) <= lastComment(of, context) + NEW_COMMENTS
  if (home !== undefined && can(home)) return id(home) === context.ownComment ? SILENT : resolved([id(home)], 'own-general-comment', 'explicit')
  // "their two joint general comments (No. 22 and No. 23, and No. 3 and No. 4, respectively)": only one of those named has so many.
  const [only, second] = near.named.filter(can)
  const other = (home !== undefined && second === undefined ? only : undefined) ?? likely ?? (near.body !== undefined && can(near.body) ? near.body : undefined)
  return other ? resolved([id(other)], 'organ-from-document', 'explicit') : doubt('no-committee', 'explicit')
}

/** A committee may have adopted a few since the registry was written. */
const NEW_COMMENTS = 3

const lastComment = (body: BodyId, { lexicon }: Context): number =>
  (lexicon.registry.bodies.find(b => b.id === body)?.documents ?? []).reduce((last, d) => Math.max(last, d.number), 0)

/** A committee has general comments or general recommendations, whichever word the text uses. */
function generalCommentId(body: BodyId, what: 'gc' | 'gr', number: string, { lexicon }: Context): string {
  const label = lexicon.registry.bodies.find(b => b.id === body)?.documentLabel ?? what
  return `${bodyPrefix(body)}-${label}-${number}`
}

/** A report to the Council's twenty-second session cannot cite a resolution of its fifty-third: the number is another organ's. */
function isLaterThan(number: string, symbol: string): boolean {
  const [, session] = /^(?:A\/HRC|E\/CN\.4)\/(\d{1,4})\//.exec(symbol) ?? []
  const cited = /^(\d{1,4})\//.exec(number)?.[1]
  return session !== undefined && cited !== undefined && Number(cited) > Number(session)
}

/** The organ that a report goes to or a resolution is of, from its symbol: what it calls "resolution 5/1" without more is that organ's. */
function issuingOrgan(symbol: string): Organ | undefined {
  return ISSUERS.find(([prefix]) => symbol.startsWith(prefix))?.[1]
}

const ISSUERS: readonly (readonly [string, Organ])[] = [
  ['A/HRC/', 'HRC'],
  ['A/RES/', 'GA'],
  ['E/CN.4/', 'CHR'],
  ['E/RES/', 'ECOSOC'],
]

/** "the Guidelines for the Alternative Care of Children (resolution 64/142, annex)": the resolution to which an instrument named before is annexed. */
function adoptedBy(number: string, { antecedents, lexicon }: Context): TargetId | undefined {
  const last = antecedents.all().at(-1)
  return last?.ids.map(id => lexicon.instrument(id)?.symbol).find(symbol => symbol === `A/RES/${number}`)
}

/** Before the Council had met so often, "resolution 54/166" was the Assembly's: the Council meets three times a year since 2006. */
function onlyAssemblys(number: string, year: number | undefined): boolean {
  const session = Number(/^(\d{2})\//.exec(number)?.[1])
  return year !== undefined && session > 3 * Math.max(0, year - 2005) && session >= 31 && session <= year - 1945
}

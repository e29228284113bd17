import type { Lexicon } from '../find/lexicon.ts'
import type { AnaphoricNoun } from '../model/citation.ts'
import type { LegalDocument } from '../model/document.ts'
import { type BodyId, bodyPrefix, type InstrumentId, type TargetId } from '../model/ids.ts'
import type { Body, Instrument } from '../model/instrument.ts'
import type { Pinpoint } from '../model/locator.ts'
import { caseOf, normaliseSymbol } from '../model/symbol.ts'
import { fold } from '../text/fold.ts'
import { Antecedents } from './antecedents.ts'
import type { Source } from './ibid.ts'

/** What a short name was defined to mean: instruments, a body (then it is no instrument), the law of a State or the like, or nothing the registry knows. */
export type Meaning =
  | { readonly kind: 'instruments'; readonly ids: readonly InstrumentId[] }
  | { readonly kind: 'body' }
  | { readonly kind: 'other'; readonly rule: string; readonly reason: string }
  | { readonly kind: 'unknown' }

/** The memory of the forward pass through one document. */
export interface Context {
  readonly lexicon: Lexicon
  readonly document: LegalDocument
  /** Numbers of its paragraphs, as printed. */
  readonly paragraphNumbers: ReadonlySet<string>
  /** The committee that issued the document, if it is a treaty body. */
  readonly homeBody?: BodyId
  /** Its own treaty. Never set for special procedures or the Secretary-General. */
  readonly home?: Instrument
  /** The protocol that opens its committee to communications. */
  readonly procedure?: Instrument
  /** The document is itself the text of a treaty: `home`, or one that the registry does not know. "This Convention" is that. */
  readonly isSelf: boolean
  /** The case in which these views were adopted: its number at the head of the document is no citation. */
  readonly ownCase?: TargetId
  /** Its title, folded. */
  readonly foldedTitle: string
  /** The general comment that the document itself is. */
  readonly ownComment?: TargetId
  /** When the document was issued, as far as its date or symbol tells. */
  readonly year?: number
  readonly definitions: Map<string, Meaning>
  readonly antecedents: Antecedents
  /** How often "the Rules", "the Declaration" were decided to mean which instrument: a name in passing does not change that. */
  readonly referents: Map<AnaphoricNoun, Map<InstrumentId, number>>
  /** Owners an article number was cited with: decides a later bare "article 13". */
  readonly articleOwners: Map<string, Set<InstrumentId>>
  /** The same for whole places, by normal form: `5(2)(b)`. */
  readonly placeOwners: Map<string, Set<InstrumentId>>
  /** The articles cited with a named owner in this paragraph, in order: "article 1F" again is the same one. */
  heads: { readonly paragraph: number; readonly cited: Map<string, { readonly id: InstrumentId; readonly at: number }[]> }
  /** Targets of resolutions and general comments seen, by number: "resolution 45/155" again. */
  readonly numbers: Map<string, Set<TargetId>>
  /** A general comment on one article, by its title: "paragraph 3" is that article's. */
  readonly titleArticle?: string
  /** A part of the own treaty was cited with its name: "part IV" is another. */
  partsCited: boolean
  /** Articles of the committee's own treaty, with the paragraph of the document that cited them last. */
  readonly articlesCited: Map<string, number>
  /** Paragraphs of documents that were cited, by their number: "paragraph 15 (b)" after "paragraph 15 of the annex to resolution 5/1". */
  readonly documentPlaces: Map<string, { readonly id: TargetId; readonly paragraph: number }>
  /** The document named last, undefined if nothing here knows it, and in which paragraph. */
  lastDocument: { readonly id: TargetId | undefined; readonly paragraph: number }
  /** The general comment named last, for "the same general comment". */
  lastComment: { readonly id: TargetId; readonly paragraph: number } | undefined
  /** The committee named last. */
  lastCommittee: { readonly id: BodyId; readonly paragraph: number } | undefined
  /** What the last note cited, if it was one thing. */
  noteSource: Source | undefined
  /** The article cited last, and whose it is: "paragraph 3" may be its. */
  lastArticle: { readonly id: InstrumentId; readonly article: string; readonly paragraph: number; readonly at: number } | undefined
}

export function createContext(document: LegalDocument, lexicon: Lexicon): Context {
  const body = document.body === undefined ? undefined : lexicon.registry.bodies.find(b => b.id === document.body)
  const treatyBody = body && /treaty body|committee/i.test(body.kind) ? body : undefined
  const isSelf = !treatyBody && isTreaty(document)
  const self = isSelf ? instrumentOf(document.title, lexicon) : undefined
  const home = treatyBody?.monitors[0] === undefined ? self : lexicon.instrument(treatyBody.monitors[0])
  // "General comment No. 31 on article 2"; but "Views adopted under article 5 (4) of the Optional Protocol" are not on that article.
  const onArticle = fold(document.title).replace(/\b(?:adopted|submitted|under|pursuant to|in accordance with)\b.*/, '')
  const article = /\b(?:article|art\.) (\d{1,2})\b(?!.*\b(?:article|art\.) \d)/.exec(onArticle)?.[1]
  const own = treatyBody && ownCommentOf(document, treatyBody)
  const year = yearOf(document) ?? own?.year
  const ownCase = caseOf(document.symbol ?? '')
  const procedure = home && procedureOf(home, lexicon)
  return {
    lexicon,
    document,
    paragraphNumbers: new Set(document.paragraphs.flatMap(p => p.number ?? [])),
    ...(year === undefined ? {} : { year }),
    ...(treatyBody ? { homeBody: treatyBody.id } : {}),
    ...(home ? { home } : {}),
    ...(procedure ? { procedure } : {}),
    ...(own ? { ownComment: own.id } : {}),
    isSelf,
    ...(ownCase === undefined ? {} : { ownCase }),
    foldedTitle: fold(document.title).trim(),
    ...(article ? { titleArticle: article } : {}),
    definitions: new Map(),
    antecedents: new Antecedents(),
    referents: new Map(),
    articleOwners: new Map(),
    placeOwners: new Map(),
    articlesCited: new Map(),
    partsCited: false,
    heads: { paragraph: -1, cited: new Map() },
    documentPlaces: new Map(),
    lastDocument: { id: undefined, paragraph: -2 },
    lastComment: undefined,
    lastCommittee: undefined,
    noteSource: undefined,
    lastArticle: undefined,
    numbers: new Map(),
  }
}

/** Which of a committee's general comments a document is: by its symbol, else by its title. */
function ownCommentOf({ symbol, title }: LegalDocument, body: Body): { readonly id: TargetId; readonly year?: number } | undefined {
  const printed = /\bgeneral (?:comment|recommendation),? (?:no\. ?)?(\d{1,2})\b/.exec(fold(title).slice(0, 120))?.[1]
  // A joint comment has a symbol of each committee: "CMW/C/GC/4-CRC/C/GC/23".
  const symbols = new Set(symbol?.split('-'))
  const found = body.documents.find(d =>
    symbol !== undefined && d.symbol !== undefined
      ? normaliseSymbol(d.symbol)
          .split('-')
          .some(s => symbols.has(s))
      : String(d.number) === printed,
  )
  return found && { id: `${bodyPrefix(body.id)}-${body.documentLabel ?? 'gc'}-${found.number}`, ...(found.year === undefined ? {} : { year: found.year }) }
}

/** Fewer articles make no treaty. */
const FEWEST_ARTICLES = 3

/** True if a document is set out in articles under the title of an instrument. */
function isTreaty({ title, paragraphs }: LegalDocument): boolean {
  if (titleNouns(title).size === 0) return false
  let articles = 0
  for (const { text } of paragraphs) if (/^article (?:\d|[ivx]+\b)/i.test(text) && ++articles >= FEWEST_ARTICLES) return true
  return false
}

/** "…, of August 12, 1949", ", done at Geneva on 12 August 1949" */
const ENDS_WITH_DATE = /^[,(]? ?(?:of|done|signed|adopted|concluded)\b[a-z ,]{0,40}\d{1,2}[a-z ,]{0,12}(?:1[89]|20)\d\d\W{0,3}$/

/** The one instrument that has this title, with what may stand before and behind it: "ILO …", "…, as amended by the Protocol …". */
function instrumentOf(title: string, lexicon: Lexicon): Instrument | undefined {
  const folded = fold(title)
  for (const { index } of folded.matchAll(/(?<![a-z\d])[a-z\d]/g)) {
    const named = index > 12 ? undefined : lexicon.match(title, folded, index)
    const rest = named ? folded.slice(named.end) : ''
    const whole = named && (rest.length <= 12 || /^,? as amended/.test(rest) || ENDS_WITH_DATE.test(rest))
    const [id, other] = whole && named.entry.kind === 'instrument' ? named.entry.ids : []
    if (id !== undefined && other === undefined) return lexicon.instrument(id)
  }
  return undefined
}

/** The protocol of a committee's treaty that opens it to communications: heard by the same committee, and on no other subject. */
function procedureOf(home: Instrument, lexicon: Lexicon): Instrument | undefined {
  const opening = `optional protocol to the ${fold(home.title)}`
  return lexicon.protocolsOf(home.id).find(p => {
    const title = fold(p.title)
    return title.startsWith(opening) && /^(?: on a communications procedure)?$/.test(title.slice(opening.length)) && p.monitoredBy === home.monitoredBy
  })
}

/** A protocol ends with some eight final clauses, from signature to authentic texts: views do not cite them, and the same numbers mean rights. */
const FINAL_CLAUSES = 8

/** True if these articles of the protocol on communications deal with communications, as far as their numbers tell. */
export const onCommunications = ({ lastArticle = Infinity }: Instrument, pinpoints: readonly Pinpoint[]): boolean =>
  pinpoints.every(p => Number.parseInt(p.value, 10) <= lastArticle - FINAL_CLAUSES)

/** The year of issue: the date, else the year or session in the symbol (`E/CN.4/2001/52`; the Assembly's session 57 opened in 2002). */
export function yearOf({ date, symbol = '' }: Pick<LegalDocument, 'date' | 'symbol'>): number | undefined {
  if (date) return Number(date.slice(0, 4))
  const printed = /^[ES]\/(?:[^/]+\/)?((?:19|20)\d\d)\//.exec(symbol)?.[1]
  if (printed) return Number(printed)
  const session = /^A\/(\d{2})\//.exec(symbol)?.[1]
  // A session's documents are issued until the next one opens.
  return session === undefined ? undefined : 1946 + Number(session)
}

/** The key under which a short name is remembered: "the Smuggling Protocol" and "Smuggling Protocols" are one. */
export const definitionKey = (name: string): string =>
  fold(name)
    .replace(/^the /, '')
    .replace(/'s$|s$/, '')
    .trim()

const TITLE_NOUNS: readonly (readonly [RegExp, AnaphoricNoun])[] = [
  [/\bcovenant\b/, 'covenant'],
  [/\bconvention\b/, 'convention'],
  [/\bprotocol\b/, 'protocol'],
  [/\bdeclaration\b/, 'declaration'],
  [/\bcharter\b/, 'charter'],
  [/\bstatute\b/, 'statute'],
  [/\bagreement\b/, 'agreement'],
  [/\brules\b/, 'rules'],
  [/\bprinciples\b/, 'principles'],
  [/\bguidelines\b/, 'guidelines'],
  [/\b(?:programme|platform|plan) (?:of|for) action\b/, 'programme'],
  [/\b(?:compact|pact)\b/, 'compact'],
  [/\btreaty\b/, 'treaty'],
]

const nounCache = new WeakMap<Instrument, ReadonlySet<AnaphoricNoun>>()

/** The nouns that can point back at an instrument: a protocol's title may name the convention it belongs to, but it is never "the Convention". */
export function nounsOf(instrument: Instrument): ReadonlySet<AnaphoricNoun> {
  let nouns = nounCache.get(instrument)
  if (!nouns) {
    nouns = new Set(instrument.kind === 'protocol' ? ['protocol'] : titleNouns(`${instrument.title} / ${instrument.shortTitles[0] ?? ''}`))
    if (instrument.kind === 'treaty' || instrument.kind === 'protocol') nouns = new Set([...nouns, 'treaty'])
    nounCache.set(instrument, nouns)
  }
  return nouns
}

/** The nouns in a printed name, for things the registry does not know. */
export function titleNouns(name: string): ReadonlySet<AnaphoricNoun> {
  const folded = fold(name)
  const found = TITLE_NOUNS.filter(([pattern]) => pattern.test(folded)).map(([, noun]) => noun)
  // "Declaration on the Rights …": the head noun comes first; "Durban Declaration and Programme of Action" has both.
  return new Set(found.includes('protocol') && /^(?:draft |first |second |third )?(?:optional |additional )?protocol/.test(folded) ? ['protocol'] : found)
}

/** The instrument that a noun has come to mean in this document: pointed at so twice, and twice as often as any other. */
export function settledReferent(noun: AnaphoricNoun, { referents, lexicon }: Context, pinpoints: readonly Pinpoint[]): InstrumentId | undefined {
  const [first, second] = [...(referents.get(noun) ?? [])].sort((a, b) => b[1] - a[1])
  const settled = first !== undefined && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0)
  return settled && fits(lexicon.instrument(first[0]), pinpoints) ? first[0] : undefined
}

/** True if an instrument can have this pinpoint: its article is not beyond the last one, its paragraph not beyond the article's last. */
export function fits(instrument: Instrument | undefined, pinpoints: readonly Pinpoint[]): boolean {
  if (!instrument) return false
  return pinpoints.every(({ unit, value, sub, to }) => {
    if (unit === 'principle' || unit === 'rule' || unit === 'guideline' || unit === 'goal')
      return !(Number.parseInt(value, 10) > (instrument.highest?.[unit] ?? Infinity))
    if (unit !== 'article') return true
    // The registry tells the last article of every declaration that has articles; the others have paragraphs.
    if (instrument.kind === 'declaration' && instrument.lastArticle === undefined) return false
    // "article 23.34", "article L365-1": codes number so, instruments do not.
    if (/[.-]/.test(value) || /^[A-Z]\d/.test(value)) return false
    const upTo = sub.length === 0 && to !== undefined ? Number.parseInt(to, 10) : 0
    const highest = Math.max(Number.parseInt(value, 10), upTo)
    if (instrument.lastArticle !== undefined && highest > instrument.lastArticle) return false
    const facts = instrument.articles?.[value]
    // "article 16A" of a code, "article III": no article of an instrument whose articles are all known and numbered otherwise.
    if (instrument.articles && !facts && /^(?:\d+[A-Za-z]{1,2}|[IVXLC]+)$/.test(value)) return false
    if (!facts?.counted) return true
    const [paragraph, point] = sub
    if (facts.paragraphs > 0 && Number(paragraph) > facts.paragraphs) return false
    return !(facts.points && point !== undefined && /^[a-z]$/.test(point) && !facts.points.includes(Number(paragraph)))
  })
}

/** The same, stricter, for an article that stands without a name: its paragraphs are numbered as the article numbers them, if at all. */
export const fitsBare = (instrument: Instrument | undefined, pinpoints: readonly Pinpoint[]): boolean =>
  fits(instrument, pinpoints) &&
  pinpoints.every(({ unit, value, sub: [paragraph] }) => {
    const facts = unit === 'article' ? instrument?.articles?.[value] : undefined
    if (!facts?.counted) return true
    // "article 2 (II)" of a law: what has paragraphs by numbers has none by Roman numerals.
    return !(facts.paragraphs === 0 ? /^\d/ : /^[ivx]{2,}$/).test(paragraph ?? '')
  })

/** A document cannot mean what was adopted after it. */
export const isLater = ({ adopted, adoptedYear }: Instrument, { year }: Context): boolean =>
  year !== undefined && Number(adopted?.slice(0, 4) ?? adoptedYear ?? 0) > year

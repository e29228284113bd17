import type { BodyId } from '../../core/model/ids.ts'
import type { Body } from '../../core/model/instrument.ts'
import type { Block } from './block.ts'
import { literal } from './literal.ts'
import { symbolsIn } from './symbols.ts'

/**
 * The annual reports of the committees are supplements to the Official Records of the General Assembly, one fixed number each (A/47/38 is
 * Supplement No. 38 of the forty-seventh session), or of the Economic and Social Council. `since`: the first session (year) with that number.
 */
const ANNUAL_REPORTS: readonly { readonly supplement: string; readonly since: number; readonly body: BodyId }[] = [
  { supplement: 'A/18', since: 25, body: 'cerd' },
  { supplement: 'A/38', since: 38, body: 'cedaw-committee' },
  { supplement: 'A/40', since: 32, body: 'ccpr' },
  { supplement: 'A/41', since: 47, body: 'crc-committee' },
  { supplement: 'A/44', since: 43, body: 'cat-committee' },
  { supplement: 'A/48', since: 59, body: 'cmw' },
  { supplement: 'A/55', since: 66, body: 'crpd-committee' },
  { supplement: 'A/56', since: 67, body: 'ced' },
  { supplement: 'E/22', since: 1987, body: 'cescr' },
  { supplement: 'E/23', since: 1987, body: 'cescr' },
]

/** Reports to the Council, to the former Commission and to the Assembly: whatever they speak of, no committee issued them. */
const NOT_COMMITTEES = /^(?:A\/HRC\/|E\/CN\.|A\/\d{1,2}\/\d{3}|A\/RES\/|S\/|A\/CONF)/

export interface Imprint {
  readonly symbol?: string | undefined
  readonly title: string
  /** The beginning of the text. */
  readonly opening: string
}

/** The committee that issued a document: by its symbol, else, in compilations and old reports, by what the document says of itself. */
export function issuerOf({ symbol, title, opening }: Imprint, bodies: readonly Body[]): BodyId | undefined {
  const committees = bodies.filter(body => body.kind === 'treaty body')
  if (symbol !== undefined) {
    const printed = byPrefix(symbol, committees)
    if (printed.length > 0) return only(printed)
    const report = byAnnualReport(symbol)
    if (report !== undefined && committees.some(body => body.id === report)) return report
    if (NOT_COMMITTEES.test(symbol.toUpperCase())) return undefined
  }
  return bySelfNaming(`${title}\n${opening}`, committees) ?? byGeneralComment(title, opening, committees)
}

const MANDATE =
  /\b((?:Special Rapporteur|Independent Expert|Working Group|Special Representative of the Secretary-General|Representative of the Secretary-General|Expert Mechanism|Special Committee|Special Adviser)\b(?: of the (?:Commission on Human Rights|Human Rights Council|Secretary-General))? (?:on|for|to) [^,;.:*(]{5,160})/

/** Who reports, as the first pages name them: "Report of the Special Rapporteur on the human rights of migrants, Ms. …". */
export function reporterOf(title: string, blocks: readonly Block[]): { readonly mandate: string; readonly page?: number } | undefined {
  const inTitle = MANDATE.exec(title.slice(0, 500))?.[1]
  if (inTitle !== undefined) return { mandate: inTitle.trim() }
  for (const { text, page } of blocks.slice(0, MASTHEAD)) {
    const found = /\b(?:report|submitted|prepared|note|statement|mandate)\b/i.test(text.slice(0, 300)) ? MANDATE.exec(text.slice(0, 500))?.[1] : undefined
    if (found !== undefined) return { mandate: found.trim(), ...(page !== undefined && { page }) }
  }
  return undefined
}

/** So many blocks may name the author. */
const MASTHEAD = 30

/** "the Special Rapporteur on the human rights of migrants": who reports, as the text calls them most often; for excerpts without a title. */
export function mandateOf(symbol: string | undefined, blocks: readonly { readonly text: string }[]): string | undefined {
  if (symbol === undefined || !NOT_COMMITTEES.test(symbol.toUpperCase())) return undefined
  const counts = new Map<string, number>()
  for (const { text } of blocks) {
    for (const [name] of text.matchAll(/(?:Special Rapporteur|Independent Expert|Working Group) on (?:the )?[a-z][a-z' -]{5,80}(?=[.;,)])/g))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Of a joint general comment ("CEDAW/C/GC/31–CRC/C/GC/18") neither: its "Convention" may be either's. */
const only = (ids: readonly BodyId[]): BodyId | undefined => (ids.length === 1 ? ids[0] : undefined)

function byPrefix(symbol: string, committees: readonly Body[]): readonly BodyId[] {
  const symbols = symbolsIn(symbol.toUpperCase())
  const owners = symbols.flatMap(one => {
    const length = (body: Body): number => Math.max(0, ...body.symbolPrefixes.filter(p => one.startsWith(p.toUpperCase())).map(p => p.length))
    const longest = Math.max(0, ...committees.map(length))
    return longest === 0 ? [] : committees.filter(body => length(body) === longest).map(body => body.id)
  })
  return [...new Set(owners)]
}

function byAnnualReport(symbol: string): BodyId | undefined {
  const [, organ, session, supplement] = /^([AE])\/(\d{2,4})\/(\d{2})(?:$|[^\d])/.exec(symbol) ?? []
  return ANNUAL_REPORTS.find(row => row.supplement === `${organ}/${supplement}` && Number(session) >= row.since)?.body
}

/** "The Human Rights Committee, established under article 28 …", "Decision adopted by the Committee against Torture". */
function bySelfNaming(text: string, committees: readonly Body[]): BodyId | undefined {
  const words = text.slice(0, 1500).replace(/\s+/g, ' ')
  return committees.find(({ name }) => new RegExp(`${literal(name)},? (?:established|acting|meeting)|adopted by the ${literal(name)}`, 'i').test(words))?.id
}

/** "General comment No. 13: Article 14 (administration of justice)": whose, its number and subject tell. */
function byGeneralComment(title: string, opening: string, committees: readonly Body[]): BodyId | undefined {
  const [, kind, number] = /\bgeneral (comment|recommendation)\s+(?:No\.?\s*)?(\d{1,3})/i.exec(title.slice(0, 300)) ?? []
  if (kind === undefined) return undefined
  const label = kind.toLowerCase() === 'comment' ? 'gc' : 'gr'
  const words = subjectWords(title)
  const scored = committees.flatMap(body => {
    const comment = body.documents.find(d => d.number === Number(number))
    if (body.documentLabel !== label || !comment) return []
    const shared = [...subjectWords(comment.subject ?? '')].filter(word => words.has(word)).length
    return [{ id: body.id, score: 2 * shared + mentions(opening, body) }]
  })
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && first.score >= 2 && first.score > (second?.score ?? 0) ? first.id : undefined
}

const subjectWords = (subject: string): ReadonlySet<string> =>
  new Set(
    subject
      .toLowerCase()
      .match(/\p{L}{5,}|\d{1,2}/gu)
      ?.filter(word => !/^(?:general|comment|recommendation|article|articles|paragraph|right|rights)$/.test(word)),
  )

/** How clearly the beginning speaks of this committee. */
const mentions = (opening: string, { name }: Body): number => (opening.toLowerCase().includes(name.toLowerCase()) ? 3 : 0)

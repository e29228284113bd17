/**
 * Locators: where in an instrument or document. Three faces of one value, each readable back:
 * the normal form of the contract (`14(3)(g)`, `rule 45`, `para 12`), the Akoma Ntoso eId (`art_14__para_3__point_g`)
 * and the label for people ("article 14 (3) (g)").
 */

/** Units a locator can be counted in. `para` is a paragraph of a document without articles (a resolution, a report). */
export const UNITS = [
  'article',
  'para',
  'annex',
  'appendix',
  'part',
  'chapter',
  'section',
  'title',
  'principle',
  'rule',
  'guideline',
  'standard',
  'goal',
  'target',
  'objective',
  'recommendation',
  'preamble',
  'regulation',
] as const
export type Unit = (typeof UNITS)[number]

/**
 * One place: a unit, its number, and the numbers below it. `article 14, paragraph 3 (g)` is `{ unit: 'article', value: '14', sub: ['3', 'g'] }`.
 * `to` closes a range over the last number: `articles 12 to 14` is `{ unit: 'article', value: '12', sub: [], to: '14' }`.
 */
export interface Pinpoint {
  readonly unit: Unit
  /** As printed, Roman numerals kept; empty for the preamble and for an annex without a number. */
  readonly value: string
  readonly sub: readonly string[]
  readonly to?: string
}

/** Turns a bare paragraph into the paragraph of an article. */
export function underArticle(paragraph: Pinpoint, article: string): Pinpoint {
  const { value, sub, to } = paragraph
  return { unit: 'article', value: article, sub: [value, ...sub], ...(to === undefined ? {} : { to }) }
}

/** The longest range that is expanded; a longer one is kept as its two ends (an OCR slip: "articles 1 to 1000"). */
export const LONGEST_RANGE = 200

/** The normal form of one place; a range must be expanded first, its `to` is ignored here. */
export function normalForm({ unit, value, sub }: Pinpoint): string {
  const below = sub.map(s => `(${s})`).join('')
  if (unit === 'article') return value + below
  return (value ? `${unit} ${value}` : unit) + below
}

/** All places of a pinpoint: a range becomes its members (`12`, `13`, `14`), anything else stands alone. */
export function expand(pinpoint: Pinpoint): readonly Pinpoint[] {
  const { to, sub, ...rest } = pinpoint
  if (to === undefined) return [pinpoint]
  const last = sub.at(-1) ?? pinpoint.value
  const members = between(last, to) ?? [last, to]
  return members.map(m => (sub.length ? { ...rest, sub: [...sub.slice(0, -1), m] } : { ...rest, value: m, sub }))
}

/** Normal forms of all places, in order, without repeats. */
export function provisions(pinpoints: readonly Pinpoint[]): readonly string[] {
  return [...new Set(pinpoints.flatMap(p => expand(p).map(normalForm)))]
}

/** The members from `from` to `to`, both included, of whole numbers, single letters, dotted ends (`9.2` to `9.4`); undefined where there is no counting. */
function between(from: string, to: string): readonly string[] | undefined {
  const stem = /^(.*\.)(\d+)$/.exec(from)
  const tail = stem ? (to.startsWith(stem[1] ?? '') ? to.slice((stem[1] ?? '').length) : to) : to
  const head = stem ? (stem[2] ?? '') : from
  const prefix = stem?.[1] ?? ''
  if (/^\d+$/.test(head) && /^\d+$/.test(tail)) return count(Number(head), Number(tail), n => prefix + n)
  if (/^[a-z]$/.test(from) && /^[a-z]$/.test(to)) return count(from.charCodeAt(0), to.charCodeAt(0), n => String.fromCharCode(n))
  return undefined
}

function count(from: number, to: number, write: (n: number) => string): readonly string[] | undefined {
  if (to < from || to - from >= LONGEST_RANGE) return undefined
  return Array.from({ length: to - from + 1 }, (_, i) => write(from + i))
}

/** The unit below: an article and a rule hold paragraphs, those hold points, those hold sub-points (Akoma Ntoso names). */
const BELOW = ['para', 'point', 'subpoint', 'indent'] as const
const ABBREVIATED: Partial<Record<Unit, string>> = { article: 'art', para: 'para', section: 'sec', chapter: 'chp' }
const UNABBREVIATED = new Map(UNITS.map(u => [ABBREVIATED[u] ?? u, u]))

/** The Akoma Ntoso eId of one place (a range must be expanded first): `art_14__para_3__point_g`. Anything but letters, digits, dots and hyphens is written `~XX~` (hex). */
export function toEId({ unit, value, sub }: Pinpoint): string {
  const head = ABBREVIATED[unit] ?? unit
  const parts = [value ? `${head}_${escapeEId(value)}` : head]
  sub.forEach((s, i) => {
    parts.push(`${BELOW[startOfSub(s, i)] ?? 'indent'}_${escapeEId(s)}`)
  })
  return parts.join('__')
}

/** A letter directly below an article is a point, not a paragraph: article 1 (a) is `art_1__point_a`. */
const startOfSub = (value: string, depth: number): number => (depth === 0 && !/^\d/.test(value) ? 1 : depth)

const escapeEId = (s: string): string => s.replace(/[^A-Za-z0-9.-]/gu, c => `~${(c.codePointAt(0) ?? 0).toString(16)}~`)
const unescapeEId = (s: string): string => s.replace(/~([0-9a-f]{1,6})~/g, (_, h: string) => String.fromCodePoint(Math.min(Number.parseInt(h, 16), 0x10ffff)))

/** Reads an eId back; undefined if it is not one of ours. */
export function fromEId(eId: string): Pinpoint | undefined {
  const [head = '', ...rest] = eId.split('__')
  const [name = '', value = ''] = splitOnce(head)
  const unit = UNABBREVIATED.get(name)
  if (!unit) return undefined
  return { unit, value: unescapeEId(value), sub: rest.map(part => unescapeEId(splitOnce(part)[1] ?? '')) }
}

function splitOnce(part: string): readonly [string, string?] {
  const at = part.indexOf('_')
  return at < 0 ? [part] : [part.slice(0, at), part.slice(at + 1)]
}

/** For people: "article 14 (3) (g)", "rule 45", "annex I", "paragraph 12". A range reads "articles 12–14". */
export function label(pinpoint: Pinpoint): string {
  const { unit, value, sub, to } = pinpoint
  const name = unit === 'para' ? 'paragraph' : unit
  const plural = to !== undefined && sub.length === 0 ? 's' : ''
  const below = sub.map(s => ` (${s})`).join('')
  const end = to === undefined ? '' : sub.length ? `–(${to})` : `–${to}`
  return `${name}${plural}${value ? ` ${value}` : ''}${below}${end}`
}

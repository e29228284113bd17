import { articlesCited, type PlaceWords } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { DocumentId, ParagraphId, TargetId } from '../../core/model/ids.ts'
import { expand, normalForm, type Pinpoint, UNITS, type Unit } from '../../core/model/locator.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { fold } from '../../core/text/fold.ts'

/** The words for units that people type; an article may also be a bare number. */
const WORDS: Readonly<Record<string, Unit>> = {
  ...Object.fromEntries(UNITS.flatMap(unit => [[unit, unit] as const, [`${unit}s`, unit] as const])),
  art: 'article',
  arts: 'article',
  paragraph: 'para',
  paragraphs: 'para',
  paras: 'para',
}

const NUMBER = String.raw`(?<value>\d{1,3}(?:\s(?:bis|ter|quater))?)(?<below>(?:\.\d{1,2})*(?:\s*\(\s*[a-z\d]{1,4}\s*\))*)(?:,?\s*para(?:graph|s|graphs)?\.?\s*(?<paragraph>\d{1,2})(?<point>(?:\s*\(\s*[a-z\d]{1,4}\s*\))*))?(?![\p{L}\p{N}/-]|\.\d)`
/** "article 37", anywhere in the query; "crc 37"; "37 crc". */
const WITH_UNIT = new RegExp(String.raw`(?<![\p{L}\p{N}])(?<word>${Object.keys(WORDS).join('|')})\.?\s*${NUMBER}`, 'u')
const AT_END = new RegExp(String.raw`(?<=\p{L}[.,]?\s+)${NUMBER}[.,]?$`, 'u')
const AT_START = new RegExp(String.raw`^${NUMBER}\s+(?=\p{L})`, 'u')

/** A query that asks for a place in an instrument: "CRC art. 37", "article 14 (3) of the Covenant", "iccpr 14(3)", "art. 37". */
export interface ProvisionQuery {
  readonly pinpoint: Pinpoint
  /** What is left of the query: the words that name the instrument; empty if none is named. */
  readonly instrument: string
}

/** Reads a query as a place in an instrument; undefined if it asks for none. */
export function readProvisionQuery(query: string): ProvisionQuery | undefined {
  const text = fold(query).trim()
  const named = WITH_UNIT.exec(text)
  const match = named ?? AT_END.exec(text) ?? AT_START.exec(text)
  if (!match) return undefined
  const { word = 'article', value = '', below = '', paragraph = '', point = '' } = match.groups ?? {}
  const sub = [...`${below} ${paragraph} ${point}`.matchAll(/[a-z\d]+/g)].map(([part]) => part)
  const pinpoint: Pinpoint = { unit: WORDS[word] ?? 'article', value, sub }
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
  const instrument = rest
    .split(/[\s,;]+/)
    .filter(part => part !== '' && !FILLERS.has(part))
    .join(' ')
  return { pinpoint, instrument }
}

/** "article 37 of the Convention": not part of a name one would search by. */
const FILLERS: ReadonlySet<string> = new Set(['of', 'the', 'in', 'to', 'under'])

/** Reads the normal form that an address holds: `14(3)(g)`, `rule 45`. */
export function parseProvision(text: string): Pinpoint | undefined {
  const match = /^(?:([a-z]+) )?([^()]*)((?:\([^()]+\))*)$/u.exec(text)
  const unit = match?.[1] === undefined ? 'article' : UNITS.find(u => u === match[1])
  if (!match || !unit || !match[2]) return undefined
  return { unit, value: match[2], sub: [...(match[3] ?? '').matchAll(/\(([^()]+)\)/g)].map(([, part = '']) => part) }
}

/** The place as an address holds it. */
export const formatProvision = normalForm

/** The place as labels print it: `art. 14 (3)`. */
export const provisionLabel = (pinpoint: Pinpoint, words: PlaceWords): string => articlesCited([pinpoint], words)

/** True if the citation names the place, a place within it, or a range that holds it. */
export function citesPlace({ pinpoints }: Citation, { unit, value, sub }: Pinpoint): boolean {
  const sought = [value, ...sub].map(part => part.toLowerCase())
  return pinpoints.some(
    p =>
      p.unit === unit &&
      expand(p).some(place => {
        const found = [place.value, ...place.sub].map(part => part.toLowerCase())
        return sought.every((part, i) => found[i] === part)
      }),
  )
}

/** The paragraphs of one document that cite a thing (or a place in it), in order and once each. */
export interface CitingParagraphs {
  readonly document: DocumentId
  readonly paragraphs: readonly ParagraphId[]
}

/** Who cites a thing, or one place in it, among these documents; those that do not are left out. */
export function whoCites(extractions: readonly Extraction[], id: TargetId, place?: Pinpoint): readonly CitingParagraphs[] {
  return extractions.flatMap(({ document, citations }) => {
    const citing = citations.filter(c => c.target.status === 'resolved' && c.target.id === id && (place === undefined || citesPlace(c, place)))
    const paragraphs = [...new Set(citing.map(c => c.paragraph))]
    return paragraphs.length ? [{ document: document.id, paragraphs }] : []
  })
}

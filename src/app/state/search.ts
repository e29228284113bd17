import type { LegalDocument, Paragraph } from '../../core/model/document.ts'
import { bodyPrefix, type DocumentId, type ParagraphId, type TargetId, targetKind } from '../../core/model/ids.ts'
import type { Instrument } from '../../core/model/instrument.ts'
import { nameOf, type Shelf, yearOf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { fold } from '../../core/text/fold.ts'
import { byPosition, overlaps, type Span } from '../../core/text/span.ts'
import { excerpt } from './excerpt.ts'
import type { Near } from './fuzzy.ts'
import { formatProvision, type ProvisionQuery, provisionLabel, readProvisionQuery, whoCites } from './provisions.ts'

/** One line of the find box. */
export type Hit =
  /** A place in an instrument, with who cites it: `CRC art. 37`. */
  | {
      readonly kind: 'provision'
      readonly id: TargetId
      readonly provision: string
      readonly name: string
      /** Citing paragraphs of the document being read, and of the others. */
      readonly here: number
      readonly elsewhere: { readonly paragraphs: number; readonly documents: number }
      /** Where it is cited first, if the document being read does not cite it and another does. */
      readonly first?: { readonly document: DocumentId; readonly paragraph: ParagraphId }
    }
  | {
      readonly kind: 'instrument'
      readonly id: TargetId
      readonly name: string
      readonly note: string
      readonly cited: boolean
      readonly marks: readonly Span[]
    }
  | {
      readonly kind: 'paragraph'
      readonly document: DocumentId
      readonly paragraph: ParagraphId
      readonly label: string
      readonly excerpt: string
      readonly marks: readonly Span[]
    }

/** Lines shown of each sort. */
export const MOST_HITS = 8

export interface Sought {
  readonly shelf: Shelf
  readonly extractions: readonly Extraction[]
  /** The document being read: its paragraphs come first. */
  readonly document: DocumentId | undefined
  /** Instruments that this document cites come first. */
  readonly cited: ReadonlySet<string>
}

/**
 * Places in instruments if the query names one ("crc 37"), then instruments by any of their names or abbreviations, then paragraphs that
 * hold every word. Nothing for a blank query. Pure.
 */
export function find(query: string, sought: Sought): readonly Hit[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const asked = readProvisionQuery(query)
  const places = asked ? provisionHits(asked, sought) : []
  const named = rank(asked && places.length ? wordsOf(asked.instrument) : words, sought).map(({ instrument }) => instrument)
  const marked = asked && places.length ? wordsOf(asked.instrument) : words
  const others = otherHits(marked, sought)
  return [...places, ...named.slice(0, MOST_HITS).map(instrument => instrumentHit(instrument, marked, sought)), ...others, ...paragraphHits(words, sought)]
}

/** General comments, resolutions, reports and cases by symbol, number or subject: those that an open document cites, and the comments of known committees. */
function otherHits(words: readonly string[], { shelf, extractions, cited }: Sought): readonly Hit[] {
  if (words.length === 0) return []
  const patterns = words.map(word => patternOf(word, shelf))
  return others(extractions, shelf)
    .map(id => ({ id, name: nameOf(id, shelf) }))
    .filter(({ id, name }) => {
      const told = fold(`${name.short} ${name.title} ${name.year ?? ''} ${id}`)
      const parts = `/${fold(id).replace(':', '/')}/`
      // "45/158" is the end of A/RES/45/158.
      return words.every((word, i) => parts.includes(`/${word}/`) || spansOf(told, patterns[i] ?? NOTHING).length > 0)
    })
    .sort((a, b) => Number(cited.has(b.id)) - Number(cited.has(a.id)) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_HITS)
    .map(({ id, name }) => ({
      kind: 'instrument',
      id,
      name: name.title,
      note: [name.short, name.year].filter(part => part !== undefined && !name.title.endsWith(part)).join(' · '),
      cited: cited.has(id),
      marks: marksOf(name.title, words, shelf),
    }))
}

const NOTHING = /(?!)/gu

const otherTargets = new WeakMap<Shelf, WeakMap<readonly Extraction[], readonly TargetId[]>>()
function others(extractions: readonly Extraction[], shelf: Shelf): readonly TargetId[] {
  const ofShelf = otherTargets.get(shelf) ?? new WeakMap<readonly Extraction[], readonly TargetId[]>()
  otherTargets.set(shelf, ofShelf)
  const known = ofShelf.get(extractions)
  if (known) return known
  const named = extractions.flatMap(e => e.citations.flatMap(({ target }) => (target.status === 'resolved' ? [target.id] : [])))
  const comments = [...shelf.bodies.values()].flatMap(b => b.documents.map(d => `${bodyPrefix(b.id)}-${b.documentLabel ?? 'gc'}-${d.number}`))
  const found = [...new Set([...named, ...comments])].filter(id => ['document', 'case', 'general-comment'].includes(targetKind(id)))
  ofShelf.set(extractions, found)
  return found
}

/** The hits with what a slip of the keyboard may have kept from being found. */
export function withNear(hits: readonly Hit[], near: readonly Near[], { shelf, extractions, document: here, cited }: Sought): readonly Hit[] {
  const known = new Set(hits.map(hit => (hit.kind === 'paragraph' ? `${hit.document} ${hit.paragraph}` : hit.id)))
  const more = near.flatMap((found): readonly Hit[] => {
    if (found.kind === 'instrument') {
      const instrument = shelf.instruments.get(found.id)
      return !instrument || known.has(found.id) ? [] : [instrumentHit(instrument, [], { shelf, extractions, document: here, cited })]
    }
    if (known.has(`${found.document} ${found.paragraph}`)) return []
    const document = extractions.find(e => e.document.id === found.document)?.document
    const paragraph = document?.paragraphs.find(p => p.id === found.paragraph)
    if (!document || !paragraph) return []
    return [
      {
        kind: 'paragraph',
        document: found.document,
        paragraph: found.paragraph,
        label: labelOf(document, paragraph, here, shelf),
        excerpt: found.excerpt,
        marks: found.marks,
      },
    ]
  })
  return [...hits, ...more]
}

function labelOf(document: LegalDocument, { number, kind }: Paragraph, here: DocumentId | undefined, { words }: Shelf): string {
  const place =
    number === undefined
      ? kind === 'heading'
        ? words.heading
        : words.text
      : kind === 'footnote'
        ? words.note(number.replace(/^fn/, ''))
        : `¶${number.replace(/^pp/, 'pp ')}`
  return document.id === here ? place : `${symbolWords(document.symbol ?? document.id)}, ${place}`
}

const wordsOf = (query: string): readonly string[] => [
  ...new Set(
    fold(query)
      .split(/[^\p{L}\p{N}'/().-]+/u)
      .map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, ''))
      .filter(word => word !== ''),
  ),
]

/** The best score of a name that is the query itself. */
const EXACT = 100

function rank(words: readonly string[], { shelf, cited }: Sought): readonly { readonly instrument: Instrument; readonly score: number }[] {
  if (words.length === 0) return []
  const patterns = words.map(word => patternOf(word, shelf))
  return [...shelf.instruments.values()]
    .map(i => ({ instrument: i, score: score(i, words.join(' '), patterns, cited.has(i.id)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.instrument.id < b.instrument.id ? -1 : 1))
}

/** An instrument that is named exactly gets its line even if no one cites the place: that is an answer too. */
function provisionHits({ pinpoint, instrument }: ProvisionQuery, sought: Sought): readonly Hit[] {
  const { shelf, extractions, document } = sought
  const candidates =
    instrument === ''
      ? [...shelf.instruments.keys()].map(id => ({ id, score: 0 }))
      : rank(wordsOf(instrument), sought).map(r => ({ id: r.instrument.id, score: r.score }))
  return candidates
    .map(({ id, score }) => {
      const citing = whoCites(extractions, id, pinpoint)
      const here = citing.find(c => c.document === document)?.paragraphs.length ?? 0
      const others = citing.filter(c => c.document !== document)
      const elsewhere = { paragraphs: others.reduce((sum, c) => sum + c.paragraphs.length, 0), documents: others.length }
      const [other] = here === 0 ? others : []
      const [paragraph] = other?.paragraphs ?? []
      const first = other && paragraph !== undefined ? { first: { document: other.document, paragraph } } : {}
      return { id, here, elsewhere, first, exact: score >= EXACT }
    })
    .filter(({ here, elsewhere, exact }) => exact || here + elsewhere.paragraphs > 0)
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.here - a.here || b.elsewhere.paragraphs - a.elsewhere.paragraphs || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_HITS)
    .map(({ id, here, elsewhere, first }) => ({
      kind: 'provision',
      id,
      provision: formatProvision(pinpoint),
      name: `${nameOf(id, shelf).short} ${provisionLabel(pinpoint, shelf.words.places)}`,
      here,
      elsewhere,
      ...first,
    }))
}

function score({ abbreviations, shortTitles, title }: Instrument, query: string, patterns: readonly RegExp[], cited: boolean): number {
  let best = 0
  for (const { text } of abbreviations) {
    const name = fold(text)
    best = Math.max(best, name === query ? EXACT : name.startsWith(query) ? 80 : 0)
  }
  for (const text of [title, ...shortTitles]) {
    const name = fold(text)
    if (name === query) best = Math.max(best, EXACT)
    else if (patterns.every(pattern => spansOf(name, pattern).length > 0)) best = Math.max(best, name.startsWith(query) ? 60 : 40)
  }
  return best === 0 ? 0 : best + (cited ? 15 : 0)
}

function instrumentHit(instrument: Instrument, words: readonly string[], { shelf, cited }: Sought): Hit {
  const abbreviation = instrument.abbreviations[0]?.text
  const note = [abbreviation, yearOf(instrument)].filter(part => part !== undefined).join(' · ')
  const marks = marksOf(instrument.title, words, shelf)
  return { kind: 'instrument', id: instrument.id, name: instrument.title, note, cited: cited.has(instrument.id), marks }
}

function paragraphHits(words: readonly string[], { extractions, document: here, shelf }: Sought): readonly Hit[] {
  const patterns = words.map(word => patternOf(word, shelf))
  const hits: Hit[] = []
  for (const { document } of [...extractions.filter(e => e.document.id === here), ...extractions.filter(e => e.document.id !== here)]) {
    for (const paragraph of document.paragraphs) {
      const { id, text } = paragraph
      const folded = fold(text)
      const found = patterns.map(pattern => spansOf(folded, pattern))
      if (found.some(spans => spans.length === 0)) continue
      hits.push({
        kind: 'paragraph',
        document: document.id,
        paragraph: id,
        label: labelOf(document, paragraph, here, shelf),
        ...excerpt(text, found),
      })
      if (hits.length === MOST_HITS) return hits
    }
  }
  return hits
}

/**
 * How a word stands in a text: an abbreviation or a number only as a whole word ("CAT" is not in "education", nor 37 in 2.37), a symbol from
 * its beginning, any other word from the beginning of a word on.
 */
function patternOf(word: string, shelf: Shelf): RegExp {
  const own = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const before = String.raw`(?<![\p{L}\p{N}/])(?<!\p{N}[.,])`
  const whole = /\p{N}/u.test(word) || isAbbreviation(word, shelf)
  const after = !whole || word.includes('/') ? '' : String.raw`(?![\p{L}\p{N}/])(?![.,]\p{N})`
  return new RegExp(`${before}${own}${after}`, 'gu')
}

const abbreviations = new WeakMap<Shelf, ReadonlySet<string>>()
function isAbbreviation(word: string, shelf: Shelf): boolean {
  const known = abbreviations.get(shelf) ?? new Set([...shelf.instruments.values()].flatMap(i => i.abbreviations.map(a => fold(a.text))))
  abbreviations.set(shelf, known)
  return known.has(word)
}

const spansOf = (folded: string, pattern: RegExp): readonly Span[] =>
  [...folded.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length }))

/** Where the words stand in a name, in order and without overlaps. */
export function marksOf(text: string, words: readonly string[], shelf: Shelf): readonly Span[] {
  const folded = fold(text)
  const kept: Span[] = []
  for (const span of words.flatMap(word => spansOf(folded, patternOf(word, shelf))).sort(byPosition)) {
    if (!kept.some(other => overlaps(other, span))) kept.push(span)
  }
  return kept
}

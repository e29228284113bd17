import type { DocumentId, ParagraphId } from '../../core/model/ids.ts'
import type { Instrument } from '../../core/model/instrument.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { fold } from '../../core/text/fold.ts'
import { byPosition, overlaps, type Span } from '../../core/text/span.ts'
import { yearOf } from './names.ts'

/** One line of the find box. */
export type Hit =
  | { readonly kind: 'instrument'; readonly id: string; readonly name: string; readonly note: string; readonly cited: boolean; readonly marks: readonly Span[] }
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
/** Units of a paragraph shown around the first word found. */
const EXCERPT = 96

interface Sought {
  readonly instruments: readonly Instrument[]
  readonly extractions: readonly Extraction[]
  /** The document being read: its paragraphs come first. */
  readonly document: DocumentId | undefined
  /** Instruments that this document cites come first. */
  readonly cited: ReadonlySet<string>
}

/** Instruments by any of their names or abbreviations, then paragraphs that hold every word. Nothing for a blank query. Pure. */
export function find(query: string, { instruments, extractions, document, cited }: Sought): readonly Hit[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const named = instruments
    .map(i => ({ instrument: i, score: score(i, words, cited.has(i.id)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.instrument.id < b.instrument.id ? -1 : 1))
    .slice(0, MOST_HITS)
    .map(({ instrument }) => instrumentHit(instrument, words, cited.has(instrument.id)))
  const ordered = [...extractions.filter(e => e.document.id === document), ...extractions.filter(e => e.document.id !== document)]
  return [...named, ...paragraphHits(ordered, words, document)]
}

const wordsOf = (query: string): readonly string[] => [
  ...new Set(
    fold(query)
      .split(/[^\p{L}\p{N}'/().-]+/u)
      .filter(word => word !== ''),
  ),
]

function score({ abbreviations, shortTitles, title }: Instrument, words: readonly string[], cited: boolean): number {
  const query = words.join(' ')
  let best = 0
  for (const { text } of abbreviations) {
    const name = fold(text)
    best = Math.max(best, name === query ? 100 : name.startsWith(query) ? 80 : 0)
  }
  for (const text of [title, ...shortTitles]) {
    const name = fold(text)
    if (words.every(word => name.includes(word))) best = Math.max(best, name.startsWith(query) ? 60 : 40)
  }
  return best === 0 ? 0 : best + (cited ? 15 : 0)
}

function instrumentHit(instrument: Instrument, words: readonly string[], cited: boolean): Hit {
  const abbreviation = instrument.abbreviations[0]?.text
  const note = [abbreviation, yearOf(instrument)].filter(part => part !== undefined).join(' · ')
  return { kind: 'instrument', id: instrument.id, name: instrument.title, note, cited, marks: marksOf(instrument.title, words) }
}

function paragraphHits(extractions: readonly Extraction[], words: readonly string[], here: DocumentId | undefined): readonly Hit[] {
  const hits: Hit[] = []
  for (const { document } of extractions) {
    for (const { id, number, kind, text } of document.paragraphs) {
      const folded = fold(text)
      if (!words.every(word => folded.includes(word))) continue
      const first = Math.min(...words.map(word => folded.indexOf(word)))
      const start = first < EXCERPT / 3 ? 0 : text.indexOf(' ', first - EXCERPT / 3) + 1
      const excerpt = excerptFrom(text, start)
      const place = number === undefined ? (kind === 'heading' ? 'Heading' : 'Text') : `¶${number}`
      hits.push({
        kind: 'paragraph',
        document: document.id,
        paragraph: id,
        label: document.id === here ? place : `${document.id}, ${place}`,
        excerpt,
        marks: marksOf(excerpt, words),
      })
      if (hits.length === MOST_HITS) return hits
    }
  }
  return hits
}

/** Some words of a text from `start`, whole words, with an ellipsis where something is left out. */
function excerptFrom(text: string, start: number): string {
  const rest = text.slice(start)
  const cut = rest.length <= EXCERPT ? rest : rest.slice(0, Math.max(rest.lastIndexOf(' ', EXCERPT), EXCERPT / 2))
  return `${start > 0 ? '…' : ''}${cut}${cut.length < rest.length ? '…' : ''}`
}

/** Where the words stand in a text, in order and without overlaps. */
export function marksOf(text: string, words: readonly string[]): readonly Span[] {
  const folded = fold(text)
  const found: Span[] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) found.push({ start: at, end: at + word.length })
  }
  const kept: Span[] = []
  for (const span of found.sort(byPosition)) if (!kept.some(other => overlaps(other, span))) kept.push(span)
  return kept
}

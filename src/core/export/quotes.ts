import { articlesCited } from '../model/articles.ts'
import type { Citation } from '../model/citation.ts'
import type { Paragraph } from '../model/document.ts'
import { groupBy } from '../model/groups.ts'
import type { TargetId } from '../model/ids.ts'
import { nameOf, type Shelf } from '../model/names.ts'
import type { PrintWords } from '../model/printWords.ts'
import type { Extraction } from '../model/snapshot.ts'
import { fold } from '../text/fold.ts'
import { Sentences } from '../text/sentences.ts'
import { byPosition, type Span } from '../text/span.ts'
import { nameOf as nameOfDocument } from './records.ts'

/** One sentence that cites, as a table of quotes prints it. */
export interface Quote {
  readonly document: string
  /** `para. 61`, `note 4`; empty for text without a number. */
  readonly place: string
  /** What it cites, each with its places: `ICCPR, art. 14 (3) (g)`. */
  readonly cites: readonly string[]
  /** The sentence, in pieces; those that cite are marked. */
  readonly pieces: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly cites: boolean
}

/** The longest sentence that is printed whole; of a longer one, what stands around its citations. */
const LONGEST = 700

/** The sentences of a document that cite one of these, in reading order. Doubts are not among them. */
export function* quotesOf({ document, citations }: Extraction, wanted: ReadonlySet<TargetId>, shelf: Shelf, words: PrintWords): Iterable<Quote> {
  const paragraphs = new Map(document.paragraphs.map(p => [p.id, p]))
  const those = citations.filter(c => c.target.status === 'resolved' && wanted.has(c.target.id))
  for (const [id, cited] of groupBy(those, c => c.paragraph)) {
    const paragraph = paragraphs.get(id)
    if (!paragraph) continue
    for (const [span, here] of bySentence(paragraph.text, cited)) {
      yield {
        document: nameOfDocument(document),
        place: placeOf(paragraph, words),
        cites: citesOf(here, shelf),
        pieces: piecesOf(
          paragraph.text,
          span,
          here.map(c => c.span),
        ),
      }
    }
  }
}

function bySentence(text: string, citations: readonly Citation[]): readonly (readonly [Span, readonly Citation[]])[] {
  const sentences = new Sentences(fold(text))
  const inOrder = [...citations].sort((a, b) => byPosition(a.span, b.span))
  return [...groupBy(inOrder, c => String(sentences.startOf(c.span.start)))].map(([start, here]) => {
    const end = Math.max(...here.map(c => sentences.endOf(Math.max(c.span.end - 1, c.span.start))))
    return [shortened(text, { start: Number(start), end }, here), here]
  })
}

/** A sentence of reasonable length: from some words before its first citation on. */
function shortened(text: string, { start, end }: Span, citations: readonly Citation[]): Span {
  if (end - start <= LONGEST) return { start, end }
  const first = citations[0]?.span.start ?? start
  const from = first - start < LONGEST / 3 ? start : text.indexOf(' ', first - LONGEST / 3) + 1
  const to = from + LONGEST >= end ? end : text.lastIndexOf(' ', from + LONGEST)
  return { start: Math.min(from, first), end: to > from ? to : Math.min(from + LONGEST, end) }
}

function piecesOf(text: string, { start, end }: Span, spans: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = start
  const add = (to: number, cites: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), cites })
    at = Math.max(at, to)
  }
  for (const span of spans) {
    add(Math.min(span.start, end), false)
    add(Math.min(span.end, end), true)
  }
  add(end, false)
  const before = start > 0 && !/[.?!)"”]\s*$/.test(text.slice(0, start)) ? [{ text: '… ', cites: false }] : []
  const after = end < text.length && text.slice(end - 1, end).trim() !== '' ? [{ text: ' …', cites: false }] : []
  return [...before, ...pieces, ...after]
}

const placeOf = ({ kind, number }: Paragraph, { names, sheet }: PrintWords): string => {
  if (number === undefined) return ''
  return kind === 'footnote' ? names.note(number.replace(/^fn/, '')) : sheet.place(number)
}

function citesOf(citations: readonly Citation[], shelf: Shelf): readonly string[] {
  return [...groupBy(citations, c => (c.target.status === 'resolved' ? c.target.id : ''))].map(([id, group]) => {
    const places = articlesCited(
      group.flatMap(c => c.pinpoints),
      shelf.words.places,
    )
    const { short } = nameOf(id, shelf)
    return places === '' ? short : `${short}, ${places}`
  })
}

import type { Paragraph } from '../../core/model/document.ts'
import { fold } from '../../core/text/fold.ts'
import { Sentences } from '../../core/text/sentences.ts'
import type { Span } from '../../core/text/span.ts'

/** Sentences are looked for once in a paragraph, however many citations it has. */
const known = new WeakMap<Paragraph, Sentences>()

/** The sentence in which a citation stands (or the sentences, if it runs over their ends), without the blanks around it. */
export function sentenceOf(paragraph: Paragraph, { start, end }: Span): Span {
  const sentences = known.get(paragraph) ?? new Sentences(fold(paragraph.text))
  known.set(paragraph, sentences)
  const from = sentences.startOf(start)
  const words = paragraph.text.slice(from, sentences.endOf(Math.max(end - 1, start)))
  return { start: from, end: from + words.trimEnd().length }
}

/** A sentence as it is shown: what stands before the words that cite, these words, what stands behind them. */
export interface Piece {
  readonly before: string
  readonly quote: string
  readonly after: string
}

/** Of the room that a long sentence has, so much goes to what stands before its citation. */
const LEAD = 0.35

/** The sentence around a citation, cut at words to about so many letters; ellipses say where something is left out. */
export function pieceOf(paragraph: Paragraph, span: Span, room: number): Piece {
  const { text } = paragraph
  const sentence = sentenceOf(paragraph, span)
  const quote = text.slice(span.start, span.end)
  const before = text.slice(sentence.start, span.start)
  const after = text.slice(span.end, Math.max(sentence.end, span.end))
  const open = Math.max(room - quote.length, 0)
  if (before.length + after.length <= open) return { before, quote, after }
  const lead = Math.max(Math.min(before.length, Math.floor(room * LEAD)), open - after.length)
  return { before: ending(before, lead), quote, after: beginning(after, Math.max(open - Math.min(lead, before.length), 0)) }
}

function ending(text: string, room: number): string {
  if (text.length <= room) return text
  const blank = text.indexOf(' ', text.length - room)
  return blank < 0 ? '… ' : `…${text.slice(blank)}`
}

function beginning(text: string, room: number): string {
  if (text.length <= room) return text
  const blank = text.lastIndexOf(' ', room)
  return `${text.slice(0, Math.max(blank, 0))} …`
}

import type { DocumentId, ParagraphId } from '../../core/model/ids.ts'
import type { Pinpoint } from '../../core/model/locator.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { whoCites } from './provisions.ts'

/** A paragraph of an open document. */
export interface Stop {
  readonly document: DocumentId
  readonly paragraph: ParagraphId
}

/** Where one stands on a walk from citation to citation. */
export interface Step {
  readonly stop: Stop
  /** 1 for the first. */
  readonly number: number
  readonly of: number
}

/** The paragraphs that cite a thing (or a place in it), all open documents through; without a thing those that cite anything. */
export function stopsOf(documents: readonly Extraction[], id?: string, place?: Pinpoint): readonly Stop[] {
  if (id !== undefined) return whoCites(documents, id, place).flatMap(({ document, paragraphs }) => paragraphs.map(paragraph => ({ document, paragraph })))
  return documents.flatMap(({ document, citations }) => [...new Set(citations.map(c => c.paragraph))].map(paragraph => ({ document: document.id, paragraph })))
}

/** The next stop (or the one before) seen from a place that need not be a stop itself; behind the last comes the first. Undefined if there is none. */
export function step(documents: readonly Extraction[], stops: readonly Stop[], from: Partial<Stop>, by: 1 | -1): Step | undefined {
  const places = new Map<string, number>()
  for (const { document } of documents) for (const { id } of document.paragraphs) places.set(key({ document: document.id, paragraph: id }), places.size)
  const beginning = documents.findIndex(e => e.document.id === from.document)
  const first = documents[beginning]?.document.paragraphs[0]?.id
  const here = placeOf(from.paragraph === undefined ? undefined : { document: from.document ?? '', paragraph: from.paragraph })
  // Before its first paragraph, if one stands nowhere in the document.
  const at = here ?? (first === undefined ? 0 : (placeOf({ document: from.document ?? '', paragraph: first }) ?? 0)) - 0.5
  const ordered = stops.map((stop, i) => ({ stop, i, place: placeOf(stop) ?? 0 }))
  const found = by > 0 ? (ordered.find(s => s.place > at) ?? ordered[0]) : (ordered.findLast(s => s.place < at) ?? ordered.at(-1))
  return found && { stop: found.stop, number: found.i + 1, of: stops.length }

  function placeOf(stop: Stop | undefined): number | undefined {
    return stop && places.get(key(stop))
  }
}

const key = ({ document, paragraph }: Stop): string => `${document}\n${paragraph}`

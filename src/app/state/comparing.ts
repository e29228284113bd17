import type { Citation } from '../../core/model/citation.ts'
import { groupBy } from '../../core/model/groups.ts'
import type { DocumentId, ParagraphId, TargetId } from '../../core/model/ids.ts'
import type { Pinpoint } from '../../core/model/locator.ts'
import type { Extraction } from '../../core/model/snapshot.ts'

/** What the address puts side by side: a thing that is cited, or (`text:A/57/292`) an open document. */
export type Compared = { readonly kind: 'cited'; readonly id: TargetId } | { readonly kind: 'document'; readonly id: DocumentId }

const DOCUMENT = 'text:'

export const comparedOf = (text: string): Compared =>
  text.startsWith(DOCUMENT) ? { kind: 'document', id: text.slice(DOCUMENT.length) } : { kind: 'cited', id: text }

/** As the address holds it. */
export const documentCompared = (id: DocumentId): string => `${DOCUMENT}${id}`

/** One thing cited in one document: where, and which places in it. */
export interface CitedIn {
  readonly id: TargetId
  /** In order, once each. */
  readonly paragraphs: readonly ParagraphId[]
  readonly pinpoints: readonly Pinpoint[]
}

/** What two documents cite. In shelf order where the caller sorts; here in the order of the first, then of the second. */
export interface DocumentsCompared {
  readonly both: readonly { readonly id: TargetId; readonly first: CitedIn; readonly second: CitedIn }[]
  readonly onlyFirst: readonly CitedIn[]
  readonly onlySecond: readonly CitedIn[]
}

/** What both documents cite and what only one; doubts and paragraphs of their own are left out. Pure. */
export function compareDocuments(first: Extraction, second: Extraction): DocumentsCompared {
  const [a, b] = [citedIn(first), citedIn(second)]
  return {
    both: [...a.values()].flatMap(cited => {
      const other = b.get(cited.id)
      return other ? [{ id: cited.id, first: cited, second: other }] : []
    }),
    onlyFirst: [...a.values()].filter(c => !b.has(c.id)),
    onlySecond: [...b.values()].filter(c => !a.has(c.id)),
  }
}

function citedIn({ citations }: Extraction): ReadonlyMap<TargetId, CitedIn> {
  const outward = citations.filter(c => idOf(c) !== undefined)
  return new Map(
    [...groupBy(outward, c => idOf(c) ?? '')].map(([id, of]) => [
      id,
      { id, paragraphs: [...new Set(of.map(c => c.paragraph))], pinpoints: of.flatMap(c => c.pinpoints) },
    ]),
  )
}

/** The id of something cited outside of the document. */
const idOf = ({ target }: Citation): TargetId | undefined => (target.status === 'resolved' && !target.id.startsWith('#') ? target.id : undefined)

/**
 * What to begin with where nobody has asked: the document being read beside the next one; of a single document, the two things that most of
 * its paragraphs cite. Undefined where there are no two. Pure.
 */
export function firstPair(extractions: readonly Extraction[], here: DocumentId | undefined): readonly [string, string] | undefined {
  const read = extractions.find(e => e.document.id === here) ?? extractions[0]
  if (!read) return undefined
  const next = extractions.find(e => e !== read)
  if (next) return [documentCompared(read.document.id), documentCompared(next.document.id)]
  const [first, second] = [...citedIn(read).values()].sort((a, b) => b.paragraphs.length - a.paragraphs.length)
  return first && second && [first.id, second.id]
}

/** A paragraph that cites one or both of two things, with the places it names in each. */
export interface Citing {
  readonly document: DocumentId
  readonly paragraph: ParagraphId
  readonly first: readonly Pinpoint[]
  readonly second: readonly Pinpoint[]
}

/** Where two things are cited, all open documents through. */
export interface TargetsCompared {
  readonly together: readonly Citing[]
  readonly onlyFirst: readonly Citing[]
  readonly onlySecond: readonly Citing[]
}

/** In which paragraphs two things are cited together, and in which only one of them. Pure. */
export function compareTargets(extractions: readonly Extraction[], first: TargetId, second: TargetId): TargetsCompared {
  const found = { together: [] as Citing[], onlyFirst: [] as Citing[], onlySecond: [] as Citing[] }
  for (const { document, citations } of extractions) {
    for (const [paragraph, here] of groupBy(citations, c => c.paragraph)) {
      const [a, b] = [here.filter(c => idOf(c) === first), here.filter(c => idOf(c) === second)]
      if (a.length + b.length === 0) continue
      const citing: Citing = { document: document.id, paragraph, first: a.flatMap(c => c.pinpoints), second: b.flatMap(c => c.pinpoints) }
      if (a.length && b.length) found.together.push(citing)
      else if (a.length) found.onlyFirst.push(citing)
      else found.onlySecond.push(citing)
    }
  }
  return found
}

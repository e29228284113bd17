import type { LegalDocument, Paragraph } from '../model/document.ts'
import { type DocumentId, type ParagraphId, type TargetId, type TargetKind, targetKind } from '../model/ids.ts'
import { expand, normalForm, type Pinpoint } from '../model/locator.ts'
import type { Extraction } from '../model/snapshot.ts'

/** Where a paragraph is: enough to open it. */
export interface Place {
  readonly document: DocumentId
  readonly paragraph: ParagraphId
}

/** A paragraph cites a target: the unit that everything here counts. However often it does so, it is one. */
export interface Link {
  readonly at: Place
  readonly target: TargetId
  readonly kind: TargetKind
  /** The heading that the paragraph stands under; absent before the first. */
  readonly section?: string
  /** The places of the target that the paragraph names, each once, ranges expanded. Empty: the target as a whole. */
  readonly pinpoints: readonly Pinpoint[]
}

/** What could not be decided, or not surely enough. Never counted among the links. */
export interface Doubt {
  readonly at: Place
  /** What may be meant; empty if nobody knows. */
  readonly candidates: readonly TargetId[]
}

/** A document as the analysis names it. */
export interface Subject {
  readonly id: DocumentId
  /** The symbol, else the name of the file. */
  readonly name: string
  readonly title: string
  /** ISO 8601 date or year, where known. */
  readonly date?: string
}

/** The facts that every table is counted from, in the order of the documents and their paragraphs. */
export interface Links {
  readonly documents: readonly Subject[]
  readonly links: readonly Link[]
  readonly doubts: readonly Doubt[]
}

export interface LinkOptions {
  /** Resolved citations of less confidence (0 to 1) are doubts. Without it all that is resolved counts. */
  readonly atLeast?: number
  /** Only these kinds of things cited; without it all but paragraphs of the same document. */
  readonly kinds?: readonly TargetKind[]
}

const OUTWARD: readonly TargetKind[] = ['instrument', 'document', 'general-comment', 'case']

/**
 * Gathers who cites what. The ids of the documents must be distinct, as they are in a snapshot; two with one id count as one. Takes time and
 * memory in proportion to the citations.
 */
export function linksOf(extractions: readonly Extraction[], { atLeast = 0, kinds = OUTWARD }: LinkOptions = {}): Links {
  const links: Link[] = []
  const doubts: Doubt[] = []
  const wanted = new Set(kinds)
  for (const { document, citations } of extractions) {
    const paragraphs = new Map(document.paragraphs.map(p => [p.id, { paragraph: p, at: { document: document.id, paragraph: p.id } }]))
    const gathered = new Map<ParagraphId, Map<TargetId, Map<string, Pinpoint>>>()
    for (const { paragraph, target, pinpoints } of citations) {
      const found = paragraphs.get(paragraph)
      if (!found) continue
      const { at } = found
      if (target.status !== 'resolved') doubts.push({ at, candidates: target.status === 'ambiguous' ? target.candidates : [] })
      else if (!wanted.has(targetKind(target.id))) continue
      else if (target.confidence < atLeast) doubts.push({ at, candidates: [target.id] })
      else {
        const places = within(within(gathered, paragraph, newMap<TargetId, Map<string, Pinpoint>>), target.id, newMap<string, Pinpoint>)
        for (const place of pinpoints.flatMap(expand)) places.set(normalForm(place), place)
      }
    }
    for (const [id, targets] of gathered) {
      const found = paragraphs.get(id)
      if (found) for (const [target, places] of targets) links.push(linkOf(found.at, found.paragraph, target, [...places.values()]))
    }
  }
  return { documents: extractions.map(e => subjectOf(e.document)), links, doubts }
}

function linkOf(at: Place, { section }: Paragraph, target: TargetId, pinpoints: readonly Pinpoint[]): Link {
  return { at, target, kind: targetKind(target), ...(section !== undefined && { section }), pinpoints }
}

const subjectOf = ({ id, symbol, title, date, source }: LegalDocument): Subject => ({
  id,
  name: symbol ?? source.name,
  title,
  ...(date !== undefined && { date }),
})

const newMap = <K, V>(): Map<K, V> => new Map()

/** What stands under a key, made if there is nothing yet. */
export function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

/** The same order on every machine: by code units. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

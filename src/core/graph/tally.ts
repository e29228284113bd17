import type { DocumentId, ParagraphId, TargetId } from '../model/ids.ts'
import type { Pinpoint } from '../model/locator.ts'
import type { Extraction } from '../model/snapshot.ts'

/** One thing that documents cite, counted. Doubts and references of a document to its own paragraphs are not counted. */
export interface Tally {
  readonly target: TargetId
  /** Paragraphs that cite it, of all documents. */
  readonly paragraphs: number
  /** Citing paragraphs by document, in the order of the documents; those that do not cite it are absent. */
  readonly byDocument: ReadonlyMap<DocumentId, number>
  readonly citations: number
  /** Every place cited in it, as often as it is cited. */
  readonly pinpoints: readonly Pinpoint[]
}

interface Counting {
  readonly paragraphsOf: Map<DocumentId, Set<ParagraphId>>
  readonly pinpoints: Pinpoint[]
  citations: number
}

/**
 * What the documents cite: the most cited first (by paragraphs, then by documents), then by id. Linear in the citations. The numbers are those of
 * `analyse/rank.ts` (a test holds them together); here the places stay as they are written, to be printed: "paras. 42–74".
 */
export function tally(extractions: readonly Extraction[]): readonly Tally[] {
  const counts = new Map<TargetId, Counting>()
  for (const { document, citations } of extractions) {
    for (const { target, paragraph, pinpoints } of citations) {
      if (target.status !== 'resolved' || target.id.startsWith('#')) continue
      const count: Counting = counts.get(target.id) ?? { paragraphsOf: new Map(), pinpoints: [], citations: 0 }
      counts.set(target.id, count)
      count.citations++
      count.pinpoints.push(...pinpoints)
      const paragraphs = count.paragraphsOf.get(document.id)
      if (paragraphs) paragraphs.add(paragraph)
      else count.paragraphsOf.set(document.id, new Set([paragraph]))
    }
  }
  return [...counts].map(([target, count]) => tallyOf(target, count)).sort(mostCitedFirst)
}

function tallyOf(target: TargetId, { paragraphsOf, pinpoints, citations }: Counting): Tally {
  const byDocument = new Map([...paragraphsOf].map(([id, paragraphs]) => [id, paragraphs.size]))
  const paragraphs = [...byDocument.values()].reduce((sum, n) => sum + n, 0)
  return { target, paragraphs, byDocument, citations, pinpoints }
}

const mostCitedFirst = (a: Tally, b: Tally): number =>
  b.paragraphs - a.paragraphs || b.byDocument.size - a.byDocument.size || (a.target < b.target ? -1 : a.target > b.target ? 1 : 0)

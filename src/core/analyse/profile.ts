import type { DocumentId, TargetId } from '../model/ids.ts'
import { byText, type Links, type Place, within } from './links.ts'

/** How much one thing is cited in a document, beside the rest of the collection. */
export interface ProfileRow {
  readonly target: TargetId
  /** The document's paragraphs that cite it. */
  readonly here: readonly Place[]
  /** Number of paragraphs of the other documents that cite it. */
  readonly elsewhere: number
  /** How many of the document's links would go to it if it cited as the others do. */
  readonly expected: number
  /** Binary logarithm of what is here over what was expected, smoothed: 1 is twice as much, -1 half as much. Two decimals. */
  readonly ratio: number
  /** Too few to say anything: here and expected are both below {@link FEW}. */
  readonly few: boolean
}

export interface Profile {
  readonly document: DocumentId
  /** Links in the document, and in all others. */
  readonly links: number
  readonly linksElsewhere: number
  /** Over-cited first, under-cited last; those with too few to say come after all others. */
  readonly rows: readonly ProfileRow[]
}

/** As of this count the ratio means something. */
export const FEW = 5
/** Added to both counts, so that what is not cited at all has a ratio too, and small counts a small one. */
const SMOOTHING = 0.5

/**
 * How a document's citations differ from those of the rest. A share is of links (a paragraph cites a thing), so that long documents and short ones
 * compare. With no other document everything is as expected, and `few`.
 */
export function profileOf(all: Links, document: DocumentId): Profile {
  return profilesOf(all, [document])[0] ?? { document, links: 0, linksElsewhere: 0, rows: [] }
}

/**
 * The profiles of several documents, all counted at once: a row each for what a document cites, and for what it does not cite although
 * it would be expected to do so {@link FEW} times; so the rows are in proportion to the citations.
 */
export function profilesOf({ documents, links }: Links, wanted: readonly DocumentId[] = documents.map(d => d.id)): readonly Profile[] {
  const sums = new Map<TargetId, number>()
  const own = new Map<DocumentId, Map<TargetId, Place[]>>(wanted.map(id => [id, new Map()]))
  const lengths = new Map<DocumentId, number>()
  for (const { at, target } of links) {
    sums.set(target, (sums.get(target) ?? 0) + 1)
    lengths.set(at.document, (lengths.get(at.document) ?? 0) + 1)
    const targets = own.get(at.document)
    if (targets) within(targets, target, () => []).push(at)
  }
  // A document of n links can miss at most n / FEW things that are each expected FEW times: those stand at the head of this list.
  const common = [...sums].sort(([a, x], [b, y]) => y - x || byText(a, b))
  return [...own].map(([document, targets]) => {
    const here = lengths.get(document) ?? 0
    const there = links.length - here
    const rows: ProfileRow[] = []
    const add = (target: TargetId, at: readonly Place[]): void => {
      const elsewhere = (sums.get(target) ?? 0) - at.length
      const expected = there === 0 ? at.length : (here * elsewhere) / there
      const few = there === 0 || Math.max(at.length, expected) < FEW
      const ratio = there === 0 ? 0 : Math.log2((at.length + SMOOTHING) / (expected + SMOOTHING))
      rows.push({ target, here: at, elsewhere, expected: rounded(expected), ratio: rounded(ratio), few })
    }
    for (const [target, at] of targets) add(target, at)
    for (const [target, sum] of common) {
      if (there === 0 || (here * sum) / there < FEW) break
      if (!targets.has(target)) add(target, [])
    }
    return { document, links: here, linksElsewhere: there, rows: rows.sort(byRatio) }
  })
}

const byRatio = (a: ProfileRow, b: ProfileRow): number =>
  Number(a.few) - Number(b.few) || b.ratio - a.ratio || b.here.length - a.here.length || byText(a.target, b.target)
/** Zero has no sign. */
const rounded = (n: number): number => Math.round(n * 100) / 100 || 0

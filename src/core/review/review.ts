import type { Citation, Target } from '../model/citation.ts'
import type { LegalDocument, Paragraph } from '../model/document.ts'
import type { ParagraphId, TargetId } from '../model/ids.ts'
import type { Pinpoint } from '../model/locator.ts'
import type { Extraction } from '../model/snapshot.ts'
import type { Span } from '../text/span.ts'

/** Where a decision belongs: the words, with what stands around them, so that it finds its place again in a document read anew. */
export interface Anchor {
  readonly paragraph: ParagraphId
  readonly start: number
  readonly quote: string
  /** Up to {@link CONTEXT} units before and after the quote. */
  readonly before: string
  readonly after: string
}

/** What a reviewer decided about words of a document. */
export type Decision =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reject' }
  /** `pinpoints`: where the places are others too; absent: those that the machine read stay. */
  | { readonly kind: 'retarget'; readonly target: TargetId; readonly pinpoints?: readonly Pinpoint[] }
  | { readonly kind: 'add'; readonly target: TargetId; readonly pinpoints: readonly Pinpoint[] }

/** One decision. `was`: the target that the machine had found there; absent for a doubt and for what was added. */
export interface Review {
  /** The symbol of the document, else its id; and the content of the file that was reviewed. */
  readonly document: string
  readonly sha256: string
  readonly anchor: Anchor
  readonly was?: TargetId
  readonly decision: Decision
}

/** Units of context kept on either side of a quote. */
export const CONTEXT = 40

/** The rule by which a reviewed citation was decided, and why a rejected one is none. */
export const REVIEWED = 'review'
const NO_CITATION = 'a reviewer decided that this is no citation'

export function anchorOf({ id, text }: Paragraph, { start, end }: Span): Anchor {
  return { paragraph: id, start, quote: text.slice(start, end), before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) }
}

/** True if the decision was made about this document, or about another reading of it. */
export const isAbout = ({ document, sha256 }: Review, { id, symbol, source }: LegalDocument): boolean => sha256 === source.sha256 || document === (symbol ?? id)

/** Where the anchored words stand now. Undefined if they are gone, or stand in several places that look alike: a decision is never guessed at. */
export function locate(
  { paragraph, start, quote, before, after }: Anchor,
  paragraphs: readonly Paragraph[],
): { readonly paragraph: Paragraph; readonly span: Span } | undefined {
  const own = paragraphs.find(p => p.id === paragraph)
  const at = (p: Paragraph, from: number) => ({ paragraph: p, span: { start: from, end: from + quote.length } })
  const around = (text: string, from: number): boolean =>
    text.slice(Math.max(0, from - before.length), from) === before && text.slice(from + quote.length, from + quote.length + after.length) === after
  if (quote === '') return undefined
  if (own?.text.startsWith(quote, start) && around(own.text, start)) return at(own, start)
  const places = paragraphs.flatMap(p => placesOf(quote, p.text).map(from => at(p, from)))
  const alike = places.filter(({ paragraph: p, span }) => around(p.text, span.start))
  const inside = places.filter(place => place.paragraph.id === paragraph)
  for (const found of [alike, inside]) if (found.length === 1) return found[0]
  return undefined
}

function placesOf(quote: string, text: string): readonly number[] {
  const places: number[] = []
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + quote.length)) places.push(from)
  return places
}

/** An extraction after review, with the decisions that found no place in it. */
export interface Reviewed {
  readonly extraction: Extraction
  readonly lost: readonly Review[]
}

/** Applies the decisions about a document to what the machine found in it, in order: of two about the same words the later counts. Pure and total. */
export function applyReviews(extraction: Extraction, reviews: readonly Review[]): Reviewed {
  const lost: Review[] = []
  let result = extraction
  for (const review of reviews.filter(r => isAbout(r, extraction.document))) {
    const place = locate(review.anchor, extraction.document.paragraphs)
    const next = place && decide(result, review, place.paragraph.id, place.span)
    if (next) result = next
    else lost.push(review)
  }
  return { extraction: result, lost }
}

function decide(extraction: Extraction, { decision, was }: Review, paragraph: ParagraphId, span: Span): Extraction | undefined {
  const same = (c: Citation): boolean => c.paragraph === paragraph && c.span.start === span.start && c.span.end === span.end
  const meant = (c: Citation): boolean => same(c) && (c.target.status === 'resolved' ? c.target.id === was : was === undefined)
  const resolved = (id: TargetId): Target => ({ status: 'resolved', id, rule: REVIEWED, confidence: 1 })
  if (decision.kind === 'add') {
    if (extraction.citations.some(c => same(c) && c.target.status === 'resolved' && c.target.id === decision.target)) return extraction
    const added: Citation = { paragraph, span, kind: 'explicit', pinpoints: decision.pinpoints, target: resolved(decision.target), evidence: [] }
    return { ...extraction, citations: inOrder([...extraction.citations, added], extraction.document) }
  }
  if (!extraction.citations.some(meant)) return undefined
  switch (decision.kind) {
    case 'confirm':
      return was === undefined ? extraction : { ...extraction, citations: extraction.citations.map(c => (meant(c) ? { ...c, target: resolved(was) } : c)) }
    case 'retarget':
      return {
        ...extraction,
        citations: extraction.citations.map(c => (meant(c) ? { ...c, target: resolved(decision.target), pinpoints: decision.pinpoints ?? c.pinpoints } : c)),
      }
    case 'reject':
      return {
        ...extraction,
        citations: extraction.citations.filter(c => !meant(c)),
        rejections: [...extraction.rejections, { paragraph, span, rule: REVIEWED, reason: NO_CITATION }],
      }
    default:
      return decision satisfies never
  }
}

function inOrder(citations: readonly Citation[], { paragraphs }: LegalDocument): readonly Citation[] {
  const order = new Map(paragraphs.map((p, i) => [p.id, i]))
  return [...citations].sort((a, b) => (order.get(a.paragraph) ?? 0) - (order.get(b.paragraph) ?? 0) || a.span.start - b.span.start || a.span.end - b.span.end)
}

import type { Citation, CitationKind, Relation } from '../model/citation.ts'
import type { LegalDocument, Paragraph } from '../model/document.ts'
import { groupBy } from '../model/groups.ts'
import type { TargetId } from '../model/ids.ts'
import { provisions } from '../model/locator.ts'
import type { Extraction } from '../model/snapshot.ts'

/** One citation as it is printed. `start` and `end` are UTF-16 units into the record's `text`, half-open; `quote` is that slice. */
export type CitationRecord = {
  readonly target: TargetId | null
  /** Normal forms, ranges expanded: `14(3)(g)`, `rule 45`. */
  readonly provisions: readonly string[]
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly kind: CitationKind
  readonly rule: string
  /** How the paragraph cites; absent where its words do not say. */
  readonly relation?: Relation
} & (
  | { readonly status: 'resolved'; readonly target: TargetId; readonly confidence: number }
  | { readonly status: 'ambiguous'; readonly target: null; readonly candidates: readonly TargetId[]; readonly reason: string }
  | { readonly status: 'unresolved'; readonly target: null; readonly reason: string }
)

/** One paragraph with what it cites: the form that the command line prints and the gold standard is compared with. */
export interface ParagraphRecord {
  /** Base name of the input file. */
  readonly source: string
  /** The symbol as printed on the document, else the base name of the file. */
  readonly document: string
  /** The number as printed; `null` for headings and other text outside numbered paragraphs. */
  readonly paragraph: string | null
  readonly text: string
  readonly citations: readonly CitationRecord[]
}

/** The records of one document, in document order: one for every paragraph, also for those that cite nothing. */
export function* recordsOf({ document, citations }: Extraction): Generator<ParagraphRecord> {
  const byParagraph = groupBy(citations, c => c.paragraph)
  for (const paragraph of document.paragraphs) {
    yield {
      source: document.source.name,
      document: nameOf(document),
      paragraph: numberOf(paragraph),
      text: paragraph.text,
      citations: (byParagraph.get(paragraph.id) ?? []).map(c => recordOf(c, paragraph.text)),
    }
  }
}

/** The symbol as printed on a document, else the base name of its file. */
export const nameOf = ({ symbol, source }: LegalDocument): string => symbol ?? source.name

/** A heading may carry a printed number ("II."), which is not a paragraph's. */
const numberOf = ({ kind, number }: Paragraph): string | null => (kind === 'heading' ? null : (number ?? null))

function recordOf({ span, kind, pinpoints, target, relation }: Citation, text: string): CitationRecord {
  const said = { provisions: provisions(pinpoints), start: span.start, end: span.end, quote: text.slice(span.start, span.end), kind }
  const { status, rule } = target
  const how = relation === undefined ? {} : { relation }
  switch (status) {
    case 'resolved':
      return { target: target.id, ...said, status, rule, confidence: target.confidence, ...how }
    case 'ambiguous':
      return { target: null, ...said, status, rule, candidates: target.candidates, reason: target.reason, ...how }
    case 'unresolved':
      return { target: null, ...said, status, rule, reason: target.reason, ...how }
    default:
      return status satisfies never
  }
}

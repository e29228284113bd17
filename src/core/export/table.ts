import type { Titles } from './exporter.ts'
import type { CitationRecord, ParagraphRecord } from './records.ts'

/** The columns of a table of citations, in order; `title` is the registry's, empty where it has none. */
export const COLUMNS = [
  'source',
  'document',
  'paragraph',
  'target',
  'title',
  'provisions',
  'quote',
  'status',
  'kind',
  'rule',
  'confidence',
  'relation',
  'candidates',
  'reason',
  'start',
  'end',
] as const

/** One citation as the cells of {@link COLUMNS}: texts and numbers. Lists within a cell are separated by "; ". */
export function cellsOf({ source, document, paragraph }: ParagraphRecord, citation: CitationRecord, titles: Titles): readonly (string | number)[] {
  const { target, quote, status, kind, rule, start, end } = citation
  return [
    source,
    document,
    paragraph ?? '',
    target ?? '',
    target === null ? '' : (titles.title(target) ?? ''),
    citation.provisions.join('; '),
    quote,
    status,
    kind,
    rule,
    status === 'resolved' ? citation.confidence : '',
    citation.relation ?? '',
    status === 'ambiguous' ? citation.candidates.join('; ') : '',
    status === 'resolved' ? '' : citation.reason,
    start,
    end,
  ]
}

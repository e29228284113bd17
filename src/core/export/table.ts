import type { Titles } from './exporter.ts'
import type { CitationRecord, ParagraphRecord } from './records.ts'

/** One citation as the cells of `CITATION_COLUMNS`: texts and numbers. Lists within a cell are separated by "; ". */
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
    status === 'resolved' ? '' : (titles.doubt?.(rule, citation.reason) ?? citation.reason),
    start,
    end,
  ]
}

import type { Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { type Filter, isEmpty, keeps, keepsDocument } from './filter.ts'

/** The documents with those citations alone that the filter keeps: what is shown. */
export function keptOf(documents: readonly Extraction[], filter: Filter, shelf: Shelf): readonly Extraction[] {
  if (isEmpty(filter)) return documents
  return documents
    .filter(extraction => keepsDocument(filter, extraction.document.id))
    .map(extraction => ({ ...extraction, citations: extraction.citations.filter(c => keeps(filter, c, shelf)) }))
}

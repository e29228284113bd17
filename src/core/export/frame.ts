import type { Frame } from '../draw/picture.ts'
import type { LegalDocument } from '../model/document.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { nameOf } from './records.ts'

/** So many documents are named in a source line; the others are counted. */
const MOST_NAMED = 4

/** Title and source line of whatever is made of documents, unless the caller has a title. */
export function frameOf({ extractions }: Snapshot, given: { readonly date: string; readonly tool: string; readonly title?: string | undefined }): Frame {
  const { date, tool, title } = given
  const documents = extractions.map(e => e.document)
  return { title: title ?? titleOf(documents), source: sourceOf(documents), date, tool }
}

function titleOf(documents: readonly LegalDocument[]): string {
  const [only] = documents
  return only && documents.length === 1 ? `What ${nameOf(only)} cites` : `What ${documents.length} documents cite`
}

function sourceOf(documents: readonly LegalDocument[]): string {
  const [only] = documents
  if (only && documents.length === 1) {
    const numbers = only.paragraphs.flatMap(({ kind, number }) => (kind === 'paragraph' && number !== undefined ? [number] : []))
    const [first, last] = [numbers[0], numbers.at(-1)]
    const paragraphs = first === undefined ? '' : first === last ? `, para. ${first}` : `, paras. ${first}–${last}`
    return `${nameOf(only)}${paragraphs}`
  }
  const named = documents.slice(0, MOST_NAMED).map(nameOf).join(', ')
  return documents.length > MOST_NAMED ? `${named} and ${documents.length - MOST_NAMED} more documents` : named
}

import type { Frame } from '../draw/picture.ts'
import type { LegalDocument } from '../model/document.ts'
import { ENGLISH_PRINT } from '../model/englishPrint.ts'
import type { PrintWords } from '../model/printWords.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { nameOf } from './records.ts'

/** So many documents are named in a source line; the others are counted. */
const MOST_NAMED = 4

interface Given {
  readonly date: string
  readonly tool: string
  readonly title?: string | undefined
  readonly words?: PrintWords
}

/** Title and source line of whatever is made of documents, unless the caller has a title. */
export function frameOf({ extractions }: Snapshot, { date, tool, title, words = ENGLISH_PRINT }: Given): Frame {
  const documents = extractions.map(e => e.document)
  return { title: title ?? titleOf(documents, words), source: sourceOf(documents, words), date, tool, words }
}

function titleOf(documents: readonly LegalDocument[], { frame }: PrintWords): string {
  const [only] = documents
  return only && documents.length === 1 ? frame.titleOf(nameOf(only)) : frame.titleOfMany(documents.length)
}

function sourceOf(documents: readonly LegalDocument[], { frame }: PrintWords): string {
  const [only] = documents
  if (only && documents.length === 1) {
    const numbers = only.paragraphs.flatMap(({ kind, number }) => (kind === 'paragraph' && number !== undefined ? [number] : []))
    const [first, last] = [numbers[0], numbers.at(-1)]
    return [nameOf(only), ...(first === undefined ? [] : [frame.paragraphs(first, first === last ? undefined : last)])].join(frame.comma)
  }
  const named = documents.slice(0, MOST_NAMED).map(nameOf).join(frame.comma)
  return documents.length > MOST_NAMED ? frame.andMore(named, documents.length - MOST_NAMED) : named
}

import type { DocumentId, ParagraphId, TargetId } from '../model/ids.ts'
import { targetKind } from '../model/ids.ts'
import { type Pinpoint, toEId } from '../model/locator.ts'
import type { Span } from '../text/span.ts'

/** How nodes are named; the table stands at `CitationGraph` in `schema.ts`. */
export const documentNode = (id: DocumentId): string => `doc:${id}`
export const paragraphNode = (document: DocumentId, paragraph: ParagraphId): string => `${document}#${paragraph}`
export const bodyNode = (id: string): string => `body:${id}`
export const doubtNode = (document: DocumentId, paragraph: ParagraphId, { start, end }: Span): string =>
  `doubt:${paragraphNode(document, paragraph)}@${start}-${end}`
export const provisionNode = (whole: string, place: Pinpoint): string => `${whole}#${toEId(place)}`

/** The node of a target that is not a paragraph: UN documents share one id with those read. */
export const targetNode = (id: TargetId): string => (targetKind(id) === 'document' ? documentNode(id) : id)

/** Symbols as targets write them: capitals, no blanks (`CCPR/C/21/Rev.1/Add. 11` is printed with one). */
export const plainSymbol = (symbol: string): string => symbol.replace(/\s+/g, '').toUpperCase()

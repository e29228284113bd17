import type { LegalDocument } from '../model/document.ts'
import { type ParagraphId, type TargetId, targetKind } from '../model/ids.ts'
import { expand, type Pinpoint, toEId } from '../model/locator.ts'
import { symbolWords } from '../model/symbol.ts'
import { xmlSafe } from '../text/xml.ts'

/*
 * The names of things for other programs. A UN document has its address at the UN's own resolver; what has no official address has a name of ours
 * that claims none. Nothing of a document's text can leave its place in a name: all but letters, digits and - _ . ! ~ * ' ( ) / is written by number.
 */

const escaped = (text: string): string => encodeURIComponent(xmlSafe(text)).replaceAll('%2F', '/')
const fragment = (text: string): string => escaped(text).replaceAll('/', '%2F')

/** The id is asked, not the symbol: two files of one document have distinct ids and must not be merged. */
export function documentIri({ id, symbol }: LegalDocument): string {
  return symbol !== undefined && symbol === id ? `https://undocs.org/${escaped(symbol.replace(/\s/g, ''))}` : `urn:pacta:document:${escaped(id)}`
}

export const paragraphIri = (document: LegalDocument, id: ParagraphId): string => `${documentIri(document)}#para_${fragment(id)}`

/** What a citation of this document points at. */
export function targetIri(id: TargetId, document: LegalDocument): string {
  const kind = targetKind(id)
  switch (kind) {
    case 'paragraph':
      return paragraphIri(document, id.slice(1))
    case 'document':
      return `https://undocs.org/${escaped(symbolWords(id))}`
    case 'case':
      return `urn:pacta:case:${escaped(id.slice('case:'.length))}`
    case 'general-comment':
    case 'instrument':
      return `urn:pacta:${kind}:${escaped(id)}`
    default:
      return kind satisfies never
  }
}

/** The places cited in a target, each with its name; ranges are expanded. None within a paragraph of the same document. */
export function placesOf(id: TargetId, pinpoints: readonly Pinpoint[], document: LegalDocument): readonly { readonly iri: string; readonly place: Pinpoint }[] {
  if (id.startsWith('#')) return []
  const whole = targetIri(id, document)
  return pinpoints.flatMap(expand).map(place => ({ iri: `${whole}#${fragment(toEId(place))}`, place }))
}

import type { Registry } from './model/instrument.ts'
import type { LegalDocument } from './model/document.ts'
import type { Extraction } from './model/snapshot.ts'

/** Finds and resolves the citations of a document. Total: it never throws on any text. */
export type Extractor = (document: LegalDocument) => Extraction

/** Compiles the registry's names once; the extractor it returns holds no state between documents. */
export function createExtractor(_registry: Registry): Extractor {
  return document => ({ document, citations: [], rejections: [] })
}

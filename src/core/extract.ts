import { type Findings, find } from './find/find.ts'
import { compileLexicon } from './find/lexicon.ts'
import type { LegalDocument } from './model/document.ts'
import type { Registry } from './model/instrument.ts'
import type { Extraction } from './model/snapshot.ts'
import { relate } from './relate/relate.ts'
import { resolve } from './resolve/resolve.ts'

/** Finds and resolves the citations of a document, and says how they are cited. Total: it never throws on any text. */
export type Extractor = (document: LegalDocument) => Extraction

/** Compiles the registry's names once; the extractor it returns holds no state between documents. */
export function createExtractor(registry: Registry): Extractor {
  const lexicon = compileLexicon(registry)
  return document => {
    const findings: Findings[] = document.paragraphs.map(p => find(p.text, lexicon))
    const { citations, rejections } = resolve(document, findings, lexicon)
    return { document, citations: relate(document, findings, citations), rejections }
  }
}

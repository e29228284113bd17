import type { Findings } from '../find/find.ts'
import type { Lexicon } from '../find/lexicon.ts'
import type { Citation, Rejection } from '../model/citation.ts'
import type { LegalDocument } from '../model/document.ts'
import { byPosition } from '../text/span.ts'
import { createContext } from './context.ts'
import { sourceOfNote } from './ibid.ts'
import { ParagraphPass } from './paragraphPass.ts'

/** Decides every mention of a document in one pass from its first paragraph to its last. `findings` run parallel to the paragraphs. */
export function resolve(document: LegalDocument, findings: readonly Findings[], lexicon: Lexicon): { citations: Citation[]; rejections: Rejection[] } {
  const context = createContext(document, lexicon)
  const citations: Citation[] = []
  const rejections: Rejection[] = []
  document.paragraphs.forEach((paragraph, index) => {
    const found = findings[index]
    if (!found) return
    // Most paragraphs say nothing; only a note without a source must not lend that of the note before it.
    if (found.mentions.length === 0) {
      context.noteSource = sourceOfNote(paragraph.kind, index, found, [], context.noteSource)
      return
    }
    const pass = new ParagraphPass(context, index, found, paragraph)
    pass.run()
    for (const c of pass.cited.citations.sort((a, b) => byPosition(a.span, b.span))) citations.push({ ...c, paragraph: paragraph.id })
    for (const r of pass.cited.rejections) rejections.push({ ...r, paragraph: paragraph.id })
  })
  return { citations, rejections }
}

import type { LegalDocument } from '../../core/model/document.ts'
import type { ParagraphId } from '../../core/model/ids.ts'
import { sectionNodeId } from './opened.ts'

/** What stands under one heading. */
export interface Section {
  /** `s:A/57/292@u2` */
  readonly id: string
  /** The heading as printed. */
  readonly title: string
}

/** How sections without a heading are called. */
export interface SectionTitles {
  readonly beginning: string
  readonly notes: string
}

const NOTES = 'notes'

/** The section of every paragraph of a document: by the nearest heading before it; footnotes have one of their own. */
export function sectionsOf(document: LegalDocument, titles: SectionTitles): ReadonlyMap<ParagraphId, Section> {
  const found = new Map<ParagraphId, Section>()
  const notes: Section = { id: sectionNodeId(document.id, NOTES), title: titles.notes }
  let current: Section = { id: sectionNodeId(document.id), title: titles.beginning }
  for (const { id, kind, text } of document.paragraphs) {
    if (kind === 'heading') current = { id: sectionNodeId(document.id, id), title: text }
    else found.set(id, kind === 'footnote' ? notes : current)
  }
  return found
}

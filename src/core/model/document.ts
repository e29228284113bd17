import type { BodyId, DocumentId, ParagraphId } from './ids.ts'

/** A document as Pacta reads it (FRBR: an expression). Paragraph texts are frozen: every span points into them. */
export interface LegalDocument {
  /** The UN symbol, else the base name of the file. */
  readonly id: DocumentId
  readonly symbol?: string
  /** All of them, where one document has several: "A/79/947-S/2025/372". */
  readonly symbols?: readonly string[]
  readonly title: string
  /** ISO 8601 date or year. */
  readonly date?: string
  /** BCP 47 tag. */
  readonly language: string
  /** The organ or committee that issued it: decides what "the Convention" means. Absent for special procedures and the Secretariat. */
  readonly body?: BodyId
  /** As printed: "Fifty-seventh session". */
  readonly session?: string
  /** Who reports to the organ, as printed: "Special Rapporteur on the human rights of migrants". */
  readonly mandate?: string
  /** Where each of these facts was found, for people: "page 1", "file name", "symbol". */
  readonly found?: Readonly<Partial<Record<Fact, string>>>
  readonly source: { readonly name: string; readonly mediaType: string; readonly sha256: string }
  readonly paragraphs: readonly Paragraph[]
  /** Imperfect input is data, not an exception. */
  readonly warnings: readonly Warning[]
}

/** What is known of a document beside its text. */
export type Fact = 'symbol' | 'title' | 'date' | 'language' | 'body' | 'session' | 'mandate'

/**
 * `paragraph`: numbered; `preambular`: of a resolution; `block`: text outside any numbered paragraph;
 * `heading`, `footnote`: as they say; `item`: one line of a list that has no number of its own.
 */
export type ParagraphKind = 'paragraph' | 'preambular' | 'block' | 'heading' | 'footnote' | 'item'

export interface Paragraph {
  readonly id: ParagraphId
  readonly kind: ParagraphKind
  /** As printed, without the dot: `12`, `3.2`, `14 bis`; preambular paragraphs `pp1` …, footnotes `fn12`. */
  readonly number?: string
  readonly text: string
  /** 1 is the highest level; only headings have one. */
  readonly level?: number
  readonly page?: number
  /** The heading it stands under, as printed. */
  readonly section?: string
  /** True where the text stops in mid-sentence because the page or the excerpt does. */
  readonly truncated?: boolean
  /** Where the text calls footnotes, if the file told: the mark itself is not in the text. */
  readonly calls?: readonly NoteCall[]
}

/** A footnote is called at this offset of the paragraph's text. */
export interface NoteCall {
  readonly at: number
  readonly note: ParagraphId
}

/** Something a reader could not do fully, or did with a doubt. */
export interface Warning {
  /** Stable key, kebab-case: `invalid-utf8`, `gap-in-numbering`. */
  readonly code: string
  /** One sentence for people who know law, not programming: what is wrong and what to do. */
  readonly message: string
  readonly paragraph?: ParagraphId
}

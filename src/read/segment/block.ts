/**
 * A stretch of text as its source sets it apart: a paragraph, a heading, a list item, or a whole page of run-on text. The readers of all
 * kinds of file give these; `segment/` finds numbers, headings and notes in them.
 */
export interface Block {
  readonly text: string
  /**
   * What the source itself says of it (a heading style, a note, a recital); absent where only its words can tell, as in plain text.
   * Of a table that is read as text: a `row` that has a `number`, in whatever order the rows are sorted, and a `cell` that stands beside it.
   */
  readonly role?: 'heading' | 'footnote' | 'preambular' | 'row' | 'cell'
  /** Of a heading, as the source says it; 1 is the highest. */
  readonly level?: number
  /** A number that the source keeps outside the text, as HTML lists and Word do, or the number of a footnote. */
  readonly number?: string
  readonly page?: number
  /** Where the text calls its notes; the digit or star itself is not in the text. */
  readonly calls?: readonly Call[]
  /** Set apart by its source as the words of another text: its numbers are none of the document's, and it has no headings. */
  readonly quoted?: true
  /** Its number is set deeper in the page than those of most paragraphs: it may be a list's or a quotation's. */
  readonly deep?: true
  /** True on the line right below the block before it, with no blank line between: it may be the same sentence. */
  readonly close?: boolean
}

/** A note is called at this offset of the text. */
export interface Call {
  readonly at: number
  /** As printed: "12", "*". */
  readonly note: string
}

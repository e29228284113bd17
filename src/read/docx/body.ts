import { TreeBuilder, type XmlElement, type XmlHandler } from '../xml.ts'

/** What a part with text holds, in order. */
export interface BodySink {
  paragraph(paragraph: XmlElement): void
  openTable(): void
  openRow(): void
  openCell(): void
  closeTable(): void
  /** A note of `footnotes.xml` or `endnotes.xml` begins. */
  openNote(id: string, type: string | undefined): void
  /** Something of another file is put in here. */
  foreign(): void
}

/** Pictures and text boxes stand beside the text; of two versions of the same thing the second is for programs that do not know the first. */
const SKIPPED = new Set(['drawing', 'pict', 'object', 'Fallback', 'txbxContent', 'tblPr', 'tblGrid', 'sectPr', 'rPrChange', 'pPrChange', 'tblPrChange'])

/**
 * Gives the paragraphs of a part one after the other, each as a tree of its own: a report of a thousand pages needs no more memory than its
 * longest paragraph.
 */
export class BodyReader implements XmlHandler {
  private readonly sink: BodySink
  private skipped = 0
  private paragraph: { readonly top: XmlElement; readonly builder: TreeBuilder } | undefined
  /** Depth of content controls, and of the one that holds a table of contents. */
  private controls = 0
  private contents = 0

  constructor(sink: BodySink) {
    this.sink = sink
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipped > 0 || SKIPPED.has(name)) this.skipped++
    else if (this.paragraph) this.paragraph.builder.open(name, attributes)
    else if (name === 'sdt') this.controls++
    else if (name === 'docPartGallery' && attributes['val'] === 'Table of Contents' && this.contents === 0) this.contents = this.controls
    else if (this.contents > 0) return
    else if (name === 'p') {
      const top: XmlElement = { name, attributes, children: [] }
      this.paragraph = { top, builder: new TreeBuilder(top) }
    } else if (name === 'tbl') this.sink.openTable()
    else if (name === 'tr') this.sink.openRow()
    else if (name === 'tc') this.sink.openCell()
    else if (name === 'footnote' || name === 'endnote') this.sink.openNote(attributes['id'] ?? '', attributes['type'])
    else if (name === 'altChunk' || name === 'subDoc') this.sink.foreign()
  }

  text(text: string): void {
    if (this.skipped === 0) this.paragraph?.builder.text(text)
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped--
    else if (this.paragraph) {
      if (this.paragraph.builder.depth > 1) this.paragraph.builder.close()
      else {
        const { top } = this.paragraph
        this.paragraph = undefined
        this.sink.paragraph(top)
      }
    } else if (name === 'sdt') {
      if (this.contents === this.controls) this.contents = 0
      this.controls--
    } else if (name === 'tbl' && this.contents === 0) this.sink.closeTable()
  }
}

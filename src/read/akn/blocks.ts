import { labelled } from '../label.ts'
import { headingOf, linesToBlocks, quotation } from '../paragraphs.ts'
import { Runs } from '../runs.ts'
import type { Block } from '../segment/block.ts'
import { LeftOut, textOfRows, textOfTable } from '../tables.ts'
import { childOf, elementsOf, textOf, type XmlElement } from '../xml.ts'

/** Not text: the description of the document, what was taken out of it, pictures, versions of the whole in other files. */
const NEVER = new Set(['meta', 'del', 'img', 'noteRef', 'authorialNote', 'note', 'documentRef', 'componentRef', 'toc', 'attachmentOf', 'foreign', 'component'])

/** Parts with headings, from the highest: how deep their headings are. */
const PARTS: Readonly<Record<string, number>> = {
  book: 2,
  tome: 2,
  part: 2,
  title: 2,
  chapter: 2,
  subpart: 3,
  subtitle: 3,
  subchapter: 3,
  section: 3,
  division: 3,
  subsection: 4,
  subdivision: 4,
  article: 4,
  rule: 4,
  hcontainer: 3,
  container: 3,
  crossHeading: 4,
  tblock: 4,
}

/** Parts of text with a number of their own. */
const NUMBERED = new Set(
  'paragraph subparagraph point indent alinea clause subclause item recital citation subrule proviso transitional level list sublist li tocItem'.split(' '),
)

/** Parts of another text, set apart. */
const QUOTATIONS = new Set(['quotedStructure', 'embeddedStructure', 'extractStructure'])

/** Each is a line of its own. */
const LINES = new Set(
  'p block listIntroduction listWrapUp longTitle formula heading subheading docTitle docNumber docDate docProponent docType num from speech question answer'.split(
    ' ',
  ),
)

/** Text within a line. Everything else is a box. */
const INLINE = new Set(
  'ref mref rref i b u a em strong span sup sub inline ins term def person role organization concept object event location process entity date time quantity docTitle docNumber docDate docProponent docStage docStatus docType docketNumber docPurpose docCommittee docIntroducer docJurisdiction docAuthority legislature session shortTitle judge lawyer party witness affectedDocument relatedDocument placeholder fillIn decoration outcome opinion argument signature courtType neutralCitation mod rmod mmod abbr quotedText omissis embeddedText extractText remark change'.split(
    ' ',
  ),
)

/** The text of a document, part by part. */
export class AknBlocks {
  readonly leftOut = new LeftOut()
  private readonly root: XmlElement
  private readonly withTables: boolean
  private readonly notes = new Map<string, XmlElement>()
  private out: Block[] = []
  private runs = new Runs()
  private labels: string[] = []
  private waiting: Block[] = []
  private automatic = 0
  private isPreambular = false
  private heading = 0
  private deeper = 0
  private quotations = 0

  constructor(root: XmlElement, withTables: boolean) {
    this.root = root
    this.withTables = withTables
  }

  read(): readonly Block[] {
    this.collectNotes(this.root)
    this.children(this.root)
    this.flush()
    return this.out
  }

  /** Notes that stand in the description of the document and are called by their id. */
  private collectNotes(element: XmlElement): void {
    const id = element.attributes['eId'] ?? element.attributes['id']
    if (element.name === 'note' && id !== undefined) this.notes.set(id, element)
    for (const child of elementsOf(element)) this.collectNotes(child)
  }

  private children(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.runs.push(child.replace(/\s+/g, ' '))
      else this.element(child)
    }
  }

  private element(element: XmlElement): void {
    const { name } = element
    if (name === 'authorialNote') this.note(element, element.attributes['marker'])
    else if (name === 'noteRef') {
      const note = this.notes.get((element.attributes['href'] ?? '').replace(/^#/, ''))
      if (note) this.note(note, element.attributes['marker'] ?? note.attributes['marker'])
    } else if (name === 'eol' || name === 'br') this.runs.breakLine()
    else if (NEVER.has(name)) return
    else if (INLINE.has(name) && !this.runs.isBlank) this.children(element)
    else if (name === 'table') this.table(element)
    else if (name in PARTS) this.part(element)
    else if (NUMBERED.has(name)) this.numbered(element)
    else if (LINES.has(name)) this.line(element)
    else if (INLINE.has(name)) this.children(element)
    else this.box(element)
  }

  private line(element: XmlElement): void {
    // Of a line within a line only the outer one ends.
    if (!this.runs.isBlank && INLINE.has(element.name)) {
      this.children(element)
      return
    }
    const isHeading = element.name === 'heading' || element.name === 'subheading'
    const outer = this.heading
    this.flush()
    if (isHeading) this.heading = Math.max(2, outer || this.deeper + 2)
    this.children(element)
    this.flush()
    this.heading = outer
  }

  private box(element: XmlElement): void {
    this.flush()
    const outer = this.isPreambular
    const isQuotation = QUOTATIONS.has(element.name)
    if (isQuotation) this.quotations++
    if (/^(?:recitals|citations)$/.test(element.name)) this.isPreambular = true
    if (element.name === 'mainBody' || element.name === 'body') this.isPreambular = false
    this.children(element)
    this.flush()
    if (isQuotation) this.quotations--
    this.isPreambular = outer
  }

  /** "Chapter I", "General provisions" are one heading; what is numbered but has neither heading nor parts is a paragraph. */
  private part(element: XmlElement): void {
    this.flush()
    const number = childOf(element, 'num')
    const title = childOf(element, 'heading')
    const level = Math.min(6, Math.max(PARTS[element.name] ?? 3, this.deeper + 1))
    if (!title && number && !/\p{L}{2}/u.test(textOf(number)) && !elementsOf(element).some(({ name }) => name in PARTS)) {
      this.numbered(element)
      return
    }
    if (element.name === 'crossHeading') {
      this.cross(level, element)
      return
    }
    if (title || number) this.title(level, [number, title])
    const outer = this.deeper
    if (title || number) this.deeper = level
    for (const child of element.children) {
      if (typeof child === 'string') this.runs.push(child.replace(/\s+/g, ' '))
      else if (child !== number && child !== title) this.element(child)
    }
    this.flush()
    this.deeper = outer
  }

  private cross(level: number, element: XmlElement): void {
    this.heading = level
    this.children(element)
    this.flush()
    this.heading = 0
  }

  private title(level: number, pieces: readonly (XmlElement | undefined)[]): void {
    this.heading = level
    for (const piece of pieces) {
      if (piece) this.children(piece)
      this.runs.push(' ')
    }
    this.flush()
    this.heading = 0
  }

  private numbered(element: XmlElement): void {
    this.flush()
    const number = childOf(element, 'num')
    const title = childOf(element, 'heading')
    const before = this.labels.length
    const outer = this.isPreambular
    if (element.name === 'recital' || element.name === 'citation') this.isPreambular = true
    if (number) this.labels.push(textOf(number).replace(/\s+/g, ' ').trim())
    if (title && elementsOf(element).length <= (number ? 2 : 1)) {
      // Nothing but a heading.
      this.title(Math.min(6, this.deeper + 1), [title])
    }
    for (const child of element.children) {
      if (typeof child === 'string') this.runs.push(child.replace(/\s+/g, ' '))
      else if (child !== number) this.element(child)
    }
    this.flush()
    this.labels.length = Math.min(this.labels.length, before)
    this.isPreambular = outer
  }

  private note(element: XmlElement, marker: string | undefined): void {
    this.automatic++
    const number = marker?.replace(/^[\s[(]+|[\s\])]+$/g, '') || String(this.automatic)
    this.runs.call(number)
    const reader = new AknBlocks(element, true)
    const text = reader
      .read()
      .map(block => block.text)
      .join('\n')
    if (text !== '') this.waiting.push({ text, role: 'footnote', number })
  }

  private table(table: XmlElement): void {
    this.flush()
    const outer = this.out
    const rows: Block[][][] = []
    const visit = (element: XmlElement): void => {
      for (const child of elementsOf(element)) {
        if (child.name === 'tr') {
          rows.push([])
          visit(child)
        } else if (child.name === 'td' || child.name === 'th' || child.name === 'caption') {
          this.out = []
          this.children(child)
          this.flush()
          const row = rows.at(-1)
          if (row) row.push(this.out)
          else rows.push([this.out])
        } else if (!NEVER.has(child.name)) visit(child)
      }
    }
    visit(table)
    this.out = outer
    this.put(this.withTables ? textOfRows(rows) : (textOfTable(rows) ?? this.leftOut.add(rows)))
  }

  private flush(): void {
    const { runs } = this
    this.runs = new Runs()
    if (!runs.isBlank) this.put(this.blocksOfRuns(runs))
    this.put(this.waiting.splice(0))
  }

  private blocksOfRuns(runs: Runs): readonly Block[] {
    const labels = this.labels.filter(label => label !== '')
    this.labels = this.labels.map(() => '')
    const [label = '', ...inner] = labels
    const title = this.heading > 0 ? headingOf(runs, this.heading, labels.join(' ')) : undefined
    if (title) return [title]
    if (label === '' && !this.isPreambular) return linesToBlocks(runs)
    const line = runs.whole()
    if (line.text === '') return []
    const prefix = inner.map(l => `${l} `).join('')
    const calls = line.calls.map(({ at, note }) => ({ at: at + prefix.length, note }))
    if (this.isPreambular) return [{ text: line.text, role: 'preambular', ...(line.calls.length > 0 && { calls: line.calls }) }]
    return [labelled(label, { text: prefix + line.text, calls })]
  }

  private put(blocks: readonly Block[]): void {
    for (const block of blocks) this.out.push(this.quotations > 0 ? quotation(block) : block)
  }
}

import { labelled } from '../label.ts'
import { headingOf, linesToBlocks, quotation, withoutLeftovers } from '../paragraphs.ts'
import { Runs } from '../runs.ts'
import type { Block } from '../segment/block.ts'
import { clean } from '../segment/clean.ts'
import { blocksOf } from '../segment/lines.ts'
import { LeftOut, lengthOf, textOfRows, textOfTable } from '../tables.ts'
import { textOf, type XmlElement } from '../xml.ts'
import type { Content } from './content.ts'
import { labelOf, type OrderedList, orderedList } from './lists.ts'
import type { NotesOfPage } from './notes.ts'
import { BLOCKS } from './page.ts'

interface Surroundings {
  readonly content: Content
  readonly notes: NotesOfPage
  /** Tables are read as text, cell by cell. */
  readonly withTables: boolean
}

/** The text of a page to blocks, in order. */
export class PageBlocks {
  readonly leftOut = new LeftOut()
  private readonly around: Surroundings
  private out: Block[] = []
  private runs = new Runs()
  private rows: Block[][][] = []
  private readonly lists: (OrderedList | undefined)[] = []
  /** Labels of items of which no text has come yet, the outermost first. */
  private labels: string[] = []
  /** A number that stands beside its paragraph in a box of its own. */
  private lone = ''
  private heading = 0
  private breaks = 0
  private waiting: Block[] = []
  private readonly told = new Set<XmlElement>()
  private tables = 0
  private quotations = 0
  /** Within a note: its own mark and the links back are not its text. */
  private inNote = false

  constructor(around: Surroundings) {
    this.around = around
  }

  read(root: XmlElement): readonly Block[] {
    this.children(root)
    this.flush()
    if (this.lone !== '') this.put([{ text: this.lone }])
    return this.out
  }

  private children(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.text(child)
      else this.element(child)
    }
  }

  private text(text: string): void {
    const squeezed = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (squeezed.trim() !== '') this.breaks = 0
    this.runs.push(squeezed)
  }

  private element(element: XmlElement): void {
    const { name } = element
    // A number that can be clicked to link to its paragraph.
    const number = name === 'button' ? LONE_NUMBER.exec(textOf(element).trim())?.[1] : undefined
    if (number !== undefined) {
      this.flush()
      this.lone = number
      return
    }
    if (this.around.content.isAround(element) || (!this.inNote && this.around.notes.bodies.has(element))) return
    if (BLOCKS.has(name)) this.block(element)
    else if (name === 'br') this.lineBreak()
    else if (name === 'a') this.link(element)
    else if (name === 'sup') this.raised(element)
    else if (name === 'q') {
      this.runs.push('“')
      this.children(element)
      this.runs.push('”')
    } else this.children(element)
  }

  private lineBreak(): void {
    this.breaks++
    // Old pages set paragraphs apart by two line breaks.
    if (this.breaks > 1 && this.heading === 0 && !this.inNote) this.flush()
    else this.runs.breakLine()
  }

  private link(link: XmlElement): void {
    const { calls, backLinks } = this.around.notes
    const note = calls.get(link)
    if (!note) {
      if (!backLinks.has(link)) this.children(link)
      return
    }
    this.runs.call(note.number)
    if (this.told.has(note.body)) return
    this.told.add(note.body)
    const reader = new PageBlocks(this.around)
    reader.inNote = true
    const own = reader.read(note.body)
    const text = own.map(block => block.text).join('\n')
    this.waiting.push({ text: withoutMark(text, note.number), role: 'footnote', number: note.number })
  }

  /** A raised number is the call of a note, even if nothing is linked: "tired.5"; but not in "km2". */
  private raised(element: XmlElement): void {
    const mark = /^\s*[[(]?(\d{1,3})[\])]?\s*$/.exec(textOf(element))?.[1]
    const isLinked = element.children.some(child => typeof child !== 'string' && child.name === 'a')
    if (mark !== undefined && !isLinked && !this.inNote && /[\p{L}\p{P}]$/u.test(this.runs.tail) && !/\b[kcm]?m$/.test(this.runs.tail)) this.runs.call(mark)
    else this.children(element)
  }

  private block(element: XmlElement): void {
    this.flush()
    const { name } = element
    const level = /^h[1-6]$/.test(name) ? Number(name[1]) : element.attributes['role'] === 'heading' ? Number(element.attributes['aria-level'] ?? 2) || 2 : 0
    if (level > 0) {
      this.heading = level
      this.children(element)
      this.flush()
      this.heading = 0
    } else if (name === 'table') this.table(element)
    else if (name === 'ol' || name === 'ul') {
      this.lists.push(name === 'ol' ? orderedList(element) : undefined)
      this.children(element)
      this.flush()
      this.lists.pop()
    } else if (name === 'li') this.item(element)
    else if (name === 'blockquote') {
      this.quotations++
      this.children(element)
      this.flush()
      this.quotations--
    } else if (name === 'pre') for (const block of blocksOf(clean(textOf(element)))) this.put([block])
    else {
      this.children(element)
      this.flush()
    }
  }

  private item(item: XmlElement): void {
    const list = this.lists.at(-1)
    const before = this.labels.length
    if (list && !this.inNote) this.labels.push(labelOf(list, item))
    this.children(item)
    this.flush()
    this.labels.length = Math.min(this.labels.length, before)
  }

  private table(table: XmlElement): void {
    const outer = this.rows
    this.rows = []
    this.tables++
    this.rowsOf(table)
    this.tables--
    const rows = this.rows
    this.rows = outer
    const blocks = rows.flat(2)
    const isLayout = this.around.withTables || this.inNote || /^(?:presentation|none)$/.test(table.attributes['role'] ?? '')
    const isMasthead = this.tables === 0 && lengthOf(this.out) < 300 && lengthOf(blocks) < 800 && !hasHead(table)
    this.put(isLayout ? (this.inNote ? blocks : textOfRows(rows)) : (textOfTable(rows) ?? (isMasthead ? blocks : this.leftOut.add(rows))))
  }

  private rowsOf(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string' || this.around.content.isAround(child)) continue
      if (child.name === 'tr') {
        if (!this.inNote && this.around.notes.bodies.has(child)) continue
        this.rows.push([])
        this.rowsOf(child)
      } else if (child.name === 'td' || child.name === 'th' || child.name === 'caption') this.cell(child)
      else this.rowsOf(child)
    }
  }

  private cell(cell: XmlElement): void {
    const outer = this.out
    this.out = []
    this.children(cell)
    this.flush()
    if (this.lone !== '') this.put([{ text: this.lone }])
    this.lone = ''
    const row = this.rows.at(-1)
    if (row) row.push(this.out)
    else this.rows.push([this.out])
    this.out = outer
  }

  /** Ends the paragraph in hand. */
  private flush(): void {
    const { runs } = this
    this.breaks = 0
    this.runs = new Runs()
    if (!runs.isBlank) this.putText(this.blocksOfRuns(runs).flatMap(withoutLeftovers))
    this.put(this.waiting.splice(0))
  }

  private putText(blocks: readonly Block[]): void {
    const [first, ...others] = blocks
    if (!first) return
    const { lone } = this
    this.lone = ''
    if (first.role === undefined && first.number === undefined && others.length === 0 && LONE_LABEL.test(first.text)) {
      if (lone !== '') this.put([{ text: lone }])
      this.lone = first.text.replace(/^\[(.*)\]$/, '$1.')
    } else if (lone === '' || first.number !== undefined) this.put([...(lone === '' ? [] : [{ text: lone }]), ...blocks])
    else {
      const { text, calls = [], ...facts } = first
      this.put([labelled(lone, { text, calls }, facts), ...others])
    }
  }

  private blocksOfRuns(runs: Runs): readonly Block[] {
    const [label = '', ...inner] = this.labels.filter(l => l !== '')
    this.labels = this.labels.map(() => '')
    const title = this.heading > 0 ? headingOf(runs, this.heading, label) : undefined
    if (title) return [title]
    if (label === '') return linesToBlocks(runs)
    const line = runs.whole()
    if (line.text === '') return []
    // The author's own number in the text is the one that is meant.
    if (OWN_LABEL.test(line.text)) return linesToBlocks(runs)
    const { text, calls } = inner.reduceRight((block, l) => {
      const { text: own, calls: its = [], number } = labelled(l, { text: block.text, calls: block.calls })
      const shift = number === undefined ? 0 : number.length + 2
      return { text: number === undefined ? own : `${number}. ${own}`, calls: its.map(({ at, note }) => ({ at: at + shift, note })) }
    }, line)
    return [labelled(label, { text, calls })]
  }

  private put(blocks: readonly Block[]): void {
    for (const block of blocks) this.out.push(this.quotations > 0 ? quotation(block) : block)
  }
}

const OWN_LABEL = /^(?:\d{1,4}(?:\.\d{1,3}){0,3}[.)]\s|\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,3})\)\s|[a-z]\)\s)/

const LONE_NUMBER = /^\[?(\d{1,4}(?:\.\d{1,3}){0,3})\.?\]?$/
const LONE_LABEL = /^(?:\[\d{1,4}\]|\d{1,4}(?:\.\d{1,3}){0,3}\.|\((?:[a-z]{1,2}|[ivx]{1,5})\))$/

const hasHead = (table: XmlElement): boolean =>
  table.children.some(child => typeof child !== 'string' && (child.name === 'th' || (child.name !== 'table' && hasHead(child))))

/** The note's mark, at the beginning of its text. */
function withoutMark(text: string, mark: string): string {
  const own = text.replace(/^[\s^[(]+/, '')
  return own.startsWith(mark) && !/^[\p{L}\d]/u.test(own.slice(mark.length))
    ? own.slice(mark.length).replace(/^[\s\]).:/]+/, '')
    : text.replace(/\s*[↩↑^]\ufe0e?\s*$/u, '')
}

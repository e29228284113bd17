import type { Paragraph, ParagraphKind } from '../../core/model/document.ts'
import type { Block, Call } from './block.ts'
import { cut, type Excerpt, joined, tieCalls } from './calls.ts'
import { headingTail, isHeading, Outline } from './headings.ts'
import { type Candidate, printed, successors } from './numbers.ts'
import { clausesOf, isPreambular, preambleStart } from './preamble.ts'
import { endsSentence } from './sentences.ts'

/** A paragraph in the making. Parts are joined once, at its end: a thousand continuations cost no thousand copies. */
interface Open {
  readonly kind: 'paragraph' | 'block'
  readonly number?: string
  readonly page?: number
  readonly parts: Excerpt[]
  /** A row of a table: its number follows none, and it ends in no heading. */
  readonly isRow?: true
}

/**
 * Makes paragraphs of blocks, in one pass. What has no number and is no heading belongs to the numbered paragraph above it, unless a heading
 * stands between.
 */
export class Builder {
  private readonly paragraphs: Paragraph[] = []
  /** The calls of each paragraph, until all notes are known. */
  private readonly calls = new Map<number, readonly Call[]>()
  private readonly ids = new Set<string>()
  private readonly times = new Map<string, number>()
  private number: string | undefined
  private readonly outline = new Outline()
  private open: Open | undefined
  private section: string | undefined
  private last = ''
  private part = 1
  private parts = 1
  /** The last number of each part. */
  private readonly lasts = new Map<number, string>()
  private partName = 'part'
  private unnumbered = 0
  private clauses = 0
  private inPreamble = false

  title({ text, calls, page }: Block): void {
    this.add('heading', { text, calls }, { level: 1, page })
  }

  /** What stands above the title: the organ, the session, the date. */
  masthead({ text, calls, page }: Block): void {
    this.add('block', { text, calls }, { page })
  }

  /** Takes a block and the numbers that begin paragraphs in it. */
  take(block: Block, numbers: readonly Candidate[], note: Candidate | undefined): void {
    if (block.role === 'footnote') this.note(block.number, block, block.page)
    else if (block.role === 'heading') this.heading(block, block)
    else if (block.role === 'preambular') this.recital(block)
    else if (block.role === 'row') this.row(block)
    else if (block.role === 'cell') this.cell(block)
    else if (note && numbers.length === 0) this.note(printed(note.label), cut(block, note.end), block.page)
    else this.text(block, numbers)
  }

  private text(block: Block, numbers: readonly Candidate[]): void {
    const own = cut(block, 0, numbers[0]?.start)
    // A number that its source counts but that begins no paragraph is part of what is printed.
    const lead = block.number !== undefined && numbers.length === 0 ? joined([{ text: `${block.number}. ` }, own]) : own
    if (lead.text !== '') this.unnumberedText(lead, block, numbers.length > 0)
    for (const [i, number] of numbers.entries()) {
      this.begin({ kind: 'paragraph', number: printed(number.label), ...pageOf(block), parts: [] })
      this.append(cut(block, number.end, numbers[i + 1]?.start), false)
    }
  }

  end(): readonly Paragraph[] {
    this.close(true)
    return tieCalls(this.paragraphs, this.calls)
  }

  private unnumberedText(lead: Excerpt, block: Block, runsOn: boolean): void {
    const { text } = lead
    const isOwnLine = !runsOn && !block.quoted && !this.isPreamble(text)
    if (isOwnLine && isHeading(text, block.close && !endsSentence(this.last) ? '' : this.last)) this.heading(lead, block)
    else if (!block.quoted && this.preamble(lead, block)) return
    else if (this.open?.kind === 'paragraph') this.append(lead, block.close === true)
    else {
      this.begin({ kind: 'block', ...pageOf(block), parts: [] })
      this.append(lead, false)
    }
  }

  private isPreamble = (text: string): boolean => preambleStart(text) !== undefined || (this.inPreamble && isPreambular(text))

  /** "The General Assembly, Recalling …, Noting …": the speaker is a block, each clause a preambular paragraph. */
  private preamble(lead: Excerpt, block: Block): boolean {
    const { text } = lead
    const start = this.inPreamble && isPreambular(text) ? 0 : preambleStart(text)
    if (start === undefined || this.open?.kind === 'paragraph') return false
    this.close(false)
    this.inPreamble = true
    if (start > 0) this.add('block', cut(lead, 0, start), pageOf(block))
    let at = start
    for (const clause of clausesOf(text.slice(start))) {
      at = text.indexOf(clause, at)
      this.add('preambular', cut(lead, at, at + clause.length), { number: `pp${++this.clauses}`, ...pageOf(block) })
      at += clause.length
    }
    return true
  }

  /** What the source itself calls a preambular paragraph. */
  private recital({ text, calls, page }: Block): void {
    this.close(false)
    this.inPreamble = true
    this.add('preambular', { text, calls }, { number: `pp${++this.clauses}`, page })
  }

  private row(block: Block): void {
    this.begin({ kind: 'paragraph', isRow: true, ...(block.number !== undefined && { number: block.number }), ...pageOf(block), parts: [] })
    this.append(block, false)
  }

  private cell(block: Block): void {
    if (!this.open) this.begin({ kind: 'block', ...pageOf(block), parts: [] })
    this.append(block, false)
  }

  private note(number: string | undefined, { text, calls }: Excerpt, page: number | undefined): void {
    // A note interrupts a paragraph; it does not end it.
    const pending = this.open
    this.notes.push({ number, excerpt: { text, calls }, page })
    if (!pending) this.flushNotes()
  }

  private readonly notes: { readonly number: string | undefined; readonly excerpt: Excerpt; readonly page: number | undefined }[] = []

  private flushNotes(): void {
    for (const { number, excerpt, page } of this.notes.splice(0))
      this.add('footnote', excerpt, { ...(number !== undefined && { number: `fn${number}` }), page })
  }

  private heading({ text, calls }: Excerpt, { level, page }: Pick<Block, 'level' | 'page'>): void {
    this.close(false)
    this.inPreamble = false
    this.section = text
    if (/^(?:annex|appendix)/i.test(text)) this.partName = 'annex'
    this.add('heading', { text, calls }, { level: level ?? this.outline.levelOf(text), page }, true)
    this.last = ''
  }

  private begin(open: Open): void {
    this.close(false)
    this.inPreamble = false
    this.open = open
  }

  /** `close`: on the next line, where a sentence may go on. */
  private append(excerpt: Excerpt, close: boolean): void {
    if (!this.open) return
    if (this.open.parts.length > 0) this.open.parts.push({ text: close && !endsSentence(this.last) ? ' ' : '\n' })
    this.open.parts.push(excerpt)
    this.last = excerpt.text
  }

  private close(atEnd: boolean): void {
    const open = this.open
    this.open = undefined
    if (open) {
      const whole = joined(open.parts)
      const { text } = whole
      const tail = open.isRow || endsSentence(text) ? undefined : headingTail(text, atEnd || open.number === undefined)
      const excerpt = tail ? cut(whole, 0, tail.end) : whole
      const own = excerpt.text
      if (own !== '' || open.number !== undefined) {
        const cut = atEnd && !open.isRow && !/[.?!:;)…]["'”’»)\]]*(?:\d{1,3}|\[\S{1,10})?$/.test(own.slice(-30))
        const { number, page, isRow } = open
        this.add(open.kind, excerpt, { ...(number !== undefined && { number }), page, ...(cut && { truncated: true }), ...(isRow && { isRow }) })
      }
      this.flushNotes()
      for (const heading of tail?.headings ?? []) this.heading({ text: heading }, pageOf(open))
    } else this.flushNotes()
  }

  private add(
    kind: ParagraphKind,
    { text, calls }: Excerpt,
    facts: { readonly number?: string; readonly page?: number | undefined; readonly level?: number; readonly truncated?: boolean; readonly isRow?: true },
    isSection = false,
  ): void {
    const { page, isRow, ...rest } = facts
    if (calls && calls.length > 0) this.calls.set(this.paragraphs.length, calls)
    this.paragraphs.push({
      id: isRow && facts.number !== undefined ? this.idOfRow(facts.number) : this.idOf(kind, facts.number),
      kind,
      ...rest,
      text,
      ...(page !== undefined && { page }),
      ...(this.section !== undefined && !isSection && { section: this.section }),
    })
  }

  /** Numbers that begin anew (an annex, an individual opinion) get the name of their part: `annex-2:4`. */
  private idOf(kind: ParagraphKind, number: string | undefined): string {
    if (kind === 'heading' || number === undefined) return `u${this.unnumbered++}`
    if (kind === 'footnote' || kind === 'preambular') return this.again(number)
    const own = (): string => (this.part === 1 ? number : `${this.partName}-${this.part}:${number}`)
    // Printed twice in a row ("3 (a) …", "3 (b) …"), it is no new beginning.
    if (number === this.number) return this.again(own())
    this.number = number
    if (this.ids.has(own())) this.part = this.partGoneOn(number) ?? ++this.parts
    this.ids.add(own())
    this.lasts.set(this.part, number)
    return own()
  }

  /** A recommendation that stands under two themes has its number twice: `115.3`, `115.3-2`. */
  private idOfRow(number: string): string {
    const id = this.again(number)
    this.ids.add(id)
    return id
  }

  /** The part whose numbering goes on with this number, behind a resolution that a report sets out in full. */
  private partGoneOn(number: string): number | undefined {
    const [first] = this.lasts
    const path = first?.[1].split('.').map(Number) ?? []
    return first && path.every(Number.isInteger) && successors({ path })[0] === number ? first[0] : undefined
  }

  /** An id of its own for each time it comes: notes that are counted anew on each page are `fn1`, `fn1-2`. */
  private again(id: string): string {
    const count = (this.times.get(id) ?? (this.ids.has(id) ? 1 : 0)) + 1
    this.times.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

const pageOf = ({ page }: { readonly page?: number }): { readonly page?: number } => (page === undefined ? {} : { page })

import type { Paragraph, ParagraphKind } from '../../core/model/document.ts'
import type { Block } from './block.ts'
import { headingTail, isHeading, Outline } from './headings.ts'
import { type Candidate, printed } from './numbers.ts'
import { clausesOf, isPreambular, preambleStart } from './preamble.ts'
import { endsSentence } from './sentences.ts'

/** A paragraph in the making. Parts are joined once, at its end: a thousand continuations cost no thousand copies. */
interface Open {
  readonly kind: 'paragraph' | 'block'
  readonly number?: string
  readonly page?: number
  readonly parts: string[]
}

/**
 * Makes paragraphs of blocks, in one pass. What has no number and is no heading belongs to the numbered paragraph above it, unless a heading
 * stands between.
 */
export class Builder {
  private readonly paragraphs: Paragraph[] = []
  private readonly ids = new Set<string>()
  private readonly times = new Map<string, number>()
  private number: string | undefined
  private readonly outline = new Outline()
  private open: Open | undefined
  private section: string | undefined
  private last = ''
  private part = 1
  private partName = 'part'
  private unnumbered = 0
  private clauses = 0
  private inPreamble = false

  title({ text, page }: Block): void {
    this.add('heading', text, { level: 1, page })
  }

  /** What stands above the title: the organ, the session, the date. */
  masthead({ text, page }: Block): void {
    this.add('block', text, { page })
  }

  /** Takes a block and the numbers that begin paragraphs in it. */
  take(block: Block, numbers: readonly Candidate[], note: Candidate | undefined): void {
    if (block.role === 'footnote') this.note(block.number, block.text, block.page)
    else if (block.role === 'heading') this.heading(block.text, block)
    else if (note && numbers.length === 0) this.note(printed(note.label), block.text.slice(note.end), block.page)
    else this.text(block, numbers)
  }

  private text(block: Block, numbers: readonly Candidate[]): void {
    const lead = block.text.slice(0, numbers[0]?.start ?? block.text.length).trim()
    if (lead !== '') this.unnumberedText(lead, block, numbers.length > 0)
    for (const [i, number] of numbers.entries()) {
      this.begin({ kind: 'paragraph', number: printed(number.label), ...pageOf(block), parts: [] })
      this.append(block.text.slice(number.end, numbers[i + 1]?.start).trim(), false)
    }
  }

  end(): readonly Paragraph[] {
    this.close(true)
    return this.paragraphs
  }

  private unnumberedText(text: string, block: Block, runsOn: boolean): void {
    const isOwnLine = !runsOn && !this.isPreamble(text)
    if (isOwnLine && isHeading(text, block.close && !endsSentence(this.last) ? '' : this.last)) this.heading(text, block)
    else if (this.preamble(text, block)) return
    else if (this.open?.kind === 'paragraph') this.append(text, block.close === true)
    else {
      this.begin({ kind: 'block', ...pageOf(block), parts: [] })
      this.append(text, false)
    }
  }

  private isPreamble = (text: string): boolean => preambleStart(text) !== undefined || (this.inPreamble && isPreambular(text))

  /** "The General Assembly, Recalling …, Noting …": the speaker is a block, each clause a preambular paragraph. */
  private preamble(text: string, block: Block): boolean {
    const start = this.inPreamble && isPreambular(text) ? 0 : preambleStart(text)
    if (start === undefined || this.open?.kind === 'paragraph') return false
    this.close(false)
    this.inPreamble = true
    if (start > 0) this.add('block', text.slice(0, start), pageOf(block))
    for (const clause of clausesOf(text.slice(start))) this.add('preambular', clause, { number: `pp${++this.clauses}`, ...pageOf(block) })
    return true
  }

  private note(number: string | undefined, text: string, page: number | undefined): void {
    // A note interrupts a paragraph; it does not end it.
    const pending = this.open
    this.notes.push({ number, text, page })
    if (!pending) this.flushNotes()
  }

  private readonly notes: { readonly number: string | undefined; readonly text: string; readonly page: number | undefined }[] = []

  private flushNotes(): void {
    for (const { number, text, page } of this.notes.splice(0)) this.add('footnote', text, { ...(number !== undefined && { number: `fn${number}` }), page })
  }

  private heading(text: string, { level, page }: Pick<Block, 'level' | 'page'>): void {
    this.close(false)
    this.inPreamble = false
    this.section = text
    if (/^(?:annex|appendix)/i.test(text)) this.partName = 'annex'
    this.add('heading', text, { level: level ?? this.outline.levelOf(text), page }, true)
    this.last = ''
  }

  private begin(open: Open): void {
    this.close(false)
    this.inPreamble = false
    this.open = open
  }

  /** `close`: on the next line, where a sentence may go on. */
  private append(text: string, close: boolean): void {
    if (!this.open) return
    if (this.open.parts.length > 0) this.open.parts.push(close && !endsSentence(this.last) ? ' ' : '\n')
    this.open.parts.push(text)
    this.last = text
  }

  private close(atEnd: boolean): void {
    const open = this.open
    this.open = undefined
    if (open) {
      const text = open.parts.join('')
      const tail = endsSentence(text) ? undefined : headingTail(text, atEnd || open.number === undefined)
      const own = tail ? text.slice(0, tail.end).trim() : text
      if (own !== '' || open.number !== undefined) {
        const cut = atEnd && !/[.?!:;)…]["'”’»)\]]*(?:\d{1,3}|\[\S{1,10})?$/.test(own.slice(-30))
        this.add(open.kind, own, { ...(open.number !== undefined && { number: open.number }), page: open.page, ...(cut && { truncated: true }) })
      }
      this.flushNotes()
      for (const heading of tail?.headings ?? []) this.heading(heading, pageOf(open))
    } else this.flushNotes()
  }

  private add(
    kind: ParagraphKind,
    text: string,
    facts: { readonly number?: string; readonly page?: number | undefined; readonly level?: number; readonly truncated?: boolean },
    isSection = false,
  ): void {
    const { page, ...rest } = facts
    this.paragraphs.push({
      id: this.idOf(kind, facts.number),
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
    if (this.ids.has(own())) this.part++
    this.ids.add(own())
    return own()
  }

  /** An id of its own for each time it comes: notes that are counted anew on each page are `fn1`, `fn1-2`. */
  private again(id: string): string {
    const count = (this.times.get(id) ?? (this.ids.has(id) ? 1 : 0)) + 1
    this.times.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

const pageOf = ({ page }: { readonly page?: number }): { readonly page?: number } => (page === undefined ? {} : { page })

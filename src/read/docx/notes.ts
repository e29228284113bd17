import { formatNumber } from '../numerals.ts'
import type { Line } from '../runs.ts'
import type { Block } from '../segment/block.ts'
import type { XmlElement } from '../xml.ts'
import { valOf } from './numbering.ts'

export type NoteKind = 'footnote' | 'endnote'

interface Counting {
  format: string
  next: number
}

/** The notes of a document, numbered in the order in which they are called. */
export class Notes {
  private texts = new Map<string, Line>()
  private readonly called = new Map<string, string>()
  private readonly waiting: Block[] = []
  private counting: Readonly<Record<NoteKind, Counting>> = { footnote: { format: 'decimal', next: 1 }, endnote: { format: 'lowerRoman', next: 1 } }

  /** Takes how notes are counted from `w:footnotePr` or `w:endnotePr`. */
  count(kind: NoteKind, properties: XmlElement | undefined): void {
    const format = valOf(properties, 'numFmt')
    const start = Number.parseInt(valOf(properties, 'numStart') ?? '', 10)
    if (format !== undefined) this.counting[kind].format = format
    if (start > 0) this.counting[kind].next = start
  }

  /** The same notes, none of them called yet. */
  anew(): Notes {
    const notes = new Notes()
    notes.texts = this.texts
    notes.counting = { footnote: { ...this.counting.footnote }, endnote: { ...this.counting.endnote } }
    return notes
  }

  add(kind: NoteKind, id: string, text: Line): void {
    this.texts.set(`${kind} ${id}`, text)
  }

  /** Numbers the next note; one that is called twice keeps its number. */
  call(kind: NoteKind, id: string, own: string | undefined): string {
    const key = `${kind} ${id}`
    const before = this.called.get(key)
    if (before !== undefined) return before
    const counting = this.counting[kind]
    const number = own ?? (formatNumber(counting.next++, counting.format) || '*')
    this.called.set(key, number)
    const note = this.texts.get(key)
    if (note && note.text !== '') this.waiting.push({ text: note.text, role: 'footnote', number, ...(note.calls.length > 0 && { calls: note.calls }) })
    return number
  }

  /** The notes called since the last time, in order. */
  take(): readonly Block[] {
    return this.waiting.splice(0)
  }

  /** How many notes are called but missing. */
  get missing(): number {
    return [...this.called.keys()].filter(key => !this.texts.has(key)).length
  }
}

import { numbersOf } from '../binary.ts'
import { formatNumber } from '../numerals.ts'
import { type DocFile, PARTS } from './file.ts'
import { formatOf } from './lists.ts'

/** A note by the character that calls it. */
export interface DocNote {
  readonly number: string
  /** Its own text within the text of the file. */
  readonly from: number
  readonly to: number
}

/** The notes of a document, numbered in order. */
export function notesOf(file: DocFile): ReadonlyMap<number, DocNote> {
  const [text = 0, footnotes = 0, headers = 0, macros = 0, comments = 0] = file.lengths
  const settings = numbersOf(file.part(PARTS.settings)).u16(54)
  const notes = new Map<number, DocNote>()
  collect(file, { calls: PARTS.footnoteCalls, texts: PARTS.footnoteTexts, offset: text, format: formatOf((settings >> 2) & 15) }, notes)
  const offset = text + footnotes + headers + macros + comments
  collect(file, { calls: PARTS.endnoteCalls, texts: PARTS.endnoteTexts, offset, format: formatOf((settings >> 6) & 15) }, notes)
  return notes
}

interface NoteTable {
  readonly calls: number
  readonly texts: number
  readonly offset: number
  readonly format: string
}

function collect(file: DocFile, { calls, texts, offset, format }: NoteTable, notes: Map<number, DocNote>): void {
  const called = file.part(calls)
  const { u16, u32 } = numbersOf(called)
  const places = numbersOf(file.part(texts))
  const count = Math.max(0, Math.floor((called.length - 4) / 6))
  let number = 0
  for (let i = 0; i < count; i++) {
    const at = u32(i * 4)
    const from = offset + places.u32(i * 4)
    const to = Math.min(file.text.length, offset + places.u32(i * 4 + 4))
    if (at >= file.text.length || !(to > from)) continue
    // Zero: the author typed a mark of his own, which is the character itself.
    const own = u16((count + 1) * 4 + i * 2) === 0 ? file.text.charAt(at).trim() : ''
    notes.set(at, { number: own || formatNumber(++number, format), from, to })
  }
}

import { numbersOf } from '../binary.ts'
import { type PropertyRun, propertyRuns } from './properties.ts'

/** Text of a document with the place of each of its characters in the file. */
interface Piece {
  readonly from: number
  readonly to: number
  /** Of the first character, in bytes of the main stream. */
  readonly place: number
  readonly width: 1 | 2
}

/** The streams of a Word 97 document, and the tables that its header points to. (MS-DOC 2.5: `Fib`) */
export class DocFile {
  readonly table: Uint8Array
  readonly text: string
  readonly paragraphs: readonly PropertyRun[]
  readonly characters: readonly PropertyRun[]
  private readonly main: Uint8Array
  private readonly pieces: readonly Piece[]

  constructor(main: Uint8Array, table: Uint8Array) {
    this.main = main
    this.table = table
    this.pieces = this.piecesOf(this.part(PARTS.pieces))
    this.text = this.pieces.map(piece => this.textOf(piece)).join('')
    this.paragraphs = propertyRuns(main, this.part(PARTS.paragraphs), 'paragraphs')
    this.characters = propertyRuns(main, this.part(PARTS.characters), 'characters')
  }

  /** Lengths of the parts of the text, in order: the text itself, footnotes, headers, macros, comments, endnotes. */
  get lengths(): readonly number[] {
    const { u32 } = numbersOf(this.main)
    return [76, 80, 84, 88, 92, 96].map(at => Math.min(u32(at), this.text.length))
  }

  /** Where a table lies in the table stream, by its number in the header. */
  span(index: number): { readonly start: number; readonly size: number } {
    const { u32 } = numbersOf(this.main)
    const start = u32(154 + index * 8)
    const size = u32(158 + index * 8)
    return start + size <= this.table.length ? { start, size } : { start: this.table.length, size: 0 }
  }

  part(index: number): Uint8Array {
    const { start, size } = this.span(index)
    return this.table.subarray(start, start + size)
  }

  /** Place in the main stream of a character of the text. */
  placeOf(character: number): number {
    let low = 0
    let high = this.pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.pieces[middle]?.from ?? 0) <= character) low = middle + 1
      else high = middle
    }
    const piece = this.pieces[low - 1]
    return piece ? piece.place + (character - piece.from) * piece.width : 0
  }

  private piecesOf(clx: Uint8Array): readonly Piece[] {
    const { u8, u16, u32 } = numbersOf(clx)
    let at = 0
    while (u8(at) === 1) at += 3 + u16(at + 1)
    if (u8(at) !== 2) return []
    const start = at + 5
    const count = Math.floor((Math.min(u32(at + 1), clx.length - start) - 4) / 12)
    const pieces: Piece[] = []
    let from = 0
    for (let i = 0; i < count; i++) {
      const place = u32(start + (count + 1) * 4 + i * 8 + 2)
      const isNarrow = (place & 0x40000000) !== 0
      const width = isNarrow ? 1 : 2
      const first = isNarrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff
      const length = Math.min(u32(start + i * 4 + 4) - u32(start + i * 4), Math.floor((this.main.length - first) / width))
      // A piece that lies outside the file or runs backwards is damage.
      if (!(length > 0)) continue
      pieces.push({ from, to: from + length, place: first, width })
      from += length
      if (from > this.main.length * 4) break
    }
    return pieces
  }

  private textOf({ from, to, place, width }: Piece): string {
    const bytes = this.main.subarray(place, place + (to - from) * width)
    if (width === 1) return Array.from(bytes, byte => (byte >= 0x80 && byte < 0xa0 ? (C1[byte - 0x80] ?? '') : String.fromCharCode(byte))).join('')
    const { u16 } = numbersOf(bytes)
    const units: string[] = []
    for (let i = 0; i < to - from; i++) units.push(String.fromCharCode(u16(i * 2)))
    return units.join('')
  }
}

/** windows-1252 from 0x80 to 0x9f, one character each: offsets must stay. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Numbers of tables in the header. */
export const PARTS = {
  styles: 1,
  footnoteCalls: 2,
  footnoteTexts: 3,
  characters: 12,
  paragraphs: 13,
  settings: 31,
  pieces: 33,
  endnoteCalls: 46,
  endnoteTexts: 47,
  lists: 73,
  listUses: 74,
} as const

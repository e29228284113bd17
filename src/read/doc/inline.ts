import { Runs } from '../runs.ts'
import type { DocFile } from './file.ts'
import type { DocNote } from './notes.ts'
import { propertiesAt } from './properties.ts'

/** Fields whose results are no text of the author. */
const NO_TEXT = /^\s*(?:TOC|INDEX|TOA|PAGE|NUMPAGES)\b/i

interface Field {
  instruction: string
  inResult: boolean
}

/** Reads stretches of a document's text, one after the other. Characters below a blank are signs to Word. (MS-DOC 2.4.3, 2.8.25) */
export class DocInline {
  private readonly file: DocFile
  private readonly notes: ReadonlyMap<number, DocNote>
  private fields: Field[] = []

  constructor(file: DocFile, notes: ReadonlyMap<number, DocNote>) {
    this.file = file
    this.notes = notes
  }

  /** The text from one character to another, and the notes it calls. */
  read(from: number, to: number): { readonly runs: Runs; readonly called: readonly DocNote[] } {
    const runs = new Runs()
    const called: DocNote[] = []
    const { text } = this.file
    let plain = ''
    const push = (): void => {
      if (plain !== '') runs.push(plain)
      plain = ''
    }
    for (let at = from; at < to; at++) {
      const note = this.notes.get(at)
      if (note) {
        push()
        if (this.shows) runs.call(note.number)
        called.push(note)
        continue
      }
      const character = text.charAt(at)
      if (this.field(character)) continue
      if (!this.shows) continue
      const { deleted, hidden, symbol, raised } = propertiesAt(this.file.characters, this.file.placeOf(at))
      if (deleted || hidden || (symbol && character === '(')) continue
      if (raised && /\d/.test(character) && (plain === '' ? /[\p{L}\p{P}]$/u.test(runs.tail) : /[\p{L}\p{P}]$/u.test(plain))) {
        const number = this.raisedNumber(at, to)
        push()
        runs.call(number)
        at += number.length - 1
        continue
      }
      if (character === '\u000b') {
        push()
        runs.breakLine()
      } else if (character === '\r' || character === '\u0007') plain += '\n'
      else plain += SIGNS[character] ?? (character < ' ' ? '' : character)
    }
    push()
    // An instruction ends with its paragraph; a result may go on.
    this.fields = this.fields.filter(field => field.inResult)
    return { runs, called }
  }

  private raisedNumber(at: number, to: number): string {
    let end = at
    while (end < to && end - at < 3 && /\d/.test(this.file.text.charAt(end)) && propertiesAt(this.file.characters, this.file.placeOf(end)).raised) end++
    return this.file.text.slice(at, end)
  }

  /** True if the character belongs to a field and is no text. */
  private field(character: string): boolean {
    if (character === '\u0013') {
      if (this.fields.length < 50) this.fields.push({ instruction: '', inResult: false })
    } else if (character === '\u0014') {
      const field = this.fields.at(-1)
      if (field) field.inResult = true
    } else if (character === '\u0015') this.fields.pop()
    else {
      const field = this.fields.at(-1)
      if (!field || field.inResult) return false
      if (field.instruction.length < 200) field.instruction += character
    }
    return true
  }

  private get shows(): boolean {
    return this.fields.every(field => field.inResult && !NO_TEXT.test(field.instruction))
  }
}

/** A tab, the end of a page, a hyphen at which no line ends. */
const SIGNS: Readonly<Record<string, string>> = { '\t': ' ', '\f': ' ', '\u001e': '\u2011', '\u001f': '' }

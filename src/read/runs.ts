import type { Block, Call } from './segment/block.ts'
import { clean, squeeze } from './segment/clean.ts'

/** Stands in a text for a note that is called there until the text is clean. A noncharacter: no file can mean it. */
const MARK = '\ufdd0'

/** A text that is put together from runs, with the places where it calls its notes. */
export class Runs {
  private readonly parts: string[] = []
  private readonly notes: string[] = []

  push(text: string): void {
    this.parts.push(text.includes(MARK) ? text.replaceAll(MARK, '') : text)
  }

  /** A note is called here; its mark is not part of the text. */
  call(note: string): void {
    this.parts.push(MARK)
    this.notes.push(note)
  }

  /** A line ends here, by a line break within the paragraph. */
  breakLine(): void {
    this.parts.push('\n')
  }

  get isBlank(): boolean {
    return this.notes.length === 0 && this.parts.every(part => part.trim() === '')
  }

  /** The end of the last run so far, for readers that must know what they continue. */
  get tail(): string {
    const part = this.parts.findLast(p => p !== '' && p !== MARK)
    return part?.slice(-10) ?? ''
  }

  /** Cleaned, one text a line; empty lines go. */
  lines(): readonly Line[] {
    const queue = this.notes.toReversed()
    return clean(this.parts.join(''))
      .replace(BRACKETED, MARK)
      .split('\n')
      .map(line => lineOf(squeeze(line.replace(BLANKS, ' ')), queue))
      .filter(line => line.text !== '' || line.calls.length > 0)
  }

  /** Cleaned, as one text: its lines stay lines, or are joined with a blank. */
  whole(joint: '\n' | ' ' = '\n'): Line {
    const parts: string[] = []
    const calls: Call[] = []
    let length = 0
    for (const line of this.lines()) {
      if (length > 0) {
        parts.push(joint)
        length += joint.length
      }
      parts.push(line.text)
      for (const { at, note } of line.calls) calls.push({ at: at + length, note })
      length += line.text.length
    }
    return { text: parts.join(''), calls }
  }
}

/** A cleaned text and its calls. */
export interface Line {
  readonly text: string
  readonly calls: readonly Call[]
}

/** "[5]", of which only the 5 is the link to the note. */
const BRACKETED = new RegExp(`[[(]${MARK}[\\])]`, 'g')

/** One no-break space is printed on purpose; several are an indent. */
const BLANKS = /[ \t\u00a0]{2,}/g

/** `queue` has the notes in order, the next one last. */
function lineOf(marked: string, queue: string[]): Line {
  if (!marked.includes(MARK)) return { text: marked, calls: [] }
  const parts: string[] = []
  const calls: Call[] = []
  let length = 0
  /** Blanks at the end of what there is so far. */
  let blanks = 0
  for (const [i, piece] of marked.split(MARK).entries()) {
    const note = i > 0 ? queue.pop() : undefined
    if (note !== undefined) calls.push({ at: length - blanks, note })
    // A blank on both sides of a call is one blank.
    const own = i > 0 && (length === 0 || blanks > 0) ? piece.trimStart() : piece
    if (own === '') continue
    parts.push(own)
    length += own.length
    const trailing = own.length - own.trimEnd().length
    blanks = trailing === own.length ? blanks + trailing : trailing
  }
  const text = parts.join('').trimEnd()
  return { text, calls: calls.map(({ at, note }) => ({ at: Math.min(at, text.length), note })) }
}

/** The parts of a block that go together with its text. */
export const blockOf = ({ text, calls }: Line, facts: Omit<Block, 'text' | 'calls'> = {}): Block => ({
  text,
  ...facts,
  ...(calls.length > 0 && { calls }),
})

import type { Line } from './lines.ts'

/** A footnote as it stands at the foot of its column. */
export interface Note {
  /** "12", "*"; absent: it goes on from the page before. */
  readonly number?: string
  readonly lines: readonly Line[]
}

/** A column of a page: its text, and the notes below it. */
export interface Column {
  readonly body: readonly Line[]
  readonly notes: readonly Note[]
}

/** The rule above the notes, where it is printed as underscores or dashes. */
const SEPARATOR = /^[_\u2014–-]{5,}$/
/** Notes are set this much smaller than the text. */
const SMALLER = 0.94

/**
 * Parts the notes from the text: what stands below a printed rule, or the small lines at the foot that begin with a note's number. `bodySize`
 * is the size of the file's text in points.
 */
export function columnOf(lines: readonly Line[], bodySize: number): Column {
  const from = startOfNotes(lines, bodySize)
  const below = lines.slice(from).filter(line => !SEPARATOR.test(line.text))
  return { body: lines.slice(0, from).filter(line => !SEPARATOR.test(line.text)), notes: notesOf(below) }
}

function startOfNotes(lines: readonly Line[], bodySize: number): number {
  const isSmall = (line: Line): boolean => line.size <= bodySize * SMALLER
  let start = lines.length
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]
    if (!line) break
    if (SEPARATOR.test(line.text) && line.text.length < 60) {
      const below = lines.slice(i + 1)
      const first = below[0]
      // A rule with nothing of the kind below it ends a document or a masthead.
      return first && (numberOf(first) !== undefined || below.every(isSmall)) ? i : start
    }
    if (start === i + 1 || isSmall(line)) {
      if (isSmall(line) && numberOf(line) !== undefined) start = i
    }
    if (!isSmall(line)) {
      // Above the small lines the text begins; a printed rule may still stand farther up if the notes are as large as the text.
      const rule = lines.findLastIndex(({ text }, at) => at < i && SEPARATOR.test(text) && text.length < 60)
      const first = lines[rule + 1]
      return rule > lines.length / 4 && first && numberOf(first) !== undefined ? rule : start
    }
  }
  return start
}

/** The number or star that a line of a note begins with. */
function numberOf({ mark, text }: Line): string | undefined {
  if (mark !== undefined) return mark.replace(/[,.]$/, '')
  return /^(\d{1,3}|\*{1,3}|[a-z])(?:\/\s*|\s+)(?=\S)/.exec(text)?.[1]
}

function notesOf(lines: readonly Line[]): readonly Note[] {
  const notes: { number?: string; lines: Line[] }[] = []
  let last: number | undefined
  for (const line of lines) {
    const number = numberOf(line)
    // A number at the beginning of a line goes on with the note, unless it is the next.
    const begins = number !== undefined && (line.mark !== undefined || last === undefined || !/^\d/.test(number) || Number(number) === last + 1)
    if (begins || notes.length === 0) {
      notes.push({ ...(begins && { number }), lines: [begins ? withoutNumber(line) : line] })
      if (begins && /^\d/.test(number)) last = Number(number)
    } else notes.at(-1)?.lines.push(line)
  }
  return notes
}

function withoutNumber(line: Line): Line {
  if (line.mark !== undefined) return line
  const length = /^(?:\d{1,3}|\*{1,3}|[a-z])(?:\/\s*|\s+)/.exec(line.text)?.[0].length ?? 0
  return { ...line, text: line.text.slice(length), calls: line.calls.map(({ at, note }) => ({ at: Math.max(0, at - length), note })) }
}

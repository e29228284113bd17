import type { NoteCall, Paragraph } from '../../core/model/document.ts'
import type { Call } from './block.ts'

/** A stretch of text with the calls of notes in it. */
export interface Excerpt {
  readonly text: string
  readonly calls?: readonly Call[] | undefined
}

/** The stretch from `start` to `end` without the blanks around it; the calls move with the text. */
export function cut({ text, calls }: Excerpt, start: number, end: number = text.length): Excerpt {
  const piece = text.slice(start, end)
  const own = piece.trim()
  const from = start + piece.length - piece.trimStart().length
  const to = from + own.length
  const kept = calls
    ?.slice(callsBefore(calls, start > 0 ? start + 1 : start), callsBefore(calls, end + 1))
    .map(({ at, note }) => ({ at: Math.min(Math.max(at, from), to) - from, note }))
  return { text: own, calls: kept }
}

/** How many of the calls, which ascend, stand before an offset. A text of one line may have thousands of paragraphs and of calls. */
function callsBefore(calls: readonly Call[], offset: number): number {
  let low = 0
  let high = calls.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((calls[middle]?.at ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The parts as one text. */
export function joined(parts: readonly Excerpt[]): Excerpt {
  const calls: Call[] = []
  let length = 0
  for (const part of parts) {
    for (const { at, note } of part.calls ?? []) calls.push({ at: length + at, note })
    length += part.text.length
  }
  return { text: parts.map(part => part.text).join(''), calls }
}

/**
 * Gives each call the note it means: the first of that number behind the paragraph, because the notes of a page come behind the paragraphs
 * that call them; of a number called twice in a paragraph (it runs over two pages that count anew), the next. A call without a note is dropped.
 */
export function tieCalls(paragraphs: readonly Paragraph[], calls: ReadonlyMap<number, readonly Call[]>): readonly Paragraph[] {
  if (calls.size === 0) return paragraphs
  const notes = new Map<string, number[]>()
  for (const [i, { kind, number }] of paragraphs.entries()) {
    if (kind !== 'footnote' || number === undefined) continue
    const own = notes.get(number)
    if (own) own.push(i)
    else notes.set(number, [i])
  }
  return paragraphs.map((paragraph, i) => {
    const own = calls.get(i)
    if (!own) return paragraph
    const times = new Map<string, number>()
    const tied = own.flatMap(({ at, note }): readonly NoteCall[] => {
      const time = times.get(note) ?? 0
      times.set(note, time + 1)
      const places = notes.get(`fn${note}`) ?? []
      const found = paragraphs[places[Math.min(firstBehind(places, i) + time, places.length - 1)] ?? -1]
      return found ? [{ at, note: found.id }] : []
    })
    return tied.length === 0 ? paragraph : { ...paragraph, calls: tied }
  })
}

/** Index of the first place behind `i`; places ascend. */
function firstBehind(places: readonly number[], i: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= i) low = middle + 1
    else high = middle
  }
  return low
}

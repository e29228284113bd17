import type { Paragraph } from '../model/document.ts'

/** So many letters and digits of a paragraph's beginning are looked for in the source. */
const KEY = 48
/** A shorter beginning ("Annex") is found in too many places: it must stand close to where the last one was found. */
const SHORT = 16
/** How far from the last place a beginning is looked for, in letters and digits: furniture and notes stand between, but not chapters. */
const NEAR = 400
const FAR = 40_000

/**
 * The line of the source, counted from 0, on which each paragraph begins, as far as it can be told: texts are cleaned when they are read, so
 * letters and digits are compared and nothing else. What is not found, or not where it is to be expected, has no line.
 */
export function linesOf(lines: readonly string[], paragraphs: readonly Paragraph[], isMarkup: boolean): readonly (number | undefined)[] {
  const { text, starts } = lettersOf(lines, isMarkup)
  let cursor = 0
  /** Where it stands ahead of the cursor, else behind it: a note is read after the paragraph that it interrupts. */
  const find = (key: string, reach: number): number | undefined => {
    const ahead = text.slice(cursor, cursor + reach + key.length).indexOf(key)
    if (ahead >= 0) return cursor + ahead
    const from = Math.max(0, cursor - reach)
    const behind = text.slice(from, cursor).lastIndexOf(key)
    return behind < 0 ? undefined : from + behind
  }
  return paragraphs.map(({ number = '', text: own }) => {
    const key = letters(own.slice(0, KEY * 3), isMarkup).slice(0, KEY)
    if (key === '') return undefined
    const reach = key.length < SHORT ? NEAR : FAR
    // With its number first: the same words may stand within the paragraph before. A list of a web page keeps its numbers elsewhere.
    const at = find(letters(number, isMarkup) + key, reach) ?? find(key, reach)
    if (at === undefined) return undefined
    cursor = Math.max(cursor, at + key.length)
    return lineAt(starts, at)
  })
}

/** All letters and digits of the source in one string, and where each line begins in it. */
function lettersOf(lines: readonly string[], isMarkup: boolean): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  let inTag = false
  for (const line of lines) {
    starts.push(length)
    let shown = line
    if (isMarkup) {
      ;[shown, inTag] = withoutTags(line, inTag)
    }
    const part = letters(shown, isMarkup)
    parts.push(part)
    length += part.length
  }
  return { text: parts.join(''), starts }
}

/** What stands outside of tags, and whether the line ends within one. */
function withoutTags(line: string, startsInTag: boolean): [text: string, endsInTag: boolean] {
  let inTag = startsInTag
  let text = ''
  let from = 0
  for (const { 0: mark, index } of line.matchAll(/[<>]/g)) {
    if (mark === '<' && !inTag) {
      text += line.slice(from, index)
      inTag = true
    } else if (mark === '>' && inTag) {
      inTag = false
      from = index + 1
    }
  }
  return [inTag ? text : text + line.slice(from), inTag]
}

/** In markup a letter with an accent may be written in several ways ("&eacute;"): there only those without one are compared. */
const letters = (text: string, isMarkup: boolean): string =>
  isMarkup
    ? text
        .replace(/&#?\w{1,32};/g, '')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')

/** The last line that begins at or before this place and is not empty. */
function lineAt(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

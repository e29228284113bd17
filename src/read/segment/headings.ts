import { endsSentence, isOpenEnded, lastSentenceStart } from './sentences.ts'

const ENUMERATED = /^(?:(?:[IVXLC]{1,7}|[A-Z]|\d{1,2})\.|Chapter|Part|Article|Annex|Appendix)\s*(?=[\p{Lu}“"‘'\d])/u
const LONGEST = 250
const LONGEST_WITHOUT_NUMBER = 100
const MOST_WORDS_WITHOUT_NUMBER = 14

/** True if a block of its own reads as a heading. `after` is the text before it, empty at the beginning of a document. */
export function isHeading(text: string, after: string): boolean {
  // A line of a table of contents is none.
  if (text.length > LONGEST || /\.{5}/.test(text)) return false
  if (isOpenEnded(text) || !/^[\p{Lu}\p{Lo}\d“"‘'¿]/u.test(text) || !/\p{L}/u.test(text)) return false
  // Behind a colon or a semicolon stands an item of a list.
  if (after !== '' && /[:;,]\s*$/.test(after.slice(-4))) return false
  if (ENUMERATED.test(text)) return !endsSentence(text) || /[?:]$/.test(text)
  return !endsSentence(text) || (text.length < 60 && /[:?]$/.test(text))
}

/** The headings at the end of a text that runs on into them, and where the text proper ends. */
export interface HeadingTail {
  readonly end: number
  readonly headings: readonly string[]
}

/**
 * "… in their efforts. 16 V. Conclusions": the heading (and a page number before it) behind the last sentence. `enumerated` asks for a
 * printed letter or number: at the end of an excerpt, what has none may be a sentence that was cut off.
 */
export function headingTail(text: string, enumerated = false): HeadingTail | undefined {
  const end = lastSentenceStart(text)
  if (end === undefined) return undefined
  const tail = text
    .slice(end)
    .replace(/^(?:\d{1,4}|(?:GE\.)?\d{2}-\d{5})\s+(?=(?:[IVXLC]{1,7}|[A-Z])\.\s)/, '')
    .trim()
  if (!isTail(tail, text.slice(0, end), enumerated)) return undefined
  return { end, headings: splitHeadings(tail) }
}

function isTail(tail: string, before: string, enumerated: boolean): boolean {
  if (tail === '' || endsSentence(tail) || isOpenEnded(tail) || tail.length > LONGEST) return false
  if (ENUMERATED.test(tail)) return true
  if (enumerated || !/^\p{Lu}/u.test(tail) || /[:;,]\s*$/.test(before.slice(-4))) return false
  return tail.length <= LONGEST_WITHOUT_NUMBER && tail.split(' ').length <= MOST_WORDS_WITHOUT_NUMBER
}

/** "II. Legal framework A. Relevant provisions": a lower level begins with its first number. */
const splitHeadings = (tail: string): readonly string[] => tail.split(/\s+(?=(?:A|I|1)\.\s+\p{Lu})/u)

/** Levels of headings by their numbering: I. above A. above 1.; what has no number stands below them all. */
export class Outline {
  private letter = 0

  /** The level of the next heading; 1 is the document's title. */
  levelOf(heading: string): number {
    const mark = /^(?:([IVXLC]{1,7})|([A-Z])|(\d{1,2}))\.\s/.exec(heading)
    if (!mark) return /^(?:annex|appendix|part|chapter)\b/i.test(heading) ? 2 : 5
    const [, roman, letter, number] = mark
    if (number !== undefined) return 4
    const place = (letter ?? (roman?.length === 1 ? roman : '')).charCodeAt(0) - 64
    // "C." is a letter behind "B.", else the Roman hundred; "I." and "V." likewise.
    if (place > 0 && (letter !== undefined || place === this.letter + 1)) {
      this.letter = place
      return 3
    }
    this.letter = 0
    return 2
  }
}

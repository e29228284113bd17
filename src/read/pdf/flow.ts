import type { Block, Call } from '../segment/block.ts'
import { squeeze } from '../segment/clean.ts'
import { endsSentence } from '../segment/sentences.ts'
import type { Hyphens } from './hyphens.ts'
import type { Line } from './lines.ts'

/** Begins a paragraph or an item without doubt: "12. The", "(a) The", "• The". */
const OPENING = /^(?:\d{1,4}(?:\.\d{1,3}){0,3}[./]\s|\([a-z0-9]{1,4}\)\s|[•●▪]\s)/u
/** May begin one, or go on with a sentence: "12 The", "– The", "a) The"; but not "27 November 2019". */
const MAY_OPEN =
  /^(?:\d{1,4}(?:\.\d{1,3}){0,3}\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)["“‘'([]?[\p{Lu}\p{Lo}]|[–—*-]\s|[a-z]\)\s)/u

/** The measures of the column a line stands in. */
export interface Measure {
  readonly left: number
  readonly right: number
  /** From baseline to baseline within a paragraph. */
  readonly leading: number
}

/** Whether a paragraph begins between two lines of text, and whether there is white between them. */
export function breakBetween(above: Line, below: Line, measure: Measure, aboveMeasure: Measure, bodySize: number): 'none' | 'close' | 'apart' {
  // A heading does not go on over the end of a page.
  if (above.column !== below.column) return !isDisplay(above, bodySize) && goesOnElsewhere(above, below, aboveMeasure) ? 'none' : 'apart'
  if (below.x > above.right || below.right < above.x) return 'apart'
  const gap = below.y - above.y
  // The lines of a title are as far apart as its letters are large.
  const most = isDisplay(above, bodySize) && isDisplay(below, bodySize) ? above.size * 1.3 : 0
  if (gap > Math.max(measure.leading * 1.3 + 1, most) || gap < -1) return 'apart'
  if (Math.abs(below.size - above.size) > above.size * 0.1) return 'apart'
  // Lines of one heading, centred or not, unless the next one is numbered.
  if (isDisplay(above, bodySize) && isDisplay(below, bodySize)) return /^(?:[IVXLC]+|[A-Z]|\d+)\.\s/.test(below.text) ? 'close' : 'none'
  const isFull = isFullLine(above, measure)
  // "Article 4", centred, over a centred title, over the text.
  if (isCentred(above, measure) !== isCentred(below, measure) && !isFull) return 'close'
  if (
    isCentred(above, measure) &&
    (above.italic !== below.italic || above.bold !== below.bold || /^(?:article|chapter|part|annex|section)\s\S+$/i.test(above.text))
  )
    return 'close'
  const ended = endsSentence(above.text)
  if (above.bold !== below.bold && (!isFull || ended)) return 'close'
  if (OPENING.test(below.text) && (!isFull || ended || isListEnd(above.text))) return 'close'
  if (MAY_OPEN.test(below.text) && (ended || isListEnd(above.text))) return 'close'
  if (!isFull && ended && below.x > above.x - 2) return 'close'
  const isIndented = below.x > above.x + 8
  if (isIndented && ended && /^["“‘'([]?[\p{Lu}\d]/u.test(below.text) && below.x > measure.left + 8) return 'close'
  // A line that ends early and does not run on: a masthead, an address, a list.
  if (above.right < measure.right - (measure.right - measure.left) * 0.4 && /^[\p{Lu}\p{Lo}]/u.test(below.text)) return 'close'
  return 'none'
}

/** In the middle between the edges, and touching neither. */
function isCentred({ x, right }: Line, measure: Measure): boolean {
  const [before, behind] = [x - measure.left, measure.right - right]
  return before > 25 && behind > 25 && Math.abs(before - behind) < 12
}

/** Set as headings are: bold and large. */
const isDisplay = ({ bold, size }: Line, bodySize: number): boolean => bold && size > bodySize * 1.1

const isFullLine = ({ right }: Line, measure: Measure): boolean => right > measure.right - (measure.right - measure.left) * 0.12

const isListEnd = (text: string): boolean => /(?:[,;:]|;? (?:and|or))$/.test(text.slice(-5))

/** Over the end of a page or a column, the sentence goes on. */
function goesOnElsewhere(above: Line, below: Line, measure: Measure): boolean {
  if (above.bold !== below.bold || Math.abs(below.size - above.size) > above.size * 0.1) return false
  const ended = endsSentence(above.text)
  if (OPENING.test(below.text) || MAY_OPEN.test(below.text)) return !ended && isFullLine(above, measure) && !isListEnd(above.text)
  return !ended || /^\p{Ll}/u.test(below.text)
}

/** Lines of one paragraph, joined: words broken over two lines are one again, and the calls of notes keep their places. */
export function joinLines(lines: readonly Line[], hyphens: Hyphens): Pick<Block, 'text' | 'calls'> {
  const parts: string[] = []
  const calls: Call[] = []
  let length = 0
  for (const line of lines) {
    const text = squeezed(line)
    const left = parts.at(-1)
    if (left !== undefined) {
      const kept = hyphens.join(left, text.text)
      length += kept.left.length - left.length
      parts[parts.length - 1] = kept.left
      if (kept.blank) {
        parts.push(' ')
        length++
      }
    }
    for (const { at, note } of text.calls) calls.push({ at: length + at, note })
    parts.push(text.text)
    length += text.text.length
  }
  return { text: parts.join(''), ...(calls.length > 0 && { calls }) }
}

/** Runs of blanks are typesetting: "12.     The". The calls move with the text. */
function squeezed({ text, calls }: Line): { readonly text: string; readonly calls: readonly Call[] } {
  const own = squeeze(text)
  return own === text ? { text, calls } : { text: own, calls: calls.map(({ at, note }) => ({ at: squeeze(text.slice(0, at)).length, note })) }
}

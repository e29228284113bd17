import { isMastheadLine } from '../segment/front.ts'
import type { Line } from './lines.ts'

/** A title is set this much larger than the text. */
const LARGER = 1.15
/** From line to line of one title, in sizes of its letters. */
const APART = 1.4
/** A cover prints the session below a title that is much larger than what follows it. */
const MUCH_SMALLER = 0.7
/** Longer than any title. */
const LONGEST = 500

/** Set large, and yet no title of a document. */
const NO_TITLE = /^(?:[IVX\d]+\.|[A-Z]\.\s|(?:part|chapter|annex|preamble|contents|table of contents|note by|addendum)\b)|\.{5}|(?: \.){5}/i
/** Where the masthead of a document has ended. */
const TEXT = /^(?:(?:1|I)\.\s|(?:summary|contents|abstract)\b)/i
/** What stands last above the title. */
const SESSION = /\b(?:session|agenda)\b|^item \d/i

/**
 * The lines of the first page that are the document's title: of what is set in large bold letters below the session and the agenda item (above them
 * stand the names of organs) the largest, with all its lines. None if nothing is set so.
 */
export function titleIn(lines: readonly Line[], bodySize: number): ReadonlySet<Line> {
  const end = lines.findIndex(line => TEXT.test(line.text))
  const head = end === -1 ? lines : lines.slice(0, end)
  const session = head.findLastIndex(({ text, size }) => text.length < 80 && size < bodySize * LARGER && SESSION.test(text))
  const groups = groupsOf(head, bodySize)
  const any = largest(groups)
  const below = largest(groups.filter(({ at }) => at > session))
  const chosen = below && any && below.size >= any.size * MUCH_SMALLER ? below : any
  return new Set(chosen?.lines)
}

/** Lines of one size, one below the other. */
interface Group {
  /** Index of its first line. */
  readonly at: number
  readonly size: number
  readonly lines: Line[]
}

function groupsOf(lines: readonly Line[], bodySize: number): readonly Group[] {
  const groups: Group[] = []
  for (const [at, line] of lines.entries()) {
    if (!line.bold || line.size < bodySize * LARGER) continue
    const group = groups.at(-1)
    const above = group?.lines.at(-1)
    if (group && above && above === lines[at - 1] && goesOn(above, line)) group.lines.push(line)
    else groups.push({ at, size: line.size, lines: [line] })
  }
  return groups.filter(group => isTitle(group.lines.map(line => line.text).join(' ')))
}

function goesOn(above: Line, below: Line): boolean {
  const gap = below.y - above.y
  return gap > 0 && gap <= above.size * APART && Math.abs(below.size - above.size) < above.size * 0.05 && below.x < above.right && above.x < below.right
}

const isTitle = (text: string): boolean => text.length <= LONGEST && /\p{L}{2}/u.test(text) && !NO_TITLE.test(text) && !isMastheadLine(text)

function largest(groups: readonly Group[]): Group | undefined {
  let most: Group | undefined
  for (const group of groups) if (!most || group.size > most.size * 1.05) most = group
  return most
}

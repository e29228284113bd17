import { Scanner, spaced } from './scanner.ts'

/*
 * What stands below the number of an article or a rule: paragraphs, points, sub-points. Each rule stands under the words it reads.
 */

/** The numbers below an article: `['3', 'g']`; `to` closes a range over the last. */
export interface Path {
  readonly path: readonly string[]
  readonly to?: string
}

export const NUMBER = spaced(/(\d{1,3})(?: ?(bis|ter|quater|quinquies|sexies)\b)?(?![\d/%]|,\d{3}|:\d)/y)
export const RANGE = spaced(/ ?(?:-|to\b|through\b) ?/y)
/** Between two members of a list; a note's mark may stand before it. */
export const NEXT = spaced(/(?:\[\[fn:\d{1,3}\]\])?(?:, ?(?:and |or |as well as )?|; ?(?:and )?| and ?| or | & | as well as )(?=[\divxlc])/y)

const BRACKET = spaced(/ ?\( ?(\d{1,2}|[a-z]{1,2}|[ivx]{1,7})(?: ?(bis|ter))? ?\)/y)
/** "(a) (ii)-1": a point put in later. */
const INSERTED = /-(\d)(?![\d(/])/y
/** ", (b)", " and (b)", " or (c)", "/(iii)" */
const NEXT_BRACKET = spaced(/(?:, ?(?:and |or )?| and | or | & |\/)(?= ?\( ?(?:\d{1,2}|[a-z]{1,2}|[ivx]{1,7}) ?\))/y)
const RANGE_BRACKET = spaced(/ ?(?:-|to) ?\( ?(\d{1,2}|[a-z]{1,2}|[ivx]{1,7}) ?\)/y)
/** "(1 and 4)", "(2 (b))", "(a, b and c)": the bracket holds more than one number. */
const INNER = spaced(/ ?\( ?(?=(?:\d{1,2}|[a-z]|[ivx]{2,7})(?: ?\(|, ?(?:and |or )?[\da-z]{1,2}\b| and | or | ?- ?[\da-z]\b| to ))/y)
const INNER_VALUE = /(\d{1,2}|[ivx]{2,7}|[a-z])(?![a-z\d])/y
const INNER_NEXT = spaced(/(?:, ?(?:and |or )?| and | or | & |\/)/y)
/** "paragraph 2 a)" */
const HALF_BRACKET = spaced(/ ?([a-h])\)/y)
/** "article 2 (1) b, these are narrow" */
const LOOSE_LETTER = spaced(/ ([a-h])(?=[,;.](?: |$)|$| of the )/y)
/** The word, as it is printed and as readers of scanned pages misread it. */
const PARAGRAPH = String.raw`paragraphs|paraqraphs|aragraphs|paras\.?|§§|paragraph|paraqraph|parag?aph|parapraph|aragraph|pargraph|para\.?|§`
const PARAGRAPHS = spaced(
  new RegExp(String.raw`(?:\[\[fn:\d{1,3}\]\])?(?:([,.;]) ?| )?(\()? ?(${PARAGRAPH}) ?(?=\d|\( ?(?:\d{1,2}|[a-z]|[ivx]{2,5}) ?\))`, 'y'),
)
/** ", paragraph 2 and paragraph 3": further paragraphs of the same article. */
const MORE_PARAGRAPHS = spaced(
  new RegExp(String.raw`(?:\[\[fn:\d{1,3}\]\])?(?:, ?(?:and |or |as well as )?|; ?(?:and )?| and | or | & | as well as )(${PARAGRAPH}) ?(?=\d)`, 'y'),
)
/** "paragraph 5 of article 9", "paragraph 11 of general comment No. 32": not of the article before. */
const OF_ANOTHER = spaced(
  /,? (?:(?:above|below)\b|(?:of|in|to)(?: the| its| that| this| same| present| said)*(?: [a-z]+(?: [a-z]+){0,3}'s?)? (?:article|art\.|general|resolution|decision|report|views|annex|document|declaration|concluding|guidelines|communication|note\b|judge?ment|[a-z]{1,4}\/))/y,
)
/** "para. 1b": a point written without brackets. */
const GLUED_POINT = /([a-h])(?![a-z\d'])/y
/** "15.1.b", "3.4. b, c and d", "14.3g": points behind a dotted number. */
const DOTTED_POINT = /(?:\. ?)?([a-h])(?=[,;.) ]|$)/y
const NEXT_DOTTED_POINT = spaced(/(?:, ?(?:and |or )?| and | or | & )([b-h])(?=[,;.) ]|$)/y)
const SUBPARAGRAPH = spaced(/(?:, ?| )?(\()? ?sub-?para(?:graph)?s?\.? ?(?=\(?[a-z\d]{1,3}\)?)/y)
const LOOSE_POINT = / ?\(?([a-z]{1,2}|\d{1,2})\)?(?![a-z\d])/y
/** "article 5 2 (b)": the word "paragraph" got lost. */
const WORDLESS_PARAGRAPH = spaced(/ (\d{1,2})(?= ?\( ?[a-z] ?\))/y)

/** `, paragraphs 1 and 3 (a)`, ` (paras. 1 and 5)`, `, para. 1b`, ` § 2`, `, paragraph 3 (b) and paragraph 5` */
export function parseParagraphs(scan: Scanner, plural: boolean): readonly Path[] | undefined {
  return scan.attempt(() => {
    const opening = scan.peek(PARAGRAPHS)
    if (!opening || startsSentence(scan, opening)) return undefined
    scan.take(PARAGRAPHS)
    const bracketed = opening[2] === '('
    const first = parseParagraphRun(scan, plural && !bracketed, severalIn(opening[3] ?? ''), bracketed)
    if (!first) return undefined
    const paths = [...first]
    for (;;) {
      const more = scan.attempt(() => {
        const again = scan.take(MORE_PARAGRAPHS)
        const run = again && parseParagraphRun(scan, plural && !bracketed, severalIn(again[1] ?? ''), bracketed)
        return !run || scan.peek(OF_ANOTHER) ? undefined : run
      })
      if (!more) break
      paths.push(...more)
    }
    return bracketed && !scan.take(/ ?\)/y) ? undefined : paths
  })
}

const severalIn = (word: string): boolean => /s\.?$|§§/.test(word)

/** "article 5. paragraph 2" is a slip of the comma; "article 5. Paragraph 2" begins a sentence. */
const startsSentence = (scan: Scanner, opening: RegExpExecArray): boolean =>
  opening[1] === '.' && /[A-Z]/.test(scan.text.slice(scan.at, scan.at + opening[0].length))

/** The numbers behind one word "paragraphs". */
function parseParagraphRun(scan: Scanner, inList: boolean, several: boolean, bracketed: boolean): readonly Path[] | undefined {
  const first = parseParagraph(scan)
  if (!first) return undefined
  const paths = [...first]
  for (let last = !several && !bracketed; !last; ) {
    const further = scan.attempt(() => {
      const separator = scan.take(NEXT)
      if (!separator || (!bracketed && startsArticle(scan, inList))) return undefined
      // In a list of articles the "and" closes the paragraphs of one: "9, paragraphs 1 and 5, 10, paragraph 1, and 17".
      last = inList && /and|or|&/.test(separator[0])
      return parseParagraph(scan)
    })
    if (!further) break
    paths.push(...further)
  }
  return paths
}

/** A number that has paragraphs of its own is the next article: "9, paragraphs 1 and 2 and 14, paragraph 3 (a)". */
function startsArticle({ folded, at, text }: Scanner, inList: boolean): boolean {
  const ahead = new Scanner(folded, at, text)
  if (!ahead.take(NUMBER)) return inList
  return ahead.peek(PARAGRAPHS) !== undefined
}

const PARAGRAPH_NUMBER = /(\d{1,2})(?!\d|\.\d)/y

/** `1`, `1 (b)`, `1b`, `2 b)`, `1 to 4`, `3 (a) and (b)`, `(b)`, `(d) and (e)` */
function parseParagraph(scan: Scanner): readonly Path[] | undefined {
  const number = scan.take(PARAGRAPH_NUMBER)
  if (!number) return scan.peek(BRACKET) ? parseBrackets(scan, { path: [] }) : undefined
  const head = number[1] ?? ''
  const to = scan.attempt(() => (scan.take(RANGE) ? scan.take(PARAGRAPH_NUMBER)?.[1] : undefined))
  if (to) return [{ path: [head], to }]
  const glued = scan.take(GLUED_POINT)
  return glued ? [{ path: [head, glued[1] ?? ''] }] : parseBrackets(scan, { path: [head] })
}

/** `(3) (a)-(d)`, `(d) (iv) and (e) (iii)`, `(a) and (b)`, `(1 and 4)`, ` a)` */
export function parseBrackets(scan: Scanner, from: Path): readonly Path[] {
  let current = takeBrackets(scan, from.path)
  const inner = parseInner(scan, current)
  if (inner) return inner
  if (current === from.path) {
    const half = from.path.length > 0 ? scan.take(HALF_BRACKET) : undefined
    return half ? [{ path: [...from.path, half[1] ?? ''] }] : [from]
  }
  // "article 2 (1) b) of the Act"
  const half = /^\d/.test(current.at(-1) ?? '') ? (scan.take(HALF_BRACKET) ?? scan.take(LOOSE_LETTER)) : undefined
  if (half) current = [...current, half[1] ?? '']
  const paths: Path[] = []
  for (;;) {
    const to = scan.take(RANGE_BRACKET)
    paths.push(to ? { path: current, to: to[1] ?? '' } : { path: current })
    const level = scan.attempt(() => {
      if (!scan.take(NEXT_BRACKET)) return undefined
      const next = scan.take(BRACKET)
      return next ? sibling(current, from.path.length, bracketValue(scan, next)) : undefined
    })
    if (!level) return paths
    current = takeBrackets(scan, level)
  }
}

function takeBrackets(scan: Scanner, path: readonly string[]): readonly string[] {
  let current = path
  for (let b = scan.take(BRACKET); b; b = scan.take(BRACKET)) current = [...current, bracketValue(scan, b)]
  return current
}

/** `(1 and 4)`, `(2 (b))`, `(1-3)`, `(a, b and c)`: one bracket around a list. */
function parseInner(scan: Scanner, path: readonly string[]): readonly Path[] | undefined {
  return scan.attempt(() => {
    if (!scan.take(INNER)) return undefined
    const paths: Path[] = []
    do {
      const value = scan.take(INNER_VALUE)?.[1]
      if (value === undefined) return undefined
      const to = scan.attempt(() => (scan.take(RANGE) ? scan.take(INNER_VALUE)?.[1] : undefined))
      const below = { path: [...path, value] }
      paths.push(...(to === undefined ? parseBrackets(scan, below) : [{ ...below, to }]))
    } while (scan.take(INNER_NEXT))
    return scan.take(/ ?\)/y) ? paths : undefined
  })
}

function bracketValue(scan: Scanner, b: RegExpExecArray): string {
  const value = b[2] ? `${b[1]} ${b[2]}` : (b[1] ?? '')
  const inserted = classOf(value) === 'number' ? undefined : scan.take(INSERTED)
  return inserted ? `${value}-${inserted[1]}` : value
}

const classOf = (value: string): 'number' | 'letter' | 'roman' => (/^\d/.test(value) ? 'number' : /^[ivx]{2,}$/.test(value) ? 'roman' : 'letter')

/** Puts a further bracket on the level of the last one of its class: after `(d) (iv)`, `(e)` replaces the `d`. */
function sibling(path: readonly string[], fixed: number, value: string): readonly string[] {
  const kind = classOf(value)
  for (let i = path.length - 1; i >= fixed; i--) {
    const there = path[i] ?? ''
    const same =
      classOf(there) === kind || (kind === 'roman' && there === 'i') || (value === 'i' && classOf(there) === 'roman') || (value === 'v' && there === 'iv')
    if (same) return [...path.slice(0, i), value]
  }
  return [...path.slice(0, Math.max(fixed, path.length - 1)), value]
}

/** `, subparagraph (a)`, `, subparas. (a) and (b)`, ` (subpara. (c))` */
export function parseSubparagraphs(scan: Scanner, from: Path): readonly Path[] {
  if (from.to !== undefined) return [from]
  const below = scan.attempt(() => {
    const opening = scan.take(SUBPARAGRAPH)
    if (!opening) return undefined
    const bracketed = scan.peek(BRACKET) ? parseBrackets(scan, from) : undefined
    const loose = bracketed ? undefined : scan.take(LOOSE_POINT)?.[1]
    const paths = bracketed ?? (loose === undefined ? undefined : [{ path: [...from.path, loose] }])
    return opening[1] === '(' && !scan.take(/ ?\)/y) ? undefined : paths
  })
  return below ?? [from]
}

/** `.b`, `. b, c and d`, `g` behind a dotted number; the letters of a list rise. */
export function parseDottedPoints(scan: Scanner, path: readonly string[]): readonly Path[] | undefined {
  const first = scan.take(DOTTED_POINT)?.[1]
  if (first === undefined) return undefined
  const paths: Path[] = [{ path: [...path, first] }]
  for (let last = first; ; ) {
    const next = scan.peek(NEXT_DOTTED_POINT)
    if (!next?.[1] || next[1] <= last) return paths
    scan.take(NEXT_DOTTED_POINT)
    last = next[1]
    paths.push({ path: [...path, last] })
  }
}

/** ` 2 (b)` behind "article 5". */
export function parseWordless(scan: Scanner): readonly Path[] | undefined {
  const number = scan.take(WORDLESS_PARAGRAPH)?.[1]
  return number === undefined ? undefined : parseBrackets(scan, { path: [number] })
}

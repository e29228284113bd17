import { type Pinpoint, type Unit, underArticle } from '../model/locator.ts'
import { Scanner } from './scanner.ts'

/*
 * The grammar of locators. Each rule stands under the words it reads; `_` is an optional space.
 * It works on folded text (lower case, plain quotes and hyphens) and never looks back.
 */

/** What was read: the places, and where the words end. */
export interface Parsed {
  readonly pinpoints: readonly Pinpoint[]
  readonly end: number
  /** "paragraph 2 of the same article": the pinpoints are paragraphs of an article named before. */
  readonly sameArticle?: boolean
}

const NUMBER = /(\d{1,3})(?: ?(bis|ter|quater|quinquies|sexies)\b)?(?![\d/%]|,\d{3}|:\d)/y
const DOTTED = /(\d{1,3})\.(\d{1,3})(?![\d/])(?!\.\d)/y
/** "article L. 365-1" of a code. */
const CODE_ARTICLE = /([lrdac])(?:\. ?|-| )?(\d{1,4}(?:-\d{1,3}){0,3})(?![\d/])/y
const ROMAN = /([ivxlc]{1,7})(?![a-z\d'-])/y
const RANGE = / ?(?:-|to\b|through\b) ?/y
const BRACKET = / ?\( ?(\d{1,2}|[a-z]{1,2}|[ivx]{1,5})(?: ?(bis|ter))? ?\)/y
/** ", (b)", " and (b)", " or (c)" */
const NEXT_BRACKET = /(?:, ?(?:and |or )?| and | or | & )(?=\( ?(?:\d{1,2}|[a-z]{1,2}|[ivx]{1,5}) ?\))/y
const RANGE_BRACKET = / ?(?:-|to) ?\( ?(\d{1,2}|[a-z]{1,2}|[ivx]{1,5}) ?\)/y
const NEXT = /(?:, ?(?:and |or |as well as )?|; ?(?:and )?| and ?| or | & | as well as )(?=[\divxlc])/y
const PARAGRAPHS = /(?:, ?| )?(\()? ?(paragraphs|paras\.?|§§|paragraph|para\.?|§) ?(?=\d)/y
const SUBPARAGRAPH = /(?:, ?| )?(\()? ?sub-?para(?:graph)?s?\.? ?(?=\(?[a-z\d]{1,3}\)?)/y
const LOOSE_POINT = / ?\(?([a-z]{1,2}|\d{1,2})\)?(?![a-z\d])/y
/** "para. 1b": a point written without brackets. */
const GLUED_POINT = /([a-h])(?![a-z\d'])/y
/** After a number in a list of articles: words that show the number counts something else ("14, 16 December", "2 and 3 persons"). */
const COUNTS_SOMETHING =
  /(?: ?(?:bis|ter))? (?!and\b|or\b|of\b|to\b|in\b|on\b|as\b|is\b|are\b|was\b|were\b|bis\b|ter\b|para|read\b|together\b|thereof\b|which\b|that\b|by\b|with\b|under\b|above\b|below\b|the\b|for\b|provide|when\b|because\b|have\b|has\b|had\b|must\b|shall\b|should\b|may\b|did\b|does\b|not\b|also\b|be\b|been\b|at\b|if\b|it\b|where\b|through\b|concerning\b|respectively\b|recogni|guarantee|protect|requir|prohibit|set\b|establish|oblig|from\b|cannot\b|would\b|could\b|will\b|iccpr|icescr|crc|cedaw|cat\b|icerd|crpd|echr|udhr|cped|icrmw)[a-z]/y

/** `articles 12 to 14`, `arts. 2, 3 and 26`, `article 14, paragraph 3 (g)`, `rules 45 to 48`: everything after the unit's word. */
export function parseList(folded: string, at: number, unit: Unit, plural: boolean, text = folded): Parsed | undefined {
  const scan = new Scanner(folded, at, text)
  const first = parseItem(scan, unit, plural)
  if (!first) return undefined
  const pinpoints = [...first]
  for (;;) {
    const more = scan.attempt(() => {
      const separator = scan.take(NEXT)
      if (!separator) return undefined
      if (!plural && unit !== 'article' && unit !== 'para') return undefined
      const item = parseItem(scan, unit, plural)
      if (!item) return undefined
      const weak = !plural || separator[0].startsWith(',') || separator[0].startsWith(';')
      return weak && scan.peek(COUNTS_SOMETHING) ? undefined : item
    })
    if (!more) return { pinpoints, end: scan.at }
    pinpoints.push(...more)
  }
}

/** `14`, `14 bis`, `14.3 (g)`, `12 to 14`, `2 (1) and (2)`, `9, paragraphs 1 and 5`, `XX` */
function parseItem(scan: Scanner, unit: Unit, plural: boolean): readonly Pinpoint[] | undefined {
  const value = parseValue(scan, unit)
  if (!value) return undefined
  const { head, sub } = value
  if (sub.length === 0) {
    const to = scan.attempt(() => (scan.take(RANGE) ? rangeEnd(scan, unit) : undefined))
    if (to) return [{ unit, value: head, sub: [], to }]
  }
  const paragraphs = sub.length === 0 && unit !== 'para' ? parseParagraphs(scan, plural) : undefined
  if (paragraphs && APART.has(unit)) return [{ unit, value: head, sub: [] }, ...paragraphs.map(paragraphOfDocument)]
  const paths = (paragraphs ?? parseBrackets(scan, { path: sub })).flatMap(p => parseSubparagraphs(scan, p))
  return paths.map(({ path, to }) => ({ unit, value: head, sub: path, ...(to === undefined ? {} : { to }) }))
}

/** "annex II, para. 6": the parts of a document do not number its paragraphs; part and paragraph are two places. */
const APART: ReadonlySet<Unit> = new Set(['annex', 'appendix', 'part', 'chapter', 'section', 'title'])

const paragraphOfDocument = ({ path: [value = '', ...sub], to }: Path): Pinpoint => ({ unit: 'para', value, sub, ...(to === undefined ? {} : { to }) })

function parseValue(scan: Scanner, unit: Unit): { head: string; sub: readonly string[] } | undefined {
  const dotted = scan.peek(DOTTED)
  const [, head = '', below = ''] = dotted ?? []
  // "set out in article 7.5 In practice": before a new sentence it is a footnote mark.
  const mark = dotted && unit === 'article' && / [A-Z]/.test(scan.text.slice(scan.at + dotted[0].length, scan.at + dotted[0].length + 2))
  if (dotted && !mark) {
    scan.at += dotted[0].length
    // Paragraph 2.4 of views, target 10.7 and article 23.34 of a code are numbers in their own right; article 14.3 is article 14, paragraph 3.
    return unit === 'article' && Number(below) <= MOST_PARAGRAPHS ? { head, sub: [below] } : { head: `${head}.${below}`, sub: [] }
  }
  const ofCode = unit === 'article' && /[A-Z]/.test(scan.text.charAt(scan.at)) ? scan.take(CODE_ARTICLE) : undefined
  if (ofCode) return { head: `${(ofCode[1] ?? '').toUpperCase()}${ofCode[2]}`, sub: [] }
  const number = scan.take(NUMBER)
  const lettered = number && unit === 'article' && /^[A-Z](?![A-Za-z])/.test(scan.text.slice(scan.at, scan.at + 2)) ? scan.text.charAt(scan.at) : ''
  // "article 1F (a)" of the Refugee Convention, "article 10A" of a code.
  scan.at += lettered.length
  if (lettered) return { head: `${number?.[1] ?? ''}${lettered}`, sub: [] }
  if (number) return { head: number[2] ? `${number[1]} ${number[2]}` : (number[1] ?? ''), sub: [] }
  const roman = unit === 'para' ? undefined : scan.take(ROMAN)
  return roman ? { head: (roman[1] ?? '').toUpperCase(), sub: [] } : undefined
}

/** No article of the registry has more numbered paragraphs. */
const MOST_PARAGRAPHS = 20

function rangeEnd(scan: Scanner, unit: Unit): string | undefined {
  return parseValue(scan, unit)?.head
}

/** The numbers below an article: `['3', 'g']`; `to` closes a range over the last. */
interface Path {
  readonly path: readonly string[]
  readonly to?: string
}

/** `, paragraphs 1 and 3 (a)`, ` (paras. 1 and 5)`, `, para. 1b`, ` § 2` */
function parseParagraphs(scan: Scanner, plural: boolean): readonly Path[] | undefined {
  return scan.attempt(() => {
    const opening = scan.take(PARAGRAPHS)
    if (!opening) return undefined
    const bracketed = opening[1] === '('
    const several = /s|§§/.test((opening[2] ?? '').replace(/^para(?:graph)?/, ''))
    const paths: Path[] = []
    for (let last = !several && !bracketed; ; ) {
      const one = parseParagraph(scan)
      if (!one) break
      paths.push(...one)
      const separator = last ? undefined : scan.peek(NEXT)
      if (!separator || (plural && !bracketed && startsArticle(scan.folded, scan.at + separator[0].length))) break
      // In a list of articles the "and" closes the paragraphs of one: "9, paragraphs 1 and 5, 10, paragraph 1, and 17".
      last = plural && !bracketed && /and|or|&/.test(separator[0])
      scan.take(NEXT)
    }
    if (paths.length === 0) return undefined
    return bracketed && !scan.take(/ ?\)/y) ? undefined : paths
  })
}

/** In a list of articles, a number that has paragraphs of its own is the next article. */
function startsArticle(folded: string, at: number): boolean {
  const scan = new Scanner(folded, at)
  if (!scan.take(NUMBER)) return true
  return scan.peek(PARAGRAPHS) !== undefined
}

/** `1`, `1 (b)`, `1b`, `1 to 4`, `3 (a) and (b)` */
function parseParagraph(scan: Scanner): readonly Path[] | undefined {
  const number = scan.take(/(\d{1,2})(?!\d)/y)
  if (!number) return undefined
  const head = number[1] ?? ''
  const to = scan.attempt(() => (scan.take(RANGE) ? scan.take(/(\d{1,2})(?!\d)/y)?.[1] : undefined))
  if (to) return [{ path: [head], to }]
  const glued = scan.take(GLUED_POINT)
  return glued ? [{ path: [head, glued[1] ?? ''] }] : parseBrackets(scan, { path: [head] })
}

/** `(3) (a)-(d)`, `(d) (iv) and (e) (iii)`, `(a) and (b)` */
function parseBrackets(scan: Scanner, from: Path): readonly Path[] {
  let current: readonly string[] = from.path
  const paths: Path[] = []
  let opened = false
  for (let b = scan.take(BRACKET); b; b = scan.take(BRACKET)) {
    current = [...current, bracketValue(b)]
    opened = true
  }
  if (!opened) return [from]
  for (;;) {
    const to = scan.take(RANGE_BRACKET)
    paths.push(to ? { path: current, to: to[1] ?? '' } : { path: current })
    const level = scan.attempt(() => {
      if (!scan.take(NEXT_BRACKET)) return undefined
      const next = scan.take(BRACKET)
      return next ? sibling(current, from.path.length, bracketValue(next)) : undefined
    })
    if (!level) return paths
    current = level
    for (let b = scan.take(BRACKET); b; b = scan.take(BRACKET)) current = [...current, bracketValue(b)]
  }
}

const bracketValue = (b: RegExpExecArray): string => (b[2] ? `${b[1]} ${b[2]}` : (b[1] ?? ''))

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
function parseSubparagraphs(scan: Scanner, from: Path): readonly Path[] {
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

const OF_ARTICLE = / (?:of|in|to|under) (?:the (?:said )?)?(?:article|art\.) ?(?=\d)/y
const OF_SAME_ARTICLE = / (?:of|in|to|under) (?:the|that|this|the same|the said) (?:same )?article\b(?! \d)/y
const OF_PARAGRAPH = / of (?:paragraph|para\.) ?(?=\d)/y

/** `paragraph 3 (g) of article 14`, `paragraphs 1 and 3 of article 14`, `paragraph 2 of the same article`; else the paragraphs of a document. */
export function parseParagraphList(folded: string, at: number, plural: boolean): Parsed | undefined {
  const list = parseList(folded, at, 'para', plural)
  if (!list) return undefined
  return ofArticle(new Scanner(folded, list.end), list)
}

/** `subparagraph (f) of paragraph 3 of article 14`, `subparagraph 3 (f)` */
export function parseSubparagraphList(folded: string, at: number): Parsed | undefined {
  const scan = new Scanner(folded, at)
  const direct = scan.peek(/ ?\d/y) ? parseParagraphList(folded, at, false) : undefined
  if (direct) return direct.sameArticle || direct.pinpoints[0]?.unit === 'article' ? direct : { ...direct, sameArticle: true }
  const points = parseBrackets(scan, { path: [] })
  if (points[0]?.path.length === 0 || !scan.take(OF_PARAGRAPH)) return undefined
  const number = scan.take(NUMBER)
  if (!number) return undefined
  const value = number[1] ?? ''
  const pinpoints = points.map(({ path, to }): Pinpoint => ({ unit: 'para', value, sub: path, ...(to === undefined ? {} : { to }) }))
  const whole = ofArticle(scan, { pinpoints, end: scan.at })
  return whole.pinpoints[0]?.unit === 'article' ? whole : { ...whole, sameArticle: true }
}

function ofArticle(scan: Scanner, list: Parsed): Parsed {
  const same = scan.take(OF_SAME_ARTICLE)
  if (same) return { pinpoints: list.pinpoints, end: scan.at, sameArticle: true }
  const owner = scan.attempt(() => (scan.take(OF_ARTICLE) ? scan.take(NUMBER) : undefined))
  if (!owner) return list
  const value = owner[2] ? `${owner[1]} ${owner[2]}` : (owner[1] ?? '')
  return { pinpoints: list.pinpoints.map(p => underArticle(p, value)), end: scan.at }
}

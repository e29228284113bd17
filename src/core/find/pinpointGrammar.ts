import { type Pinpoint, type Unit, underArticle } from '../model/locator.ts'
import { NEXT, NUMBER, type Path, parseBrackets, parseDottedPoints, parseParagraphs, parseSubparagraphs, parseWordless, RANGE } from './belowArticle.ts'
import { Scanner, spaced } from './scanner.ts'

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

const DOTTED = /(\d{1,3})\.(\d{1,3})(?![\d/])(?!\.\d)/y
/** "target 10.c" */
const TARGET = /(\d{1,2})\.([a-d])(?![a-z\d])/y
/** "article 6.5.1", "article 2.II", "article 141-5-1": numbers of codes, which no treaty has. */
const CODE_NUMBER = /\d{1,4}(?:(?:\.\d{1,3}){2,}|(?:-\d{1,3}){2,}|\.(?:[iv]{2,}|iv|vi|ix|x))(?![\da-z/%])/y
/** "article L. 365-1" of a code. */
const CODE_ARTICLE = /([lrdac])(?:\. ?|-| )?(\d{1,4}(?:-\d{1,3}){0,3})(?![\d/])/y
const ROMAN = /([ivxlc]{1,7})(?![a-z\d'-])/y
/** "articles 2 (right to life), 3 and 5", "6 (see paras. 3.2 and 5.2), 7": words in brackets behind a member, where the list goes on. */
const GLOSS = spaced(/ ?\((?=[a-z]{3}|an? |on |in )[^()]{4,90}\)(?=(?:,|,? and|,? or|,? as well as) ?\d)/y)
/** After a number in a list of articles: words that show the number counts something else ("14, 16 December", "2 and 3 persons"). */
const COUNTS_SOMETHING = spaced(
  /(?: ?(?:bis|ter))? (?!and\b|or\b|of\b|to\b|in\b|on\b|as\b|is\b|are\b|was\b|were\b|bis\b|ter\b|para|aragraph|read\b|together\b|thereof\b|which\b|that\b|by\b|with\b|under\b|above\b|below\b|the\b|for\b|provide|when\b|because\b|have\b|has\b|had\b|must\b|shall\b|should\b|may\b|did\b|does\b|not\b|also\b|be\b|been\b|at\b|if\b|it\b|where\b|through\b|concerning\b|respectively\b|recogni|guarantee|protect|requir|prohibit|set\b|establish|oblig|from\b|cannot\b|would\b|could\b|will\b|iccpr|icescr|crc|cedaw|cat\b|icerd|crpd|echr|udhr|cped|icrmw)[a-z]/y,
)

/** A capital letter, but not that of the treaty: "article 2.2 ICESCR", "article 6.1 European Convention on Human Rights". */
const NEW_SENTENCE = /^ (?![A-Z]{2}|(?!Th|Under |In |Both |Its )(?:[A-Z][a-z-]+ ){0,2}(?:Convention|Covenant|Charter|Declaration)\b)[A-Z]/

/** `articles 12 to 14`, `arts. 2, 3 and 26`, `article 14, paragraph 3 (g)`, `rules 45 to 48`: everything after the unit's word. */
export function parseList(folded: string, at: number, unit: Unit, plural: boolean, text = folded): Parsed | undefined {
  const scan = new Scanner(folded, at, text)
  const first = parseItem(scan, unit, plural)
  if (!first) return undefined
  const pinpoints = [...first]
  const roman = isRoman(first[0])
  for (;;) {
    const more = scan.attempt(() => {
      if (plural) scan.take(GLOSS)
      const separator = scan.take(NEXT)
      if (!separator) return undefined
      if (!plural && unit !== 'article' && unit !== 'para') return undefined
      const item = parseItem(scan, unit, plural)
      // "paragraph 3, i.e.", "25 (c), I cannot": a Roman numeral never continues an Arabic list.
      if (!item || isRoman(item[0]) !== roman) return undefined
      const weak = !plural || separator[0].startsWith(',') || separator[0].startsWith(';')
      return weak && scan.peek(COUNTS_SOMETHING) ? undefined : item
    })
    const next = more ?? (plural && unit === 'article' && !roman ? scan.attempt(() => afterInterruption(scan)) : undefined)
    if (!next) return { pinpoints, end: scan.at }
    pinpoints.push(...next)
  }
}

/** "articles 7, 9 and, by its own decision, 14 (3) (e)": words between commas, and the last member of the list. */
const INTERRUPTED = spaced(/,? (?:and|or|as well as), (?!articles?\b|paragraphs?\b|paras?\b)[a-z][a-z'\x20-]{1,90}, (?=\d{1,2}(?![\d%/]))/y)
/** The list must end behind it: a number that counts something goes on with what it counts. */
const ENDS_LIST = spaced(/ ?(?:[.;]|$|,? and \d|,? (?:of|in|under) the )/y)

function afterInterruption(scan: Scanner): readonly Pinpoint[] | undefined {
  if (!scan.take(INTERRUPTED)) return undefined
  const item = parseItem(scan, 'article', true)
  return item && scan.peek(ENDS_LIST) ? item : undefined
}

const isRoman = (p: Pinpoint | undefined): boolean => p !== undefined && /^[IVXLC]+$/.test(p.value)

/** `14`, `14 bis`, `14.3 (g)`, `12 to 14`, `2 (1) and (2)`, `9, paragraphs 1 and 5`, `1 to 5, paragraph 2`, `XX` */
function parseItem(scan: Scanner, unit: Unit, plural: boolean): readonly Pinpoint[] | undefined {
  const value = parseValue(scan, unit)
  if (!value) return undefined
  const { head, sub } = value
  if (sub.length === 0) {
    const to = scan.attempt(() => (scan.take(RANGE) ? rangeEnd(scan, unit) : undefined))
    if (to) return parseRangeEnd(scan, unit, plural, head, to)
  }
  const paragraphs = sub.length === 0 && unit !== 'para' ? parseParagraphs(scan, plural) : undefined
  if (paragraphs && APART.has(unit)) return [{ unit, value: head, sub: [] }, ...paragraphs.map(paragraphOfDocument)]
  const dotted = sub.length > 0 ? parseDottedPoints(scan, sub) : undefined
  const wordless = !paragraphs && sub.length === 0 && unit === 'article' ? parseWordless(scan) : undefined
  const paths = paragraphs ?? dotted ?? wordless ?? parseBrackets(scan, { path: sub })
  return placesOf(
    unit,
    head,
    paths.flatMap(p => parseSubparagraphs(scan, p)),
  )
}

const placesOf = (unit: Unit, value: string, paths: readonly Path[]): readonly Pinpoint[] =>
  paths.map(({ path, to }) => ({ unit, value, sub: path, ...(to === undefined ? {} : { to }) }))

/** "articles 1 to 5, paragraph 2": the paragraphs are those of the last; the range then ends one before. */
function parseRangeEnd(scan: Scanner, unit: Unit, plural: boolean, head: string, to: string): readonly Pinpoint[] {
  const below = unit === 'article' ? parseParagraphs(scan, plural) : undefined
  if (!below) return [{ unit, value: head, sub: [], to }]
  const before = String(Number(to) - 1)
  const range: Pinpoint = { unit, value: head, sub: [], ...(Number(before) > Number(head) ? { to: before } : {}) }
  return [range, ...placesOf(unit, to, below)]
}

/** "annex II, para. 6": the parts of a document do not number its paragraphs; part and paragraph are two places. */
const APART: ReadonlySet<Unit> = new Set(['annex', 'appendix', 'part', 'chapter', 'section', 'title'])

const paragraphOfDocument = ({ path: [value = '', ...sub], to }: Path): Pinpoint => ({ unit: 'para', value, sub, ...(to === undefined ? {} : { to }) })

function parseValue(scan: Scanner, unit: Unit): { head: string; sub: readonly string[] } | undefined {
  const lettered = unit === 'target' ? scan.take(TARGET) : undefined
  if (lettered) return { head: `${lettered[1]}.${lettered[2]}`, sub: [] }
  const ofLaw = unit === 'article' ? scan.take(CODE_NUMBER)?.[0] : undefined
  if (ofLaw !== undefined) return { head: ofLaw, sub: [] }
  const dotted = scan.peek(DOTTED)
  const [, head = '', below = ''] = dotted ?? []
  // "set out in article 7.5 In practice": before a new sentence it is a footnote mark.
  const mark = dotted && unit === 'article' && NEW_SENTENCE.test(scan.text.slice(scan.at + dotted[0].length, scan.at + dotted[0].length + 60))
  if (dotted && !mark) {
    scan.at += dotted[0].length
    // "article 3.4, paragraph 3": a number in its own right, since it has paragraphs.
    if (unit === 'article' && scan.peek(ITS_PARAGRAPH)) return { head: `${head}.${below}`, sub: [] }
    // Paragraph 2.4 of views, target 10.7 and article 23.34 of a code are numbers in their own right; article 14.3 is article 14, paragraph 3.
    return unit === 'article' && Number(below) <= MOST_PARAGRAPHS ? { head, sub: [below] } : { head: `${head}.${below}`, sub: [] }
  }
  const ofCode = unit === 'article' && /[A-Z]/.test(scan.text.charAt(scan.at)) ? scan.take(CODE_ARTICLE) : undefined
  if (ofCode) return { head: `${(ofCode[1] ?? '').toUpperCase()}${ofCode[2]}`, sub: [] }
  const number = scan.take(NUMBER)
  if (number?.[2]) return { head: `${number[1]} ${number[2]}`, sub: [] }
  if (number) return LETTERED.has(unit) ? parseLettered(scan, number[1] ?? '') : { head: number[1] ?? '', sub: [] }
  const roman = unit === 'para' ? undefined : scan.take(ROMAN)
  return roman ? { head: (roman[1] ?? '').toUpperCase(), sub: [] } : undefined
}

/** Units whose numbers bear letters where something was put in later: article 10A, section 43ZA, article 13a. */
const LETTERED: ReadonlySet<Unit> = new Set(['article', 'section', 'regulation'])
/** "10A", "43ZA", "13a", "1 F(b)", "1 A (2)" */
const LETTER = /^(?:[A-Z]{1,2}(?![A-Za-z])|[a-h](?![A-Za-z'’]| ?\))| [A-H](?= ?\()| [B-H](?=[,;.)]| of\b| and\b|$)| A(?=[,;)]| of t))/
/** "Article 1 F excludes": of the first article, with a verb behind. */
const LETTER_OF_FIRST = /^ [B-F](?= [a-z]{2})/
/** "Article 1(F)": the letters of the first article of the Refugee Convention are capitals. */
const CAPITAL_IN_BRACKETS = /^ ?\(([A-F])\)/
/** "1(F) b" */
const POINT_OF_LETTERED = spaced(/ ?([a-c])(?:\)|(?=[),;.]| of\b| and\b| or\b|$))/y)

function parseLettered(scan: Scanner, number: string): { head: string; sub: readonly string[] } {
  const ahead = scan.text.slice(scan.at, scan.at + 9)
  const plain = LETTER.exec(ahead) ?? (number === '1' ? LETTER_OF_FIRST.exec(ahead) : null)
  const bracketed = plain || number !== '1' ? undefined : CAPITAL_IN_BRACKETS.exec(ahead)
  const letter = bracketed?.[1] ?? plain?.[0].trim()
  if (letter === undefined) return { head: number, sub: [] }
  scan.at += (bracketed ?? plain)?.[0].length ?? 0
  const point = /[A-Z]/.test(letter) ? scan.take(POINT_OF_LETTERED)?.[1] : undefined
  return { head: number + letter, sub: point === undefined ? [] : [point] }
}

const ITS_PARAGRAPH = spaced(/, (?:paragraphs?|paras?\.?) ?\d/y)

/** No article of the registry has more numbered paragraphs. */
const MOST_PARAGRAPHS = 20

function rangeEnd(scan: Scanner, unit: Unit): string | undefined {
  return parseValue(scan, unit)?.head
}

const OF_ARTICLE = spaced(/ (?:of|in|to|under) (?:the (?:said )?)?(article|articles|art\.|arts\.) ?(?=\d)/y)
const OF_SAME_ARTICLE = spaced(/ (?:of|in|to|under) (?:the|that|this|the same|the said) (?:same )?article\b(?! \d)/y)
const OF_PARAGRAPH = spaced(/ of (?:paragraph|para\.) ?(?=\d)/y)

/** `paragraph 3 (g) of article 14`, `paragraph (b) of article 37`, `paragraph 1 of articles 12 and 17`, `paragraph 2 of the same article`; else the paragraphs of a document. */
export function parseParagraphList(folded: string, at: number, plural: boolean, text = folded): Parsed | undefined {
  const scan = new Scanner(folded, at, text)
  if (scan.peek(/\(/y)) return pointsOfArticle(scan)
  const list = parseList(folded, at, 'para', plural, text)
  if (!list) return undefined
  scan.at = list.end
  return ofArticle(scan, list)
}

/** `subparagraph (f) of paragraph 3 of article 14`, `subparagraph 3 (f)`, `subparagraph (b) of article 5` */
export function parseSubparagraphList(folded: string, at: number, text = folded): Parsed | undefined {
  const scan = new Scanner(folded, at, text)
  const direct = scan.peek(/ ?\d/y) ? parseParagraphList(folded, at, false, text) : undefined
  if (direct) return direct.sameArticle || direct.pinpoints[0]?.unit === 'article' ? direct : { ...direct, sameArticle: true }
  const points = parseBrackets(scan, { path: [] })
  if (points[0]?.path.length === 0) return undefined
  if (scan.peek(OF_ARTICLE)) return underArticles(scan, points)
  if (!scan.take(OF_PARAGRAPH)) return undefined
  const number = scan.take(NUMBER)
  if (!number) return undefined
  const whole = ofArticle(scan, { pinpoints: placesOf('para', number[1] ?? '', points), end: scan.at })
  return whole.pinpoints[0]?.unit === 'article' ? whole : { ...whole, sameArticle: true }
}

/** `(b) of article 37`: a letter alone is a place only below its article. */
function pointsOfArticle(scan: Scanner): Parsed | undefined {
  const points = parseBrackets(scan, { path: [] })
  return points[0]?.path.length === 0 ? undefined : underArticles(scan, points)
}

/** ` of article 37`, ` of article 19 (3)` */
function underArticles(scan: Scanner, points: readonly Path[]): Parsed | undefined {
  const articles = articlesBehind(scan)
  if (!articles) return undefined
  const [above] = articles.length === 1 ? parseBrackets(scan, { path: [] }) : []
  const below = points.map(p => ({ ...p, path: [...(above?.path ?? []), ...p.path] }))
  return { pinpoints: articles.flatMap(value => placesOf('article', value, below)), end: scan.at }
}

function ofArticle(scan: Scanner, list: Parsed): Parsed {
  const same = scan.take(OF_SAME_ARTICLE)
  if (same) return { pinpoints: list.pinpoints, end: scan.at, sameArticle: true }
  const articles = articlesBehind(scan)
  return articles ? { pinpoints: articles.flatMap(value => list.pinpoints.map(p => underArticle(p, value))), end: scan.at } : list
}

/** ` of article 14`, ` of articles 12 and 17` */
function articlesBehind(scan: Scanner): readonly string[] | undefined {
  return scan.attempt(() => {
    const word = scan.take(OF_ARTICLE)?.[1]
    if (word === undefined) return undefined
    if (word.startsWith('articles') || word.startsWith('arts')) {
      const list = parseList(scan.folded, scan.at, 'article', true, scan.text)
      if (list?.pinpoints.every(p => p.sub.length === 0 && p.to === undefined)) {
        scan.at = list.end
        return list.pinpoints.map(p => p.value)
      }
    }
    const number = scan.take(NUMBER)
    if (!number) return undefined
    return number[2] ? [`${number[1]} ${number[2]}`] : [parseLettered(scan, number[1] ?? '').head]
  })
}

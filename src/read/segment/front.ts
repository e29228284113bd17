import type { Block } from './block.ts'
import { loneSymbol, symbolAtStart } from './furniture.ts'
import { endsSentence, isOpenEnded } from './sentences.ts'

/** What the top of the first page says: the symbol and the title, and the blocks without the line that is the symbol's alone. */
export interface Front {
  readonly symbol?: string
  readonly title?: string
  /** Index of the block that is the title, if one is. */
  readonly titleBlock?: number
  /** The page it says so on, if the file has pages. */
  readonly symbolPage?: number
  readonly titlePage?: number
  readonly blocks: readonly Block[]
}

/** The masthead is at most this many blocks long. */
const MASTHEAD = 14
/** A title that is set as one may stand farther down. */
const FRONT = 40

/** Lines of the masthead that are no title: the organ, the session, the agenda item, distribution, date and language. */
const MASTHEAD_LINE =
  /^(?:united nations|nations unies|general assembly|official records|security council|economic and social council|human rights council|commission on human rights|distr|original\b|english\b|general$|advance|unedited|agenda item|item \d|\p{L}+(?:-\p{L}+)? session|session|provisional|geneva|new york|\d{1,2} \p{L}+ \d{4}|page \d|contents?$|\p{L}+ committee$|committee (?:on|against) |(?:[a-z]+ )?session$|human rights committee|---|layout:|cover:)/iu

/** True if a line of the first page is no title by its words: the organ, the session, the date. */
export const isMastheadLine = (text: string): boolean => text.length < 80 && MASTHEAD_LINE.test(text)

/** Lines of a cover and of the pages behind it, beside those of a masthead. */
const COVER_LINE =
  /^(?:supplement no\b|united nations (?:•|publication)|symbols of united nations documents|mention of such a symbol|note$|page$|issn\b|official records|\[\d{1,2} \p{L}+ \d{4}\]$|\w+[ -]?\w* session \()/iu

/** True if a block before the first paragraph belongs to the cover: what a masthead has, and the title once more. It is no heading of a section. */
export function isCover(text: string, title: string): boolean {
  if (isMastheadLine(text) || COVER_LINE.test(text)) return true
  return text.length > 6 && title.toLowerCase().includes(withoutStars(text).toLowerCase())
}

export function frontOf(blocks: readonly Block[]): Front {
  const at = blocks.findIndex((block, i) => i < MASTHEAD && symbolOfLine(block.text) !== undefined)
  const symbol = symbolOfLine(blocks[at]?.text ?? '')
  if (symbol === undefined) return withTitle(undefined, blocks, 0)
  const rest = textBehind(blocks[at]?.text ?? '', symbol)
  const block = blocks[at]
  const next = blocks[at + 1]
  // A document of two organs has its second symbol below the first.
  const second = rest === '' && next && next.text.length < 90 ? loneSymbol(next.text) : undefined
  const skipped = second === undefined || second === symbol ? 1 : 2
  const kept = [...blocks.slice(0, at), ...(rest === '' || !block ? [] : [{ ...block, text: rest }]), ...blocks.slice(at + skipped)]
  const whole = skipped === 1 ? symbol : `${symbol}-${second}`
  return { ...withTitle(whole, kept, rest === '' ? at : at + 1), ...(block?.page !== undefined && { symbolPage: block.page }) }
}

/** At the beginning of a line, or within a masthead that runs on ("United Nations A/HRC/21/8 General Assembly Distr.: General"). */
function symbolOfLine(text: string): string | undefined {
  return symbolAtStart(text) ?? /^UNITED\s+NATIONS\b(?:(?!\bissued\b).){0,120}?\sGENERAL\s+([AES]\/[A-Z0-9./-]+\d)\s/.exec(text.slice(0, 200))?.[1]
}

function textBehind(text: string, symbol: string): string {
  const at = text.indexOf(symbol)
  const lead = text.slice(0, at).replace(/^United Nations\s+$/i, '')
  return `${lead}${text.slice(at + symbol.length).replace(/^\*+/, '')}`.trim()
}

/** The first block that its source sets as a title, and otherwise what stands first behind the masthead. */
function withTitle(symbol: string | undefined, blocks: readonly Block[], from: number): Front {
  const set = blocks.findIndex((block, i) => i < FRONT && block.role === 'heading' && block.level === 1 && !isMastheadLine(block.text))
  const title = blocks[set]
  if (title) return titled(symbol, blocks, set)
  for (let i = from; i < Math.min(blocks.length, from + MASTHEAD); i++) {
    const block = blocks[i]
    if (!block || block.role === 'footnote') continue
    if (isMastheadLine(block.text) || !/\p{L}{2}/u.test(block.text)) continue
    const whole = inCapitals(blocks, i)
    // The first thing that is no masthead is the title or there is none.
    return isTitle(whole[i]?.text ?? '') ? titled(symbol, whole, i) : { ...(symbol !== undefined && { symbol }), blocks }
  }
  return { ...(symbol !== undefined && { symbol }), blocks }
}

function titled(symbol: string | undefined, blocks: readonly Block[], at: number): Front {
  const adopted = adoptedTitle(blocks, at)
  const titleBlock = adopted?.at ?? at
  const block = blocks[titleBlock]
  const text = adopted?.title ?? block?.text ?? ''
  return { ...(symbol !== undefined && { symbol }), title: titleText(text), titleBlock, ...(block && titlePage(block)), blocks }
}

/** "Resolution adopted by the General Assembly on …" says nothing of what it is about; "78/323. International Day of …" below it does. */
function adoptedTitle(blocks: readonly Block[], at: number): { readonly at: number; readonly title: string } | undefined {
  if (!/^(?:resolution|decision)s? adopted by\b/i.test(blocks[at]?.text ?? '')) return undefined
  for (let i = at + 1; i < Math.min(blocks.length, at + 6); i++) {
    const title = /^\d{1,3}\/\d{1,4}(?: ?[A-Z])?\.\s+(\p{Lu}.{5,340})$/u.exec(blocks[i]?.text ?? '')?.[1]
    if (title !== undefined && !endsSentence(title)) return { at: i, title }
  }
  return undefined
}

/** A title in capitals is often centred, each of its lines as a paragraph of its own: they are one block. */
function inCapitals(blocks: readonly Block[], at: number): readonly Block[] {
  const first = blocks[at]
  if (!first || !isInCapitals(first.text)) return blocks
  let end = at + 1
  while (end < blocks.length && end < at + 8 && blocks[end]?.close && blocks[end]?.role === undefined && isInCapitals(blocks[end]?.text ?? '')) end++
  if (end === at + 1) return blocks
  const text = blocks
    .slice(at, end)
    .map(block => block.text)
    .join(' ')
  return [...blocks.slice(0, at), { ...first, text }, ...blocks.slice(end)]
}

const isInCapitals = (text: string): boolean =>
  text.length < 250 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && !/^(?:[IVXLC]+|[A-Z]|\d+)\.\s/.test(text)

const titlePage = ({ page }: Block): { readonly titlePage?: number } => (page === undefined ? {} : { titlePage: page })

const titleText = (text: string): string => withoutStars(text.replace(/^#+\s*/, ''))

/** Without the stars at the end that call the notes of a title: "Report of the Committee*, **". */
function withoutStars(text: string): string {
  const own = text.trim()
  if (!own.endsWith('*')) return own
  let end = own.length
  while (end > 0 && /[\s,*]/.test(own.charAt(end - 1))) end--
  return own.slice(0, end)
}

const isTitle = (text: string): boolean =>
  text.length <= 350 &&
  /^#*\s*[\p{Lu}\p{Lo}[“"'‘¿]/u.test(text) &&
  !isOpenEnded(text) &&
  (!endsSentence(text) || /[)\]”"?]$/.test(text)) &&
  !/^\d/.test(text) &&
  /\p{L}{3}/u.test(text)

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const DATE = String.raw`(\d{1,2})\s+(${MONTHS.join('|')})\s+(\d{4})`
const PRINTED_DATES: readonly RegExp[] = [
  new RegExp(String.raw`\bdistr\.?:?\s*general\s+(?:[A-Z]+\/\S+\s+)?${DATE}`, 'i'),
  new RegExp(String.raw`\bdate of (?:adoption|the present decision|decision|views)[^:\n]{0,40}:\s*${DATE}`, 'i'),
  new RegExp(String.raw`^\[?${DATE}\]?$`, 'im'),
]

const SESSION = /^((?:\p{L}+(?:-\p{L}+)?|\d{1,3}(?:st|nd|rd|th)|\d{4}|(?:resumed|special|substantive|organizational) session of \d{4}) session)\b/iu

/** "Fifty-seventh session", where the masthead has it on a line of its own. */
export function sessionOf(blocks: readonly Block[]): Printed | undefined {
  for (const { text, page } of blocks.slice(0, FRONT)) {
    const session = text.length < 60 ? SESSION.exec(text)?.[1] : undefined
    if (session !== undefined) return { value: session, ...(page !== undefined && { page }) }
  }
  return undefined
}

/** A fact and the page that prints it, if the file has pages. */
export interface Printed {
  readonly value: string
  readonly page?: number
}

/** How far from the beginning a document prints its date. */
const DATE_WITHIN = 2000

/** The date that the masthead prints, ISO 8601. */
export function dateOf(blocks: readonly Block[]): Printed | undefined {
  const ends: number[] = []
  let masthead = ''
  for (const { text } of blocks) {
    if (masthead.length > DATE_WITHIN) break
    masthead += `${text.slice(0, DATE_WITHIN)}\n`
    ends.push(masthead.length)
  }
  for (const pattern of PRINTED_DATES) {
    const found = pattern.exec(masthead.slice(0, DATE_WITHIN))
    const [whole = '', day, month = '', year] = found ?? []
    if (!found || day === undefined) continue
    const value = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    const end = found.index + whole.length
    const page = blocks[ends.findIndex(at => at >= end)]?.page
    return { value, ...(page !== undefined && { page }) }
  }
  return undefined
}

import { literal } from './literal.ts'

/**
 * A symbol of a United Nations document: `A/57/292`, `CCPR/C/21/Rev.1/Add. 11`, `E/CN.4/Sub.2/2003/12/Rev.2`. Each part can be read in one way only:
 * of "A/PV.1/PV.1/PV.1 …" a pattern with two ways for each would try them all.
 */
const SYMBOL = String.raw`[A-Z]{1,8}(?:\.\d{1,3})?(?:\/(?:(?:[A-Z]|rev|add|corr)[A-Za-z]{0,6}(?:(?:\.? )?\d{1,3}(?![A-Z0-9]))?(?:[.-][A-Z0-9]+)*\.?|[A-Z]{8}(?:[.-][A-Z0-9]+)*|\d[\d.]{0,9}(?:\([A-Za-z0-9]+\))?)){1,8}`
/** What a compilation adds: "(Vol. I) p. 184"; what a joint comment adds: "–CRC/C/GC/18/Rev.1"; what an annual report: ", annex V". */
const SYMBOL_AND_PLACE = String.raw`${SYMBOL}(?:(?:[-\u2013/]|, ?| and )${SYMBOL})?(?:\s?\(Vol\. ?[IVX]+\)|\s?\((?:19|20)\d\d\))?(?:,?\s?(?:p\.|annex|chap\.)\s?[IVX\d]{1,5})?\*{0,3}`

const AT_START = new RegExp(String.raw`^(?:United Nations\s+)?(${SYMBOL_AND_PLACE})(?=\s|$)`)
const ALONE = new RegExp(String.raw`^(?:United Nations\s+)?(${SYMBOL_AND_PLACE})$`)

/** The symbol at the beginning of a text, as printed. It has a digit: "HIV/AIDS" has none. */
export function symbolAtStart(text: string): string | undefined {
  const symbol = AT_START.exec(text.slice(0, 160))?.[1]?.replace(/\*+$/, '')
  return symbol !== undefined && /\d/.test(symbol) ? symbol : undefined
}

/** The symbol if the line holds nothing else. */
export function loneSymbol(line: string): string | undefined {
  if (line.length > 90) return undefined
  const symbol = ALONE.exec(line)?.[1]?.replace(/\*+$/, '')
  return symbol !== undefined && /\d/.test(symbol) ? symbol : undefined
}

/** Lines of a page that are no text: page numbers, job numbers, distribution codes. */
const PAGE_LINES: readonly RegExp[] = [
  /^(?:[-\u2013\u2014]\s*)?\d{1,4}(?:\s*[-\u2013\u2014])?$/,
  /^(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i,
  /^\d{1,4}\s*(?:\/|of|\|)\s*\d{1,4}$/i,
  /^(?:\d{1,3}\/\d{1,3}\s+)?(?:[A-Z]{2}\.)?\d{2}-\d{5}(?:\s+\d{4}[a-z])?(?:\s*\(E\))?(?:\s+\d{1,3}\/\d{1,3})?(?:\s+\d{6})*$/,
  /^\*\s?\d{7}\s?\*$/,
  /^please recycle\b.{0,10}$/i,
  /^\/?\s?(?:\.\.\.|…)$/,
]

export const isPageFurniture = (line: string): boolean => line.length <= 60 && PAGE_LINES.some(pattern => pattern.test(line))

/** What a page of the UN Human Rights Database leaves in a text that was copied from it. */
const WEB_LEFTOVERS = /\bSelect target paragraph\s?\d*/g

export const withoutWebLeftovers = (line: string): string => (line.includes('Select target') ? line.replace(WEB_LEFTOVERS, ' ') : line)

/**
 * Takes the running header or footer out of run-on text: the document's own symbol, with the page and job numbers beside it, in the middle of a
 * sentence ("child E/CN.4/2001/52 page 7 labour"). A document seldom cites itself by its symbol, and then in brackets, behind "document" or
 * with a paragraph.
 */
export function runningHeaderRemover(symbol: string): (text: string) => string {
  const marks = String.raw`(?:\s+(?:page \d{1,4}|\d{1,4}\/\d{1,4}|(?:GE\.)?\d{2}-\d{5}))*`
  const header = new RegExp(
    String.raw`(?<=^|[^(\s]\s)(?<!\b(?:see|document|documents|report|symbol|also|and|para\.|paras\.)\s)${literal(symbol)}${marks}(?=\s|$)`,
    'gi',
  )
  // What is the same in capitals and small letters is found at once; few texts have it.
  const [core = ''] = symbol.match(/[^A-Za-z]+/g)?.toSorted((a, b) => b.length - a.length) ?? []
  return text => (text.includes(core) ? text.replace(header, '') : text)
}

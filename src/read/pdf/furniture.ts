import { isPageFurniture, loneSymbol } from '../segment/furniture.ts'
import type { Line } from './lines.ts'
import type { Page } from './pages.ts'

/** How many lines of a page, from its top and from its foot, may be a running header or footer. */
const DEEPEST = 5
/** The part of the page's height, at its top and at its foot, where they stand; on the first page the imprint reaches higher. */
const MARGIN = 0.15

/**
 * Running headers and footers: what stands at the top or foot of several pages at the same height, but for its numbers, and what is known to
 * be no text wherever it is there (symbols, page and job numbers, barcodes).
 */
export function withoutFurniture(lines: readonly Line[], pages: readonly Page[]): readonly Line[] {
  const byPage = pages.map(page => ({ page, lines: [] as Line[] }))
  const places = new Map(pages.map((page, i) => [page.number, i]))
  for (const line of lines) byPage[places.get(line.page) ?? -1]?.lines.push(line)
  const counts = new Map<string, number>()
  for (const { page, lines: own } of byPage) {
    for (const key of new Set(edgesOf(own, page).map(line => keyOf(line, page)))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const gone = new Set<Line>()
  for (const [i, { page, lines: own }] of byPage.entries()) {
    const isRepeated = (line: Line): boolean => !BEGINS_PARAGRAPH.test(line.text) && (counts.get(keyOf(line, page)) ?? 0) >= FEWEST_PAGES
    for (const edge of [topOf(own, page), footOf(own, page)]) {
      // A symbol is furniture at the very edge only: farther in it may be all that a footnote says.
      let isEdge = true
      for (const line of edge) {
        const isMasthead = i === 0 && line.y < page.height / 2
        if (isRepeated(line) || isKnown(line.text) || (isEdge && !isMasthead && isSymbol(line))) gone.add(line)
        else isEdge = false
      }
    }
  }
  return lines.filter(line => !gone.has(line))
}

/** On so many pages the same line is furniture. */
const FEWEST_PAGES = 3

/** "17. The Committee recommended that States parties:" may well stand at the top of several pages. */
const BEGINS_PARAGRAPH = /^\d{1,4}(?:\.\d{1,3}){0,3}\.\s+\p{L}/u

const isKnown = (text: string): boolean =>
  isPageFurniture(text) || /^(?:accessible document|please recycle\b.{0,4})$/i.test(text) || JOB_LINE.test(text) || /^\*\s?\w{5,12}\s?\*$/.test(text)

/** The symbol, with a page number or another symbol beside it. */
function isSymbol({ text, mark }: Line): boolean {
  if (mark !== undefined || text.length > 120 || text.endsWith('.')) return false
  const bare = text.replace(/^(?:page\s*)?\d{1,4}(?:\s?\/\s?\d{1,4})?\s+|\s+(?:page\s*)?\d{1,4}(?:\s?\/\s?\d{1,4})?$/gi, '')
  return loneSymbol(bare) !== undefined
}

/** "25-08097 (E) 170625", "GE.14-14063 (E)", "V.19-09951", and with the typist's code of the 1990s "93-21507 4410c (E) 150393". */
const JOB_LINE =
  /^(?:[A-Z]{1,2}\.)?\d{2}-\d{5}\*?(?:\s+\d{4}[a-z])?(?:\s*\([A-Z]\))?(?:\s+\d{6})*(?:\s*\*\w{5,12}\*)?(?:\s+\d{1,3}\/\d{1,3})?(?:\s*\/\s?\.\.\.)?$/

const topOf = (lines: readonly Line[], page: Page): readonly Line[] =>
  lines
    .filter(line => line.y < page.height * MARGIN)
    .toSorted((a, b) => a.y - b.y)
    .slice(0, DEEPEST)

const footOf = (lines: readonly Line[], page: Page): readonly Line[] =>
  lines
    .filter(line => line.y > page.height * (1 - MARGIN))
    .toSorted((a, b) => b.y - a.y)
    .slice(0, DEEPEST)

const edgesOf = (lines: readonly Line[], page: Page): readonly Line[] => [...topOf(lines, page), ...footOf(lines, page)]

/** The same on each page: its words without numbers, and its height on the page. */
function keyOf(line: Line, page: Page): string {
  const words = line.text
    .toLowerCase()
    .replace(/[\divxlc]+(?=\W|$)/g, '#')
    .replace(/\s+/g, ' ')
  return `${line.y < page.height / 2 ? Math.round(line.y / 4) : -Math.round((page.height - line.y) / 4)} ${words}`
}

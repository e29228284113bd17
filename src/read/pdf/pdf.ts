import type { Warning } from '../../core/model/document.ts'
import type { Flow, Refusal, Source } from '../reader.ts'
import { flowOf } from './blocks.ts'
import { withoutFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { type Page, type Pages, pagesOf } from './pages.ts'

/** A PDF with a text layer: lines by position, furniture and notes by place and size, paragraphs by white space and indentation. */
export async function readPdf(source: Source): Promise<Flow | Refusal> {
  const read = await pagesOf(source)
  if ('problem' in read) return read
  const { pages, count } = read
  const withText = pages.filter(page => page.runs.length > 0)
  if (withText.length === 0)
    return {
      problem: pages.length === 0 ? allLost(count) : 'This PDF holds page images only: run OCR first, for instance with ocrmypdf, and give Pacta the result.',
    }
  let column = 0
  const lines = withText.flatMap(page => {
    const own = linesOf(page, column)
    column = (own.at(-1)?.column ?? column) + 1
    return own
  })
  const { blocks, tablePages } = flowOf(withoutFurniture(lines, withText))
  if (blocks.length === 0 && tablePages.length > 0)
    return { problem: 'This PDF holds tables only. Pacta reads running text: what a table cites is not looked for.' }
  return { blocks, warnings: warningsOf(read, tablePages) }
}

const allLost = (count: number): string =>
  `None of the ${count} pages of this PDF can be read: the file is damaged. Download it again, or open it in a PDF reader and print it to a new PDF.`

function warningsOf({ pages, lost }: Pages, tablePages: readonly number[]): readonly Warning[] {
  const empty = pages.filter(isEmpty).map(page => page.number)
  return [
    ...(lost.length > 0
      ? [{ code: 'pages-lost', message: `${named(lost)} of this PDF could not be read: the file is damaged there. Compare with the printed document.` }]
      : []),
    ...(empty.length > 0
      ? [
          {
            code: 'pages-without-text',
            message: `${named(empty)} of this PDF hold no text: they are blank or pictures of pages. Run OCR if they should be read.`,
          },
        ]
      : []),
    ...(tablePages.length > 0
      ? [{ code: 'table-left-out', message: `Tables were left out of the paragraphs (${named(tablePages).toLowerCase()}). What they cite is not shown.` }]
      : []),
  ]
}

const isEmpty = (page: Page): boolean => page.runs.length === 0

/** How many page numbers are told one by one. */
const MOST = 20

function named(numbers: readonly number[]): string {
  const shown = numbers.slice(0, MOST).join(', ')
  return `${numbers.length === 1 ? 'Page' : 'Pages'} ${shown}${numbers.length > MOST ? ` and ${numbers.length - MOST} more` : ''}`
}

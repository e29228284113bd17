import { extentOf, widthOf } from './extent.ts'
import type { Line } from './lines.ts'

/** Fewer rows are lines with tabs in them. */
const FEWEST_ROWS = 3

/** Lines that are no running text: the rows of tables, and tables of contents. */
export interface Tabular {
  readonly tables: ReadonlySet<Line>
  readonly contents: ReadonlySet<Line>
}

/** Rows of two cells and more near one another, with the wrapped cells between them, in the lines of a column. */
export function tabular(lines: readonly Line[]): Tabular {
  const tables = new Set<Line>()
  const contents = new Set<Line>()
  let region: Line[] = []
  let rows: Line[] = []
  let end = 0
  const close = (): void => {
    if (rows.length >= FEWEST_ROWS) {
      const kind = rows.filter(row => ENTRY.test(row.text)).length > rows.length * 0.7 ? contents : tables
      for (const line of region.slice(0, end)) kind.add(line)
    }
    region = []
    rows = []
    end = 0
  }
  const width = widthOf(extentOf(lines))
  for (const line of lines) {
    if (isRow(line)) {
      region.push(line)
      rows.push(line)
      end = region.length
    } else if (rows.length > 0 && region.length - end < WRAPPED && line.right - line.x < width * 0.75) region.push(line)
    else close()
  }
  close()
  return { tables, contents }
}

/** A cell may be wrapped over so many lines. */
const WRAPPED = 4

/** A line of a table of contents: "II. Methods of work ........ 14", "A. Jurisdiction    23-29". */
const ENTRY = /(?:\.{4,}|(?: \.){4,}|\s)\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s?[–-]\s?\d{1,4}(?:\s+\d{1,4})?)?$/

const isRow = ({ cells, text }: Line): boolean => cells.length > 1 || (/\.{5}|(?: \.){5}/.test(text) && ENTRY.test(text))

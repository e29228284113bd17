import type { Line } from './lines.ts'

/** Fewer rows are a line with tabs in it. */
const FEWEST_ROWS = 3

/** The lines of a column that belong to tables: rows of two cells and more near one another, and the wrapped cells between them. */
export function tableLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  let region: Line[] = []
  let rows = 0
  let end = 0
  const close = (): void => {
    if (rows >= FEWEST_ROWS) for (const line of region.slice(0, end)) found.add(line)
    region = []
    rows = 0
    end = 0
  }
  const width = Math.max(0, ...lines.map(line => line.right)) - Math.min(...lines.map(line => line.x))
  for (const line of lines) {
    const isRow = line.cells.length > 1 && !/\.{4}/.test(line.text)
    if (isRow) {
      region.push(line)
      rows++
      end = region.length
    } else if (rows > 0 && region.length - end < 4 && line.right - line.x < width * 0.75) region.push(line)
    else close()
  }
  close()
  return found
}

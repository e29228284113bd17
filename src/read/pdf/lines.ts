import type { Call } from '../segment/block.ts'
import { clean } from '../segment/clean.ts'
import { extentOf, widthOf } from './extent.ts'
import type { Page, Run } from './pages.ts'

/** A printed line, or the part of it that stands in one column. Lengths in points; `y` is the baseline, from the top of the page. */
export interface Line {
  readonly page: number
  /** Lines of one column of text have the same; counted over the whole file. */
  readonly column: number
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly text: string
  /** All of it. */
  readonly bold: boolean
  readonly italic: boolean
  readonly calls: readonly Call[]
  /** The raised number or star that it begins with: it is the first line of a note. */
  readonly mark?: string
  /** Stretches set apart by wide gaps; more than one in the rows of a table. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly x: number
  readonly right: number
  readonly text: string
}

/** Lines of a page in reading order. `firstColumn` is the number of its first column. */
export function linesOf(page: Page, firstColumn: number): readonly Line[] {
  const lines: Line[] = []
  for (const [i, runs] of columnsOf(page).entries()) for (const row of rowsOf(runs)) lines.push(lineOf(row, page.number, firstColumn + i))
  return lines
}

/** So many lines on either side make two columns of a page. */
const LEAST_LINES = 8

/**
 * The runs of a page, column by column. What crosses the gutter (a title over both columns) ends them: what is below it is read after
 * what is above.
 */
function columnsOf({ runs, width }: Page): readonly (readonly Run[])[] {
  const gutter = gutterOf(runs, width)
  if (gutter === undefined) return [runs]
  const crossing = runs.filter(run => run.x < gutter && run.right > gutter).map(run => Math.round(run.y))
  const bands = [...new Set(crossing)].sort((a, b) => a - b)
  const groups = new Map<number, Run[]>()
  let above = 0
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    // Behind a line across, the next columns begin; its own neighbours on the line go with it.
    while ((bands[above] ?? Number.POSITIVE_INFINITY) < run.y - 2) above++
    const across = Math.abs((bands[above] ?? Number.POSITIVE_INFINITY) - run.y) <= 2
    const key = above * 3 + (across ? 0 : run.x < gutter ? 1 : 2)
    const group = groups.get(key)
    if (group) group.push(run)
    else groups.set(key, [run])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

/** The middle of the white strip between two columns; `undefined` if the page has one column. */
function gutterOf(runs: readonly Run[], width: number): number | undefined {
  const cover = new Array<number>(Math.ceil(width) + 1).fill(0)
  for (const { x, right } of runs) for (let i = Math.max(0, Math.ceil(x)); i < Math.min(right, width); i++) cover[i] = (cover[i] ?? 0) + 1
  const average = (from: number, to: number): number => {
    const part = cover.slice(Math.floor(width * from), Math.floor(width * to))
    return part.reduce((sum, n) => sum + n, 0) / part.length
  }
  const [left, right] = [average(0.15, 0.42), average(0.58, 0.85)]
  if (Math.min(left, right) < LEAST_LINES) return undefined
  const few = Math.min(left, right) * 0.2
  let best: readonly [start: number, end: number] = [0, 0]
  let start = Math.floor(width * 0.4)
  for (let i = start; i <= width * 0.6; i++) {
    if ((cover[i] ?? 0) > few) start = i + 1
    else if (i - start > best[1] - best[0]) best = [start, i]
  }
  if (best[1] - best[0] < 7) return undefined
  const gutter = (best[0] + best[1]) / 2
  return isFilled(runs, gutter) ? gutter : undefined
}

/** Columns of running text are full from edge to edge; those of a table are not. */
function isFilled(runs: readonly Run[], gutter: number): boolean {
  return [runs.filter(run => run.right <= gutter), runs.filter(run => run.x >= gutter)].every(side => {
    const rows = rowsOf(side)
    const width = widthOf(extentOf(side))
    const full = rows.filter(row => widthOf(extentOf(row)) > width * 0.7).length
    return full >= LEAST_LINES && full > rows.length * 0.5
  })
}

/** More runs than any line has: a bound keeps hostile pages linear. */
const LONGEST_ROW = 2000

/** Runs that stand on one line, from top to bottom; raised and lowered ones go with the line they belong to. */
function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const rows: { y: number; size: number; runs: Run[] }[] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (!row || row.runs.length >= LONGEST_ROW || run.y - row.y > 0.45 * Math.max(row.size, run.size)) rows.push({ y: run.y, size: run.size, runs: [run] })
    else {
      row.runs.push(run)
      if (run.size > row.size) [row.y, row.size] = [run.y, run.size]
    }
  }
  return rows.map(row => row.runs.sort((a, b) => a.x - b.x))
}

/** A number, a letter or a bullet before a tab: what follows is no cell of a table. */
const LABEL = /^(?:\d{1,4}(?:\.\d{1,3}){0,3}[./]?|\(?[a-z]{1,4}\)|[IVXLC]{1,7}\.|[A-Z]\.|[•●▪–—*-]|\*{1,3}|\p{Lu}\p{L}{1,9}\.? \d{1,3}[.:]?)$/u

/** Sizes of a run above its line's at which it is a mark, not a letter of another size. */
const RAISED = 0.12
const SMALL = 0.85

function lineOf(row: readonly Run[], page: number, column: number): Line {
  const { size, y } = bodyOf(row)
  const cells: { x: number; right: number; start: number }[] = []
  const calls: Call[] = []
  let text = ''
  let mark: string | undefined
  let right: number | undefined
  for (const run of withoutShadows(row)) {
    const gap = right === undefined ? 0 : run.x - right
    const isMark = run.size < size * SMALL && y - run.y > size * RAISED && isNoteMark(run.text.trim(), text.slice(-8))
    if (isMark && text === '' && mark === undefined) mark = run.text.trim()
    else if (isMark) {
      calls.push(...callsOf(run.text.trim(), text.trimEnd().length))
      if (/\s$/.test(run.text) && !text.endsWith(' ')) text += ' '
    } else {
      const isApart = gap > size * 2.5 && !LABEL.test(text.trim())
      if (text !== '' && (gap > size * 0.18 || isApart) && !text.endsWith(' ') && !/^\s/.test(run.text)) text += ' '
      const cell = cells.at(-1)
      if (cell && !isApart) cell.right = run.right
      else cells.push({ x: run.x, right: run.right, start: text.length })
      text += cleanRun(run.text)
      // "51.Regarding": the blank behind a number is sometimes only a gap.
      if (/^\d{1,3}\.\p{Lu}\p{Ll}/u.test(text)) text = text.replace('.', '. ')
    }
    right = run.right
  }
  const first = row[0]
  return {
    page,
    column,
    x: first?.x ?? 0,
    right: right ?? 0,
    y,
    size,
    text: text.trim(),
    bold: row.every(run => run.bold || !/[\p{L}\p{N}]/u.test(run.text)) && row.some(run => run.bold),
    italic: row.every(run => run.italic || !/\p{L}/u.test(run.text)) && row.some(run => run.italic),
    calls: calls.map(({ at, note }) => ({ at: Math.min(at, text.trim().length), note })),
    ...(mark !== undefined && { mark }),
    cells: cells.map(({ x, right: end, start }, i) => ({ x, right: end, text: text.slice(start, cells[i + 1]?.start).trim() })),
  }
}

/** Old drivers made letters bold by printing them twice, a hair apart: "UNITEDUNITED NATIONSNATIONS". */
const withoutShadows = (row: readonly Run[]): readonly Run[] =>
  row.filter((run, i) => {
    const before = row[i - 1]
    return before === undefined || before.text !== run.text || run.x - before.x > run.size * 0.2 || Math.abs(run.y - before.y) > run.size * 0.2
  })

/** A soft hyphen at the end of a line stays until the lines are joined. */
const cleanRun = (text: string): string => clean(withoutPrivate(text)) + (text.endsWith('\u00ad') ? '\u00ad' : '')

/** What the fonts Symbol and Wingdings have at places of their own: bullets and the dash of the International Court's summaries. */
const PRIVATE: Readonly<Record<string, string>> = { '\uf0b7': '•', '\uf0a7': '▪', '\uf0d8': '▪', '\uf0be': '—', '\uf02d': '-', '\uf0fc': '•' }

const withoutPrivate = (text: string): string => (/[\ue000-\uf8ff]/.test(text) ? text.replace(/[\ue000-\uf8ff]/g, c => PRIVATE[c] ?? '') : text)

/** Size and baseline of most of its letters. */
function bodyOf(row: readonly Run[]): { readonly size: number; readonly y: number } {
  let most = { size: 0, y: 0, letters: 0 }
  const bySize = new Map<string, typeof most>()
  for (const run of row) {
    const key = `${Math.round(run.size * 4)} ${Math.round(run.y)}`
    const entry = bySize.get(key) ?? { size: run.size, y: run.y, letters: 0 }
    entry.letters += run.text.length
    bySize.set(key, entry)
    if (entry.letters > most.letters) most = entry
  }
  return most
}

/** "12", "*", "a", "1, 2"; but the "th" of an ordinal, and the "2" of "km2", are text. */
function isNoteMark(raised: string, before: string): boolean {
  if (/^\d{1,3}(?:\s?[,–-]\s?\d{1,3})*[,.]?$/.test(raised)) return !/(?:^|[\s\d])[ckm]?m$/.test(before)
  return /^(?:\*{1,3}|†|‡)$/.test(raised) || (/^[a-z]$/.test(raised) && !/\d$/.test(before.trimEnd()))
}

const callsOf = (raised: string, at: number): readonly Call[] => raised.match(/\d{1,3}|[*†‡]+|[a-z]/g)?.map(note => ({ at, note })) ?? []

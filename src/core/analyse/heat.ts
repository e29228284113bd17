import type { DocumentId, TargetId } from '../model/ids.ts'
import { byText, type Link, type Links, type Place, within } from './links.ts'
import { seriate } from './seriate.ts'

/** A row or column of a heat map. */
export interface HeatLine {
  /** The document's id, the section's heading (empty before the first), the target's id. */
  readonly key: string
  readonly label: string
  readonly date?: string
  /** The sum of its cells. */
  readonly links: number
}

/** Only cells that hold something are there. `row` and `column` are places in the lists of lines. */
export interface HeatCell {
  readonly row: number
  readonly column: number
  /** The paragraphs: their number is the heat. */
  readonly at: readonly Place[]
}

export interface HeatMap {
  readonly rows: readonly HeatLine[]
  readonly columns: readonly HeatLine[]
  /** Row by row, and within a row by column. */
  readonly cells: readonly HeatCell[]
  /** Paragraphs of the hottest cell, 0 if there is none. */
  readonly most: number
}

/** `given`: documents as they came, sections as they stand, columns most cited first; `alike`: what cites alike stands together. */
export type HeatOrder = 'given' | 'most' | 'name' | 'date' | 'alike'

/** Documents × things cited. Documents that cite nothing have no row. `label` gives the names of the columns. */
export function heatOfDocuments({ documents, links }: Links, label: (target: TargetId) => string = id => id): HeatMap {
  const subjects = new Map(documents.map(d => [d.id, d]))
  return heatOf(
    links,
    link => link.at.document,
    (key, sum) => {
      const { name = key, date } = subjects.get(key) ?? {}
      return { key, label: name, ...(date !== undefined && { date }), links: sum }
    },
    label,
  )
}

/** Sections of one document × things cited, a heading that comes twice being one section. */
export function heatOfSections({ links }: Pick<Links, 'links'>, document: DocumentId, label: (target: TargetId) => string = id => id): HeatMap {
  return heatOf(
    links.filter(l => l.at.document === document),
    link => link.section ?? '',
    (key, sum) => ({ key, label: key === '' ? '(before the first heading)' : key, links: sum }),
    label,
  )
}

function heatOf(
  links: readonly Link[],
  rowOf: (link: Link) => string,
  lineOf: (key: string, sum: number) => HeatLine,
  label: (target: TargetId) => string,
): HeatMap {
  const heat = new Map<string, Map<TargetId, Place[]>>()
  const sums = new Map<TargetId, number>()
  for (const link of links) {
    const row = within(heat, rowOf(link), () => new Map<TargetId, Place[]>())
    within(row, link.target, () => []).push(link.at)
    sums.set(link.target, (sums.get(link.target) ?? 0) + 1)
  }
  const columns = [...sums]
    .map(([key, sum]): HeatLine => ({ key, label: label(key), links: sum }))
    .sort((a, b) => b.links - a.links || byText(a.label, b.label) || byText(a.key, b.key))
  const columnAt = new Map(columns.map(({ key }, i) => [key, i]))
  const rows: HeatLine[] = []
  const cells: HeatCell[] = []
  for (const [key, row] of heat) {
    let sum = 0
    for (const [target, at] of row) {
      cells.push({ row: rows.length, column: columnAt.get(target) ?? 0, at })
      sum += at.length
    }
    rows.push(lineOf(key, sum))
  }
  return { rows, columns, cells: cells.sort(byCell), most: cells.reduce((most, c) => Math.max(most, c.at.length), 0) }
}

/** The same map with its lines in another order. Equal lines keep the order they have; the result is the same on every machine. */
export function arrange(map: HeatMap, { rows = 'given', columns = 'given' }: { readonly rows?: HeatOrder; readonly columns?: HeatOrder }): HeatMap {
  const alike = rows === 'alike' || columns === 'alike' ? seriate(map.rows.length, map.columns.length, map.cells.map(weighed)) : undefined
  const rowOrder = orderOf(map.rows, rows, alike?.rows)
  const columnOrder = orderOf(map.columns, columns, alike?.columns)
  const [rowNow, columnNow] = [inverse(rowOrder), inverse(columnOrder)]
  const moved = map.cells.map(c => ({ row: rowNow[c.row] ?? 0, column: columnNow[c.column] ?? 0, at: c.at }))
  return { rows: pick(map.rows, rowOrder), columns: pick(map.columns, columnOrder), cells: moved.sort(byCell), most: map.most }
}

/** The root: a cell of nine paragraphs says more than one of one, but not nine times as much. */
const weighed = ({ row, column, at }: HeatCell) => ({ row, column, weight: Math.sqrt(at.length) })

/** The places of the lines as they are now, in the new order. */
function orderOf(lines: readonly HeatLine[], order: HeatOrder, alike: readonly number[] | undefined): readonly number[] {
  const places = lines.map((_, i) => i)
  const line = (i: number): HeatLine => lines[i] ?? { key: '', label: '', links: 0 }
  switch (order) {
    case 'given':
      return places
    case 'most':
      return places.sort((a, b) => line(b).links - line(a).links || a - b)
    case 'name':
      return places.sort((a, b) => byText(line(a).label, line(b).label) || a - b)
    case 'date':
      return places.sort((a, b) => byText(line(a).date ?? '9999', line(b).date ?? '9999') || a - b)
    case 'alike':
      return alike ?? places
    default:
      return order satisfies never
  }
}

function inverse(order: readonly number[]): readonly number[] {
  const places: number[] = new Array(order.length).fill(0)
  for (const [now, before] of order.entries()) places[before] = now
  return places
}

const pick = <T>(list: readonly T[], order: readonly number[]): readonly T[] => order.flatMap(i => list[i] ?? [])
const byCell = (a: HeatCell, b: HeatCell): number => a.row - b.row || a.column - b.column

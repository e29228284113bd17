import type { Hue, Shape } from '../model/signs.ts'
import { MARGIN } from './frame.ts'
import { fitted, widthOf } from './measure.ts'
import { type Item, PRINT, rectangle, round } from './picture.ts'
import { inkOf, signAt } from './signs.ts'

/** Width of a picture of bars, in points. */
export const WIDTH = 1000
const ROW = 20
const SIGN = 17
/** Where nothing is counted more than once, one is not shown as much. */
export const LEAST_SCALE = 4

/** A thing that is counted. */
export interface BarRow {
  readonly label: string
  /** In front of its bar. */
  readonly signs: readonly { readonly shape: Shape; readonly hue: Hue }[]
  readonly hue: Hue
  readonly value: number
  /** Behind its bar. */
  readonly says: string
  readonly title?: string
}

/** Bars one below the other, each with its name and its number. They begin at nought and are to scale; `beside` is the room for what they say. */
export function barRows(rows: readonly BarRow[], top: number, beside = 170): { readonly items: readonly Item[]; readonly bottom: number } {
  const signs = Math.max(0, ...rows.map(r => r.signs.length)) * SIGN
  const label = Math.min(Math.max(60, ...rows.map(r => widthOf(r.label, 12))), 350)
  const start = MARGIN + label + signs + 17
  const longest = rows.reduce((most, r) => Math.max(most, r.value), LEAST_SCALE)
  const room = WIDTH - MARGIN - start - beside
  const items = rows.flatMap((row, i): Item[] => {
    const y = top + i * ROW + ROW / 2
    const length = (row.value / longest) * room
    const end = round(start + length + 8)
    return [
      { kind: 'text', text: fitted(row.label, label, 12), x: MARGIN + label, y: y + 4, size: 12, fill: PRINT.ink, anchor: 'end' },
      ...row.signs.map(({ shape, hue }, n) => signAt(shape, start - signs + SIGN * n + 1, y, 5, inkOf(hue))),
      { kind: 'path', d: rectangle(start, y - 6, length, 12), fill: inkOf(row.hue), ...(row.title === undefined ? {} : { title: row.title }) },
      { kind: 'text', text: fitted(row.says, WIDTH - MARGIN - end, 11), x: end, y: y + 4, size: 11, fill: PRINT.soft },
    ]
  })
  return { items, bottom: top + rows.length * ROW }
}

import type { Hue, Shape } from '../model/signs.ts'
import { DASHES, type Line } from './frame.ts'
import { fitted, widthOf } from './measure.ts'
import { type Item, PRINT, rectangle, round } from './picture.ts'
import { inkOf, signAt } from './signs.ts'

/** Something that has a place of its own in a picture, with its name beside it. */
export interface Spot {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly shape: Shape
  readonly hue?: Hue
  readonly label: string
  /** What has more is named first. */
  readonly weight: number
  /** Where its name may stand, best first. */
  readonly sides: readonly Side[]
  readonly title?: string
}

export type Side = 'right' | 'left' | 'below' | 'above'

export interface Tie {
  readonly from: string
  readonly to: string
  readonly line: Line
  readonly hue?: Hue
  /** Citing paragraphs. */
  readonly weight: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Size of the signs and of the names, in points. */
const SIGN = 5.5
const LETTERS = 11
/** From the middle of a sign to its name. */
export const AWAY = 10
const LONGEST = 190

/** The name of a spot as it is written. */
export const written = (label: string): string => fitted(label, LONGEST, LETTERS)
/** How much room that takes. */
export const writtenWidth = (label: string): number => widthOf(written(label), LETTERS)

/** Spots tied by straight lines. A name that would lie over another, over a sign or outside `box` is left out, and counted. */
export function sketched(spots: readonly Spot[], ties: readonly Tie[], box: Box): { readonly items: readonly Item[]; readonly unnamed: number } {
  const at = new Map(spots.map(s => [s.id, s]))
  const lines = ties.flatMap(({ from, to, line, hue, weight }): Item[] => {
    const [a, b] = [at.get(from), at.get(to)]
    if (!a || !b) return []
    const width = round(Math.min(0.8 + Math.log2(weight) * 0.6, 4.5))
    const opacity = ties.length > 400 ? 0.16 : ties.length > 120 ? 0.26 : 0.5
    return [{ kind: 'path', d: `M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}`, stroke: inkOf(hue), width, dash: DASHES[line], opacity }]
  })
  const signs = spots.map(({ shape, x, y, hue, title }) => signAt(shape, x, y, SIGN, hue === undefined ? PRINT.ink : inkOf(hue), title))
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - SIGN, top: y - SIGN, right: x + SIGN, bottom: y + SIGN }))
  const names: Item[] = []
  let unnamed = 0
  for (const spot of [...spots].sort((a, b) => b.weight - a.weight)) {
    const label = written(spot.label)
    if (label === '') continue
    const stand = spot.sides.map(side => standing(spot, side, widthOf(label, LETTERS))).find(s => within(s.box, box) && !taken.some(t => meets(t, s.box)))
    if (!stand) {
      unnamed++
      continue
    }
    taken.push(stand.box)
    const fill = spot.hue === undefined ? PRINT.ink : inkOf(spot.hue)
    // Paper behind the letters keeps them readable where a line passes.
    names.push(paperBehind(stand), { kind: 'text', text: label, x: round(stand.x), y: round(stand.y), size: LETTERS, fill, anchor: stand.anchor })
  }
  return { items: [...lines, ...signs, ...names], unnamed }
}

/** Widths are estimated generously: paper is cut a little closer, so that no line seems broken. */
function paperBehind({ x, y, anchor, box: { left, right } }: Standing): Item {
  const width = (right - left) * 0.88
  return { kind: 'path', d: rectangle(anchor === 'start' ? x - 1 : anchor === 'end' ? x + 1 - width : x - width / 2, y - 8, width, 10), fill: PRINT.paper }
}

interface Standing {
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly box: Box
}

function standing({ x, y }: Spot, side: Side, width: number): Standing {
  const base = side === 'below' ? y + SIGN + 11 : side === 'above' ? y - SIGN - 5 : y + 4
  const [start, anchor] = side === 'right' ? [x + AWAY, 'start' as const] : side === 'left' ? [x - AWAY, 'end' as const] : [x, 'middle' as const]
  const left = anchor === 'start' ? start : anchor === 'end' ? start - width : start - width / 2
  return { x: start, y: base, anchor, box: { left: left - 1, top: base - LETTERS * 0.85, right: left + width + 1, bottom: base + LETTERS * 0.3 } }
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const within = (a: Box, b: Box): boolean => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom

import { type Item, round } from './picture.ts'

/** The same seen in a mirror, for languages that are read from right to left: places change sides, letters stay readable. */
export const mirrored = (items: readonly Item[], width: number): readonly Item[] => items.map(item => turned(item, width))

function turned(item: Item, width: number): Item {
  if (item.kind === 'path') return { ...item, d: turnedPath(item.d, width) }
  const { anchor = 'start', turn } = item
  const other = anchor === 'start' ? 'end' : anchor === 'end' ? 'start' : 'middle'
  return { ...item, x: round(width - item.x), anchor: other, ...(turn === undefined ? {} : { turn: -turn }) }
}

/** Each point changes sides; an arc is drawn the other way round. */
function turnedPath(d: string, width: number): string {
  const point = (x: string | undefined, y: string | undefined): string => `${round(width - Number(x))} ${y}`
  return d.replace(/([MLCA])([^MLCAZ]*)/g, (_, command: string, numbers: string) => {
    const n = numbers.trim().split(/[\s,]+/)
    if (command === 'A') return `A${n[0]} ${n[1]} ${n[2]} ${n[3]} ${n[4] === '1' ? 0 : 1} ${point(n[5], n[6])}`
    const points = Array.from({ length: n.length / 2 }, (_, i) => point(n[2 * i], n[2 * i + 1]))
    return `${command}${points.join(' ')}`
  })
}

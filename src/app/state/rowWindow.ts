/** The rows of a long table that are there: from `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** Where each row begins, and at last where all of them end, in pixels. */
export function topsOf(count: number, heightOf: (row: number) => number): Float64Array {
  const tops = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) tops[i + 1] = (tops[i] ?? 0) + heightOf(i)
  return tops
}

/** The row at a height; of a height beyond the end, the last. Takes the logarithm of the rows. */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0
  let high = tops.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}

/** Rows above and below what is seen: a turn of the wheel shows no gap. */
const AROUND = 8

/** The rows to be there for what is seen. It changes every {@link AROUND} rows only, so that scrolling draws seldom. */
export function windowAt(tops: Float64Array, scrolled: number, height: number): RowWindow {
  const count = tops.length - 1
  const step = (row: number): number => Math.floor(row / AROUND) * AROUND
  const first = Math.max(step(rowAt(tops, scrolled)) - AROUND, 0)
  return { first, end: Math.min(step(rowAt(tops, scrolled + height)) + 2 * AROUND, count) }
}

/** Where to scroll so that a row is seen whole: not at all if it is. `head` is the height of what lies over the upper edge. */
export function scrollFor(tops: Float64Array, row: number, scrolled: number, height: number, head: number): number {
  const top = tops[row] ?? 0
  const bottom = tops[row + 1] ?? top
  if (top < scrolled) return top
  return bottom + head > scrolled + height ? bottom + head - height : scrolled
}

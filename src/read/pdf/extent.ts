/** A stretch of the page's width, in points. */
export interface Extent {
  readonly x: number
  readonly right: number
}

/** From the leftmost to the rightmost of them. Not by `Math.max(...)`: a hostile page has more lines than a call takes arguments. */
export function extentOf(parts: readonly Extent[]): Extent {
  let x = Number.POSITIVE_INFINITY
  let right = 0
  for (const part of parts) {
    if (part.x < x) x = part.x
    if (part.right > right) right = part.right
  }
  return { x: parts.length === 0 ? 0 : x, right }
}

export const widthOf = ({ x, right }: Extent): number => right - x

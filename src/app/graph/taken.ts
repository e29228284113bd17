/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Room that is taken, in squares of a grid: asking whether a box is free costs as much as it is large, however many are there. */
export interface Taken {
  readonly add: (box: Box) => void
  readonly meets: (box: Box) => boolean
}

const SQUARE = 48

export function createTaken(): Taken {
  const squares = new Map<number, Box[]>()
  function* squaresOf({ left, top, right, bottom }: Box): Generator<number> {
    for (let x = Math.floor(left / SQUARE); x <= Math.floor(right / SQUARE); x++)
      for (let y = Math.floor(top / SQUARE); y <= Math.floor(bottom / SQUARE); y++) yield x * 65_536 + y
  }
  return {
    add: box => {
      for (const key of squaresOf(box)) {
        const there = squares.get(key)
        if (there) there.push(box)
        else squares.set(key, [box])
      }
    },
    meets: box => {
      for (const key of squaresOf(box)) if (squares.get(key)?.some(other => overlaps(other, box))) return true
      return false
    },
  }
}

const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

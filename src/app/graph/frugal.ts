import type { Scene } from './scene.ts'

/** Lines that a machine without a graphics card draws as ribbons without being slow, and that one with it does. */
const RIBBONS = { slow: 400, fast: 3000 } as const
/** Things that such a machine moves without leaving anything out. */
const MOVED = 1500
/** A frame that takes longer (milliseconds), so many times in a row, is a machine that needs relief. */
const SLOW_FRAME = 50
const SLOW_FRAMES = 5

/** The names under which drawing without a graphics card is known. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen/i

/** True if this name of a renderer is one that computes its pictures without a graphics card. */
export const isSoftware = (renderer: string): boolean => SOFTWARE.test(renderer)

/** How much is drawn: lines as ribbons or as hairs, and whether lines and names wait while the view moves. */
export interface Frugality {
  readonly hairs: (scene: Scene) => boolean
  readonly restOnMove: (scene: Scene) => boolean
  /** Told of every frame while the view moves, by its time in milliseconds; true if this frame changed the mind. */
  readonly frame: (now: number) => boolean
  /** The view rests: the next frame is no measure. */
  readonly rest: () => void
}

/** Some machine would draw the lines of this scene as hairs. */
export const mayNeedHairs = ({ links }: Scene): boolean => links.length > RIBBONS.slow

/** Begins with what is known of the machine, and learns from the frames it draws. */
export function createFrugality(renderer: string): Frugality {
  let slow = isSoftware(renderer)
  let last: number | undefined
  let row = 0
  return {
    hairs: ({ links }) => links.length > (slow ? RIBBONS.slow : RIBBONS.fast),
    restOnMove: ({ nodes, links }) => slow && nodes.length + links.length > MOVED,
    frame: now => {
      row = last !== undefined && now - last > SLOW_FRAME ? row + 1 : 0
      last = now
      if (slow || row < SLOW_FRAMES) return false
      slow = true
      return true
    },
    rest: () => {
      last = undefined
      row = 0
    },
  }
}

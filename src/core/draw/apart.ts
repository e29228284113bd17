import type { Point } from './force.ts'

interface Size {
  readonly width: number
  readonly height: number
}

const ROUNDS = 40
/** More nodes than this would take longer than a reader waits, and could not be told apart anyway. */
const MOST = 700

/** What a name takes beside its node in CSS pixels, roughly: letters cannot be measured where nothing is drawn. */
export const roughWidth = (label: string, scale: number): number => (24 + label.length * 7.6) * scale

/** Half the height of a name, with air. */
const NAME = 17

/**
 * Moves points out of the names that stand beside some of them, up or down, whichever is nearer, so that these names have room. `names`: width by the
 * index of the point. Deterministic; a few rounds, as what is moved may come to lie in another name.
 */
export function clearOf(points: readonly Point[], names: ReadonlyMap<number, number>, { width, height }: Size, scale: number): readonly Point[] {
  const moved = points.map(p => ({ ...p }))
  for (let round = 0; round < 6; round++) {
    for (const [i, wide] of names) {
      const own = moved[i]
      if (!own) continue
      const right = own.x + wide <= width
      const [from, to] = right ? [own.x + 4, own.x + wide] : [own.x - wide, own.x - 4]
      for (const [j, other] of moved.entries()) {
        const down = other.y - own.y
        if (j === i || other.x < from || other.x > to || Math.abs(down) >= NAME * scale) continue
        const y = own.y + (down < 0 ? -NAME : NAME) * scale
        other.y = y < 12 || y > height - 12 ? own.y + (down < 0 ? NAME : -NAME) * scale : y
      }
    }
  }
  return moved
}

/** Pushes points away from each other until none is nearer than `least` to another (as far as the box allows). Deterministic. */
export function apart(points: readonly Point[], { width, height }: Size, least: number): readonly Point[] {
  const xs = points.map(p => p.x)
  const ys = points.map(p => p.y)
  if (points.length > MOST) return points
  let moved = true
  for (let round = 0; moved && round < ROUNDS; round++) {
    moved = false
    for (let i = 1; i < xs.length; i++) {
      for (let j = 0; j < i; j++) {
        const [dx, dy] = [(xs[i] ?? 0) - (xs[j] ?? 0), (ys[i] ?? 0) - (ys[j] ?? 0)]
        const distance = Math.hypot(dx, dy)
        if (distance >= least - 0.01) continue
        moved = true
        // Points on the same spot leave it in a direction that differs from pair to pair.
        const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : [Math.cos(i * 2.4), Math.sin(i * 2.4)]
        const push = (least - distance) / 2
        xs[i] = within((xs[i] ?? 0) + ux * push, least, width - least)
        ys[i] = within((ys[i] ?? 0) + uy * push, least, height - least)
        xs[j] = within((xs[j] ?? 0) - ux * push, least, width - least)
        ys[j] = within((ys[j] ?? 0) - uy * push, least, height - least)
      }
    }
  }
  return xs.map((x, i) => ({ x, y: ys[i] ?? 0 }))
}

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high))

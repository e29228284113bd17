import type { Point, Scene } from './scene.ts'

const ROUNDS = 40
/** More nodes than this would take longer than a reader waits, and could not be told apart anyway. */
const MOST = 700

/** Pushes points away from each other until none is nearer than `least` to another (as far as the box allows). Deterministic. */
export function apart(points: readonly Point[], { width, height }: Scene['size'], least: number): readonly Point[] {
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

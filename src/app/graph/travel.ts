import { type CameraState, middleOf } from './camera.ts'
import type { Point, Scene, SceneNode } from './scene.ts'

/** A node that is folded away: drawn for as long as it travels. */
export interface Leaving {
  readonly node: SceneNode
  readonly to: Point
}

/** How one scene becomes another: where nodes begin their way, and which only go. */
export interface Travel {
  readonly from: ReadonlyMap<string, Point>
  readonly leaving: readonly Leaving[]
}

/**
 * What stays travels from where it was; parts come out of the thing that was opened, and go back into the thing that is folded; what else is new is
 * there at once. `was`: where the nodes of the scene before are drawn now, in pixels of the next scene. Undefined if nothing would travel. Pure.
 */
export function travelBetween(before: Scene, next: Scene, was: ReadonlyMap<string, Point>): Travel | undefined {
  const places = new Map(next.nodes.map(n => [n.id, n.at]))
  const parts = new Map<string, Point[]>()
  for (const { id, within } of before.nodes) {
    const at = was.get(id)
    if (at) for (const whole of within) parts.set(whole, [...(parts.get(whole) ?? []), at])
  }
  const from = new Map<string, Point>()
  for (const { id, within } of next.nodes) {
    const begin = was.get(id) ?? within.map(whole => was.get(whole)).find(at => at !== undefined) ?? meanOf(parts.get(id))
    if (begin) from.set(id, begin)
  }
  const leaving = before.nodes.flatMap(node => {
    const to = places.has(node.id) ? undefined : node.within.map(whole => places.get(whole)).find(at => at !== undefined)
    return to ? [{ node, to }] : []
  })
  return from.size + leaving.length === 0 ? undefined : { from, leaving }
}

function meanOf(points: readonly Point[] = []): Point | undefined {
  if (points.length === 0) return undefined
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }))
  return { x: sum.x / points.length, y: sum.y / points.length }
}

/** The point of a scene that stands, under one camera, where another point stood under the camera before. */
export function sameSpot(
  at: Point,
  before: { readonly scene: Scene; readonly camera: CameraState },
  next: { readonly scene: Scene; readonly camera: CameraState },
): Point {
  const [old, now] = [middleOf(before.camera, before.scene), middleOf(next.camera, next.scene)]
  const share = next.camera.ratio / before.camera.ratio
  return { x: now.x + (at.x - old.x) * share, y: now.y + (at.y - old.y) * share }
}

import type { Point, Scene, SceneNode } from './scene.ts'
import type { Box } from './taken.ts'

/** With more lines than this some are crossed wherever a name stands, and it is not looked for. */
const MOST_LINES = 2000

/** Where the straight lines of each node lead; made once for a scene. */
const known = new WeakMap<Scene, ReadonlyMap<string, readonly SceneNode[]>>()

/** Whether a line of the node's own would run through a box beside it: such a name stands better on another side. Pure. */
export function crossedIn(scene: Scene, toScreen: (node: SceneNode) => Point): (node: SceneNode, box: Box) => boolean {
  const ends = known.get(scene) ?? endsOf(scene)
  known.set(scene, ends)
  return (node, box) => (ends.get(node.id) ?? []).some(end => runsThrough(toScreen(node), toScreen(end), box))
}

function endsOf({ nodes, links }: Scene): ReadonlyMap<string, readonly SceneNode[]> {
  const ends = new Map<string, SceneNode[]>()
  if (links.length > MOST_LINES) return ends
  const byId = new Map(nodes.map(node => [node.id, node]))
  const add = (at: string, end: SceneNode | undefined): void => {
    if (end) ends.set(at, [...(ends.get(at) ?? []), end])
  }
  for (const { from, to, course } of links) {
    if (course !== 'straight') continue
    add(from, byId.get(to))
    add(to, byId.get(from))
  }
  return ends
}

/** Whether the way from `a` to `b` has a part within the box. */
export function runsThrough(a: Point, b: Point, { left, top, right, bottom }: Box): boolean {
  let [begin, end] = [0, 1]
  for (const [from, to, low, high] of [
    [a.x, b.x, left, right],
    [a.y, b.y, top, bottom],
  ] as const) {
    const way = to - from
    if (way === 0) {
      if (from <= low || from >= high) return false
      continue
    }
    const [first, last] = [(low - from) / way, (high - from) / way]
    begin = Math.max(begin, Math.min(first, last))
    end = Math.min(end, Math.max(first, last))
  }
  return begin < end
}

import { apart, clearOf, roughWidth } from '../../core/draw/apart.ts'
import type { ForcePlaces, ForceTask } from '../../core/draw/force.ts'
import type { Picture } from '../state/picture.ts'
import { leftNode, linksBetween, rightNode, scaleOf } from './columns.ts'
import type { Scene, SceneNode } from './scene.ts'

/** The graph that is laid out by force: everything but the paragraphs that no line touches. */
export function forceTask(map: Picture): ForceTask {
  const nodes = [...map.nodes.keys()].filter(id => map.linksAt.has(id))
  return { nodes, links: map.links.filter(l => l.from !== l.to).map(l => [l.from, l.to] as const) }
}

/** So many of what is cited most have room for their names, whatever else must move. */
const NAMED = 14

/** The rough width of the names that must be read, by the index of their node. */
function namedFirst(nodes: readonly SceneNode[], scale: number): ReadonlyMap<number, number> {
  const heavy = [...nodes.entries()].filter(([, n]) => n.lines > 1 && n.shape !== 'dot' && n.label !== '').sort(([, a], [, b]) => b.lines - a.lines)
  return new Map(heavy.slice(0, Math.min(NAMED, Math.ceil(nodes.length / 6))).map(([i, n]) => [i, roughWidth(n.label, scale)]))
}

/** Pixels from node to node, so that none hides another. */
const LEAST_APART = 24
const LEAST_AGAIN = 17

/** The second picture: what is cited together lies together. Fitted into the box with room for labels. */
export function forceScene(map: Picture, task: ForceTask, places: ForcePlaces, size: Scene['size']): Scene {
  const xs = places.map(p => p.x)
  const ys = places.map(p => p.y)
  const [left, top] = [Math.min(0, ...xs), Math.min(0, ...ys)]
  const wide = Math.max(1, Math.max(0, ...xs) - left)
  const high = Math.max(1, Math.max(0, ...ys) - top)
  const margin = { left: 60, right: Math.min(150, size.width * 0.3), top: 40, bottom: 40 }
  const nodes: SceneNode[] = []
  task.nodes.forEach((id, i) => {
    const node = map.nodes.get(id)
    const place = places[i]
    if (!node || !place) return
    const at = {
      x: margin.left + ((place.x - left) / wide) * (size.width - margin.left - margin.right),
      y: margin.top + ((place.y - top) / high) * (size.height - margin.top - margin.bottom),
    }
    const drawn = node.kind === 'target' || node.kind === 'provision' || node.kind === 'doubt' ? rightNode(node, map, at) : leftNode(node, map, at)
    nodes.push({ ...drawn, side: 'either', detail: [] })
  })
  const scale = scaleOf(size)
  const spread = apart(
    nodes.map(n => n.at),
    size,
    LEAST_APART * scale,
  )
  // What made room for a name may not hide another.
  const placed = apart(clearOf(spread, namedFirst(nodes, scale), size, scale), size, LEAST_AGAIN * scale)
  return {
    subject: `force ${map.subject}`,
    scrolls: false,
    size,
    nodes: nodes.map((node, i) => ({ ...node, at: placed[i] ?? node.at })),
    captions: [],
    links: linksBetween(map, new Set(nodes.map(n => n.id)), 'straight'),
    rowGap: 20,
    scale: scaleOf(size),
    leftOut: map.lefts.filter(l => !map.linksAt.has(l.id)).length,
  }
}

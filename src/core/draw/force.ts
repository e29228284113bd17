import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** What is laid out: plain data, so that it can travel to a worker. */
export interface ForceTask {
  readonly nodes: readonly string[]
  readonly links: readonly (readonly [string, string])[]
}
export interface Point {
  readonly x: number
  readonly y: number
}
/** Places in units of no meaning, by node, in the order of the task. */
export type ForcePlaces = readonly Point[]

/** Enough for a map of a few hundred nodes to settle; fixed, so that the same data gives the same picture. */
const ITERATIONS = 400

/** ForceAtlas2 from a fixed start on a sunflower spiral: no clock, no chance, the same places every time. */
export function layOutByForce({ nodes, links }: ForceTask): ForcePlaces {
  const graph = new UndirectedGraph<Point>()
  nodes.forEach((id, i) => {
    const angle = i * 2.399963
    graph.addNode(id, { x: Math.sqrt(i + 1) * Math.cos(angle) * 10, y: Math.sqrt(i + 1) * Math.sin(angle) * 10 })
  })
  for (const [a, b] of links) graph.mergeEdge(a, b)
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.08,
    scalingRatio: 10,
    strongGravityMode: true,
    slowDown: 4,
    barnesHutOptimize: nodes.length > 800,
  }
  const places = graph.order > 0 ? forceAtlas2(graph, { iterations: ITERATIONS, settings }) : {}
  return nodes.map(id => ({ x: places[id]?.x ?? 0, y: places[id]?.y ?? 0 }))
}

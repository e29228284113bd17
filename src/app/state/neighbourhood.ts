import type { Pinpoint } from '../../core/model/locator.ts'
import { paragraphNodeId } from './citationMap.ts'
import type { Picture } from './picture.ts'
import { citesPlace } from './provisions.ts'
import type { Route } from './route.ts'

/** What is lit: everything else steps back. */
export interface Focus {
  /** The node that was pointed at or chosen. */
  readonly centre: string
  readonly nodes: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/**
 * A node with everything so many lines away (the first step only over lines that cite the place, if one is given); undefined if the map has no
 * such node.
 */
export function neighbourhood(map: Picture, id: string, place?: Pinpoint, depth = 1): Focus | undefined {
  if (!map.nodes.has(id)) return undefined
  const nodes = new Set([id])
  const links = new Set<string>()
  let edge = [id]
  for (let step = 0; step < depth; step++) {
    const near = edge.flatMap(at => map.linksAt.get(at) ?? []).filter(l => step > 0 || place === undefined || l.citations.some(c => citesPlace(c, place)))
    for (const link of near) links.add(link.id)
    edge = [...new Set(near.flatMap(l => [l.from, l.to]))].filter(end => !nodes.has(end))
    for (const end of edge) nodes.add(end)
  }
  return { centre: id, nodes, links }
}

/** What lies on a way, as far as the picture shows it. */
export function along(map: Picture, way: readonly string[]): Focus | undefined {
  const [centre] = way
  if (centre === undefined) return undefined
  const links = way
    .slice(1)
    .flatMap((id, i) => (map.linksAt.get(id) ?? []).filter(l => [l.from, l.to].includes(way[i] ?? '') && l.from !== l.to).map(l => l.id))
  return { centre, nodes: new Set(way.filter(id => map.nodes.has(id))), links: new Set(links) }
}

/** The node that the address chooses: the cited thing if one is named, else the paragraph. */
export function chosenNode(map: Picture, { node, paragraph, provision }: Route): string | undefined {
  const place = `${node}#${provision ?? ''}`
  if (node !== undefined && map.nodes.has(place)) return place
  if (node !== undefined && map.nodes.has(node)) return node
  const own = paragraph === undefined ? undefined : paragraphNodeId(paragraph)
  return own !== undefined && map.nodes.has(own) ? own : undefined
}

import type { Pinpoint } from '../../core/model/locator.ts'
import { paragraphNodeId } from './citationMap.ts'
import { documentNodeId, paragraphNodeIn } from './opened.ts'
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
 * Nodes with everything so many lines away (the first step only over lines that cite the place, if one is given); undefined if the map has none of
 * them. `centre`: what they stand for.
 */
export function neighbourhood(map: Picture, ids: string | readonly string[], place?: Pinpoint, depth = 1, centre?: string): Focus | undefined {
  const starts = (typeof ids === 'string' ? [ids] : ids).filter(id => map.nodes.has(id))
  const [first] = starts
  if (first === undefined) return undefined
  const nodes = new Set(starts)
  const links = new Set<string>()
  let edge: readonly string[] = starts
  for (let step = 0; step < depth; step++) {
    const near = edge.flatMap(at => map.linksAt.get(at) ?? []).filter(l => step > 0 || place === undefined || l.citations.some(c => citesPlace(c, place)))
    for (const link of near) links.add(link.id)
    edge = [...new Set(near.flatMap(l => [l.from, l.to]))].filter(end => !nodes.has(end))
    for (const end of edge) nodes.add(end)
  }
  return { centre: centre ?? first, nodes, links }
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

/**
 * The nodes that stand for what the address chooses: the cited thing if one is named (its parts if it is open), else the paragraph (the section or
 * document that it is folded into). `document`: the one being read.
 */
export function chosenNodes(map: Picture, { node, paragraph, provision }: Route, document: string): readonly string[] {
  if (node !== undefined) {
    const found = standIns(map, [...(provision === undefined ? [] : [`${node}#${provision}`]), node, `${node} ${document}`])
    if (found.length) return found
  }
  const ids = paragraph === undefined ? [] : [paragraphNodeId(paragraph), paragraphNodeIn(document, paragraph)]
  const drawn = [...ids, ...ids.flatMap(id => map.drawnAs.get(id) ?? []), ...(ids.length ? [documentNodeId(document)] : [])].find(id => map.nodes.has(id))
  return drawn === undefined ? [] : [drawn]
}

/** The nodes that stand for the first of several ids that any stand for: itself, what it is folded into, or its parts. */
export function standIns(map: Picture, ids: readonly string[]): readonly string[] {
  for (const id of ids) {
    const place = map.nodes.has(id) ? id : map.drawnAs.get(id)
    if (place !== undefined) return [place]
    const parts = [...map.within].filter(([part, wholes]) => wholes.includes(id) && map.nodes.has(part)).map(([part]) => part)
    if (parts.length) return parts
    // An article of what is folded together.
    const whole = id.slice(0, id.indexOf('#'))
    if (id.includes('#') && map.nodes.has(whole)) return [whole]
  }
  return []
}

/** The one node that the address chooses; of the parts of what is open that of the whole. Undefined if several stand for it. */
export function chosenNode(map: Picture, route: Route, document: string): string | undefined {
  const found = chosenNodes(map, route, document)
  return found.length > 1 ? found.find(id => id === `${route.node}#`) : found[0]
}

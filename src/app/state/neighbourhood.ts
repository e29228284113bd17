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

/** A node with everything one line away (only over lines that cite the place, if one is given); undefined if the map has no such node. */
export function neighbourhood(map: Picture, id: string, place?: Pinpoint): Focus | undefined {
  if (!map.nodes.has(id)) return undefined
  const links = (map.linksAt.get(id) ?? []).filter(l => place === undefined || l.citations.some(c => citesPlace(c, place)))
  return { centre: id, nodes: new Set([id, ...links.flatMap(l => [l.from, l.to])]), links: new Set(links.map(l => l.id)) }
}

/** The node that the address chooses: the cited thing if one is named, else the paragraph. */
export function chosenNode(map: Picture, { node, paragraph, provision }: Route): string | undefined {
  const place = `${node}#${provision ?? ''}`
  if (node !== undefined && map.nodes.has(place)) return place
  if (node !== undefined && map.nodes.has(node)) return node
  const own = paragraph === undefined ? undefined : paragraphNodeId(paragraph)
  return own !== undefined && map.nodes.has(own) ? own : undefined
}

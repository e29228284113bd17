import { articlesCited } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import { expand, normalForm } from '../../core/model/locator.ts'
import { nameOf, type Shelf } from '../../core/model/names.ts'
import type { Link } from './citationMap.ts'
import { provisionNodeId } from './opened.ts'
import type { ProvisionNode } from './picture.ts'

/** The places of an instrument that a citation names; what is cited as a whole keeps a place of its own. */
export function provisionsIn(target: string, { pinpoints }: Citation, shelf: Shelf): readonly ProvisionNode[] {
  const places = pinpoints.flatMap(p => expand(p))
  const name = nameOf(target, shelf)
  return (places.length ? places : [undefined]).map(place => {
    const words = place ? normalForm(place) : ''
    return {
      kind: 'provision',
      id: provisionNodeId(target, words),
      target,
      place: words,
      name,
      label: place ? `${name.short} ${articlesCited([place], shelf.words.places)}` : name.short,
    }
  })
}

/** The cited places of an instrument in order, each with the nodes that cite it. */
export function placesCited(
  links: readonly Link[],
  target: string,
  shelf: Shelf,
): readonly { readonly node: ProvisionNode; readonly from: readonly string[] }[] {
  const found = new Map<string, { readonly node: ProvisionNode; readonly from: Set<string> }>()
  for (const link of links) {
    for (const node of link.citations.flatMap(citation => provisionsIn(target, citation, shelf))) {
      const known = found.get(node.id)
      if (known) known.from.add(link.from)
      else found.set(node.id, { node, from: new Set([link.from]) })
    }
  }
  return [...found.values()].sort((x, y) => natural(x.node.place, y.node.place)).map(({ node, from }) => ({ node, from: [...from] }))
}

/** `9` before `14`, `14(3)` before `14(3)(g)`. */
export function natural(a: string, b: string): number {
  const [x, y] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [s = '', t = ''] = [x[i], y[i]]
    const difference = (Number.parseInt(s, 10) || 0) - (Number.parseInt(t, 10) || 0) || (s < t ? -1 : s > t ? 1 : 0)
    if (difference) return difference
  }
  return 0
}

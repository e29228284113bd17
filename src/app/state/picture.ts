import { articlesCited } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument } from '../../core/model/document.ts'
import { expand, normalForm } from '../../core/model/locator.ts'
import { type Name, nameOf, type Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import {
  byShelf,
  type CitationMap,
  type DoubtNode,
  indexLinks,
  type Link,
  type MapNode,
  type ParagraphNode,
  surest,
  type TargetNode,
  targetNodeId,
} from './citationMap.ts'
import type { Level } from './route.ts'

/** An open document, where documents are what cites. */
export interface DocumentNode {
  readonly kind: 'document'
  /** `d:A/57/292` */
  readonly id: string
  readonly document: LegalDocument
  readonly label: string
}

/** One place in something cited: `crc#37`. */
export interface ProvisionNode {
  readonly kind: 'provision'
  readonly id: string
  readonly target: string
  /** As an address holds it: `14(3)(g)`; empty for the whole. */
  readonly place: string
  readonly name: Name
  readonly label: string
}

export type LeftNode = ParagraphNode | DocumentNode
export type RightNode = TargetNode | ProvisionNode
export type PictureNode = MapNode | LeftNode | RightNode

/** What is drawn: what cites on the one side, what is cited on the other, before anyone says where it lies. */
export interface Picture {
  /** Tells one picture from another: the level, and the document if it is of one. */
  readonly subject: string
  readonly lefts: readonly LeftNode[]
  /** In shelf order. */
  readonly rights: readonly RightNode[]
  readonly doubts: readonly DoubtNode[]
  readonly links: readonly Link[]
  readonly nodes: ReadonlyMap<string, PictureNode>
  readonly linksAt: ReadonlyMap<string, readonly Link[]>
}

export const documentNodeId = (id: string): string => `d:${id}`

interface Facts {
  /** The document being read, filtered. */
  readonly map: CitationMap
  readonly documents: readonly Extraction[]
  readonly shelf: Shelf
  readonly keep: (citation: Citation) => boolean
}

/** The facts at a level. Pure. */
export function pictureAt(level: Level, facts: Facts): Picture {
  switch (level) {
    case 'paragraphs':
      return facts.map
    case 'provisions':
      return provisionsPicture(facts)
    case 'documents':
      return documentsPicture(facts)
    case 'instruments':
      return relationsPicture(facts)
    default:
      return level satisfies never
  }
}

function assemble(subject: string, lefts: readonly LeftNode[], rights: readonly RightNode[], doubts: readonly DoubtNode[], links: readonly Link[]): Picture {
  const nodes = new Map<string, PictureNode>([...lefts, ...rights, ...doubts].map(node => [node.id, node]))
  return { subject, lefts, rights, doubts, links, nodes, linksAt: indexLinks(links) }
}

/** Paragraphs and the very articles: what is cited as a whole keeps a place of its own. */
function provisionsPicture({ map, shelf }: Facts): Picture {
  const provisions = new Map<string, ProvisionNode>()
  const links = new Map<string, Citation[]>()
  const add = (from: string, to: string, citation: Citation): void => {
    const key = `${from}→${to}`
    links.set(key, [...(links.get(key) ?? []), citation])
  }
  for (const link of map.links) {
    const end = map.nodes.get(link.to)
    for (const citation of link.citations) {
      if (end?.kind !== 'target') {
        add(link.from, link.to, citation)
        continue
      }
      const places = citation.pinpoints.flatMap(p => expand(p))
      for (const place of places.length ? places : [undefined]) {
        const words = place ? normalForm(place) : ''
        const id = `${end.id}#${words}`
        const label = place ? `${end.name.short} ${articlesCited([place], shelf.words.places)}` : end.name.short
        provisions.set(id, { kind: 'provision', id, target: end.id, place: words, name: end.name, label })
        add(link.from, id, citation)
      }
    }
  }
  const order = new Map(map.targets.map((t, i) => [t.id, i]))
  const rights = [...provisions.values()].sort((a, b) => (order.get(a.target) ?? 0) - (order.get(b.target) ?? 0) || natural(a.place, b.place))
  return assemble(`provisions ${map.document.id}`, map.paragraphs, rights, map.doubts, linksOf(links))
}

/** All open documents and what they cite, each line as heavy as it is often. */
function documentsPicture({ documents, shelf, keep }: Facts): Picture {
  const links = new Map<string, Citation[]>()
  const cited = new Map<string, Citation[]>()
  for (const { document, citations } of documents) {
    for (const citation of citations) {
      const { target } = citation
      if (target.status !== 'resolved' || target.id.startsWith('#') || !keep(citation)) continue
      const key = `${documentNodeId(document.id)}→${target.id}`
      links.set(key, [...(links.get(key) ?? []), citation])
      cited.set(target.id, [...(cited.get(target.id) ?? []), citation])
    }
  }
  const lefts = documents.map(
    ({ document }): DocumentNode => ({ kind: 'document', id: documentNodeId(document.id), document, label: symbolWords(document.symbol ?? document.id) }),
  )
  const rights = [...cited]
    .map(
      ([id, of]): TargetNode => ({
        kind: 'target',
        id,
        name: nameOf(id, shelf),
        articles: articlesCited(
          of.flatMap(c => c.pinpoints),
          shelf.words.places,
        ),
      }),
    )
    .sort(byShelf)
  return assemble('documents', lefts, rights, [], linksOf(links))
}

/** The cited instruments among themselves: protocols to their treaties, amendments, successors, and what a preamble recalls. */
function relationsPicture({ documents, shelf, keep }: Facts): Picture {
  const cited = new Set(documents.flatMap(e => e.citations.filter(keep).map(targetNodeId)))
  const instruments = [...shelf.instruments.values()]
  const pairs = instruments.flatMap(i =>
    [...(i.parent === undefined ? [] : [i.parent]), ...i.amends, ...i.replaces, ...i.preambleCites]
      .filter(other => shelf.instruments.has(other) && other !== i.id && (cited.has(i.id) || cited.has(other)))
      .map(other => ({ from: i.id, to: other })),
  )
  const shown = new Set([...pairs.flatMap(p => [p.from, p.to]), ...[...cited].filter(id => shelf.instruments.has(id))])
  const rights = [...shown].map((id): TargetNode => ({ kind: 'target', id, name: nameOf(id, shelf), articles: '' })).sort(byShelf)
  const links = [...new Map(pairs.map(p => [`${p.from}→${p.to}`, p]))].map(([id, p]): Link => ({ id, ...p, certainty: 'sure', citations: [] }))
  return assemble('instruments', [], rights, [], links)
}

const linksOf = (grouped: ReadonlyMap<string, readonly Citation[]>): readonly Link[] =>
  [...grouped].map(([id, citations]) => {
    const [from = '', to = ''] = id.split('→')
    return { id, from, to, certainty: surest(citations), citations }
  })

/** `9` before `14`, `14(3)` before `14(3)(g)`. */
function natural(a: string, b: string): number {
  const [x, y] = [a.match(/\d+|\D+/g) ?? [], b.match(/\d+|\D+/g) ?? []]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [s = '', t = ''] = [x[i], y[i]]
    const difference = (Number.parseInt(s, 10) || 0) - (Number.parseInt(t, 10) || 0) || (s < t ? -1 : s > t ? 1 : 0)
    if (difference) return difference
  }
  return 0
}

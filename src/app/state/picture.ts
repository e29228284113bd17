import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument } from '../../core/model/document.ts'
import { type Name, nameOf, type Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import {
  byShelf,
  type CitationMap,
  type DoubtNode,
  indexLinks,
  type Link,
  type MapNode,
  type ParagraphNode,
  type TargetNode,
  targetNodeId,
} from './citationMap.ts'
import { createDrawing, type Drawing } from './drawing.ts'
import { type Handle, NOTHING_OPENED, NOTHING_WITHIN, type Opened } from './opened.ts'
import type { Level } from './route.ts'
import type { SectionTitles } from './sections.ts'

/** An open document, where documents are what cites. */
export interface DocumentNode {
  readonly kind: 'document'
  /** `d:A/57/292` */
  readonly id: string
  readonly document: LegalDocument
  readonly label: string
}

/** The paragraphs under one heading, folded together. */
export interface SectionNode {
  readonly kind: 'section'
  /** `s:A/57/292@u2` */
  readonly id: string
  readonly document: LegalDocument
  /** The heading. */
  readonly label: string
  /** Its paragraphs, in reading order. */
  readonly paragraphs: readonly string[]
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

export type LeftNode = ParagraphNode | SectionNode | DocumentNode
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
  /** What a drawn thing is part of, the nearest first: an article of its instrument, a paragraph of section and document. */
  readonly within: ReadonlyMap<string, readonly string[]>
  /** The node that stands for a paragraph which is not drawn itself, by the paragraph's own id. */
  readonly drawnAs: ReadonlyMap<string, string>
  /** What can be opened or folded, by its id. */
  readonly handles: ReadonlyMap<string, Handle>
}

interface Facts {
  /** The document being read, filtered. */
  readonly map: CitationMap
  readonly documents: readonly Extraction[]
  readonly shelf: Shelf
  readonly titles: SectionTitles
  readonly keep: (citation: Citation) => boolean
}

/** The facts at a level, with what the reader opened or folded in place. Pure. */
export function pictureAt(level: Level, facts: Facts, opened: Opened = NOTHING_OPENED): Picture {
  switch (level) {
    case 'paragraphs':
      return readingPicture(facts.map.document.id, facts, createDrawing(facts.shelf, facts.titles, level, opened))
    case 'provisions':
      return readingPicture(`provisions ${facts.map.document.id}`, facts, createDrawing(facts.shelf, facts.titles, level, opened))
    case 'documents':
      return documentsPicture(facts, createDrawing(facts.shelf, facts.titles, level, opened))
    case 'instruments':
      return relationsPicture(facts)
    default:
      return level satisfies never
  }
}

/** The document being read: its paragraphs (or folded sections), and instruments or the very articles. */
function readingPicture(subject: string, { map }: Facts, drawing: Drawing): Picture {
  const placeOf = drawing.addParagraphs(map.document, map.paragraphs)
  for (const link of map.links) {
    const from = placeOf(link.from)
    const end = map.nodes.get(link.to)
    if (end?.kind === 'target') drawing.cite(from, end.id, link.citations)
    else drawing.tie(from, end?.kind === 'doubt' ? end.id : placeOf(link.to), link.citations)
  }
  for (const doubt of map.doubts) drawing.addDoubt(doubt)
  return drawing.picture(subject)
}

/** All open documents and what they cite, each line as heavy as it is often. */
function documentsPicture({ documents, keep }: Facts, drawing: Drawing): Picture {
  for (const extraction of documents) drawing.addDocument(extraction, keep)
  return drawing.picture('documents')
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
  const nodes = new Map<string, PictureNode>(rights.map(node => [node.id, node]))
  return { subject: 'instruments', lefts: [], rights, doubts: [], links, nodes, linksAt: indexLinks(links), ...NOTHING_WITHIN }
}

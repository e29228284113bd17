import { articlesCited } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument } from '../../core/model/document.ts'
import { expand, normalForm } from '../../core/model/locator.ts'
import { nameOf, type Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { buildCitationMap, byShelf, type DoubtNode, indexLinks, type Link, type ParagraphNode, surest, type TargetNode } from './citationMap.ts'
import { documentNodeId, type Handle, isOpen, type Opened, openAt, paragraphNodeIn } from './opened.ts'
import type { LeftNode, Picture, PictureNode, ProvisionNode, RightNode } from './picture.ts'
import { natural, provisionsIn } from './provisionsIn.ts'
import type { Level } from './route.ts'
import { type Section, type SectionTitles, sectionsOf } from './sections.ts'

/** A picture in the making: things are put in whole or in parts, as the level and the reader have it. */
export interface Drawing {
  /** A document with all that it cites. */
  readonly addDocument: (extraction: Extraction, keep: (citation: Citation) => boolean) => void
  /** Paragraphs, in reading order; returns which node stands for each (itself, or the section it is folded into). */
  readonly addParagraphs: (document: LegalDocument, paragraphs: readonly ParagraphNode[]) => (id: string) => string
  readonly addDoubt: (doubt: DoubtNode) => void
  /** Citations of one thing from one node: a line to it, or to each of its cited places if it is open. */
  readonly cite: (from: string, target: string, citations: readonly Citation[]) => void
  /** A line between two nodes; a node is not tied to itself. */
  readonly tie: (from: string, to: string, citations: readonly Citation[]) => void
  readonly picture: (subject: string) => Picture
}

export function createDrawing(shelf: Shelf, titles: SectionTitles, level: Level, opened: Opened): Drawing {
  const open = (id: string): boolean => isOpen(id, level, opened)
  const lefts: LeftNode[] = []
  const cited = new Map<string, Citation[]>()
  const provisions = new Map<string, ProvisionNode>()
  const doubts: DoubtNode[] = []
  const lines = new Map<string, Citation[]>()
  const within = new Map<string, readonly string[]>()
  const drawnAs = new Map<string, string>()
  const handles = new Map<string, Handle>()
  const handle = (found: Omit<Handle, 'usual'>): void => void handles.set(found.id, { ...found, usual: found.open === openAt(found.id, level) })

  const tie = (from: string, to: string, citations: readonly Citation[]): void => {
    if (from !== to) append(lines, `${from}→${to}`, citations)
  }
  const cite = (from: string, target: string, citations: readonly Citation[]): void => {
    append(cited, target, citations)
    if (!open(target)) {
      tie(from, target, citations)
      return
    }
    for (const citation of citations) {
      for (const node of provisionsIn(target, citation, shelf)) {
        provisions.set(node.id, node)
        within.set(node.id, [target])
        tie(from, node.id, [citation])
      }
    }
  }

  const addParagraphs = (document: LegalDocument, paragraphs: readonly ParagraphNode[]): ((id: string) => string) => {
    const places = new Map<string, string>()
    const sections = membersOf(paragraphs, document, titles)
    // A document of one section is its paragraphs.
    const whole = sections.size === 1
    for (const [section, members] of sections) {
      if (!whole) handle({ id: section.id, open: open(section.id), parts: 'paragraphs', count: members.length, name: section.title })
      if (whole || open(section.id)) for (const { id } of members) within.set(id, [...(whole ? [] : [section.id]), documentNodeId(document.id)])
      else for (const { id } of members) places.set(id, section.id)
    }
    const byId = new Map([...sections].map(([section, members]) => [section.id, { section, members }]))
    const put = new Set<string>()
    for (const node of paragraphs) {
      const place = places.get(node.id)
      const folded = place === undefined ? undefined : byId.get(place)
      if (!folded) lefts.push(node)
      else if (!put.has(folded.section.id)) {
        const { id, title } = folded.section
        put.add(id)
        lefts.push({ kind: 'section', id, document, label: title, paragraphs: folded.members.map(m => m.paragraph.id) })
        within.set(id, [documentNodeId(document.id)])
      }
    }
    for (const [id, place] of places) drawnAs.set(id, place)
    return id => places.get(id) ?? id
  }

  const addDocument = (extraction: Extraction, keep: (citation: Citation) => boolean): void => {
    const { document, citations } = extraction
    const id = documentNodeId(document.id)
    const label = symbolWords(document.symbol ?? document.id)
    const isIn = open(id)
    const count = new Set([...sectionsOf(document, titles).values()]).size
    handle({ id, open: isIn, parts: count > 1 ? 'sections' : 'paragraphs', count: count > 1 ? count : document.paragraphs.length, name: label })
    if (!isIn) {
      lefts.push({ kind: 'document', id, document, label })
      for (const citation of citations) {
        const { target } = citation
        if (target.status === 'resolved' && !target.id.startsWith('#') && keep(citation)) cite(id, target.id, [citation])
      }
      return
    }
    const map = buildCitationMap(extraction, shelf, keep)
    const own = (node: string): string => qualified(node, document)
    const placeOf = addParagraphs(
      document,
      map.paragraphs.map(p => ({ ...p, id: own(p.id), of: document })),
    )
    for (const doubt of map.doubts) {
      // Doubts belong to their paragraph: they come into sight with it.
      const from = own(`p:${doubt.citation.paragraph}`)
      if (placeOf(from) === from) doubts.push({ ...doubt, id: own(doubt.id), of: document })
    }
    for (const link of map.links) {
      const end = map.nodes.get(link.to)
      const from = placeOf(own(link.from))
      if (end?.kind === 'target') cite(from, end.id, link.citations)
      else if (end?.kind === 'paragraph') tie(from, placeOf(own(end.id)), link.citations)
      else if (end && from === own(link.from)) tie(from, own(end.id), link.citations)
    }
  }

  return {
    addDocument,
    addParagraphs,
    addDoubt: doubt => void doubts.push(doubt),
    cite,
    tie,
    picture: subject => {
      const targets = [...cited]
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
      const parts = new Map<string, ProvisionNode[]>()
      for (const node of provisions.values()) append(parts, node.target, [node])
      const rights = targets.flatMap((target): readonly RightNode[] => {
        const own = parts.get(target.id)
        const count = own?.length ?? placesIn(cited.get(target.id) ?? [])
        // What is cited only as a whole has nothing to open.
        if (target.articles !== '') handle({ id: target.id, open: own !== undefined, parts: 'articles', count, name: target.name.short })
        return own ? [...own].sort((a, b) => natural(a.place, b.place)) : [target]
      })
      const nodes = new Map<string, PictureNode>([...lefts, ...rights, ...doubts].map(node => [node.id, node]))
      const links = linksOf(lines)
      return { subject, lefts, rights, doubts, links, nodes, linksAt: indexLinks(links), within, drawnAs, handles }
    },
  }
}

/** `p:61` and `doubt:63@4-9` where those of several documents stand together. */
const qualified = (node: string, document: LegalDocument): string =>
  node.startsWith('p:') ? paragraphNodeIn(document.id, node.slice(2)) : `${node} ${document.id}`

/** Paragraphs by section, in the order in which sections begin; footnotes may stand anywhere between. */
function membersOf(paragraphs: readonly ParagraphNode[], document: LegalDocument, titles: SectionTitles): ReadonlyMap<Section, readonly ParagraphNode[]> {
  const sectionOf = sectionsOf(document, titles)
  const members = new Map<Section, ParagraphNode[]>()
  for (const node of paragraphs) {
    const section = sectionOf.get(node.paragraph.id)
    if (section) append(members, section, [node])
  }
  return members
}

const placesIn = (citations: readonly Citation[]): number => new Set(citations.flatMap(c => c.pinpoints.flatMap(p => expand(p).map(normalForm)))).size

function append<K, T>(lists: Map<K, T[]>, key: K, values: readonly T[]): void {
  const known = lists.get(key)
  if (known) known.push(...values)
  else lists.set(key, [...values])
}

const linksOf = (grouped: ReadonlyMap<string, readonly Citation[]>): readonly Link[] =>
  [...grouped].map(([id, citations]) => {
    const [from = '', to = ''] = id.split('→')
    return { id, from, to, certainty: surest(citations), citations }
  })

import { articlesCited } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument, Paragraph } from '../../core/model/document.ts'
import { groupBy } from '../../core/model/groups.ts'
import { type ParagraphId, type TargetId, targetKind } from '../../core/model/ids.ts'
import { type Name, nameOf, type Shelf } from '../../core/model/names.ts'
import { HUE_ORDER, SHAPES } from '../../core/model/signs.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { type Certainty, certaintyOf } from './certainty.ts'
import { NOTHING_WITHIN } from './opened.ts'
import type { Picture } from './picture.ts'

/** A paragraph on the left side of the map. */
export interface ParagraphNode {
  readonly kind: 'paragraph'
  /** `p:61` */
  readonly id: string
  readonly paragraph: Paragraph
  /** `¶61`, or the first words of a paragraph without a number. */
  readonly label: string
  /** Its document, where the paragraphs of several stand together; its id is then `p:A/57/292@61`. */
  readonly of?: LegalDocument
}

/** Something cited: an instrument, a general comment, a UN document, a case. */
export interface TargetNode {
  readonly kind: 'target'
  readonly id: TargetId
  readonly name: Name
  /** Places cited in it, as people write them: `arts. 14 (3) (g), 26`; empty if it is only cited as a whole. */
  readonly articles: string
}

/** Words that may be a citation and could not be decided. */
export interface DoubtNode {
  readonly kind: 'doubt'
  /** `doubt:63@412-430`: paragraph and span of the quote. */
  readonly id: string
  readonly citation: Citation
  readonly quote: string
  /** As with paragraphs. */
  readonly of?: LegalDocument
}

export type MapNode = ParagraphNode | TargetNode | DoubtNode

/** One line of the map: all citations from one paragraph to one thing. */
export interface Link {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly certainty: Certainty
  readonly citations: readonly Citation[]
}

/** What one document cites: the facts that the map, the list, the margin and the cards share. */
export interface CitationMap extends Picture {
  readonly document: LegalDocument
  readonly paragraphs: readonly ParagraphNode[]
  /** In shelf order: by family, then date, then name. */
  readonly targets: readonly TargetNode[]
  readonly doubts: readonly DoubtNode[]
  readonly links: readonly Link[]
  readonly nodes: ReadonlyMap<string, MapNode>
  /** Links that begin or end at a node, by the node's id. */
  readonly linksAt: ReadonlyMap<string, readonly Link[]>
  /** Citations by paragraph, in order of appearance. */
  readonly citationsIn: ReadonlyMap<ParagraphId, readonly Citation[]>
}

export const paragraphNodeId = (id: ParagraphId): string => `p:${id}`
export const doubtId = ({ paragraph, span }: Citation): string => `doubt:${paragraph}@${span.start}-${span.end}`

/** The node that a citation's link ends at. */
export function targetNodeId(citation: Citation): string {
  const { target } = citation
  if (target.status !== 'resolved') return doubtId(citation)
  return target.id.startsWith('#') ? paragraphNodeId(target.id.slice(1)) : target.id
}

/** The words a citation stands on. */
export function quoteOf(citation: Citation, document: LegalDocument): string {
  const text = document.paragraphs.find(p => p.id === citation.paragraph)?.text ?? ''
  return text.slice(citation.span.start, citation.span.end)
}

/** Lays out the facts of one extraction by paragraph and by cited thing. Deterministic; nothing is dropped that `keep` keeps. */
export function buildCitationMap({ document, citations: all }: Extraction, shelf: Shelf, keep: (citation: Citation) => boolean = () => true): CitationMap {
  const citations = all.filter(keep)
  const citationsIn = groupBy(citations, c => c.paragraph)
  const shown = document.paragraphs.filter(p => p.kind !== 'heading' && (p.number !== undefined || citationsIn.has(p.id)))
  const shownIds = new Set(shown.map(p => p.id))
  const inside = citations.filter(c => shownIds.has(c.paragraph) && !pointsNowhere(c, shownIds))
  const byTarget = groupBy(inside.filter(isOutward), targetNodeId)

  const paragraphs = shown.map((p): ParagraphNode => ({ kind: 'paragraph', id: paragraphNodeId(p.id), paragraph: p, label: labelOf(p, shelf) }))
  const doubts = [
    ...groupBy(
      inside.filter(c => c.target.status !== 'resolved'),
      doubtId,
    ),
  ]
    .map(([id, [citation]]): DoubtNode | undefined => citation && { kind: 'doubt', id, citation, quote: quoteOf(citation, document) })
    .filter(node => node !== undefined)
  const targets = [...byTarget]
    .map(
      ([id, cited]): TargetNode => ({
        kind: 'target',
        id,
        name: nameOf(id, shelf),
        articles: articlesCited(
          cited.flatMap(c => c.pinpoints),
          shelf.words.places,
        ),
      }),
    )
    .sort(byShelf)

  const links = [...groupBy(inside, c => `${paragraphNodeId(c.paragraph)}→${targetNodeId(c)}`)].map(([id, cited]): Link => {
    const [first] = cited
    return { id, from: first ? paragraphNodeId(first.paragraph) : '', to: first ? targetNodeId(first) : '', certainty: surest(cited), citations: cited }
  })
  const linksAt = indexLinks(links)
  const nodes = new Map<string, MapNode>([...paragraphs, ...targets, ...doubts].map(node => [node.id, node]))
  const sides = { lefts: paragraphs, rights: targets }
  return { subject: document.id, document, paragraphs, targets, ...sides, doubts, links, nodes, linksAt, citationsIn, ...NOTHING_WITHIN }
}

/** Links by the nodes at their ends. */
export function indexLinks(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const linksAt = new Map<string, Link[]>()
  for (const link of links) {
    for (const end of new Set([link.from, link.to])) {
      const known = linksAt.get(end)
      if (known) known.push(link)
      else linksAt.set(end, [link])
    }
  }
  return linksAt
}

/** A cross-reference to a paragraph that the document (an excerpt) does not hold has no node to end at; it stays marked in the text. */
const pointsNowhere = ({ target }: Citation, shown: ReadonlySet<ParagraphId>): boolean =>
  target.status === 'resolved' && target.id.startsWith('#') && !shown.has(target.id.slice(1))

const isOutward = ({ target }: Citation): boolean => target.status === 'resolved' && !target.id.startsWith('#')

/** `¶61`, `note 12`, or the first words of a paragraph without a number. */
export function labelOf({ number, kind, text }: Paragraph, { words }: Shelf): string {
  if (number === undefined) return `“${text.slice(0, 18).trim()}…”`
  return kind === 'footnote' ? words.note(number.replace(/^fn/, '')) : `¶${number}`
}

/** A link is as sure as its surest citation: one clear naming is enough. */
export function surest(citations: readonly Citation[]): Certainty {
  const found = new Set(citations.map(certaintyOf))
  if (found.has('sure')) return 'sure'
  return found.has('likely') ? 'likely' : 'doubt'
}

/** A treaty comes before the protocols adopted with it. */
const SHAPE_ORDER: readonly string[] = Object.keys(SHAPES)

export const byShelf = (a: TargetNode, b: TargetNode): number =>
  HUE_ORDER.indexOf(a.name.hue) - HUE_ORDER.indexOf(b.name.hue) ||
  Number(a.name.shape === 'ring') - Number(b.name.shape === 'ring') ||
  compare(a.name.date ?? '9999', b.name.date ?? '9999') ||
  SHAPE_ORDER.indexOf(a.name.shape) - SHAPE_ORDER.indexOf(b.name.shape) ||
  compare(a.name.short, b.name.short)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The sentence of the status line: how much of the document cites how much. */
export function countsOf(map: CitationMap): {
  readonly citing: number
  readonly paragraphs: number
  readonly instruments: number
  readonly documents: number
  readonly doubts: number
} {
  const numbered = map.paragraphs.filter(p => p.paragraph.kind !== 'footnote')
  const citing = numbered.filter(p => map.linksAt.get(p.id)?.some(l => l.from === p.id && l.certainty !== 'doubt'))
  const instruments = map.targets.filter(t => targetKind(t.id) === 'instrument').length
  return { citing: citing.length, paragraphs: numbered.length, instruments, documents: map.targets.length - instruments, doubts: map.doubts.length }
}

import type { Citation, CitationKind, Relation, Resolved } from '../model/citation.ts'
import type { LegalDocument, Paragraph } from '../model/document.ts'
import { type ParagraphId, type TargetId, targetKind } from '../model/ids.ts'
import { expand, label, normalForm, type Pinpoint } from '../model/locator.ts'
import type { Extraction } from '../model/snapshot.ts'
import { addParagraph } from './documents.ts'
import { documentNode, doubtNode, paragraphNode, provisionNode } from './graphIds.ts'
import type { CitationGraph, CitesEdge } from './schema.ts'
import type { Shelf } from './shelf.ts'
import { addTarget } from './targets.ts'

type ResolvedCitation = Citation & { readonly target: Resolved }

/** Adds what one document cites: an edge for each paragraph and thing cited, one for each place in it, and a node for every doubt. */
export function addCitations(graph: CitationGraph, { document, citations }: Extraction, shelf: Shelf): void {
  const paragraphs = new Map(document.paragraphs.map(p => [p.id, p]))
  const gathered = new Map<string, Gathered>()
  for (const citation of citations) {
    const paragraph = paragraphs.get(citation.paragraph)
    if (!paragraph) continue
    const from = addParagraph(graph, document, paragraph)
    if (!isResolved(citation)) {
      addDoubt(graph, from, document, paragraph, citation)
      continue
    }
    const whole = addWhole(graph, document, citation.target.id, shelf)
    gather(gathered, from, whole, 'whole', citation, paragraph)
    // A paragraph of the same document is a place already; a place within it would be a guess at how that paragraph is divided.
    if (citation.target.id.startsWith('#')) continue
    for (const place of placesOf(citation.pinpoints)) gather(gathered, from, addProvision(graph, whole, place), 'provision', citation, paragraph)
  }
  for (const [key, edge] of gathered) graph.addDirectedEdgeWithKey(key, edge.from, edge.to, attributesOf(edge))
}

const isResolved = (citation: Citation): citation is ResolvedCitation => citation.target.status === 'resolved'

/** Every place once, ranges expanded. */
function placesOf(pinpoints: readonly Pinpoint[]): Iterable<Pinpoint> {
  return new Map(pinpoints.flatMap(expand).map(place => [normalForm(place), place])).values()
}

function addWhole(graph: CitationGraph, document: LegalDocument, target: TargetId, shelf: Shelf): string {
  if (targetKind(target) !== 'paragraph') return addTarget(graph, target, shelf)
  const paragraph = paragraphNumbered(document, target.slice(1))
  if (paragraph) return addParagraph(graph, document, paragraph)
  const node = paragraphNode(document.id, target.slice(1))
  if (!graph.hasNode(node)) {
    const number = target.slice(1)
    graph.addNode(node, {
      kind: 'paragraph',
      label: `¶ ${number}`,
      read: false,
      document: document.symbol ?? document.id,
      number,
      citingParagraphs: 0,
      citingDocuments: 0,
    })
    graph.addDirectedEdgeWithKey(`isPartOf|${node}|${documentNode(document.id)}`, node, documentNode(document.id), { relation: 'isPartOf' })
  }
  return node
}

/** A cross-reference says a number; where an annex counts anew, the paragraph whose id is the number (the body of the document) is meant. */
function paragraphNumbered({ paragraphs }: LegalDocument, number: ParagraphId): Paragraph | undefined {
  return paragraphs.find(p => p.id === number) ?? paragraphs.find(p => p.number === number)
}

/** The provision and those above it: article 14 (3) (g) is part of article 14 (3), that of article 14, that of the instrument. */
function addProvision(graph: CitationGraph, whole: string, place: Pinpoint): string {
  const node = provisionNode(whole, place)
  if (graph.hasNode(node)) return node
  graph.addNode(node, {
    kind: 'provision',
    label: label(place),
    of: whole,
    unit: place.unit,
    provision: normalForm(place),
    citingParagraphs: 0,
    citingDocuments: 0,
  })
  const { unit, value, sub } = place
  const above = sub.length ? addProvision(graph, whole, { unit, value, sub: sub.slice(0, -1) }) : whole
  graph.addDirectedEdgeWithKey(`isPartOf|${node}|${above}`, node, above, { relation: 'isPartOf' })
  return node
}

function addDoubt(graph: CitationGraph, from: string, document: LegalDocument, { text }: Paragraph, { paragraph, span, target }: Citation): void {
  if (target.status === 'resolved') return
  const node = doubtNode(document.id, paragraph, span)
  const { status, rule, reason } = target
  const candidates = status === 'ambiguous' ? target.candidates : []
  if (graph.hasNode(node)) return
  graph.addNode(node, { kind: 'doubt', label: `“${text.slice(span.start, span.end)}”?`, status, candidates, rule, reason })
  graph.addDirectedEdgeWithKey(`doubts|${from}|${node}`, from, node, { relation: 'doubts', ...span })
}

interface Gathered {
  readonly from: string
  readonly to: string
  readonly level: CitesEdge['level']
  weight: number
  confidence: number
  readonly kinds: Set<CitationKind>
  readonly rules: Set<string>
  readonly how: Set<Relation>
  readonly quotes: Set<string>
}

function gather(
  edges: Map<string, Gathered>,
  from: string,
  to: string,
  level: CitesEdge['level'],
  { kind, span, target, relation }: ResolvedCitation,
  { text }: Paragraph,
): void {
  const key = `cites|${from}|${to}`
  const edge = edges.get(key) ?? {
    from,
    to,
    level,
    weight: 0,
    confidence: 0,
    kinds: new Set<CitationKind>(),
    rules: new Set<string>(),
    how: new Set<Relation>(),
    quotes: new Set<string>(),
  }
  edge.weight++
  edge.confidence = Math.max(edge.confidence, target.confidence)
  edge.kinds.add(kind)
  edge.rules.add(target.rule)
  if (relation !== undefined) edge.how.add(relation)
  edge.quotes.add(text.slice(span.start, span.end))
  edges.set(key, edge)
}

const attributesOf = ({ level, weight, confidence, kinds, rules, how, quotes }: Gathered): CitesEdge => ({
  relation: 'cites',
  context: 'text',
  level,
  status: 'resolved',
  weight,
  confidence,
  kinds: [...kinds],
  rules: [...rules],
  ...(how.size > 0 ? { how: [...how] } : {}),
  quotes: [...quotes],
})

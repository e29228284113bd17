import type { LegalDocument, Paragraph } from '../model/document.ts'
import { documentNode, paragraphNode } from './graphIds.ts'
import type { CitationGraph } from './schema.ts'

/** The document and its paragraphs; headings are how it is arranged, not what it says, unless they cite something themselves. */
export function addDocument(graph: CitationGraph, document: LegalDocument): void {
  const { id, title, date, source } = document
  const node = documentNode(id)
  graph.addNode(node, {
    kind: 'document',
    label: document.symbol ?? id,
    read: true,
    title,
    ...(date === undefined ? {} : { date }),
    source: source.name,
    citingParagraphs: 0,
    citingDocuments: 0,
  })
  for (const paragraph of document.paragraphs) if (paragraph.kind !== 'heading') addParagraph(graph, document, paragraph)
}

/** Adds a paragraph of a document read, once. */
export function addParagraph(graph: CitationGraph, { id, symbol }: LegalDocument, paragraph: Paragraph): string {
  const node = paragraphNode(id, paragraph.id)
  if (graph.hasNode(node)) return node
  const { number, kind, text, page } = paragraph
  graph.addNode(node, {
    kind: 'paragraph',
    label: labelOf(paragraph),
    read: true,
    document: symbol ?? id,
    ...(number === undefined ? {} : { number }),
    form: kind,
    text,
    ...(page === undefined ? {} : { page }),
    citingParagraphs: 0,
    citingDocuments: 0,
  })
  graph.addDirectedEdgeWithKey(`isPartOf|${node}|${documentNode(id)}`, node, documentNode(id), { relation: 'isPartOf' })
  return node
}

const OPENING_WORDS = 40

function labelOf({ number, kind, text }: Paragraph): string {
  if (number === undefined || kind === 'heading') {
    const start = text.trim().replace(/\s+/g, ' ')
    return start.length > OPENING_WORDS ? `${start.slice(0, OPENING_WORDS).replace(/[\uD800-\uDBFF]$/, '')}…` : start
  }
  return kind === 'footnote' ? `note ${number.replace(/^fn/, '')}` : `¶ ${number}`
}

import type { CitationGraph, Counts } from './schema.ts'

/**
 * Writes `citingParagraphs` and `citingDocuments` on everything that a paragraph cites. A provision counts the citations of the places within
 * it: who cites article 14 (3) (g) cites article 14.
 */
export function countCitations(graph: CitationGraph): void {
  const citing = new Map<string, Set<string>>()
  graph.forEachDirectedEdge((_edge, attributes, source, target) => {
    if (attributes.relation !== 'cites' || attributes.context !== 'text') return
    for (const node of withEnclosing(graph, target, attributes.level === 'provision')) {
      const known = citing.get(node)
      if (known) known.add(source)
      else citing.set(node, new Set([source]))
    }
  })
  for (const [node, paragraphs] of citing) {
    const documents = new Set([...paragraphs].map(p => documentOf(graph, p)))
    const counts: Counts = { citingParagraphs: paragraphs.size, citingDocuments: documents.size }
    graph.updateNodeAttributes(node, attributes => ({ ...attributes, ...counts }))
  }
}

/** A cited thing, and if it is a provision those above it within the same instrument. */
function withEnclosing(graph: CitationGraph, node: string, provision: boolean): readonly string[] {
  const found = [node]
  if (!provision) return found
  for (let at = above(graph, node); at !== undefined && graph.getNodeAttribute(at, 'kind') === 'provision'; at = above(graph, at)) found.push(at)
  return found
}

const above = (graph: CitationGraph, node: string): string | undefined =>
  graph.findOutNeighbor(node, neighbour => graph.hasDirectedEdge(`isPartOf|${node}|${neighbour}`))

const documentOf = (graph: CitationGraph, paragraph: string): string | undefined => above(graph, paragraph)

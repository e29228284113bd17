import { MultiDirectedGraph } from 'graphology'
import type { Snapshot } from '../model/snapshot.ts'
import { addCitations } from './citations.ts'
import { addDocument } from './documents.ts'
import { countCitations } from './measure.ts'
import { addRelations } from './relations.ts'
import type { CitationGraph, EdgeAttributes, NodeAttributes } from './schema.ts'
import { shelve } from './shelf.ts'

/**
 * Builds the graph of everything that a snapshot says. Deterministic: the same snapshot gives the same nodes and edges in the same order. Ranges
 * ("articles 12 to 14") become their members here.
 */
export function buildGraph(snapshot: Snapshot): CitationGraph {
  const graph: CitationGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  const shelf = shelve(snapshot)
  for (const { document } of snapshot.extractions) addDocument(graph, document)
  for (const extraction of snapshot.extractions) addCitations(graph, extraction, shelf)
  addRelations(graph, snapshot, shelf)
  countCitations(graph)
  return graph
}

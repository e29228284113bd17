import type { InstrumentId } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { bodyNode, documentNode, plainSymbol } from './graphIds.ts'
import type { CitationGraph, EdgeAttributes } from './schema.ts'
import type { Shelf } from './shelf.ts'
import { instrumentAttributes } from './targets.ts'

/**
 * Adds what the registry knows about the things cited: the relations between instruments (with the instruments on their far side), the
 * bodies that monitor them, and who issued a document or general comment.
 */
export function addRelations(graph: CitationGraph, snapshot: Snapshot, shelf: Shelf): void {
  const cited = new Set(snapshot.instruments.filter(i => graph.hasNode(i.id)).map(i => i.id))
  for (const instrument of snapshot.instruments) addInstrumentRelations(graph, instrument, cited, shelf)
  for (const { id, monitors } of snapshot.bodies) for (const of of monitors) if (cited.has(of)) addBodyEdge(graph, id, of, 'monitors', shelf)
  for (const instrument of snapshot.instruments) {
    if (cited.has(instrument.id) && instrument.monitoredBy !== undefined) addBodyEdge(graph, instrument.monitoredBy, instrument.id, 'monitors', shelf)
  }
  for (const [id, { body }] of shelf.comments) if (graph.hasNode(id)) addBodyEdge(graph, body.id, id, 'issuedBy', shelf)
  for (const { document } of snapshot.extractions) {
    const node = documentNode(document.id)
    if (document.body !== undefined) addBodyEdge(graph, document.body, node, 'issuedBy', shelf)
    const comment = document.symbol === undefined ? undefined : shelf.commentOfSymbol.get(plainSymbol(document.symbol))
    if (comment !== undefined && graph.hasNode(comment)) addEdge(graph, node, comment, { relation: 'realizes' })
  }
}

/** Only relations with something cited at one end: two instruments that nothing cites have nothing to do with the documents. */
function addInstrumentRelations(graph: CitationGraph, instrument: Instrument, cited: ReadonlySet<InstrumentId>, shelf: Shelf): void {
  const { id, parent, kind, amends, replaces, replacedBy, preambleCites } = instrument
  const relate = (from: InstrumentId, to: InstrumentId, attributes: EdgeAttributes): void => {
    if (!cited.has(from) && !cited.has(to)) return
    // A preamble is followed from a cited instrument to what it stands on, not back to everything that stands on it.
    if (attributes.relation === 'cites' && !cited.has(from)) return
    if (addInstrument(graph, from, shelf) && addInstrument(graph, to, shelf)) addEdge(graph, from, to, attributes)
  }
  if (parent !== undefined) relate(id, parent, { relation: kind === 'protocol' ? 'protocolTo' : 'isPartOf' })
  for (const other of amends) relate(id, other, { relation: 'amends' })
  for (const other of replaces) relate(id, other, { relation: 'replaces' })
  for (const other of replacedBy) relate(other, id, { relation: 'replaces' })
  for (const other of preambleCites) relate(id, other, { relation: 'cites', context: 'preamble' })
}

/** True if the instrument is in the graph now. One that the snapshot has no facts about is left out. */
function addInstrument(graph: CitationGraph, id: InstrumentId, shelf: Shelf): boolean {
  if (graph.hasNode(id)) return true
  const instrument = shelf.instruments.get(id)
  if (!instrument) return false
  graph.addNode(id, instrumentAttributes(id, instrument, false))
  return true
}

/** `monitors` leads from the body, `issuedBy` to it. */
function addBodyEdge(graph: CitationGraph, body: string, other: string, relation: 'monitors' | 'issuedBy', shelf: Shelf): void {
  const known = shelf.bodies.get(body)
  if (!known) return
  const node = bodyNode(body)
  if (!graph.hasNode(node)) graph.addNode(node, { kind: 'body', label: known.abbreviations[0] ?? known.name, name: known.name })
  if (relation === 'monitors') addEdge(graph, node, other, { relation })
  else addEdge(graph, other, node, { relation })
}

function addEdge(graph: CitationGraph, from: string, to: string, attributes: EdgeAttributes): void {
  const key = `${attributes.relation === 'cites' ? 'cites-preamble' : attributes.relation}|${from}|${to}`
  if (!graph.hasEdge(key)) graph.addDirectedEdgeWithKey(key, from, to, attributes)
}

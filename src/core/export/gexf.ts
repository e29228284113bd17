import { write } from 'graphology-gexf'
import type { CitationGraph } from '../graph/schema.ts'
import type { GraphExporter } from './exporter.ts'
import { flatten, type Scalar, xmlSafe } from './xml.ts'

/** GEXF 1.3, the format of Gephi. The relation is the edge's `kind`, as GEXF calls it, and its label; lists are joined by " | ". */
export const gexf: GraphExporter = {
  *write(graph) {
    yield write(withSafeIds(graph), {
      version: '1.3',
      formatNode: (_id, { label, ...facts }) => ({ label: line(label), attributes: cleaned(facts) }),
      formatEdge: (_id, attributes) => ({
        label: attributes.relation,
        kind: attributes.relation,
        ...('weight' in attributes ? { weight: attributes.weight } : {}),
        attributes: cleaned(attributes),
      }),
    })
    yield '\n'
  },
}

function cleaned(attributes: object): Record<string, Scalar> {
  const facts = [...flatten(attributes)].filter(([name]) => name !== 'weight')
  return Object.fromEntries(facts.map(([name, value]) => [name, typeof value === 'string' ? line(value) : value]))
}

/** The library writes a line break as it is, and every XML reader turns one within an attribute into a blank. */
const line = (text: string): string => xmlSafe(text).replace(/[\t\r\n]+/g, ' ')

/** The library takes ids as they are; those of a file whose name holds control characters would make the file unreadable. */
function withSafeIds(graph: CitationGraph): CitationGraph {
  if (graph.everyNode(id => line(id) === id)) return graph
  const safe: CitationGraph = graph.nullCopy()
  const ids = new Map<string, string>()
  graph.forEachNode((id, attributes) => {
    let name = line(id)
    while (safe.hasNode(name)) name += '~'
    ids.set(id, name)
    safe.addNode(name, attributes)
  })
  graph.forEachDirectedEdge((_edge, attributes, source, target) => {
    const [from, to] = [ids.get(source) ?? source, ids.get(target) ?? target]
    safe.addDirectedEdgeWithKey(`${safe.size}|${from}|${to}`, from, to, attributes)
  })
  return safe
}

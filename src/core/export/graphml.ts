import type { CitationGraph } from '../graph/schema.ts'
import type { GraphExporter } from './exporter.ts'
import { escapeXml, flatten, type Scalar } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

/**
 * GraphML 1.0. Its ids must be NMTOKENs, which ours ("doc:A/57/292") are not: nodes are `n0`, `n1` … and edges `e0`, `e1` … in the graph's
 * order, and the node's own id stands in the attribute `key`. Lists are joined by " | ".
 */
export const graphml: GraphExporter = {
  *write(graph) {
    const keys = declare(graph)
    yield HEAD
    for (const { id, of, name, type } of keys.values()) yield `  <key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
    yield '  <graph id="citations" edgedefault="directed">\n'
    const numbers = new Map<string, string>()
    for (const { node, attributes } of graph.nodeEntries()) {
      const number = `n${numbers.size}`
      numbers.set(node, number)
      yield `    <node id="${number}">\n${data(keys, 'node', [['key', node], ...flatten(attributes)])}    </node>\n`
    }
    let edges = 0
    for (const { attributes, source, target } of graph.edgeEntries()) {
      const facts = data(keys, 'edge', [...flatten(attributes)])
      yield `    <edge id="e${edges++}" source="${numbers.get(source)}" target="${numbers.get(target)}">\n${facts}    </edge>\n`
    }
    yield '  </graph>\n</graphml>\n'
  },
}

interface Key {
  readonly id: string
  readonly of: 'node' | 'edge'
  readonly name: string
  readonly type: 'string' | 'boolean' | 'int' | 'double'
}

/** One declaration for each attribute in use; one that is a number here and a text there is a text. */
function declare(graph: CitationGraph): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>()
  const note = (of: Key['of'], name: string, value: Scalar): void => {
    const known = keys.get(`${of} ${name}`)
    const type = known && known.type !== typeOf(value) ? common(known.type, typeOf(value)) : typeOf(value)
    keys.set(`${of} ${name}`, { id: known?.id ?? `d${keys.size}`, of, name: asToken(name), type })
  }
  note('node', 'key', '')
  graph.forEachNode((_node, attributes) => {
    for (const [name, value] of flatten(attributes)) note('node', name, value)
  })
  graph.forEachDirectedEdge((_edge, attributes) => {
    for (const [name, value] of flatten(attributes)) note('edge', name, value)
  })
  return keys
}

function typeOf(value: Scalar): Key['type'] {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double'
  return 'string'
}

const common = (a: Key['type'], b: Key['type']): Key['type'] => ([a, b].every(t => t === 'int' || t === 'double') ? 'double' : 'string')

/** An NMTOKEN: anything but letters, digits, dot, hyphen, underscore and colon becomes an underscore. */
const asToken = (name: string): string => name.replace(/[^\w.:-]/g, '_')

function data(keys: ReadonlyMap<string, Key>, of: Key['of'], facts: readonly (readonly [string, Scalar])[]): string {
  return facts.map(([name, value]) => `      <data key="${keys.get(`${of} ${name}`)?.id}">${escapeXml(String(value))}</data>\n`).join('')
}

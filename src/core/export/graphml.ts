import { escapeXml, flatten } from '../text/xml.ts'
import { type Declaration, type Declarations, declare, type ScalarType } from './declarations.ts'
import type { GraphExporter } from './exporter.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

/**
 * GraphML 1.0. Its ids must be NMTOKENs, which ours ("doc:A/57/292") are not: nodes are `n0`, `n1` … and edges `e0`, `e1` … in the graph's
 * order, and the node's own id stands in the attribute `key`. Lists are joined by " | ".
 */
export const graphml: GraphExporter = {
  *write(graph) {
    const declarations = declare(graph)
    yield HEAD
    yield '  <key id="key" for="node" attr.name="key" attr.type="string"/>\n'
    for (const { id, of, name, type } of declarations.list) {
      yield `  <key id="${id}" for="${of}" attr.name="${asToken(name)}" attr.type="${TYPES[type]}"/>\n`
    }
    yield '  <graph id="citations" edgedefault="directed">\n'
    const numbers = new Map<string, string>()
    for (const { node, attributes } of graph.nodeEntries()) {
      const number = `n${numbers.size}`
      numbers.set(node, number)
      yield `    <node id="${number}">\n${datum('key', node)}${data(declarations, 'node', attributes)}    </node>\n`
    }
    let edges = 0
    for (const { attributes, source, target } of graph.edgeEntries()) {
      yield `    <edge id="e${edges++}" source="${numbers.get(source)}" target="${numbers.get(target)}">\n${data(declarations, 'edge', attributes)}    </edge>\n`
    }
    yield '  </graph>\n</graphml>\n'
  },
}

const TYPES: Readonly<Record<ScalarType, string>> = { string: 'string', boolean: 'boolean', integer: 'int', double: 'double' }

/** An NMTOKEN: anything but letters, digits, dot, hyphen, underscore and colon becomes an underscore. */
const asToken = (name: string): string => name.replace(/[^\w.:-]/g, '_')

const datum = (id: string, value: string): string => `      <data key="${id}">${escapeXml(value)}</data>\n`

const data = (declarations: Declarations, of: Declaration['of'], attributes: object): string =>
  [...flatten(attributes)].map(([name, value]) => datum(declarations.idOf(of, name), String(value))).join('')

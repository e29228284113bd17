import { escapeXml, flatten } from '../text/xml.ts'
import { type Declaration, type Declarations, declare } from './declarations.ts'
import type { GraphExporter } from './exporter.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta>
    <creator>Pacta</creator>
    <description>Which paragraph cites which instrument</description>
  </meta>
  <graph defaultedgetype="directed" idtype="string">
`

/**
 * GEXF 1.3, the format of Gephi; valid against its RELAX NG schema. An edge's relation is its `kind`, as GEXF calls what tells parallel
 * edges apart, and its label. Lists are joined by " | ".
 */
export const gexf: GraphExporter = {
  *write(graph) {
    const declarations = declare(graph)
    yield HEAD
    for (const of of ['node', 'edge'] as const) yield declared(declarations, of)
    yield '    <nodes>\n'
    for (const { node, attributes } of graph.nodeEntries()) {
      yield `      <node id="${escapeXml(node)}" label="${escapeXml(attributes.label)}">\n${values('node', attributes)}      </node>\n`
    }
    yield '    </nodes>\n    <edges>\n'
    let edges = 0
    for (const { attributes, source, target } of graph.edgeEntries()) {
      const weight = 'weight' in attributes ? ` weight="${attributes.weight}"` : ''
      const { relation } = attributes
      yield `      <edge id="e${edges++}" source="${escapeXml(source)}" target="${escapeXml(target)}" kind="${relation}" label="${relation}"${weight}>\n`
      yield `${values('edge', attributes)}      </edge>\n`
    }
    yield '    </edges>\n  </graph>\n</gexf>\n'
  },
}

/** What GEXF has a place of its own for. */
const BUILT_IN: Readonly<Record<Declaration['of'], string>> = { node: 'label', edge: 'weight' }

function declared({ list }: Declarations, of: Declaration['of']): string {
  const lines = list.filter(d => d.of === of && d.name !== BUILT_IN[of])
  if (lines.length === 0) return ''
  const attributes = lines.map(({ name, type }) => `      <attribute id="${escapeXml(name)}" title="${escapeXml(name)}" type="${type}"/>\n`)
  return `    <attributes class="${of}">\n${attributes.join('')}    </attributes>\n`
}

function values(of: Declaration['of'], attributes: object): string {
  const facts = [...flatten(attributes)].filter(([name]) => name !== BUILT_IN[of])
  let lines = ''
  for (const [name, value] of facts) lines += `          <attvalue for="${escapeXml(name)}" value="${escapeXml(String(value))}"/>\n`
  return `        <attvalues>\n${lines}        </attvalues>\n`
}

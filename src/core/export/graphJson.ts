import type { GraphExporter } from './exporter.ts'

/** graphology's serialised form, one node or edge a line: `new Graph().import(JSON.parse(text))` reads it back. */
export const graphJson: GraphExporter = {
  *write(graph) {
    const { nodes, edges, ...rest } = graph.export()
    yield `${JSON.stringify(rest).slice(0, -1)},"nodes":[`
    for (const [i, node] of nodes.entries()) yield `${i ? ',' : ''}\n${JSON.stringify(node)}`
    yield '\n],"edges":['
    for (const [i, edge] of edges.entries()) yield `${i ? ',' : ''}\n${JSON.stringify(edge)}`
    yield '\n]}\n'
  },
}

import type { CitationGraph } from '../graph/schema.ts'
import { flatten, type Scalar } from '../text/xml.ts'

export type ScalarType = 'string' | 'boolean' | 'integer' | 'double'

/** One attribute in use, with a type that fits all its values. `id` is `d0`, `d1` … in order of first use: an NMTOKEN. */
export interface Declaration {
  readonly id: string
  readonly of: 'node' | 'edge'
  readonly name: string
  readonly type: ScalarType
}

/** The attributes that a graph's nodes and edges use; XML formats want them declared first. */
export interface Declarations {
  readonly list: readonly Declaration[]
  idOf(of: Declaration['of'], name: string): string
}

export function declare(graph: CitationGraph): Declarations {
  const known = new Map<string, Declaration>()
  const note = (of: Declaration['of'], attributes: object): void => {
    for (const [name, value] of flatten(attributes)) {
      const before = known.get(`${of} ${name}`)
      const type = before ? common(before.type, typeOf(value)) : typeOf(value)
      if (before?.type !== type) known.set(`${of} ${name}`, { id: before?.id ?? `d${known.size}`, of, name, type })
    }
  }
  graph.forEachNode((_node, attributes) => note('node', attributes))
  graph.forEachDirectedEdge((_edge, attributes) => note('edge', attributes))
  return { list: [...known.values()], idOf: (of, name) => known.get(`${of} ${name}`)?.id ?? '' }
}

function typeOf(value: Scalar): ScalarType {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'integer' : 'double'
  return 'string'
}

/** One that is a number here and a text there is a text. */
function common(a: ScalarType, b: ScalarType): ScalarType {
  if (a === b) return a
  return [a, b].every(type => type === 'integer' || type === 'double') ? 'double' : 'string'
}

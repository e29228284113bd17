import { describe, expect, it } from 'vitest'
import { buildCitationMap } from '../../src/app/state/citationMap.ts'
import { buildGraph } from '../../src/core/graph/build.ts'
import { shelve } from '../../src/core/model/names.ts'
import type { Snapshot } from '../../src/core/model/snapshot.ts'
import { snapshot, snapshotOf } from './fixture.ts'

/** What the app shows and what the exports hold are reckoned apart; they must say the same. */
const examples: readonly (readonly [string, Snapshot])[] = [
  ['a page of a report', snapshot],
  [
    'articles, doubts, documents and cross-references',
    snapshotOf({
      1: 'Under [[iccpr#14|article 14]] and [[iccpr#2|article 2]] of it, and [[A/RES/45/158|resolution 45/158]].',
      2: 'See [[#1|paragraph 1]], [[ccpr-gc-31|general comment No. 31]] and [[?|the Convention]].',
      3: 'Both [[iccpr+icescr|Covenants]], and [[~crc|the Convention]].',
    }),
  ],
]

describe.each(examples)('the map of %s', (_, given) => {
  const [extraction] = given.extractions
  if (!extraction) throw new Error('no document')
  const map = buildCitationMap(extraction, shelve(given.instruments, given.bodies))
  const graph = buildGraph(given)
  const own = (paragraph: string): string => `${extraction.document.id}#${paragraph}`

  it('has the citations of the exported graph, no more and no fewer', () => {
    const exported = graph
      .filterEdges((_edge, edge) => edge.relation === 'cites' && edge.context === 'text' && edge.level === 'whole')
      .map(edge => [graph.source(edge), graph.target(edge)].join(' → '))
    const shown = map.links
      .filter(l => l.certainty !== 'doubt')
      .map(l => {
        const to = map.nodes.get(l.to)
        const document = to?.kind === 'target' && to.id.includes('/') && !to.id.startsWith('case:')
        return [own(l.from.slice(2)), to?.kind === 'paragraph' ? own(to.paragraph.id) : document ? `doc:${l.to}` : l.to].join(' → ')
      })
    expect(shown.sort()).toEqual(exported.sort())
  })

  it('has its doubts', () => {
    const exported = graph.filterNodes((_id, node) => node.kind === 'doubt').map(id => id.replace(own(''), ''))
    expect(map.doubts.map(d => d.id).sort()).toEqual(exported.sort())
  })
})

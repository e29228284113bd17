import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../../src/core/graph/build.ts'
import type { CitationGraph } from '../../../src/core/graph/schema.ts'
import { makeSnapshot } from '../../../src/core/graph/snapshot.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'
import { extraction, place, registry } from './fixture.ts'

const graphOf = (...extractions: readonly Extraction[]): CitationGraph => buildGraph(makeSnapshot(registry, extractions))

/** `from -relation-> to`, sorted. */
const edges = (graph: CitationGraph, ...relations: readonly string[]): readonly string[] =>
  graph
    .mapDirectedEdges((_e, { relation }, from, to) => ({ relation, text: `${from} -${relation}-> ${to}` }))
    .filter(e => relations.length === 0 || relations.includes(e.relation))
    .map(e => e.text)
    .sort()

const facts = (graph: CitationGraph, node: string): Readonly<Record<string, unknown>> => ({ ...graph.getNodeAttributes(node) })

describe('a document and its paragraphs', () => {
  const graph = graphOf(
    extraction('A/1', [
      ['heading', 'I. Scope'],
      ['block', 'Some opening words'],
      ['1', 'Text'],
      ['fn3', 'See there'],
    ]),
  )

  test('are nodes with stable ids; headings are not', () => {
    expect(graph.nodes()).toEqual(['doc:A/1', 'A/1#u1', 'A/1#1', 'A/1#fn3'])
    expect(edges(graph)).toEqual(['A/1#1 -isPartOf-> doc:A/1', 'A/1#fn3 -isPartOf-> doc:A/1', 'A/1#u1 -isPartOf-> doc:A/1'])
    expect(['A/1#u1', 'A/1#1', 'A/1#fn3'].map(n => facts(graph, n)['label'])).toEqual(['Some opening words', '¶ 1', 'note 3'])
  })

  test('but a heading that cites something is', () => {
    const cited = graphOf(extraction('A/1', [['heading', 'Article 2 of the Rights Convention', { quote: 'Rights Convention', to: 'rights' }]]))
    expect(edges(cited, 'cites', 'isPartOf')).toEqual(['A/1#u0 -cites-> rights', 'A/1#u0 -isPartOf-> doc:A/1', 'rights -cites-> charter'])
  })
})

describe('citations', () => {
  const text = 'Articles 2 to 4 and article 14 (3) (g) of the Rights Convention; the Convention'
  const graph = graphOf(
    extraction('A/1', [
      [
        '1',
        text,
        { quote: 'Rights Convention', to: 'rights', at: [{ ...place('2'), to: '4' }, place('14', '3', 'g')], confidence: 0.7 },
        { quote: 'the Convention', to: 'rights', kind: 'anaphora', confidence: 0.8 },
      ],
      ['2', 'Article 14 of it', { quote: 'it', to: 'rights', at: [place('14')] }],
    ]),
  )

  test('ranges become their members; a place is part of the one above it', () => {
    expect(edges(graph, 'cites').filter(e => e.startsWith('A/1#1'))).toEqual([
      'A/1#1 -cites-> rights',
      'A/1#1 -cites-> rights#art_14__para_3__point_g',
      'A/1#1 -cites-> rights#art_2',
      'A/1#1 -cites-> rights#art_3',
      'A/1#1 -cites-> rights#art_4',
    ])
    expect(edges(graph, 'isPartOf')).toEqual(
      expect.arrayContaining([
        'rights#art_14 -isPartOf-> rights',
        'rights#art_14__para_3 -isPartOf-> rights#art_14',
        'rights#art_14__para_3__point_g -isPartOf-> rights#art_14__para_3',
      ]),
    )
  })

  test('of one thing by one paragraph are one edge that tells how often, how and how surely', () => {
    expect(graph.getEdgeAttributes('cites|A/1#1|rights')).toEqual({
      relation: 'cites',
      context: 'text',
      level: 'whole',
      status: 'resolved',
      weight: 2,
      confidence: 0.8,
      kinds: ['explicit', 'anaphora'],
      rules: ['name'],
      quotes: ['Rights Convention', 'the Convention'],
    })
    expect(graph.getEdgeAttributes('cites|A/1#1|rights#art_3')).toMatchObject({ level: 'provision' })
  })

  test('tell how the paragraph cites, each relation once, where the words say so', () => {
    const said = graphOf(
      extraction('A/1', [
        [
          '1',
          'one two six',
          { quote: 'one', to: 'rights', relation: 'recalls' },
          { quote: 'two', to: 'rights', relation: 'recalls', at: [place('2')] },
          { quote: 'six', to: 'charter' },
        ],
      ]),
    )
    expect(said.getEdgeAttributes('cites|A/1#1|rights')).toMatchObject({ weight: 2, how: ['recalls'] })
    expect(said.getEdgeAttributes('cites|A/1#1|rights#art_2')).toMatchObject({ how: ['recalls'] })
    expect(said.getEdgeAttributes('cites|A/1#1|charter')).not.toHaveProperty('how')
  })

  test('are counted once a paragraph, an article with the places within it', () => {
    const counts = (node: string) => [facts(graph, node)['citingParagraphs'], facts(graph, node)['citingDocuments']]
    expect(counts('rights')).toEqual([2, 1])
    expect(counts('rights#art_14')).toEqual([2, 1])
    expect(counts('rights#art_14__para_3')).toEqual([1, 1])
    expect(counts('rights#art_2')).toEqual([1, 1])
    expect(counts('charter')).toEqual([0, 0])
  })

  test('of paragraphs of the same document lead there, also to one that the excerpt lacks', () => {
    const inner = graphOf(
      extraction('A/1', [
        ['1', 'see paragraph 2 and paragraph 9', { quote: 'paragraph 2', to: '#2' }, { quote: 'paragraph 9', to: '#9' }],
        ['2', 'Text'],
      ]),
    )
    expect(edges(inner, 'cites')).toEqual(['A/1#1 -cites-> A/1#2', 'A/1#1 -cites-> A/1#9'])
    expect(facts(inner, 'A/1#9')['read']).toBe(false)
    expect(facts(inner, 'A/1#2')['read']).toBe(true)
  })

  test('of a document that is read too lead to it; of one that is not, to a node that says so', () => {
    const two = graphOf(extraction('A/1', [['1', 'A/2 and A/3', { quote: 'A/2', to: 'A/2' }, { quote: 'A/3', to: 'A/3' }]]), extraction('A/2', [['1', 'Text']]))
    expect(edges(two, 'cites')).toEqual(['A/1#1 -cites-> doc:A/2', 'A/1#1 -cites-> doc:A/3'])
    expect([facts(two, 'doc:A/2')['read'], facts(two, 'doc:A/3')['read']]).toEqual([true, false])
  })

  test('in documents that claim one symbol stay apart', () => {
    const twice = graphOf(extraction('A/1', [['1', 'Text']]), extraction('A/1', [['1', 'Other']]))
    expect(twice.filterNodes((_n, a) => a.kind === 'paragraph')).toEqual(['A/1#1', 'A/1 [file.txt]#1'])
  })
})

describe('a doubt', () => {
  const doubt = { status: 'ambiguous', candidates: ['maybe', 'rights'], rule: 'r', reason: 'two fit' } as const
  const graph = graphOf(extraction('A/1', [['1', 'under the Convention', { quote: 'the Convention', to: doubt }]]))

  test('is a node of its own at the paragraph, and nothing leads to its candidates', () => {
    expect(graph.nodes()).toEqual(['doc:A/1', 'A/1#1', 'doubt:A/1#1@6-20'])
    expect(edges(graph, 'cites', 'doubts')).toEqual(['A/1#1 -doubts-> doubt:A/1#1@6-20'])
    expect(graph.getNodeAttributes('doubt:A/1#1@6-20')).toEqual({
      kind: 'doubt',
      label: '“the Convention”?',
      status: 'ambiguous',
      candidates: ['maybe', 'rights'],
      rule: 'r',
      reason: 'two fit',
    })
  })
})

describe('relations', () => {
  const graph = graphOf(
    extraction('A/1', [['1', 'Rights and comment', { quote: 'Rights', to: 'rights' }, { quote: 'comment', to: 'one-gc-7' }]]),
    extraction('ONE/C/GC/ 7', [['1', 'Text']], { body: 'one' }),
  )

  test('of instruments, bodies and general comments are as the registry says', () => {
    expect(edges(graph, 'protocolTo', 'amends', 'replaces', 'monitors', 'issuedBy', 'realizes')).toEqual([
      'amendment -amends-> rights',
      'body:one -monitors-> rights',
      'doc:ONE/C/GC/ 7 -issuedBy-> body:one',
      'doc:ONE/C/GC/ 7 -realizes-> one-gc-7',
      'one-gc-7 -issuedBy-> body:one',
      'rights -replaces-> old',
      'rights-op -protocolTo-> rights',
    ])
  })

  test('of preambles are followed from what is cited, not from its surroundings', () => {
    expect(graph.getEdgeAttributes('cites-preamble|rights|charter')).toEqual({ relation: 'cites', context: 'preamble' })
    expect(edges(graph, 'cites').filter(e => e.endsWith('charter'))).toEqual(['rights -cites-> charter'])
  })

  test('of preambles do not lead back: what stands on the cited charter is not drawn in', () => {
    // "old" brings "rights" in as what replaced it; that its preamble too cites the charter is no concern of this document.
    const both = graphOf(extraction('A/1', [['1', 'Charter and old', { quote: 'Charter', to: 'charter' }, { quote: 'old', to: 'old' }]]))
    expect(both.hasNode('rights')).toBe(true)
    expect(edges(both, 'cites')).toEqual(['A/1#1 -cites-> charter', 'A/1#1 -cites-> old', 'charter -cites-> ancient'])
  })

  test('tell what is cited from what is only related; a label nobody else claims is preferred', () => {
    expect([facts(graph, 'rights')['cited'], facts(graph, 'old')['cited']]).toEqual([true, false])
    expect(facts(graph, 'rights')['label']).toBe('RC')
  })
})

test('the same snapshot gives the same graph, and what it says can be written and read back', () => {
  const word = fc.constantFrom('rights', 'maybe', 'one-gc-7', '#1', '#77', 'A/2', 'case:X/1/2000', 'unknown-thing')
  const unit = fc.constantFrom('1', '2', '14 bis', 'IV', '§')
  const cited = fc.record({
    quote: fc.constant('it'),
    to: word,
    at: fc.array(fc.record({ unit: fc.constant('article' as const), value: unit, sub: fc.array(unit, { maxLength: 2 }) }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(fc.array(cited, { maxLength: 4 }), { minLength: 1, maxLength: 3 }), documents => {
      const extractions = documents.map((cites, i) => extraction(`A/${i}`, [['1', 'it', ...cites]]))
      const graph = graphOf(...extractions)
      expect(graphOf(...extractions).export()).toEqual(graph.export())
      const again = graph.nullCopy()
      again.import(JSON.parse(JSON.stringify(graph.export())))
      expect(again.export()).toEqual(graph.export())
    }),
  )
})

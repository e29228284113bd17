import { expect, test } from 'vitest'
import { recordsOf } from '../../../src/core/export/records.ts'
import { extraction, place } from '../graph/fixture.ts'

test('a record for every paragraph, with what it cites in the form of the contract', () => {
  const said = extraction('A/1', [
    ['heading', 'I. Scope'],
    ['14 bis', 'Articles 2 to 4 of the Covenant', { quote: 'Covenant', to: 'iccpr', at: [{ ...place('2'), to: '4' }, place('14', '3', 'g')] }],
    ['fn3', 'See there'],
    ['block', 'Loose text'],
  ])
  expect([...recordsOf(said)]).toEqual([
    { source: 'file.txt', document: 'A/1', paragraph: null, text: 'I. Scope', citations: [] },
    {
      source: 'file.txt',
      document: 'A/1',
      paragraph: '14 bis',
      text: 'Articles 2 to 4 of the Covenant',
      citations: [
        {
          target: 'iccpr',
          provisions: ['2', '3', '4', '14(3)(g)'],
          start: 23,
          end: 31,
          quote: 'Covenant',
          kind: 'explicit',
          status: 'resolved',
          rule: 'name',
          confidence: 0.9,
        },
      ],
    },
    { source: 'file.txt', document: 'A/1', paragraph: 'fn3', text: 'See there', citations: [] },
    { source: 'file.txt', document: 'A/1', paragraph: null, text: 'Loose text', citations: [] },
  ])
})

test('doubts have no target and say why', () => {
  const said = extraction(undefined, [
    [
      '1',
      'it or that',
      { quote: 'it', to: { status: 'ambiguous', candidates: ['a', 'b'], rule: 'r', reason: 'two fit' } },
      { quote: 'that', to: { status: 'unresolved', rule: 's', reason: 'nothing before it' } },
    ],
  ])
  const [record] = [...recordsOf(said)]
  expect(record).toMatchObject({
    document: 'file.txt',
    citations: [
      { target: null, status: 'ambiguous', candidates: ['a', 'b'], reason: 'two fit', rule: 'r', quote: 'it' },
      { target: null, status: 'unresolved', reason: 'nothing before it', rule: 's', quote: 'that' },
    ],
  })
  for (const citation of record?.citations ?? []) expect(citation).not.toHaveProperty('confidence')
})

test('a printed number of a heading is not a paragraph', () => {
  const said = extraction('A/1', [['1', 'Scope']])
  const heading = { ...said, document: { ...said.document, paragraphs: said.document.paragraphs.map(p => ({ ...p, kind: 'heading' as const })) } }
  expect([...recordsOf(heading)].map(r => r.paragraph)).toEqual([null])
})

test('a relation is told where the words say one', () => {
  const said = extraction('A/1', [
    ['1', 'They recall the Covenant and see it', { quote: 'Covenant', to: 'iccpr', relation: 'recalls' }, { quote: 'it', to: 'iccpr' }],
  ])
  const [record] = [...recordsOf(said)]
  expect(record?.citations.map(c => c.relation)).toEqual(['recalls', undefined])
  expect(Object.keys(record?.citations[1] ?? {})).not.toContain('relation')
})

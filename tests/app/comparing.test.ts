import { describe, expect, it } from 'vitest'
import { compareDocuments, comparedOf, compareTargets, documentCompared, firstPair } from '../../src/app/state/comparing.ts'
import { parseFilter } from '../../src/app/state/filter.ts'
import { formatRoute, HOME, parseRoute } from '../../src/app/state/route.ts'
import { createStore } from '../../src/app/state/store.ts'
import { snapshot, snapshotOf } from './fixture.ts'
import { fakeSurroundings } from './surroundings.ts'

const [lamps] = snapshotOf(
  { 1: 'See [[crc#3|the one]], [[iccpr#24|the other]] and [[#2|paragraph 2]].', 2: 'Again [[crc#37|it]]; perhaps [[?|that]].', 3: '[[udhr|Last]].' },
  'A/1',
).extractions
const [stairs] = snapshotOf({ 5: '[[iccpr|This]], [[crc|that]].', 6: '[[iccpr#9|This]].', 7: '[[cedaw|More]].' }, 'A/2').extractions
if (!lamps || !stairs) throw new Error('no fixture')

describe('comparing', () => {
  it('two instruments: where they stand together and where alone, with the articles', () => {
    const { together, onlyFirst, onlySecond } = compareTargets([lamps, stairs], 'crc', 'iccpr')
    const said = (list: typeof together) => list.map(c => `${c.document} ${c.paragraph}: ${c.first.map(p => p.value)}/${c.second.map(p => p.value)}`)
    expect(said(together)).toEqual(['A/1 1: 3/24', 'A/2 5: /'])
    expect(said(onlyFirst)).toEqual(['A/1 2: 37/'])
    expect(said(onlySecond)).toEqual(['A/2 6: /9'])
  })

  it('two documents: what both cite and what only one; neither doubts nor paragraphs of their own', () => {
    const { both, onlyFirst, onlySecond } = compareDocuments(lamps, stairs)
    expect(both.map(c => [c.id, c.first.paragraphs, c.second.paragraphs])).toEqual([
      ['crc', ['1', '2'], ['5']],
      ['iccpr', ['1'], ['5', '6']],
    ])
    expect(onlyFirst.map(c => c.id)).toEqual(['udhr'])
    expect(onlySecond.map(c => c.id)).toEqual(['cedaw'])
  })

  it('begins with two documents where there are two, else with what one cites most', () => {
    expect(firstPair([lamps, stairs], 'A/2')).toEqual([documentCompared('A/2'), documentCompared('A/1')])
    expect(firstPair([lamps], 'A/1')).toEqual(['crc', 'iccpr'])
    expect(firstPair([], undefined)).toBeUndefined()
  })

  it('tells a document that is open from one that is cited', () => {
    expect(comparedOf(documentCompared('A/57/292'))).toEqual({ kind: 'document', id: 'A/57/292' })
    expect(comparedOf('A/57/292')).toEqual({ kind: 'cited', id: 'A/57/292' })
  })
})

describe('some documents only', () => {
  it('are in the address, whatever their names', () => {
    const documents = ['A/57/292', 'notes, 50% done.pdf']
    const filter = { hues: [], shapes: [], ways: [], certainties: [], documents }
    const address = formatRoute({ ...HOME, filter })
    expect(address).toBe('#?d=A/57/292,notes%252C%2050%2525%20done.pdf')
    expect(parseRoute(address).filter).toEqual(filter)
    expect(parseFilter(new Map([['d', '']]))).toBeUndefined()
  })

  it('are drawn where all are', async () => {
    const store = createStore(fakeSurroundings({ fetchSnapshot: async () => ({ ...snapshot, extractions: [lamps, stairs] }) }).surroundings)
    store.start()
    await store.load()
    store.setLevel('documents')
    expect(store.picture.value?.lefts.map(n => n.label)).toEqual(['A/1', 'A/2'])
    store.setFilter({ hues: [], shapes: [], ways: [], certainties: [], documents: ['A/2'] })
    expect(store.picture.value?.lefts.map(n => n.label)).toEqual(['A/2'])
    expect(store.picture.value?.rights.map(n => n.id)).not.toContain('udhr')
  })
})

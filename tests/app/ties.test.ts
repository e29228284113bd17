import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute } from '../../src/app/state/route.ts'
import { createStore } from '../../src/app/state/store.ts'
import { citedTogether } from '../../src/app/state/ties.ts'
import { snapshot, snapshotOf } from './fixture.ts'
import { fakeSurroundings } from './surroundings.ts'

async function at(hash: string, given = snapshot) {
  const around = fakeSurroundings({ fetchSnapshot: async () => given })
  around.history.push(hash)
  const store = createStore(around.surroundings)
  store.start()
  await store.load()
  return store
}
const lit = (store: Awaited<ReturnType<typeof at>>): readonly string[] => [...(store.focus.value?.nodes ?? [])].sort()

describe('how things are tied', () => {
  it('finds the way over paragraphs, and lights it', async () => {
    const store = await at('#/A/99/901?n=udhr&to=crc')
    expect(store.way.value).toEqual([
      { id: 'p:61', kind: 'cited-in' },
      { id: 'crc', kind: 'cites' },
    ])
    expect(lit(store)).toEqual(['crc', 'p:61', 'udhr'])
    expect(store.focus.value?.links.size).toBe(2)
  })

  it('finds the way over what instruments are to each other, where the document does not cite both', async () => {
    const store = await at('#/A/99/902?p=1&to=untoc-trafficking', snapshotOf({ 1: 'See [[untoc|the Convention]].', 2: 'Nothing.' }))
    expect(store.way.value).toEqual([
      { id: 'untoc', kind: 'cites' },
      { id: 'untoc-trafficking', kind: 'has-protocol' },
    ])
    expect(lit(store)).toEqual(['p:1', 'untoc'])
  })

  it('says so where there is none', async () => {
    const store = await at('#/A/99/901?n=udhr&to=icrmw')
    expect(store.way.value).toBeUndefined()
    expect(lit(store), 'then what it touches is lit as ever').toEqual(['p:61', 'udhr'])
  })

  it('lights as many steps as are asked for', async () => {
    const store = await at('#/A/99/901?n=udhr&depth=2')
    expect(lit(store)).toEqual(['cedaw', 'crc', 'iccpr', 'icerd', 'icescr', 'p:61', 'udhr'])
  })

  it('is forgotten when another thing is chosen, and is part of the address', async () => {
    const store = await at('#/A/99/901?n=udhr&to=crc&depth=2')
    expect(store.hrefTo({ node: 'icrmw' })).toBe('#/A/99/901?n=icrmw&depth=2')
    const route = { document: 'A/1', node: 'udhr', to: 'p:61', depth: 3, view: 'map', layout: 'columns' } as const
    expect(parseRoute(formatRoute(route))).toEqual(route)
    expect(parseRoute('#?depth=9&to=')).toEqual({ view: 'map', layout: 'columns' })
  })

  it('counts what is cited in the same paragraphs', () => {
    const { extractions } = snapshotOf({
      1: '[[crc|a]] [[iccpr|b]] [[#2|c]]',
      2: '[[crc|a]] [[iccpr|b]] [[udhr|c]] [[crc|again]]',
      3: '[[udhr|c]] [[?|the Convention]]',
    })
    expect(citedTogether(extractions, 'crc')).toEqual([
      { id: 'iccpr', paragraphs: 2 },
      { id: 'udhr', paragraphs: 1 },
    ])
    expect(citedTogether(extractions, 'cat')).toEqual([])
  })
})

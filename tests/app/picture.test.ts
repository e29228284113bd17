import { describe, expect, it } from 'vitest'
import { linkLook } from '../../src/app/graph/reducers.ts'
import { timeline } from '../../src/app/graph/timeline.ts'
import { mergeSnapshots } from '../../src/app/state/mergeSnapshots.ts'
import { formatRoute, parseRoute } from '../../src/app/state/route.ts'
import { createStore } from '../../src/app/state/store.ts'
import type { Snapshot } from '../../src/core/model/snapshot.ts'
import { instruments, snapshot, snapshotOf } from './fixture.ts'
import { fakeSurroundings } from './surroundings.ts'

const another = snapshotOf(
  {
    1: 'See [[crc#37|article 37]], [[crc#3|article 3]] and [[iccpr|the Covenant]].',
    2: 'See [[crc#37|article 37]] once more, and [[?|the Convention]].',
    3: 'See [[crc#14(3)|article 14 (3)]].',
  },
  'A/99/950',
)
const both: Snapshot = mergeSnapshots([
  { ...snapshot, instruments },
  { ...another, extractions: another.extractions.map(e => ({ ...e, document: { ...e.document, source: { ...e.document.source, sha256: 'b' } } })) },
])

async function at(hash: string) {
  const around = fakeSurroundings({ fetchSnapshot: async () => both })
  around.history.push(hash)
  const store = createStore(around.surroundings)
  store.start()
  await store.load()
  const { picture } = store
  return { store, links: () => picture.value?.links.map(l => `${l.id} ${l.citations.length}`) ?? [], rights: () => picture.value?.rights.map(n => n.id) ?? [] }
}

describe('the levels', () => {
  it('shows the very articles, in the order of the instrument, each line as its citations', async () => {
    const { store, rights, links } = await at('#/A/99/950?level=provisions')
    expect(rights()).toEqual(['iccpr#', 'crc#3', 'crc#14(3)', 'crc#37'])
    expect(links()).toEqual(['p:1→crc#37 1', 'p:1→crc#3 1', 'p:1→iccpr# 1', 'p:2→crc#37 1', 'p:2→doubt:2@30-44 1', 'p:3→crc#14(3) 1'])
    store.choose('crc#37')
    expect(store.route.value).toMatchObject({ node: 'crc', provision: '37', level: 'provisions' })
    expect([...(store.focus.value?.nodes ?? [])].sort()).toEqual(['crc#37', 'p:1', 'p:2'])
    expect(store.chosen.value?.id, 'the card is that of the instrument').toBe('crc')
  })

  it('shows all open documents, each line as heavy as it is often', async () => {
    const { store, links } = await at('#/A/99/950?level=documents')
    expect(links()).toContain('d:A/99/950→crc 4')
    expect(links()).toContain('d:A/99/901→crc 1')
    expect(store.picture.value?.doubts, 'doubts belong to their paragraph').toEqual([])
    store.choose('d:A/99/901')
    expect(store.extraction.value?.document.id).toBe('A/99/901')
    store.setFilter({ hues: ['crime'], shapes: [], ways: [], certainties: [], documents: [] })
    expect(links().map(l => l.split('→')[0])).toEqual(['d:A/99/901', 'd:A/99/901', 'd:A/99/901'])
  })

  it('shows the instruments among themselves', async () => {
    const { links } = await at('#/A/99/901?level=instruments')
    expect(links()).toEqual(['untoc-trafficking→untoc 0', 'untoc-smuggling→untoc 0'])
  })

  it('is part of the address', () => {
    const route = { document: 'A/1', view: 'matrix', layout: 'timeline', level: 'documents' } as const
    expect(formatRoute(route)).toBe('#/A/1?view=matrix&layout=timeline&level=documents')
    expect(parseRoute(formatRoute(route))).toEqual(route)
    expect(parseRoute('#?level=paragraphs&layout=cinema')).toEqual({ view: 'map', layout: 'columns' })
  })

  it('draws what is cited often heavier, within bounds', () => {
    const light = { mode: 'light', focus: undefined, chosen: undefined } as const
    const width = (weight: number) => linkLook({ id: 'a', from: 'b', to: 'c', line: 'solid', among: 1, course: 'curve', weight }, light).size
    expect(width(1)).toBe(1.4)
    expect(width(8)).toBeGreaterThan(width(2))
    expect(width(1e6)).toBeLessThan(6)
  })
})

describe('the timeline', () => {
  it('puts instruments where their year is, families apart, documents below, and no two signs on each other', async () => {
    const { store } = await at('#/A/99/950?layout=timeline')
    const picture = store.picture.value
    if (!picture) throw new Error('nothing drawn')
    const scene = timeline(picture, { width: 800, height: 600 })
    const place = new Map(scene.nodes.map(n => [n.id, n.at]))
    const x = (id: string) => place.get(id)?.x ?? Number.NaN
    expect(x('udhr')).toBeLessThan(x('icerd'))
    expect(x('icerd')).toBeLessThan(x('crc'))
    expect(x('crc')).toBeLessThan(x('d:A/99/950'))
    expect(Math.max(...['udhr', 'crc', 'icrmw'].map(id => place.get(id)?.y ?? 0))).toBeLessThan(place.get('untoc')?.y ?? 0)
    expect(place.get('untoc')?.y).toBeLessThan(place.get('d:A/99/901')?.y ?? 0)
    for (const [i, a] of scene.nodes.entries())
      for (const b of scene.nodes.slice(i + 1)) expect(Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y), `${a.id} ${b.id}`).toBeGreaterThan(20)
  })

  it('counts what has no date', async () => {
    const { store } = await at('#/A/99/950?layout=timeline')
    const picture = store.picture.value
    if (!picture) throw new Error('nothing drawn')
    const undated = { ...picture, rights: picture.rights.map(n => ({ ...n, name: { ...n.name, date: '' } })) }
    expect(timeline(undated, { width: 800, height: 600 }).leftOut).toBe(picture.rights.length)
  })
})

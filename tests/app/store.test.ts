import { describe, expect, it } from 'vitest'
import { countsOf } from '../../src/app/state/citationMap.ts'
import { createStore } from '../../src/app/state/store.ts'
import { snapshot, snapshotOf } from './fixture.ts'
import { fakeSurroundings } from './surroundings.ts'

async function opened(over = {}) {
  const around = fakeSurroundings(over)
  const store = createStore(around.surroundings)
  const stop = store.start()
  await store.load()
  return { ...around, store, stop }
}

describe('the store', () => {
  it('opens the first document and counts what it cites', async () => {
    const { store } = await opened()
    expect(store.extraction.value?.document.id).toBe('A/99/901')
    expect(store.map.value && countsOf(store.map.value)).toEqual({ citing: 3, paragraphs: 11, instruments: 10, documents: 0, doubts: 1 })
  })

  it('lights a chosen paragraph with what it cites', async () => {
    const { store } = await opened()
    store.go({ paragraph: '62' })
    expect([...(store.focus.value?.nodes ?? [])]).toEqual(['p:62', 'icrmw'])
    expect(store.chosen.value?.id).toBe('p:62')
  })

  it('lights what the pointer is on before what is chosen, and leaves the address alone', async () => {
    const { store, history } = await opened()
    store.go({ paragraph: '62' })
    store.hovered.value = 'untoc'
    expect([...(store.focus.value?.nodes ?? [])].sort()).toEqual(['p:63', 'untoc'])
    store.hovered.value = undefined
    expect(store.focus.value?.centre).toBe('p:62')
    expect(history).toHaveLength(2)
  })

  it('puts nothing out for a paragraph that cites nothing', async () => {
    const { store } = await opened()
    store.go({ paragraph: '54' })
    expect(store.chosen.value?.id).toBe('p:54')
    expect(store.focus.value).toBeUndefined()
  })

  it('writes every choice into the address, and back is undo', async () => {
    const { store, history, back } = await opened()
    store.go({ paragraph: '61' })
    store.go({ node: 'iccpr' })
    store.setView('list')
    expect(history.slice(1)).toEqual(['#/A/99/901?p=61', '#/A/99/901?p=61&n=iccpr', '#/A/99/901?p=61&n=iccpr&view=list'])
    back()
    back()
    expect(store.route.value).toMatchObject({ paragraph: '61', view: 'map' })
    expect(store.chosen.value?.id).toBe('p:61')
    store.clear()
    expect(store.chosen.value).toBeUndefined()
    const entries = history.length
    store.clear()
    expect(history, 'letting go of nothing is no step').toHaveLength(entries)
  })

  it('narrows an instrument to a place in it, until another is chosen', async () => {
    const { store, history } = await opened({
      fetchSnapshot: async () => snapshotOf({ 1: 'See [[crc#37|article 37]].', 2: 'See [[crc#3|article 3]].', 3: 'See [[iccpr|the Covenant]].' }),
    })
    store.go({ node: 'crc', provision: '37' })
    expect(history.at(-1)).toBe('#/A/99/902?n=crc&a=37')
    expect([...(store.focus.value?.nodes ?? [])].sort()).toEqual(['crc', 'p:1'])
    expect(store.hrefTo({ paragraph: '1', node: 'crc' }), 'the same instrument from one of its paragraphs').toBe('#/A/99/902?p=1&n=crc&a=37')
    expect(store.hrefTo({ node: 'iccpr' })).toBe('#/A/99/902?n=iccpr')
    store.choose('crc')
    expect([...(store.focus.value?.nodes ?? [])].sort()).toEqual(['crc', 'p:1', 'p:2'])
  })

  it('knows an instrument that this document does not cite, and nothing that no one knows', async () => {
    const { store } = await opened({ fetchSnapshot: async () => snapshotOf({ 1: 'See [[crc#37|article 37]].' }) })
    store.go({ node: 'iccpr' })
    expect([store.uncited.value, store.chosen.value]).toEqual(['iccpr', undefined])
    store.go({ node: 'crc' })
    expect([store.uncited.value, store.chosen.value?.id]).toEqual([undefined, 'crc'])
    store.go({ node: 'no-such-thing' })
    expect(store.uncited.value).toBeUndefined()
    store.clear()
    expect(store.route.value.node).toBeUndefined()
  })

  it('shows the same from a shared link', async () => {
    const first = await opened()
    first.store.go({ paragraph: '63', node: 'untoc-smuggling' })
    expect(await first.store.share()).toBe(true)
    const [link = ''] = first.copied
    const second = fakeSurroundings()
    second.history.push(new URL(link).hash)
    const store = createStore(second.surroundings)
    store.start()
    await store.load()
    expect(store.route.value).toEqual(first.store.route.value)
    expect(store.focus.value).toEqual(first.store.focus.value)
  })

  it('says so if the link cannot be copied', async () => {
    const { store } = await opened({ copy: async () => Promise.reject(new Error('forbidden')) })
    expect(await store.share()).toBe(false)
    expect(store.announcement.value).toMatch(/could not be copied/)
  })

  it('tells why the documents did not come, and tries again', async () => {
    let tries = 0
    const { store } = await opened({
      fetchSnapshot: async () => {
        tries++
        if (tries === 1) throw new Error('Pacta does not answer at this address.')
        return snapshot
      },
    })
    expect(store.loading.value).toEqual({ state: 'failed', reason: 'Pacta does not answer at this address.' })
    await store.load()
    expect(store.loading.value.state).toBe('ready')
  })

  it('knows no document by a name that is not open', async () => {
    const { store } = await opened()
    store.go({ document: 'A/1/1' })
    expect(store.extraction.value).toBeUndefined()
    expect(store.documents.value).toHaveLength(1)
  })

  it('follows the system until the reader chooses, and remembers the choice', async () => {
    const { store, systemTurns, remembered } = await opened()
    expect(store.mode.value).toBe('light')
    systemTurns('dark')
    expect(store.mode.value).toBe('dark')
    store.toggleMode()
    expect(store.mode.value).toBe('light')
    expect(remembered).toEqual(['light'])
    systemTurns('light')
    store.toggleMode()
    expect(store.mode.value).toBe('dark')
  })

  it('lays out by force only when asked, and shows a failure with a way to try again', async () => {
    let tries = 0
    const { store } = await opened({
      layOut: async (task: { readonly nodes: readonly string[] }) => {
        tries++
        if (tries === 1) throw new Error('The layout could not be computed in the background.')
        return task.nodes.map(() => ({ x: 0, y: 0 }))
      },
    })
    expect(tries).toBe(0)
    store.setLayout('force')
    await new Promise(done => setTimeout(done))
    expect(store.places.value).toMatchObject({ state: 'failed', reason: /background/ })
    store.arrangeAgain()
    await new Promise(done => setTimeout(done))
    expect(store.places.value.state).toBe('ready')
  })

  it('stops listening when it is told to', async () => {
    const { stop, listeners } = await opened()
    expect(listeners.size).toBe(1)
    stop()
    expect(listeners.size).toBe(0)
  })

  it('counts a link once per pair, and keeps doubts apart', async () => {
    const { store } = await opened({
      fetchSnapshot: async () =>
        snapshotOf({
          1: 'Under [[iccpr#14|article 14]] and [[iccpr#2|article 2]] of it, and [[A/RES/45/158|resolution 45/158]].',
          2: 'See [[#1|paragraph 1]] and [[?|the Convention]].',
        }),
    })
    const map = store.map.value
    expect(map?.links.map(l => [l.from, l.to, l.citations.length, l.certainty])).toEqual([
      ['p:1', 'iccpr', 2, 'sure'],
      ['p:1', 'A/RES/45/158', 1, 'sure'],
      ['p:2', 'p:1', 1, 'sure'],
      ['p:2', 'doubt:2@20-34', 1, 'doubt'],
    ])
    expect(map?.targets.map(t => [t.id, t.articles])).toEqual([
      ['iccpr', 'arts. 2, 14'],
      ['A/RES/45/158', ''],
    ])
    expect(map && countsOf(map)).toEqual({ citing: 2, paragraphs: 2, instruments: 1, documents: 1, doubts: 1 })
  })
})

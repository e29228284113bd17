import { describe, expect, it } from 'vitest'
import { createStore } from '../../src/app/state/store.ts'
import { whyWords } from '../../src/app/state/words.ts'
import { FIRST } from '../../src/app/words/first.ts'
import { fakeSurroundings } from './surroundings.ts'

async function opened() {
  const files: string[] = []
  const around = fakeSurroundings({ download: (_name: string, text: string) => files.push(text) })
  const store = createStore(around.surroundings)
  store.start()
  await store.load()
  const citation = (paragraph: string, n = 0) => {
    const map = store.map.value
    const found = map?.citationsIn.get(paragraph)?.[n]
    if (!map || !found) throw new Error('no such citation')
    return [map.document, found] as const
  }
  return { store, files, citation }
}

describe('correcting', () => {
  it('takes a citation away from text, map and counts, and gives it back', async () => {
    const { store, citation } = await opened()
    store.reviewing.decide(...citation('62'), { kind: 'reject' })
    expect(store.map.value?.nodes.has('icrmw')).toBe(false)
    expect(store.announcement.value).toBe('Taken away: not a citation')
    store.reviewing.undo()
    expect(store.map.value?.nodes.has('icrmw')).toBe(true)
    store.reviewing.redo()
    expect(store.map.value?.nodes.has('icrmw')).toBe(false)
  })

  it('decides a doubt, says who decided, and can be changed again', async () => {
    const { store, citation } = await opened()
    const doubt = store.map.value?.doubts[0]?.citation
    if (!doubt) throw new Error('no doubt')
    const [document] = citation('63')
    store.reviewing.decide(document, doubt, { kind: 'retarget', target: 'icrmw' })
    expect(store.map.value?.doubts).toEqual([])
    const [, last] = citation('63', 3)
    expect(last.target).toMatchObject({ id: 'icrmw', confidence: 1 })
    expect(whyWords(last, FIRST.en.reasons)).toBe('decided by a reviewer')
    store.reviewing.decide(document, last, { kind: 'retarget', target: 'untoc' })
    expect(citation('63', 3)[1].target).toMatchObject({ id: 'untoc' })
  })

  it('saves decisions apart, and takes them over from a file once', async () => {
    const { store, files, citation } = await opened()
    store.reviewing.decide(...citation('62'), { kind: 'reject' })
    expect(store.reviewing.unsaved.value).toBe(true)
    store.reviewing.save()
    expect(store.reviewing.unsaved.value).toBe(false)
    const other = await opened()
    const given = [{ path: 'review.json', blob: new Blob([files[0] ?? '']) }]
    await other.store.bringing.read(given)
    expect(other.store.announcement.value).toBe('1 decision taken over')
    expect(other.store.map.value?.nodes.has('icrmw')).toBe(false)
    await other.store.bringing.read(given)
    expect(other.store.reviewing.reviews.value).toHaveLength(1)
  })
})

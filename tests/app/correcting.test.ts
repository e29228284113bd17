import { describe, expect, it } from 'vitest'
import { createAsking } from '../../src/app/bring/askWorker.ts'
import type { Reader } from '../../src/app/bring/readInWorker.ts'
import type { Project } from '../../src/app/state/bringing.ts'
import { readPlaces } from '../../src/app/state/places.ts'
import { createStore } from '../../src/app/state/store.ts'
import { findTargets } from '../../src/app/state/targets.ts'
import { provisions } from '../../src/core/model/locator.ts'
import { shelve } from '../../src/core/model/names.ts'
import type { Review } from '../../src/core/review/review.ts'
import { instrument } from '../core/graph/fixture.ts'
import { bodies, document, instruments, snapshot } from './fixture.ts'
import { fakeSurroundings } from './surroundings.ts'

const far = instrument('far-treaty', { title: 'Treaty on Lamps of the Far Isles', abbreviations: [{ text: 'TLFI' }] })
const whole = { instruments: [...instruments, far], bodies }

async function opened(over = {}) {
  const files: string[] = []
  const around = fakeSurroundings({
    asking: { explain: async () => ({ document: 'A/99/901', paragraph: '62', text: '', items: [] }), registry: async () => whole },
    download: (_name: string, text: string) => files.push(text),
    writeProject: async ({ reviews }) => JSON.stringify(reviews),
    ...over,
  })
  const store = createStore(around.surroundings)
  store.start()
  await store.load()
  return { ...around, store, files }
}

describe('places as they are typed', () => {
  it.each([
    ['', []],
    ['14 (3) (g), 26', ['14(3)(g)', '26']],
    ['articles 12 to 14; annex II', ['12', '13', '14', 'annex II']],
    ['art. 14, para. 3 (g) and rule 45', ['14(3)(g)', 'rule 45']],
    ['2 bis, preamble', ['2 bis', 'preamble']],
    ['7-9', ['7', '8', '9']],
  ])('reads %s', (text, expected) => {
    expect(provisions(readPlaces(text) ?? [])).toEqual(expected)
  })

  it.each(['what', '14 of the Covenant', '3 to', '12, x'])('does not guess at %s', text => {
    expect(readPlaces(text)).toBeUndefined()
  })
})

describe('what words may cite', () => {
  const found = (query: string) => findTargets(query, shelve(whole.instruments, whole.bodies), [], document).map(hit => hit.id)
  it('is anything of the registry, a symbol as typed, a paragraph of the document; never a paragraph found by its words', () => {
    expect(found('lamps isles')).toEqual(['far-treaty'])
    expect(found('ccpr gc 31')).toEqual(['ccpr-gc-31'])
    expect(found('a/res/45/158')).toEqual(['A/RES/45/158'])
    expect(found('case:CCPR/1249/2004')).toEqual(['case:CCPR/1249/2004'])
    expect(found('#62')).toEqual(['#62'])
    expect(found('#999')).toEqual([])
    expect(found('shelters')).toEqual([])
  })
})

describe('adding a citation', () => {
  it('shows in text, map and counts what the documents did not bring, under its name, and can be undone', async () => {
    const { store } = await opened()
    const paragraph = document.paragraphs.find(p => p.id === '60')
    if (!paragraph) throw new Error('no such paragraph')
    store.correcting.begin({ document, paragraph })
    expect(store.panel.value).toBe('correct')
    await expect.poll(() => store.correcting.whole.value?.instruments.has('far-treaty')).toBe(true)
    store.reviewing.add(document, paragraph, { start: 0, end: 13 }, 'far-treaty', [{ unit: 'article', value: '3', sub: [] }])
    expect(store.map.value?.nodes.get('far-treaty')).toMatchObject({ name: { short: 'TLFI' }, articles: 'art. 3' })
    store.reviewing.undo()
    expect(store.map.value?.nodes.has('far-treaty')).toBe(false)
    expect(store.shelf.value.instruments.has('far-treaty')).toBe(false)
  })

  it('asks for the registry where a file of decisions means what is not known here', async () => {
    const { store } = await opened()
    const review: Review = {
      document: 'A/99/901',
      sha256: '',
      anchor: { paragraph: '60', start: 0, quote: 'Civil society', before: '', after: ' has grown more active in the same measur' },
      decision: { kind: 'add', target: 'far-treaty', pinpoints: [] },
    }
    store.reviewing.take([review])
    await expect.poll(() => store.map.value?.nodes.get('far-treaty')).toMatchObject({ name: { short: 'TLFI' } })
  })

  it('confirms all of a paragraph as one decision', async () => {
    const { store } = await opened()
    const map = store.map.value
    store.reviewing.confirmAll(document, map?.citationsIn.get('61') ?? [])
    expect(store.announcement.value).toBe('6 citations confirmed')
    expect(store.reviewing.reviews.value).toHaveLength(6)
    store.reviewing.undo()
    expect(store.reviewing.reviews.value).toEqual([])
  })
})

describe('decisions between visits', () => {
  it('are kept with the documents if that was asked, as they change, and come back without a way to undo them', async () => {
    const kept: (readonly Review[])[] = []
    const keeper = {
      load: async () => (kept.length ? { snapshot: { ...snapshot, extractions: [] }, reviews: kept.at(-1) ?? [] } : undefined),
      save: async ({ reviews = [] }: Project) => {
        kept.push(reviews)
      },
      saveReviews: async (reviews: readonly Review[]) => {
        kept.push(reviews)
      },
      forget: async () => undefined,
    }
    const first = await opened({ keeper })
    const [citation] = first.store.map.value?.citationsIn.get('62') ?? []
    if (!citation) throw new Error('no citation')
    first.store.reviewing.decide(document, citation, { kind: 'reject' })
    expect(kept).toEqual([])
    await first.store.bringing.keep()
    first.store.reviewing.undo()
    first.store.reviewing.redo()
    expect(kept.map(reviews => reviews.length)).toEqual([1, 0, 1])
    const second = await opened({ keeper })
    expect(second.store.map.value?.nodes.has('icrmw')).toBe(false)
    expect(second.store.reviewing.canUndo.value).toBe(false)
    expect(second.store.reviewing.unsaved.value).toBe(false)
  })

  it('go with a project, apart from what the machine read', async () => {
    const { store, files } = await opened({ readProject: async () => ({ snapshot, reviews: [] }) })
    const [citation] = store.map.value?.citationsIn.get('62') ?? []
    if (!citation) throw new Error('no citation')
    store.reviewing.decide(document, citation, { kind: 'confirm' })
    await store.bringing.saveProject()
    expect(JSON.parse(files[0] ?? '')).toMatchObject([{ was: 'icrmw', decision: { kind: 'confirm' } }])
    expect(store.reviewing.unsaved.value).toBe(false)
  })
})

describe('asking why', () => {
  it('shows that it is on its way, then the reasons; only the last question is answered', async () => {
    const told: string[] = []
    const { store } = await opened({
      asking: {
        registry: async () => whole,
        explain: async (_: unknown, paragraph: string) => {
          told.push(paragraph)
          if (paragraph === '61') throw new Error('It could not be started.')
          return { document: 'A/99/901', paragraph, text: 'x', items: [] }
        },
      },
    })
    const first = store.explaining.ask({ document, paragraph: '62' })
    expect(store.explaining.answer.value.state).toBe('waiting')
    expect(store.panel.value).toBe('why')
    const second = store.explaining.ask({ document, paragraph: '61' })
    await Promise.all([first, second])
    expect(told).toEqual(['62', '61'])
    expect(store.explaining.answer.value).toMatchObject({ state: 'failed', reason: 'It could not be started.' })
  })

  it('opens one worker for all questions, and another after a break', async () => {
    let opened = 0
    let broken = (_reason: string): void => undefined
    const open = (): Reader => {
      opened++
      return {
        listen: (heard, b) => {
          broken = b
          listening = heard
        },
        ask: request => {
          if (request.kind === 'registry') queueMicrotask(() => listening({ kind: 'registry', job: request.job, instruments: [], bodies: [] }))
        },
        end: () => undefined,
      }
    }
    let listening: Parameters<Reader['listen']>[0] = () => undefined
    const asking = createAsking(open)
    await Promise.all([asking.registry(), asking.registry()])
    expect(opened).toBe(1)
    const [extraction] = snapshot.extractions
    if (!extraction) throw new Error('no extraction')
    const waiting = asking.explain(extraction, '62')
    broken('out of memory')
    await expect(waiting).rejects.toThrow(/could not be started/)
    await asking.registry()
    expect(opened).toBe(2)
  })
})

import { registry } from 'virtual:pacta-registry'
import { describe, expect, it } from 'vitest'
import { createStore } from '../../../src/app/state/store.ts'
import { createSession } from '../../../src/app/teach/session.ts'
import { setFromLink, setToLink } from '../../../src/app/teach/sharing.ts'
import { allTogether, readTally } from '../../../src/app/teach/tally.ts'
import { makeSnapshot } from '../../../src/core/graph/snapshot.ts'
import type { Known } from '../../../src/core/model/known.ts'
import { namesOf } from '../../../src/core/model/names.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'
import { rightOrder } from '../../../src/core/teach/exercise.ts'
import { formatExercises } from '../../../src/core/teach/parse.ts'
import { excerpt, MODELS, model } from '../../core/teach/collection.ts'
import { spanOf } from '../../models/compare.ts'
import { fakeSurroundings } from '../surroundings.ts'

/** The app with these documents, each with what a person wrote down for it, offered beside the page. */
async function opened(given: readonly { readonly extraction: Extraction; readonly known?: readonly Known[] }[]) {
  const extractions = given.map(({ extraction }, i) => ({
    ...extraction,
    document: { ...extraction.document, source: { ...extraction.document.source, sha256: `sha ${i}` } },
  }))
  const snapshot = makeSnapshot(registry, extractions)
  const withKnown = given.flatMap(({ known }, i) => (known && extractions[i] ? [{ document: extractions[i].document, known }] : []))
  const { surroundings } = fakeSurroundings({
    fetchSnapshot: async () => snapshot,
    beside: {
      offers: async () => withKnown.map(({ document: { source, title } }) => ({ source: source.name, sha256: source.sha256, title })),
      snapshot: async () => snapshot,
      known: async () => Object.fromEntries(withKnown.map(({ document, known }) => [document.source.name, known])),
    },
  })
  const store = createStore(surroundings)
  await store.load()
  const session = createSession(store)
  await session.gather()
  return { store, session }
}

const names = namesOf(registry)

describe('the exercises that the app shows', () => {
  it.each(MODELS)('are right for the model %s by what a person wrote down, and ask about no doubt', async name => {
    const { extraction, known } = await model(name)
    const { session } = await opened([{ extraction, known }])
    const asked = new Set<string>()
    for (const seed of [1, 2, 3]) {
      session.change({ seed, count: 50 })
      const set = session.drawn.value
      expect(set?.exercises.length).toBeGreaterThan(15)
      for (const e of set?.exercises ?? []) {
        asked.add(e.kind)
        expect(e.by).toBe('person')
        if (e.kind === 'order') {
          const years = rightOrder(e.items).map(i => e.items[i]?.adopted.slice(0, 4))
          expect(years).toEqual([...new Set(years)].sort())
          continue
        }
        const text = set?.passages[e.passage]?.text
        const at = (span: { readonly start: number; readonly end: number }) =>
          known.filter(k => {
            const place = spanOf(extraction.document, k)
            const paragraph = extraction.document.paragraphs.find(p => p.id === k.paragraph)
            return place && paragraph?.text === text && place.start < span.end && span.start < place.end
          })
        const spans = e.kind === 'mark' ? e.citations : [e.kind === 'which' ? e.words : e.gap]
        const entries = spans.map(at)
        expect(entries.flat().filter(k => k.status !== 'cited')).toEqual([])
        expect(entries.every(found => found.length > 0)).toBe(true)
        const [entry] = entries[0] ?? []
        const [target] = entry?.status === 'cited' ? entry.targets : []
        if (e.kind === 'which') expect(e.options[e.answer]).toBe(names.full(target?.id ?? ''))
        if (e.kind === 'article') expect(e.options[e.answer]).toBe(`article ${/^\d+/.exec(target?.provisions[0] ?? '')?.[0]}`)
      }
    }
    expect([...asked].sort()).toEqual(['article', 'mark', 'order', 'which'])
  })

  it('are made of A/57/292 by what was found, and say so', async () => {
    const { session } = await opened([{ extraction: await excerpt() }])
    const set = session.drawn.value
    expect(set?.exercises.every(e => e.by === 'program')).toBe(true)
    // Paragraph 63 ends in the middle of a sentence: what "the Convention" means there is a doubt.
    expect(set?.passages.map(p => p.number)).toEqual(['61', '62'])
  })
})

describe('a session', () => {
  it('scores once, keeps the score on the device, and forgets it', async () => {
    const { store, session } = await opened([{ extraction: await excerpt() }])
    session.change({ kinds: ['order'] })
    const set = session.drawn.value
    const [exercise] = set?.exercises ?? []
    if (!set || exercise?.kind !== 'order') throw new Error('nothing to order')
    session.begin(set, false)
    session.answer({ kind: 'order', order: rightOrder(exercise.items) })
    session.check()
    session.answer({ kind: 'order', order: [] })
    session.check()
    const n = exercise.items.length
    expect(session.work.value?.scores.get(0)).toMatchObject({ points: n, of: n })
    expect(allTogether(readTally(store.notes))).toEqual({ done: 1, points: n, of: n })
    session.forget()
    expect(store.notes.read('score')).toBeUndefined()
    expect(allTogether(session.tally.value).done).toBe(0)
  })

  it('takes an order that nobody touched as it was shown', async () => {
    const { session } = await opened([{ extraction: await excerpt() }])
    session.change({ kinds: ['order'] })
    const set = session.drawn.value
    const [exercise] = set?.exercises ?? []
    if (!set || exercise?.kind !== 'order') throw new Error('nothing to order')
    session.begin(set, false)
    session.check()
    const inPlace = rightOrder(exercise.items).filter((place, i) => place === i).length
    expect(session.work.value?.scores.get(0)?.points).toBe(inPlace)
  })

  it('reads whatever lies in the note', () => {
    for (const note of ['', 'x', 'null', '[]', '{"mark":7}', '{"mark":{"done":-1,"points":"a","of":1e300}}'])
      expect(allTogether(readTally({ read: () => note, write: () => undefined }))).toEqual({ done: 0, points: 0, of: 0 })
  })

  it('asks about the chosen paragraphs only', async () => {
    const { extraction, known } = await model('views')
    const { session } = await opened([{ extraction, known }])
    session.change({ kinds: ['mark'], only: { [extraction.document.id]: ['4.3'] } })
    expect(session.drawn.value?.passages.map(p => p.number)).toEqual(['4.3'])
    session.change({ only: undefined })
    expect(session.drawn.value?.exercises).toHaveLength(10)
  })
})

describe('a shared set', () => {
  it('fits into a link, ten exercises with their texts, and comes back whole', async () => {
    const { extraction, known } = await model('special-rapporteur')
    const { session } = await opened([{ extraction, known }])
    const set = session.drawn.value
    if (!set) throw new Error('nothing drawn')
    const link = await setToLink(set)
    expect(link).toMatch(/^z\.[\w-]+$/)
    expect(await setFromLink(link ?? '')).toEqual({ set })
    session.change({ count: 50 })
    expect(session.drawn.value && (await setToLink(session.drawn.value))).toBeUndefined()
  })

  it.each(['', 'z.', 'z.AAAA', 'z.%%%', 'z.____________', 'eyJ'])('says what is wrong with the link %j', async link => {
    expect(await setFromLink(link)).toMatchObject({ problems: [expect.stringMatching(/^This/)] })
  })

  it('opens as a file among documents', async () => {
    const { store, session } = await opened([{ extraction: await excerpt() }])
    const written = formatExercises(session.drawn.value ?? { format: 'pacta-exercises', version: 1, seed: 1, passages: [], exercises: [] })
    await store.bringing.read([{ path: 'exercises.json', blob: new Blob([written]) }])
    expect(store.exerciseFile.value).toBe(written)
    expect(store.route.value.view).toBe('exercises')
    expect(store.announcement.value).toBe('1 set of exercises opened')
  })
})

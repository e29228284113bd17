import { describe, expect, it } from 'vitest'
import { type Reader, readWith } from '../../../src/app/bring/readInWorker.ts'
import type { FileNews, GivenFile, Project } from '../../../src/app/state/bringing.ts'
import { createStore } from '../../../src/app/state/store.ts'
import type { Snapshot } from '../../../src/core/model/snapshot.ts'
import type { Reply, Request } from '../../../src/worker/messages.ts'
import { snapshotOf } from '../fixture.ts'
import { fakeSurroundings } from '../surroundings.ts'

const given = (path: string): GivenFile => ({ path, blob: new Blob([path]) })

/** What a file of this name holds, in tests. */
function held(path: string, symbol = `A/${path}`): Snapshot {
  const read = snapshotOf({ 1: 'See [[crc|the Convention]].' }, symbol)
  return {
    ...read,
    extractions: read.extractions.map(e => ({ ...e, document: { ...e.document, source: { ...e.document.source, name: path, sha256: `sha of ${path}` } } })),
  }
}

const nothingKept = { load: async () => undefined, save: async () => undefined, saveReviews: async () => undefined, forget: async () => undefined }

async function opened(over = {}) {
  const saved: (Project | undefined)[] = []
  const around = fakeSurroundings({
    readFiles: async (files: readonly GivenFile[], hear: (news: FileNews) => void, stop: AbortSignal) => {
      for (const { path } of files) {
        if (stop.aborted) return
        hear({ kind: 'begun', path })
        await Promise.resolve()
        if (path.startsWith('bad')) hear({ kind: 'failed', problem: { source: path, message: 'This file is empty.' } })
        else hear({ kind: 'read', snapshot: held(path) })
      }
    },
    keeper: {
      load: async () => saved.at(-1),
      saveReviews: async () => undefined,
      save: async (kept: Project) => {
        saved.push(kept)
      },
      forget: async () => {
        saved.push(undefined)
      },
    },
    ...over,
  })
  const store = createStore(around.surroundings)
  store.start()
  await store.load()
  return { ...around, store, saved }
}
const open = (store: ReturnType<typeof createStore>): readonly string[] => store.documents.value.map(e => e.document.id)

describe('bringing documents', () => {
  it('opens them beside what is there, goes to the first, and tells what could not be read', async () => {
    const { store } = await opened()
    await store.bringing.read([given('b'), given('bad'), given('c')])
    expect(open(store)).toEqual(['A/99/901', 'A/b', 'A/c'])
    expect(store.extraction.value?.document.id).toBe('A/b')
    expect(store.bringing.progress.value).toMatchObject({ state: 'done', opened: ['A/b', 'A/c'], problems: [{ source: 'bad' }], stopped: false })
    expect(store.announcement.value).toBe('2 documents opened, 1 file could not be read')
    await store.bringing.read([given('b')])
    expect(open(store)).toHaveLength(3)
    expect(store.announcement.value).toBe('1 document already open')
  })

  it('goes where a link led, once the document that it names is brought', async () => {
    const { store } = await opened()
    store.go({ document: 'A/c', paragraph: '1', node: 'crc' })
    expect(store.extraction.value).toBeUndefined()
    await store.bringing.read([given('b'), given('c')])
    expect(store.extraction.value?.document.id).toBe('A/c')
    expect(store.route.value).toMatchObject({ document: 'A/c', paragraph: '1', node: 'crc' })
  })

  it('can be stopped: what was read is open', async () => {
    const { store } = await opened()
    const reading = store.bringing.read([given('a'), given('b'), given('c')])
    const stopAtSecond = store.bringing.progress.subscribe(progress => {
      if (progress.state === 'reading' && progress.path === 'b') store.bringing.cancel()
    })
    await reading
    stopAtSecond()
    expect(store.bringing.progress.value).toMatchObject({ state: 'done', stopped: true })
    expect(open(store)).toEqual(['A/99/901', 'A/a', 'A/b'])
    expect(store.announcement.value).toBe('Stopped: 2 documents opened')
  })

  it('closes what was brought, and goes home from it', async () => {
    const { store } = await opened()
    await store.bringing.read([given('b')])
    store.close('sha of b')
    expect(open(store)).toEqual(['A/99/901'])
    expect(store.extraction.value?.document.id).toBe('A/99/901')
  })

  it('keeps only if asked, brings it back, and forgets', async () => {
    const { store, saved } = await opened()
    await store.bringing.read([given('b')])
    expect(saved).toEqual([])
    await store.bringing.keep()
    expect(saved.at(-1)?.snapshot.extractions.map(e => e.document.id)).toEqual(['A/b'])
    await store.bringing.read([given('c')])
    const second = await opened({ keeper: { ...nothingKept, load: async () => saved.at(-1) } })
    expect(open(second.store)).toEqual(['A/99/901', 'A/b', 'A/c'])
    expect(second.store.bringing.kept.value).toBe(true)
    await store.bringing.forget()
    expect(saved.at(-1)).toBeUndefined()
    expect(open(store), 'forgotten for the next visit, still open in this one').toHaveLength(3)
  })

  it('keeps the story with the documents, and brings both back', async () => {
    const { store, saved } = await opened()
    store.addToStory()
    expect(store.stories.unsaved.value).toBe(true)
    await store.bringing.keep()
    expect(store.stories.unsaved.value).toBe(false)
    store.stories.caption(0, 'Here it begins')
    const second = await opened({ keeper: { ...nothingKept, load: async () => saved.at(-1) } })
    expect(second.store.stories.story.value.steps).toEqual([{ address: '#/A/99/901', caption: 'Here it begins' }])
    expect(second.store.stories.unsaved.value).toBe(false)
  })

  it('says so where nothing can be kept', async () => {
    const refuse = async () => Promise.reject(new Error('forbidden'))
    const { store } = await opened({ keeper: { load: refuse, save: refuse, saveReviews: refuse, forget: refuse } })
    await store.bringing.keep()
    expect(store.bringing.kept.value).toBe(false)
    expect(store.bringing.trouble.value).toBe('notKept')
    await store.bringing.forget()
    expect(store.bringing.trouble.value).toBe('notForgotten')
  })

  it('reads even where the page came with nothing', async () => {
    const { store } = await opened({ fetchSnapshot: async () => Promise.reject(new Error('gone')) })
    expect(store.loading.value.state).toBe('failed')
    await store.bringing.read([given('b')])
    expect(store.loading.value.state).toBe('ready')
    expect(store.extraction.value?.document.id).toBe('A/b')
  })

  it('opens projects like documents, and tells a bad one by name', async () => {
    const { store } = await opened({
      readProject: async (text: string) => {
        if (text === 'bad.json') throw new Error('This is not a project of Pacta.')
        return { snapshot: held('from project') }
      },
    })
    await store.bringing.read([given('bad.json'), given('good.pacta.json'), given('c')])
    expect(open(store)).toEqual(['A/99/901', 'A/from project', 'A/c'])
    expect(store.bringing.progress.value).toMatchObject({ problems: [{ source: 'bad.json', message: 'This is not a project of Pacta.' }] })
  })
})

describe('reading in a worker', () => {
  /** Workers that answer at once, break at a file called "crash", and never answer for "endless". */
  function workers() {
    const asked: string[][] = []
    const open = (): Reader => {
      const own: string[] = []
      asked.push(own)
      let heard: (reply: Reply) => void = () => undefined
      let broken: (reason: string) => void = () => undefined
      return {
        listen: (h, b) => {
          heard = h
          broken = b
        },
        ask: (request: Request) => {
          if (request.kind !== 'read') return
          const [file] = request.files
          own.push(file?.path ?? '')
          queueMicrotask(() => {
            if (file?.path === 'crash') broken('out of memory')
            else if (file?.path !== 'endless') heard({ kind: 'finished', job: request.job, cancelled: false, snapshot: held(file?.path ?? '') })
          })
        },
        end: () => own.push('(end)'),
      }
    }
    return { asked, open }
  }

  it('survives a file that breaks the worker: it is told, and a new worker goes on', async () => {
    const { asked, open } = workers()
    const news: FileNews[] = []
    await readWith(open, [given('a'), given('crash'), given('b')], n => news.push(n), new AbortController().signal)
    expect(asked).toEqual([
      ['a', 'crash', '(end)'],
      ['b', '(end)'],
    ])
    expect(news.map(n => n.kind)).toEqual(['begun', 'read', 'begun', 'failed', 'begun', 'read'])
  })

  it('does not wait for the file in hand when it is stopped', async () => {
    const { asked, open } = workers()
    const stop = new AbortController()
    const news: FileNews[] = []
    const done = readWith(open, [given('endless'), given('b')], n => news.push(n), stop.signal)
    stop.abort()
    await done
    expect(news.map(n => n.kind)).toEqual(['begun'])
    expect(asked).toEqual([['endless', '(end)']])
  })
})

import { describe, expect, it } from 'vitest'
import { type Filter, isEmpty, NO_FILTER, toggled } from '../../src/app/state/filter.ts'
import { createFuzzy } from '../../src/app/state/fuzzy.ts'
import { formatRoute, parseRoute } from '../../src/app/state/route.ts'
import { find, withNear } from '../../src/app/state/search.ts'
import { createStore } from '../../src/app/state/store.ts'
import { shelve } from '../../src/core/model/names.ts'
import { bodies, instruments, snapshot, snapshotOf } from './fixture.ts'
import { fakeSurroundings } from './surroundings.ts'

async function opened(over = {}) {
  const around = fakeSurroundings(over)
  const store = createStore(around.surroundings)
  store.start()
  await store.load()
  const shown = (filter: Partial<Filter>): readonly string[] => {
    store.setFilter({ ...NO_FILTER, ...filter })
    return (store.shown.value ? [...store.shown.value.targets, ...store.shown.value.doubts] : []).map(n => (n.kind === 'target' ? n.id : 'doubt'))
  }
  return { ...around, store, shown }
}

describe('the filter', () => {
  it('shows what is asked of family, kind, years and certainty, and all of it again', async () => {
    const { store, shown } = await opened()
    expect(shown({ hues: ['crime'] })).toEqual(['untoc', 'untoc-smuggling', 'untoc-trafficking'])
    expect(shown({ shapes: ['triangle'] })).toEqual(['untoc-smuggling', 'untoc-trafficking'])
    expect(shown({ shapes: ['diamond', 'question'] })).toEqual(['udhr', 'doubt'])
    expect(shown({ certainties: ['doubt'] })).toEqual(['doubt'])
    expect(shown({ to: 1965 })).toEqual(['udhr', 'icerd'])
    expect(shown({ from: 1989, to: 1990 })).toEqual(['crc', 'icrmw'])
    expect(shown({ hues: ['labour'] })).toEqual([])
    expect(shown({})).toHaveLength(11)
    expect(store.route.value).not.toHaveProperty('filter')
  })

  it('never changes what the text and the cards say', async () => {
    const { store, shown } = await opened()
    const whole = store.map.value
    shown({ hues: ['crime'] })
    store.go({ node: 'udhr' })
    expect(store.map.value).toBe(whole)
    expect(store.chosen.value?.id).toBe('udhr')
    expect(store.focus.value, 'what is not drawn puts nothing out').toBeUndefined()
  })

  it('is part of the address, survives a choice, and builds the map once', async () => {
    const { store, history, shown } = await opened()
    shown({ hues: ['crime', 'human-rights'], from: 1966 })
    expect(history.at(-1)).toBe('#/A/99/901?f=human-rights,crime&y=1966-')
    const drawn = store.shown.value
    store.go({ paragraph: '63' })
    expect(history.at(-1)).toBe('#/A/99/901?p=63&f=human-rights,crime&y=1966-')
    expect(store.shown.value).toBe(drawn)
  })

  it('comes back from an address as it went, and leaves out what it does not know', () => {
    const filter: Filter = {
      hues: ['crime'],
      shapes: ['disc', 'question'],
      ways: ['anaphora'],
      certainties: ['likely', 'doubt'],
      documents: ['A/1'],
      from: 1945,
      to: 2000,
    }
    const route = { view: 'map', layout: 'columns', filter } as const
    expect(parseRoute(formatRoute(route))).toEqual(route)
    expect(parseRoute('#?f=red,crime&k=&sure=maybe&y=12-').filter).toEqual({ ...NO_FILTER, hues: ['crime'] })
    expect(parseRoute('#?f=red&y=x')).not.toHaveProperty('filter')
  })

  it('is toggled value by value', () => {
    const once = toggled(NO_FILTER, 'hues', 'crime')
    expect(once.hues).toEqual(['crime'])
    expect(isEmpty(toggled(once, 'hues', 'crime'))).toBe(true)
  })
})

describe('finding', () => {
  const shelf = shelve(instruments, bodies)
  const sought = (extractions = snapshot.extractions) => ({ shelf, extractions, document: extractions[0]?.document.id, cited: new Set<string>() })

  it('knows general comments by number and subject, and documents and cases by symbol', () => {
    const { extractions } = snapshotOf({ 1: 'See [[A/RES/45/158|the resolution]] and [[case:CCPR/1249/2004|the case]].' })
    const ids = (query: string) => find(query, sought(extractions)).flatMap(hit => (hit.kind === 'instrument' ? [hit.id] : []))
    expect(ids('general legal obligation')).toEqual(['ccpr-gc-31'])
    expect(ids('gc 31')).toEqual(['ccpr-gc-31'])
    expect(ids('45/158')).toEqual(['A/RES/45/158'])
    expect(ids('1249/2004')).toEqual(['case:CCPR/1249/2004'])
  })

  it('forgives a slip of the keyboard, and marks the words it took it for', async () => {
    const fuzzy = await createFuzzy(snapshot.extractions, shelf)
    const hits = withNear(find('racail discriminaton', sought()), fuzzy.near('racail discriminaton'), sought())
    expect(hits.map(h => (h.kind === 'paragraph' ? h.paragraph : h.id))).toEqual(['icerd', '61'])
    const [, paragraph] = hits
    expect(paragraph?.kind === 'paragraph' && paragraph.marks.map(m => paragraph.excerpt.slice(m.start, m.end))).toEqual([
      'racial discrimination'.split(' ')[0],
      'discrimination',
    ])
    expect(fuzzy.near('xyzzyplugh')).toEqual([])
  })

  it('takes abbreviations and numbers at their word', async () => {
    const { extractions } = snapshotOf({ 1: 'In 1966 the bats came.', 2: 'The cat sat.' })
    const fuzzy = await createFuzzy(extractions, shelf)
    expect(fuzzy.near('1967')).toEqual([])
    expect(fuzzy.near('cart').filter(n => n.kind === 'paragraph')).toEqual([])
  })
})

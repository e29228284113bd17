import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotation, referenceTo } from '../../src/app/state/reference.ts'
import { createStore } from '../../src/app/state/store.ts'
import { step, stopsOf } from '../../src/app/state/walking.ts'
import type { Paragraph } from '../../src/core/model/document.ts'
import { document, snapshotOf } from './fixture.ts'
import { fakeSurroundings } from './surroundings.ts'

const two = [
  ...snapshotOf({ 1: 'Nothing.', 2: 'See [[crc#37|article 37]].', 3: 'See [[iccpr|the Covenant]].', 4: 'See [[crc|the Convention]].' }, 'A/1').extractions,
  ...snapshotOf({ 1: 'See [[crc#3|article 3]].', 2: 'Nothing.' }, 'A/2').extractions,
]
const walkFrom = (from: object, by: 1 | -1, id = 'crc') => {
  const found = step(two, id === 'anything' ? stopsOf(two) : stopsOf(two, id), from, by)
  return found && [found.stop.document, found.stop.paragraph, found.number, found.of]
}

describe('from citation to citation', () => {
  it('goes on to the next document and begins again behind the last', () => {
    expect(walkFrom({ document: 'A/1', paragraph: '2' }, 1)).toEqual(['A/1', '4', 2, 3])
    expect(walkFrom({ document: 'A/1', paragraph: '4' }, 1)).toEqual(['A/2', '1', 3, 3])
    expect(walkFrom({ document: 'A/2', paragraph: '1' }, 1)).toEqual(['A/1', '2', 1, 3])
    expect(walkFrom({ document: 'A/1', paragraph: '2' }, -1)).toEqual(['A/2', '1', 3, 3])
  })

  it('begins from any paragraph, and from the beginning if one stands nowhere', () => {
    expect(walkFrom({ document: 'A/1', paragraph: '3' }, 1)).toEqual(['A/1', '4', 2, 3])
    expect(walkFrom({ document: 'A/1', paragraph: '3' }, -1)).toEqual(['A/1', '2', 1, 3])
    expect(walkFrom({ document: 'A/2' }, 1)).toEqual(['A/2', '1', 3, 3])
    expect(walkFrom({ document: 'A/1' }, 1, 'anything')).toEqual(['A/1', '2', 1, 4])
    expect(walkFrom({ document: 'A/1', paragraph: '3' }, 1, 'udhr')).toBeUndefined()
  })

  it('comes by every stop once in one round, whichever way', () => {
    fc.assert(
      fc.property(fc.constantFrom<1 | -1>(1, -1), fc.constantFrom('crc', undefined), (by, id) => {
        const stops = stopsOf(two, id)
        let at: { readonly document: string; readonly paragraph?: string } = { document: 'A/1' }
        const seen = new Set<string>()
        for (let i = 0; i < stops.length; i++) {
          at = step(two, stops, at, by)?.stop ?? at
          seen.add(JSON.stringify(at))
        }
        expect(seen.size).toBe(stops.length)
      }),
    )
  })

  it('is an action of the store that keeps what is chosen', async () => {
    const { surroundings } = fakeSurroundings({ fetchSnapshot: async () => ({ ...snapshotOf({}), extractions: two }) })
    const store = createStore(surroundings)
    store.start()
    await store.load()
    store.go({ node: 'crc' })
    store.walk(1)
    store.walk(1)
    store.walk(1)
    expect(store.route.value).toMatchObject({ document: 'A/2', paragraph: '1', node: 'crc' })
    expect(store.standing.value).toMatchObject({ number: 3, of: 3 })
    expect(store.announcement.value).toBe('Citation 3 of 3: A/2, paragraph 1')
  })
})

describe('a reference', () => {
  const paragraph = (more: Partial<Paragraph>): Paragraph => ({ id: 'x', kind: 'paragraph', text: '', ...more })
  it.each([
    [paragraph({ number: '61' }), 'A/99/901, para. 61'],
    [paragraph({ number: 'fn12', kind: 'footnote' }), 'A/99/901, footnote 12'],
    [paragraph({ number: 'pp3', kind: 'preambular' }), 'A/99/901, preambular para. 3'],
    [paragraph({ kind: 'block' }), 'A/99/901'],
    [paragraph({ kind: 'block', page: 2 }), 'A/99/901, p. 2'],
  ])('is written as people cite', (given, expected) => {
    expect(referenceTo(document, given)).toBe(expected)
  })

  it('carries the words if asked, with the quotation marks in them made single', () => {
    const { symbol: _, ...unnamed } = document
    expect(quotation('the so-called “invisible”\nguests ', document, paragraph({ number: '3' }))).toBe('“the so-called ‘invisible’ guests” (A/99/901, para. 3)')
    expect(referenceTo(unnamed, paragraph({ number: '3' }))).toBe('People on the move: notes of an invented expert, para. 3')
  })

  it('goes to the clipboard for the chosen paragraph only', async () => {
    const { surroundings, copied } = fakeSurroundings()
    const store = createStore(surroundings)
    store.start()
    await store.load()
    expect(await store.copyReference()).toBe(false)
    store.go({ paragraph: '59' })
    await store.copyReference()
    await store.copyReference('recent conferences')
    expect(copied).toEqual(['A/99/901, para. 59', '“recent conferences” (A/99/901, para. 59)'])
  })
})

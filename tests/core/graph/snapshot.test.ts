import { describe, expect, test } from 'vitest'
import { makeSnapshot } from '../../../src/core/graph/snapshot.ts'
import { extraction, registry } from './fixture.ts'

const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(t => t.id)

describe('makeSnapshot', () => {
  test('holds what is cited, what is considered and what is one relation away', () => {
    const doubt = { status: 'ambiguous', candidates: ['maybe'], rule: 'r', reason: 'two fit' } as const
    const { instruments } = makeSnapshot(registry, [
      extraction('A/1', [['1', 'the Rights Convention or it', { quote: 'Rights Convention', to: 'rights' }, { quote: 'it', to: doubt }]]),
    ])
    expect(ids(instruments)).toEqual(['rights', 'rights-op', 'old', 'amendment', 'charter', 'maybe'])
  })

  test('holds the bodies that monitor, that issued a document, or that wrote a comment cited', () => {
    const cites = (to: string) => extraction('A/1', [['1', 'this one', { quote: 'this', to }]])
    expect(ids(makeSnapshot(registry, [cites('rights')]).bodies)).toEqual(['one'])
    expect(ids(makeSnapshot(registry, [cites('three-gr-4')]).bodies)).toEqual(['three-committee'])
    expect(ids(makeSnapshot(registry, [extraction('A/1', [], { body: 'two' })]).bodies)).toEqual(['two'])
  })

  test('keeps the symbol and makes the id distinct when several files claim it', () => {
    const named = (name: string) => extraction('A/1', [], { source: { name, mediaType: 'text/plain', sha256: '' } })
    const { extractions } = makeSnapshot(registry, [named('a.txt'), named('b.txt'), named('b.txt'), named('b.txt')])
    expect(extractions.map(e => e.document.id)).toEqual(['A/1', 'A/1 [b.txt]', 'A/1 [b.txt] 2', 'A/1 [b.txt] 3'])
    expect(extractions.map(e => e.document.symbol)).toEqual(['A/1', 'A/1', 'A/1', 'A/1'])
  })

  test('says what could not be read, and nothing if all was', () => {
    expect(makeSnapshot(registry, [])).not.toHaveProperty('problems')
    expect(makeSnapshot(registry, [], [{ source: 'x.pdf', message: 'no' }]).problems).toEqual([{ source: 'x.pdf', message: 'no' }])
  })
})

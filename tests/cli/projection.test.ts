import { describe, expect, test } from 'vitest'
import { compareProjections, type Projection, parseProjection, printProjection, type Trace, tracesOf } from '../../src/cli/projection.ts'
import { extraction, place } from '../core/graph/fixture.ts'

const of = (...citations: readonly Trace[]): Projection => ({ version: 1, documents: { 'a.txt': { sha256: 'x', citations } } })

describe('a projection', () => {
  test('holds identifiers and offsets, and no word of the text', () => {
    const said = extraction('A/1', [['7', 'They rely on the Covenant', { quote: 'Covenant', to: 'iccpr', at: [place('14'), place('26')] }]])
    const projection: Projection = { version: 1, documents: { 'a.txt': tracesOf(said) } }
    expect(projection.documents['a.txt']?.citations).toEqual([['7', 17, 25, 'iccpr', '14,26']])
    const text = printProjection(projection)
    expect(text).not.toMatch(/rely|Covenant/)
    expect(parseProjection(text)).toEqual(projection)
  })

  test.each(['', '[]', '{"version": 2, "documents": {}}', '{"version": 1, "documents": {"a": {"sha256": "x", "citations": [["1", 0]]}}}'])(
    'is not %j',
    text => {
      expect(parseProjection(text)).toBeUndefined()
    },
  )
})

describe('a comparison', () => {
  test('pairs a loss and a gain that overlap, and leaves alone what only moved', () => {
    const before = of(['1', 0, 9, 'iccpr', '14'], ['1', 20, 29, 'crc', ''], ['2', 5, 9, '?', ''], ['3', 0, 4, 'cat', ''])
    const after = of(['1', 0, 12, 'iccpr', '14'], ['2', 5, 12, 'cedaw', '2'], ['3', 0, 4, 'cat', ''], ['4', 1, 2, 'udhr', ''])
    expect(compareProjections(before, after)).toEqual({
      changes: [
        { document: 'a.txt', paragraph: '1', what: 'lost', before: 'crc' },
        { document: 'a.txt', paragraph: '2', what: 'changed', before: '?', after: 'cedaw 2' },
        { document: 'a.txt', paragraph: '4', what: 'gained', after: 'udhr' },
      ],
      moved: 1,
      compared: 1,
      uncompared: [],
    })
  })

  test('counts repeats one for one', () => {
    const twice = of(['1', 0, 4, 'cat', ''], ['1', 0, 4, 'cat', ''])
    expect(compareProjections(twice, of(['1', 0, 4, 'cat', ''])).changes).toEqual([{ document: 'a.txt', paragraph: '1', what: 'lost', before: 'cat' }])
    expect(compareProjections(twice, twice)).toEqual({ changes: [], moved: 0, compared: 1, uncompared: [] })
  })

  test('leaves out documents that are other files now', () => {
    const other: Projection = { version: 1, documents: { 'a.txt': { sha256: 'y', citations: [] }, 'b.txt': { sha256: 'z', citations: [] } } }
    expect(compareProjections(of(['1', 0, 4, 'cat', '']), other)).toEqual({ changes: [], moved: 0, compared: 0, uncompared: ['a.txt', 'b.txt'] })
  })
})

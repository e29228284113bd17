import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAtEdges } from '../../src/app/reading/split.ts'

const mark = (name: string, start: number, end: number) => ({ name, span: { start, end } })

describe('splitting a text at the edges of its marks', () => {
  it('keeps plain text whole', () => {
    expect(splitAtEdges('no mark here', [])).toEqual([{ start: 0, end: 12, text: 'no mark here', marks: [] }])
  })

  it('lets marks overlap and nest', () => {
    const both = splitAtEdges('abcdef', [mark('wide', 0, 4), mark('late', 2, 6)])
    expect(both.map(s => [s.text, s.marks.map(m => m.name).join('+')])).toEqual([
      ['ab', 'wide'],
      ['cd', 'wide+late'],
      ['ef', 'late'],
    ])
  })

  it('gives several marks over the same words one segment', () => {
    const [, covenants] = splitAtEdges('the Covenants', [mark('a', 4, 13), mark('b', 4, 13)])
    expect(covenants?.marks.map(m => m.name)).toEqual(['a', 'b'])
  })

  it('ignores marks that are empty or reach outside', () => {
    expect(splitAtEdges('abc', [mark('empty', 1, 1), mark('outside', 2, 9), mark('before', -1, 2)])).toHaveLength(1)
  })

  it('holds for any text and any marks: nothing lost, nothing doubled, every segment under exactly its marks', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const spans = fc.array(fc.tuple(fc.integer({ min: -2, max: 45 }), fc.integer({ min: -2, max: 45 })), { maxLength: 8 })
    fc.assert(
      fc.property(text, spans, (t, pairs) => {
        const marks = pairs.map(([start, end], i) => mark(String(i), start, end))
        const segments = splitAtEdges(t, marks)
        expect(segments.map(s => s.text).join('')).toBe(t)
        for (const { start, end, text: own, marks: over } of segments) {
          expect(t.slice(start, end)).toBe(own)
          const covering = marks.filter(
            m => m.span.start >= 0 && m.span.end <= t.length && m.span.start <= start && end <= m.span.end && m.span.start < m.span.end,
          )
          expect(over).toEqual(covering)
        }
      }),
    )
  })
})

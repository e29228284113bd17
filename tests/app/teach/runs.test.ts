import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runBetween, runsOf, spanOfRun, withoutRun, withRun, wordOnNextLine, wordsIn } from '../../../src/app/teach/runs.ts'

const TEXT = 'See “article 14 (3) (g),” of the Covenant (ICCPR), and article 9.'
const words = wordsIn(TEXT)
const marked = (from: number, to: number): string => {
  const { start, end } = spanOfRun(TEXT, words, runBetween(from, to))
  return TEXT.slice(start, end)
}

describe('marking by words', () => {
  it('hands in the words without the punctuation around them, but with a bracket that was opened within', () => {
    expect(marked(1, 4)).toBe('article 14 (3) (g)')
    expect(marked(8, 8)).toBe('ICCPR')
    expect(marked(11, 10)).toBe('article 9')
    expect(marked(7, 8)).toBe('Covenant (ICCPR)')
  })

  it('lets a new mark take the place of those it touches, and keeps the order', () => {
    const runs = withRun(withRun(withRun([], { from: 8, to: 9 }), { from: 1, to: 2 }), { from: 2, to: 4 })
    expect(runs).toEqual([
      { from: 2, to: 4 },
      { from: 8, to: 9 },
    ])
    expect(withoutRun(runs, 3)).toEqual([{ from: 8, to: 9 }])
    expect(withoutRun(runs, 6)).toEqual(runs)
  })

  it('knows its marks again when it gets them back', () => {
    const runs = [runBetween(1, 4), runBetween(8, 8)]
    expect(
      runsOf(
        words,
        runs.map(run => spanOfRun(TEXT, words, run)),
      ),
    ).toEqual(runs)
  })

  it('goes up and down by lines as they stand on the screen', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 0, y: 20 },
      { x: 60, y: 20 },
      { x: 0, y: 40 },
    ]
    expect(wordOnNextLine(places, 1, 1)).toBe(3)
    expect(wordOnNextLine(places, 3, 1)).toBe(4)
    expect(wordOnNextLine(places, 4, -1)).toBe(2)
    expect(wordOnNextLine(places, 4, 1)).toBe(4)
    expect(wordOnNextLine([], 0, 1)).toBe(0)
  })

  it('stays within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), fc.nat(30), (text, a, b) => {
        const found = wordsIn(text)
        if (found.length === 0) return
        const { start, end } = spanOfRun(text, found, runBetween(a % found.length, b % found.length))
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

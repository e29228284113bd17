import { describe, expect, test } from 'vitest'
import { cpuTime } from '../cpuTime.ts'
import { read } from './reading.ts'

/** Texts that make a careless pattern or a careless loop quadratic, repeated to any length. */
const HOSTILE: readonly (readonly [name: string, unit: string, head?: string])[] = [
  ['one word', 'a'],
  ['numbers without text', '1. '],
  ['the same number', '1. A. '],
  ['numbers on lines', '1. A\n'],
  ['numbers of two levels', '1.1. A '],
  ['brackets', '('],
  ['blanks', ' \u00a0'],
  ['dots', '.'],
  ['quotes behind a stop', '”', '.'],
  ['ruled lines', '_____ x ', 'A/99/1\n\n'],
  ['ruled lines with notes', '_____ 1 A. ', 'A/99/1\n\n'],
  ['its own symbol', 'A/99/1 ', 'A/99/1\n\n'],
  ['a symbol without end', '/1', 'A/1'],
  ['broken words', 'inter-\nnational '],
  ['clauses', 'Recalling a, ', 'The General Assembly, '],
  ['adverbs', 'Deeply ', 'The General Assembly, '],
  ['headings', 'I. A. 1. '],
  ['comments of a web page', '<!--'],
  ['combining accents', 'e\u0301'],
]

const time = (text: string): number => {
  const start = cpuTime()
  read(text)
  return cpuTime() - start
}

describe('four times the text takes about four times as long', () => {
  test.each(HOSTILE.map(([name, unit, head = '']) => ({ name, unit, head })))('$name', ({ unit, head }) => {
    const text = (length: number): string => `x ${head}${unit.repeat(Math.ceil(length / unit.length))} x`
    read(text(10_000))
    const short = Math.min(time(text(50_000)), time(text(50_000)))
    const long = Math.min(time(text(200_000)), time(text(200_000)))
    // Quadratic is 16 times; what is measured in less than 20 ms says little.
    expect(long).toBeLessThan(Math.max(200, short * 10))
  })
})

test('a line of four million characters is one block; one of six million is refused with advice, not shown as a paragraph', () => {
  const { paragraphs } = read(`${'lamp '.repeat(800_000)}.`)
  expect(paragraphs).toHaveLength(1)
  expect(() => read(`${'lamp '.repeat(1_200_000)}.`)).toThrow(/6 million characters has neither line breaks nor paragraph numbers/)
})

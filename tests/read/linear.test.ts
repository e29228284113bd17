import { describe, expect, test } from 'vitest'
import { cpuTime } from '../cpuTime.ts'
import { bytesOf, read, readBytes } from './reading.ts'

/** Texts that make a careless pattern or a careless loop quadratic, repeated to any length. */
const HOSTILE: readonly (readonly [name: string, unit: string, head?: string])[] = [
  ['one word', 'a'],
  ['numbers without text', '1. '],
  ['the same number', '1. A. '],
  ['numbers on lines', '1. A\n'],
  ['gaps in the numbering', '1. A b. 9. C d. 9. '],
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

/** What a pattern with two ways for each part tries in all combinations: a minute for every few parts more. */
describe('what repeats itself is read in one way only', () => {
  test('stars behind a title that end in a letter', () => {
    const title = `Report of the keepers ${'*'.repeat(60)}b`
    expect(read(`A/99/1\n\n${title}\n\n1. The lamp was lit.\n`)).toMatchObject({ symbol: 'A/99/1', title })
  })

  test('a symbol of thirty parts that ends as none does', () => {
    const parts = `A${'/PV.1'.repeat(29)}!`
    expect(read(`${parts}\n\n1. The lamp was lit.\n`).symbol).toBeUndefined()
    expect(read(`A/PV.12/Add.1\n\n1. The lamp was lit.\n`).symbol).toBe('A/PV.12/Add.1')
  })

  test('a cover of stars before the first paragraph', () => {
    const stars = `${'* '.repeat(200_000)}b`
    const { title, paragraphs } = read(`A/99/1\n\nReport of the keepers *, **\n\f\n${stars}\n\n1. The lamp was lit.\n`)
    expect(title).toBe('Report of the keepers')
    expect(paragraphs.at(-1)?.number).toBe('1')
  })
})

test('a line of four million characters is one block; one of six million is refused with advice, not shown as a paragraph', () => {
  const { paragraphs } = read(`${'lamp '.repeat(800_000)}.`)
  expect(paragraphs).toHaveLength(1)
  expect(() => read(`${'lamp '.repeat(1_200_000)}.`)).toThrow(/6 million characters has neither line breaks nor paragraph numbers/)
})

/** The same for files that have a structure: what a parser has to keep open, look back to or look for. */
const HOSTILE_FILES: readonly (readonly [kind: string, before: string, unit: string])[] = [
  ['HTML', '<!DOCTYPE html>', '<p><b>'],
  ['HTML', '<!DOCTYPE html>', '<p id=a><a href="#b">1</a><p id=b><a href="#a">1</a>'],
  ['HTML', '<!DOCTYPE html>', '<table><tr><td>'],
  ['HTML', '<!DOCTYPE html>', '<!--'],
  ['Markdown', '# A\n\n## B\n\n', '*_'],
  ['Markdown', '# A\n\n## B\n\n', '['],
  ['Markdown', '# A\n\n## B\n\n', 'lamp[^a] '],
  ['Akoma Ntoso', '<akomaNtoso><doc><mainBody>', '<p>x</p>'],
  ['Akoma Ntoso', '<akomaNtoso><doc><mainBody>', '<!ENTITY a "b">'],
]

describe('four times the file takes about four times as long', () => {
  test.each(HOSTILE_FILES)(
    '%s: %s%s …',
    async (_, before, unit) => {
      const spent = async (length: number): Promise<number> => {
        const bytes = bytesOf(`${before}${unit.repeat(Math.ceil(length / unit.length))}`)
        const start = performance.now()
        await readBytes(bytes).catch(() => {})
        return performance.now() - start
      }
      await spent(10_000)
      const short = Math.min(await spent(40_000), await spent(40_000))
      const long = Math.min(await spent(160_000), await spent(160_000))
      expect(long).toBeLessThan(Math.max(300, short * 10))
    },
    // Much of it is waiting where a machine does other work too.
    120_000,
  )
})

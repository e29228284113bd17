import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCall } from '../../src/cli/call.ts'
import { WrongCall } from '../../src/cli/io.ts'
import { suggest } from '../../src/cli/suggest.ts'

const OPTIONS = { format: { type: 'text', short: 'f' }, out: { type: 'text', short: 'o' }, open: { type: 'flag' } } as const
const read = (...args: readonly string[]) => readCall(args, OPTIONS)

describe('a call', () => {
  test('has paths, texts and flags in any order', () => {
    expect(read('a.txt', '--format=csv', '--open', '-o', 'x.csv', 'b')).toEqual({
      paths: ['a.txt', 'b'],
      texts: { format: 'csv', out: 'x.csv' },
      flags: new Set(['open']),
    })
    expect(read('--', '--format').paths).toEqual(['--format'])
    expect(read('-h').flags).toEqual(new Set(['help']))
  })

  test.each([
    [['--fromat', 'csv'], 'there is no option --fromat. Did you mean --format?'],
    [['--wholly-unknown'], 'there is no option --wholly-unknown.'],
    [['-x'], 'there is no option -x.'],
    [['--__proto__'], 'there is no option --__proto__.'],
    [['--format'], '--format needs a value after it.'],
    [['--format='], '--format needs a value after it.'],
    [['--format', '--open'], '--format needs a value after it.'],
    [['--open=yes'], '--open takes no value.'],
    [['-f', 'csv', '--format', 'json'], '--format is given twice.'],
  ])('%j is wrong', (args, message) => {
    expect(() => read(...args)).toThrow(new WrongCall(message))
  })

  test('is read or refused in words, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('--', '-f', '--out', '--open', '-', '-fo', '--no-open', '--out='))), args => {
        try {
          read(...args)
        } catch (error) {
          expect(error).toBeInstanceOf(WrongCall)
        }
      }),
    )
  })
})

test.each([
  ['extrct', 'extract'],
  ['etxract', 'extract'],
  ['Extract', 'extract'],
  ['grpah', 'graph'],
  ['exp', 'explore'],
  ['explroe', 'explore'],
  ['delete', undefined],
  ['x', undefined],
  ['', undefined],
  ['e'.repeat(100_000), undefined],
])('for %j is suggested %j', (written, meant) => {
  expect(suggest(written, ['extract', 'graph', 'explore'])).toBe(meant)
})

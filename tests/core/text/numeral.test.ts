import fc from 'fast-check'
import { expect, it } from 'vitest'
import { romanValue } from '../../../src/core/text/numeral.ts'

const roman = (n: number): string => {
  let rest = n
  let out = ''
  for (const [value, sign] of [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const) {
    for (; rest >= value; rest -= value) out += sign
  }
  return out
}

it('reads every numeral up to CCC', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), n => void expect(romanValue(roman(n))).toBe(n)))
})

it.each(['', 'iix', 'iiii', 'vv', 'mild', 'xxl', 'a', '12'])('"%s" is none', word => {
  expect(romanValue(word)).toBeUndefined()
})

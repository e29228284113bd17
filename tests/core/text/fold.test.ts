import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from '../../../src/core/text/fold.ts'

it('keeps the length of every string', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), s => void expect(fold(s)).toHaveLength(s.length)))
})

it('is the same when done twice', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), s => void expect(fold(fold(s))).toBe(fold(s))))
})

it('lowers case, straightens quotes, dashes and spaces, and leaves letters that would grow', () => {
  expect(fold('The “Covenant’s” arts. 2–3')).toBe('the "covenant\'s" arts. 2-3')
  expect(fold('İstanbul Protocol')).toBe('İstanbul protocol')
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand, fromEId, LONGEST_RANGE, label, normalForm, type Pinpoint, provisions, toEId, UNITS } from '../../src/core/model/locator.ts'

const number = fc.oneof(fc.integer({ min: 1, max: 150 }).map(String), fc.constantFrom('14 bis', '2 ter', 'III', 'XVI', '10.7'))
const sub = fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }).map(String), fc.constantFrom('a', 'b', 'g', 'iv')), { maxLength: 3 })
const pinpoint: fc.Arbitrary<Pinpoint> = fc.record({ unit: fc.constantFrom(...UNITS), value: number, sub })

describe('locators', () => {
  it('survive the way to an eId and back', () => {
    fc.assert(fc.property(pinpoint, p => void expect(fromEId(toEId(p))).toEqual(p)))
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        value => void expect(fromEId(toEId({ unit: 'article', value, sub: [] }))).toEqual({ unit: 'article', value, sub: [] }),
      ),
    )
  })

  it('fromEId never throws', () => {
    fc.assert(fc.property(fc.string(), s => void fromEId(s)))
  })

  it.each<[Pinpoint, string, string, string]>([
    [{ unit: 'article', value: '14', sub: ['3', 'g'] }, '14(3)(g)', 'art_14__para_3__point_g', 'article 14 (3) (g)'],
    [{ unit: 'article', value: '1', sub: ['a'] }, '1(a)', 'art_1__point_a', 'article 1 (a)'],
    [{ unit: 'rule', value: '45', sub: [] }, 'rule 45', 'rule_45', 'rule 45'],
    [{ unit: 'para', value: '2.4', sub: [] }, 'para 2.4', 'para_2.4', 'paragraph 2.4'],
    [{ unit: 'preamble', value: '', sub: [] }, 'preamble', 'preamble', 'preamble'],
    [{ unit: 'annex', value: 'II', sub: [] }, 'annex II', 'annex_II', 'annex II'],
  ])('%j is %s, %s, "%s"', (p, normal, eId, words) => {
    expect(normalForm(p)).toBe(normal)
    expect(toEId(p)).toBe(eId)
    expect(label(p)).toBe(words)
  })

  it('expands ranges of numbers, letters and dotted numbers, and nothing absurd', () => {
    expect(provisions([{ unit: 'article', value: '12', sub: [], to: '14' }])).toEqual(['12', '13', '14'])
    expect(provisions([{ unit: 'article', value: '14', sub: ['3', 'a'], to: 'd' }])).toEqual(['14(3)(a)', '14(3)(b)', '14(3)(c)', '14(3)(d)'])
    expect(provisions([{ unit: 'para', value: '9.2', sub: [], to: '9.4' }])).toEqual(['para 9.2', 'para 9.3', 'para 9.4'])
    expect(expand({ unit: 'article', value: '1', sub: [], to: String(LONGEST_RANGE + 10) })).toHaveLength(2)
    expect(expand({ unit: 'article', value: '9', sub: [], to: '3' })).toHaveLength(2)
  })
})

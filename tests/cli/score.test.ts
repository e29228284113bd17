import { describe, expect, test } from 'vitest'
import { documentKey, type GoldCitation, type Predicted, rates, score } from '../../src/cli/score.ts'

const REGISTERED = new Set(['iccpr', 'cat', 'mandela-rules'])
const cites = (target: string, ...provisions: readonly string[]): Predicted => ({ target, provisions })

/** One gold paragraph against what was found in it; `undefined`: the paragraph was not found. */
function compare(gold: readonly GoldCitation[], found: readonly Predicted[] | undefined) {
  const predictions = new Map([['d', new Map(found ? [['1', found]] : [])]])
  const { total, errors, paragraphsFound } = score([{ document: 'd', paragraphs: [{ n: 1, citations: gold }] }], predictions, REGISTERED)
  const count = ({ tp, fp, fn }: { tp: number; fp: number; fn: number }) => [tp, fp, fn]
  return { links: count(total.links), provisions: count(total.provisions), errors: errors.map(e => `${e.level} ${e.kind} ${e.item}`), paragraphsFound }
}

describe('the score', () => {
  test('counts targets and places once a paragraph', () => {
    expect(compare([cites('iccpr', '14', '26'), cites('iccpr', '14')], [cites('iccpr', '14'), cites('iccpr'), cites('cat', '3')])).toEqual({
      links: [1, 1, 0],
      provisions: [1, 1, 1],
      paragraphsFound: 1,
      errors: ['links wrong cat', 'provisions wrong cat | 3', 'provisions missed iccpr | 26'],
    })
  })

  test('takes a citation without a place as one only where the target has no place in the paragraph', () => {
    expect(compare([cites('iccpr'), cites('iccpr', '14')], [cites('iccpr')]).provisions).toEqual([0, 1, 1])
    expect(compare([{ target: 'iccpr' }], [cites('iccpr')]).provisions).toEqual([1, 0, 0])
  })

  test('leaves out doubts of the gold, what it could not name, and what the registry beside it lacks', () => {
    const gold = [{ target: 'cat', doubt: true }, { target: 'other:some treaty' }]
    expect(compare(gold, [cites('cat'), cites('other:x'), cites('ours-alone')])).toMatchObject({ links: [0, 0, 0], provisions: [0, 0, 0], errors: [] })
  })

  test('counts symbols, cases, paragraphs and general comments without a registry', () => {
    const all = ['A/RES/1/2', 'case:CAT/1/2000', '#12', 'ccpr-gc-31', 'cedaw-gr-26']
    expect(
      compare(
        all.map(t => cites(t)),
        all.map(t => cites(t)),
      ).links,
    ).toEqual([5, 0, 0])
  })

  test('takes the two editions of the Standard Minimum Rules as one', () => {
    expect(compare([cites('smr-1955', 'rule 1')], [cites('mandela-rules', 'rule 1')]).provisions).toEqual([1, 0, 0])
  })

  test('counts all citations of a paragraph that was not found as missed', () => {
    expect(compare([cites('iccpr', '14')], undefined)).toEqual({
      links: [0, 0, 1],
      provisions: [0, 0, 1],
      paragraphsFound: 0,
      errors: ['links no such paragraph iccpr', 'provisions no such paragraph iccpr | 14'],
    })
  })
})

test('rates of nothing are one', () => {
  expect(rates({ tp: 0, fp: 0, fn: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 })
  expect(rates({ tp: 0, fp: 1, fn: 1 })).toEqual({ precision: 0, recall: 0, f1: 0 })
  expect(rates({ tp: 3, fp: 1, fn: 0 })).toEqual({ precision: 0.75, recall: 1, f1: 1.5 / 1.75 })
})

test('a file is known by its base name without its ending, and only a known ending is one', () => {
  expect(['a.txt', 'b.PDF', 'HRI-GEN-1-Rev.9', 'c.docx', 'd.html'].map(documentKey)).toEqual(['a', 'b', 'HRI-GEN-1-Rev.9', 'c', 'd'])
})

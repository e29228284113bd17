import { describe, expect, test } from 'vitest'
import { documentKind, symbolFromName } from '../../src/cli/documentKind.ts'
import { byKind, calibration, type Judged, tallyBy, verdicts } from '../../src/cli/verdicts.ts'

const REGISTERED = new Set(['iccpr', 'cat'])
const found = (kind: Judged['kind'], rule: string, confidence: number, target: string, ...provisions: readonly string[]): Judged => ({
  kind,
  rule,
  confidence,
  target,
  provisions,
})
const gold = [
  {
    document: 'd',
    paragraphs: [
      {
        n: '1',
        citations: [
          { target: 'iccpr', provisions: ['14', '26'], kind: 'anaphora' },
          { target: 'iccpr', kind: 'explicit' },
          { target: 'cat', kind: 'implicit', doubt: true },
        ],
      },
      { n: '2', citations: [{ target: 'cat', kind: 'implicit' }] },
    ],
  },
]
const predictions = new Map([
  [
    'd',
    new Map([
      [
        '1',
        [
          found('explicit', 'name', 0.99, 'iccpr', '14'),
          found('anaphora', 'own-treaty', 0.9, 'iccpr', '14', '27'),
          found('implicit', 'x', 0.6, 'cat'),
          found('explicit', 'name', 0.99, 'cat', '2'),
        ],
      ],
      ['2', [found('explicit', 'name', 0.99, 'iccpr')]],
      ['9', [found('explicit', 'name', 0.99, 'iccpr')]],
    ]),
  ],
])

describe('verdicts', () => {
  test('a citation is right if its target and every place are; doubts of the gold and paragraphs without gold are not judged', () => {
    expect(verdicts(gold, predictions, REGISTERED).map(v => [v.rule, v.right])).toEqual([
      ['name', true],
      ['own-treaty', false],
      ['name', false],
    ])
  })

  test('are counted by rule and by confidence', () => {
    const list = verdicts(gold, predictions, REGISTERED)
    expect(tallyBy(list, v => v.rule)).toEqual([
      { key: 'name', all: 2, right: 1 },
      { key: 'own-treaty', all: 1, right: 0 },
    ])
    expect(calibration(list)).toEqual([
      { from: 0.98, all: 2, right: 1, expected: 1.98 },
      { from: 0.9, all: 1, right: 0, expected: 0.9 },
    ])
  })

  test('links count under the plainest kind: ours for what was found, the gold’s for what was wanted', () => {
    const kinds = byKind(gold, predictions, REGISTERED)
    expect(kinds.get('explicit')).toEqual({ found: { tp: 1, fp: 1, fn: 0 }, wanted: { tp: 1, fp: 0, fn: 0 } })
    expect(kinds.get('anaphora')).toEqual({ found: { tp: 0, fp: 0, fn: 0 }, wanted: { tp: 0, fp: 0, fn: 0 } })
    expect(kinds.get('implicit')).toEqual({ found: { tp: 0, fp: 0, fn: 0 }, wanted: { tp: 0, fp: 0, fn: 1 } })
  })
})

test.each([
  ['CCPR/C/92/D/1375/2005', '', 'views and decisions'],
  ['CAT/C/AZE/CO/4', '', 'concluding observations'],
  ['CRC/C/GC/9/Corr.1', '', 'general comment'],
  ['E/1996/22', 'General Comment No. 6', 'general comment'],
  ['A/HRC/WG.6/40/AFG/1', '', 'universal periodic review'],
  ['A/RES/78/323', '', 'resolution'],
  ['A/HRC/35/21', 'The right to health', 'report'],
  ['', 'Convention against Corruption', 'treaty'],
  ['', 'Notes', 'other'],
])('the kind of %s %s is %s', (symbol, title, kind) => {
  expect(documentKind(symbol, title)).toBe(kind)
})

test('a symbol can be guessed from the name of a file', () => {
  expect(['A_HRC_35_21.pdf', 'CCPR-C-GC-32.txt'].map(symbolFromName)).toEqual(['A/HRC/35/21', 'CCPR/C/GC/32'])
})

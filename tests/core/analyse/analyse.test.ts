import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange, heatOfDocuments, heatOfSections } from '../../../src/core/analyse/heat.ts'
import { linksOf, type Place } from '../../../src/core/analyse/links.ts'
import { MOST_TOGETHER, pairsOf } from '../../../src/core/analyse/pairs.ts'
import { profileOf, profilesOf } from '../../../src/core/analyse/profile.ts'
import { provisionsOf, rankTargets } from '../../../src/core/analyse/rank.ts'
import { seriate } from '../../../src/core/analyse/seriate.ts'
import { studyOf, TABLES } from '../../../src/core/analyse/tables.ts'
import { timelineOf } from '../../../src/core/analyse/timeline.ts'
import type { Target } from '../../../src/core/model/citation.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'
import { cpuTime } from '../../cpuTime.ts'
import { extraction, place, registry } from '../graph/fixture.ts'

const either: Target = { status: 'ambiguous', candidates: ['rights', 'maybe'], rule: 'two-antecedents', reason: 'two' }
const nobody: Target = { status: 'unresolved', rule: 'no-antecedent', reason: 'none' }
const spots = (at: readonly Place[]) => at.map(p => `${p.document} ${p.paragraph}`)

/** Two reports and one that cites nothing. */
const REPORTS: readonly Extraction[] = [
  extraction(
    'A/1',
    [
      [
        '1',
        'The RC, and again the RC, and art.',
        { quote: 'RC', to: 'rights', at: [place('14', '3', 'g')] },
        { quote: 'again the RC', to: 'rights', at: [place('2')] },
      ],
      [
        '2',
        'RC, Charter, GC',
        { quote: 'RC', to: 'rights', at: [{ ...place('2'), to: '4' }] },
        { quote: 'Charter', to: 'charter' },
        { quote: 'GC', to: 'one-gc-7' },
      ],
      ['3', 'it or that', { quote: 'it', to: either }, { quote: 'that', to: nobody }, { quote: 'or', to: '#1' }],
      ['4', 'Charter RC', { quote: 'Charter', to: 'charter', confidence: 0.5 }, { quote: 'RC', to: 'rights' }],
    ],
    { date: '2001-05-01' },
  ),
  extraction('A/2', [['1', 'Charter A/RES/1/1', { quote: 'Charter', to: 'charter' }, { quote: 'A/RES/1/1', to: 'A/RES/1/1' }]], { date: '2003' }),
  extraction('A/3', [['1', 'Nothing']]),
]
const links = linksOf(REPORTS)

describe('what is cited', () => {
  test('is counted by paragraph and document, however often a paragraph cites it; doubts are no facts', () => {
    expect(rankTargets(links).map(c => [c.target, c.kind, c.paragraphs, c.documents, spots(c.at)])).toEqual([
      ['charter', 'instrument', 3, 2, ['A/1 2', 'A/1 4', 'A/2 1']],
      ['rights', 'instrument', 3, 1, ['A/1 1', 'A/1 2', 'A/1 4']],
      ['A/RES/1/1', 'document', 1, 1, ['A/2 1']],
      ['one-gc-7', 'general-comment', 1, 1, ['A/1 2']],
    ])
  })

  test('doubts are shown apart where they are asked for', () => {
    const ranked = rankTargets(links, { doubts: true })
    expect(ranked.map(c => [c.target, c.paragraphs, spots(c.doubtful ?? [])])).toEqual([
      ['charter', 3, []],
      ['rights', 3, ['A/1 3']],
      ['A/RES/1/1', 1, []],
      ['one-gc-7', 1, []],
      ['maybe', 0, ['A/1 3']],
    ])
  })

  test('a citation of too little confidence is a doubt', () => {
    const sure = linksOf(REPORTS, { atLeast: 0.8 })
    expect(rankTargets(sure).find(c => c.target === 'charter')?.paragraphs).toBe(2)
    expect(sure.doubts).toHaveLength(3)
  })

  test('only the kinds that are asked for', () => {
    expect(new Set(linksOf(REPORTS, { kinds: ['instrument'] }).links.map(l => l.target))).toEqual(new Set(['rights', 'charter']))
  })

  test('articles count what is below them, in order of number; the whole is apart', () => {
    const { provisions, whole } = provisionsOf(links, 'rights')
    expect(provisions.map(p => [p.label, p.paragraphs, p.exact.map(e => [e.label, e.paragraphs])])).toEqual([
      ['article 2', 2, [['article 2', 2]]],
      ['article 3', 1, [['article 3', 1]]],
      ['article 4', 1, [['article 4', 1]]],
      ['article 14', 1, [['article 14 (3) (g)', 1]]],
    ])
    expect(spots(whole.at)).toEqual(['A/1 4'])
  })
})

describe('heat maps', () => {
  const filled = (map: ReturnType<typeof heatOfDocuments>) => map.cells.map(c => [map.rows[c.row]?.label, map.columns[c.column]?.label, c.at.length])

  test('documents by things cited, each cell with its paragraphs', () => {
    const map = heatOfDocuments(links)
    expect(map.rows.map(r => [r.key, r.links])).toEqual([
      ['A/1', 6],
      ['A/2', 2],
    ])
    expect(filled(map)).toEqual([
      ['A/1', 'charter', 2],
      ['A/1', 'rights', 3],
      ['A/1', 'one-gc-7', 1],
      ['A/2', 'charter', 1],
      ['A/2', 'A/RES/1/1', 1],
    ])
    expect(spots(map.cells[0]?.at ?? [])).toEqual(['A/1 2', 'A/1 4'])
    expect(map.most).toBe(3)
  })

  test('sections of one document, as they stand', () => {
    const one = REPORTS[0] ?? extraction('X', [])
    const sectioned = {
      ...one,
      document: { ...one.document, paragraphs: one.document.paragraphs.map((p, i) => (i > 0 ? { ...p, section: i > 2 ? 'A' : 'B' } : p)) },
    }
    const map = heatOfSections(linksOf([sectioned]), 'A/1')
    expect(map.rows.map(r => r.label)).toEqual(['(before the first heading)', 'B', 'A'])
    expect(filled(arrange(map, { rows: 'name', columns: 'name' }))[0]).toEqual(['(before the first heading)', 'rights', 1])
  })

  const grid = fc.uniqueArray(fc.record({ row: fc.nat(12), column: fc.nat(9), weight: fc.integer({ min: 1, max: 9 }) }), {
    selector: c => `${c.row} ${c.column}`,
  })

  test('any order keeps every cell', () => {
    fc.assert(
      fc.property(grid, fc.constantFrom('given', 'most', 'name', 'date', 'alike' as const), (cells, order) => {
        const made = [...Array(13).keys()].map(row =>
          extraction(
            `D${row}`,
            cells
              .filter(c => c.row === row)
              .flatMap(c => [...Array(c.weight).keys()].map(n => [`${c.column}.${n}`, 'x', { quote: 'x', to: `t${c.column}` }] as const)),
          ),
        )
        const map = heatOfDocuments(linksOf(made))
        const now = arrange(map, { rows: order, columns: order })
        expect(filled(now).map(String).sort()).toEqual(filled(map).map(String).sort())
        expect(now).toEqual(arrange(map, { rows: order, columns: order }))
      }),
      { numRuns: 60 },
    )
  })

  test('alike: shuffled blocks come together, and a band is put in its order', () => {
    const blocks = [0, 1, 0, 1, 0, 1].flatMap((block, row) => [0, 1].map(n => ({ row, column: block + 2 * n, weight: 1 })))
    const { rows } = seriate(6, 4, blocks)
    expect(rows).toEqual([0, 2, 4, 1, 3, 5])
    // A staircase whose rows were shuffled: row r touches columns p(r) and p(r) + 1.
    const steps = [3, 0, 5, 1, 4, 2]
    const band = steps.flatMap((step, row) => [step, step + 1].map(column => ({ row, column, weight: 1 })))
    const found = seriate(6, 7, band).rows.map(row => steps[row])
    expect([found, [...found].reverse()]).toContainEqual([0, 1, 2, 3, 4, 5])
  })
})

test('over time: by the year of the document, with the documents of that year', () => {
  const { years, undated } = timelineOf(links)
  expect(years.map(y => [y.year, y.documents, y.links, y.targets.map(t => [t.target, t.paragraphs])])).toEqual([
    [
      2001,
      1,
      6,
      [
        ['rights', 3],
        ['charter', 2],
        ['one-gc-7', 1],
      ],
    ],
    [
      2003,
      1,
      2,
      [
        ['A/RES/1/1', 1],
        ['charter', 1],
      ],
    ],
  ])
  expect(undated).toBe(1)
})

describe('cited together', () => {
  test('in the same paragraph, with the share of those that cite either', () => {
    expect(pairsOf(links).pairs.map(p => [p.first, p.second, spots(p.at), p.share])).toEqual([
      ['charter', 'rights', ['A/1 2', 'A/1 4'], 0.5],
      ['charter', 'A/RES/1/1', ['A/2 1'], 1 / 3],
      ['charter', 'one-gc-7', ['A/1 2'], 1 / 3],
      ['rights', 'one-gc-7', ['A/1 2'], 1 / 3],
    ])
  })

  test('a list is left out and told', () => {
    const list = extraction('A/9', [['1', 'x', ...[...Array(MOST_TOGETHER + 1).keys()].map(n => ({ quote: 'x', to: `t${n}` }))]])
    const { pairs, leftOut } = pairsOf(linksOf([list]))
    expect([pairs, spots(leftOut)]).toEqual([[], ['A/9 1']])
  })
})

describe('how a document differs', () => {
  const many = (id: string, counts: Readonly<Record<string, number>>) =>
    extraction(
      id,
      Object.entries(counts).flatMap(([to, n]) => [...Array(n).keys()].map(i => [`${to}${i}`, 'x', { quote: 'x', to }] as const)),
    )
  const collection = linksOf([many('A', { rights: 20, charter: 2 }), many('B', { rights: 10, charter: 10, old: 30 }), many('C', { rights: 10, charter: 30 })])

  test('over-cited first, under-cited last, what is not cited at all among them', () => {
    const { rows, links: here, linksElsewhere } = profileOf(collection, 'A')
    expect([here, linksElsewhere]).toEqual([22, 90])
    expect(rows.map(r => [r.target, r.here.length, r.elsewhere, r.few])).toEqual([
      ['rights', 20, 20, false],
      ['charter', 2, 40, false],
      ['old', 0, 30, false],
    ])
    const [over = 0, under = 0, never = 0] = rows.map(r => r.ratio)
    // 20.5 / (22 * 20 / 90 + 0.5), by hand.
    expect(over).toBeCloseTo(1.93, 2)
    expect(under).toBeLessThan(-1)
    expect(never).toBeLessThan(under)
  })

  test('a short document beside long ones that cite much else: what is cited more than expected is never told as less', () => {
    const others = Object.fromEntries([...Array(300).keys()].map(i => [`other-${i}`, 3]))
    const { rows } = profileOf(linksOf([many('A', { rights: 9, charter: 31 }), many('B', { rights: 79, charter: 10, ...others })]), 'A')
    for (const { here, expected, ratio, few } of rows) if (!few) expect(Math.sign(ratio)).toBe(Math.sign(here.length - expected))
    expect(rows.find(r => r.target === 'rights')?.ratio).toBeGreaterThan(1)
  })

  test('small counts are shown as such', () => {
    expect(profileOf(links, 'A/2').rows.every(r => r.few)).toBe(true)
    expect(profilesOf(linksOf(REPORTS.slice(0, 1)))[0]?.rows.every(r => r.few && r.ratio === 0)).toBe(true)
  })
})

describe.each(TABLES)('the table $id', ({ make }) => {
  test('has a cell for each column, and numbers where it says so', () => {
    for (const doubts of [false, true]) {
      const { columns, rows } = make(studyOf(links, registry, { doubts }))
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row).toHaveLength(columns.length)
      for (const row of rows) for (const [i, c] of columns.entries()) if (c.numeric) expect(row[i] === '' || typeof row[i] === 'number').toBe(true)
    }
  })

  test('of nothing is empty', () => {
    expect(make(studyOf(linksOf([]), registry)).rows).toEqual([])
  })
})

test('the names are those of the registry', () => {
  const [cited] = TABLES
  const rows = cited?.make(studyOf(links, registry)).rows.map(r => r.slice(0, 3))
  expect(rows).toEqual([
    ['The charter Convention', 'The charter Convention', 'instrument'],
    ['RIG', 'The rights Convention', 'instrument'],
    ['A/RES/1/1', 'A/RES/1/1', 'document'],
    ['ONE GC 7', 'Committee one, general comment No. 7: visits', 'general-comment'],
  ])
})

test('a hundred thousand citations take ten times as long as ten thousand, not more', () => {
  const collection = (size: number): readonly Extraction[] =>
    [...Array(size / 100).keys()].map(d =>
      extraction(
        `D${d}`,
        [...Array(20).keys()].map(
          p =>
            [
              `${p}`,
              'abcde',
              ...[...'abcde'].map((quote, i) => ({ quote, to: `t${(d * 7 + p * p * 3 + i * 11) % 600}`, at: [place(String((p % 30) + 1))] })),
            ] as const,
        ),
        { date: String(1950 + (d % 70)) },
      ),
    )
  const work = (extractions: readonly Extraction[]): number => {
    const start = cpuTime()
    const all = linksOf(extractions)
    const heat = heatOfDocuments(all)
    arrange(heat, { rows: 'alike', columns: 'alike' })
    const study = studyOf(all, registry)
    for (const { make } of TABLES) make(study)
    return cpuTime() - start
  }
  const [small, large] = [collection(10_000), collection(100_000)]
  expect(large.reduce((n, e) => n + e.citations.length, 0)).toBe(100_000)
  work(small)
  const before = Math.min(work(small), work(small))
  expect(work(large) / before).toBeLessThan(25)
})

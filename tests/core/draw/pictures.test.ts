import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printWordsIn } from '../../../src/app/words/print.ts'
import { fitted, widthOf, wrapped } from '../../../src/core/draw/measure.ts'
import { mirrored } from '../../../src/core/draw/mirrored.ts'
import type { Item, Picture } from '../../../src/core/draw/picture.ts'
import { PICTURES, type PictureRow } from '../../../src/core/draw/pictures.ts'
import { runsOf, svgOf } from '../../../src/core/draw/svg.ts'
import { makeSnapshot } from '../../../src/core/graph/snapshot.ts'
import { ENGLISH_PRINT } from '../../../src/core/model/englishPrint.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'
import { collectionOf, HOSTILE_EXTRACTIONS, REPORT } from '../export/collection.ts'
import { extraction, place, registry } from '../graph/fixture.ts'

type Words = Item & { readonly kind: 'text' }

const FRAME = { title: 'Who cites what', source: 'A/99/1, paras. 1–4', date: '2026-01-31', tool: 'Pacta test', words: ENGLISH_PRINT }
const draw = (id: string, extractions: readonly Extraction[]): Picture => {
  const row = PICTURES.find(p => p.id === id)
  if (!row) throw new Error(id)
  return row.draw(makeSnapshot(registry, extractions), FRAME)
}
const words = ({ items }: Picture): readonly Words[] => items.filter(item => item.kind === 'text')
const said = (picture: Picture): string =>
  words(picture)
    .map(w => w.text)
    .join('\n')

/** Many paragraphs that cite many things: every second paragraph cites one of forty resolutions. */
const LARGE = extraction(
  'A/99/2',
  Array.from({ length: 300 }, (_, i) => [String(i + 1), 'See it.', ...(i % 2 ? [] : [{ quote: 'it', to: `A/RES/${40 + (i % 40)}/1` }])] as const),
)

/** The box that upright words take, a little smaller than estimated: fonts differ. */
function boxOf({ text, x, y, size, anchor, bold }: Words): readonly [left: number, top: number, right: number, bottom: number] {
  const width = widthOf(text, size, bold) * 0.9
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return [left, y - size * 0.7, left + width, y + size * 0.2]
}

/** A document that cites the Charter often, and the Rights Convention once. */
const OFTEN = extraction(
  'A/99/4',
  Array.from(
    { length: 20 },
    (_, i) => [String(i + 1), 'See it, and that.', { quote: 'it', to: 'charter' }, ...(i ? [] : [{ quote: 'that', to: 'rights' }])] as const,
  ),
  { date: '1999-05-01' },
)
/** Twenty documents of twenty years that cite what is much alike. */
const COLLECTION = Array.from({ length: 20 }, (_, d) =>
  extraction(
    `A/HRC/${d + 1}/${d * 7}`,
    Array.from(
      { length: 12 },
      (_, i) =>
        [
          String(i + 1),
          'See it, and that.',
          { quote: 'it', to: ['rights', 'charter', 'rights-op'][(d + i) % 3] ?? '', at: [place(String(i + 1))] },
          { quote: 'that', to: `A/RES/${40 + ((d * i) % 30)}/1` },
        ] as const,
    ),
    { date: String(1995 + d) },
  ),
)
/** What is explained where kinds are not shown. */
const EXPLAINED: Readonly<Record<string, readonly string[]>> = {
  articles: ['Universal human rights'],
  years: ['Universal human rights'],
  timeline: ['Treaty'],
  profile: [],
}

describe.each(PICTURES.map(p => p.id))('%s', id => {
  test('carries title, source, date and tool, and explains the shapes it shows', () => {
    const picture = draw(id, [REPORT])
    const text = said(picture)
    for (const part of [
      'Who cites what',
      'Source: A/99/1, paras. 1–4',
      'Pacta test, 31 January 2026',
      ...(EXPLAINED[id] ?? ['Treaty', 'Declaration, soft law']),
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('General comment')
  })

  test.each([
    ['a report', [REPORT]],
    ['a large document', [LARGE]],
    ['a collection', COLLECTION],
    ['hostile documents', HOSTILE_EXTRACTIONS],
    ['nothing', []],
  ])('of %s: upright words do not overlap, and everything is on the paper', (_, extractions) => {
    const picture = draw(id, extractions)
    const boxes = words(picture)
      .filter(w => w.turn === undefined && w.text.trim() !== '')
      .map(w => ({ text: w.text, box: boxOf(w) }))
    for (const [i, { text, box: a }] of boxes.entries()) {
      expect([text, a[0] >= 0, a[1] >= 0, a[2] <= picture.width + 1, a[3] <= picture.height]).toEqual([text, true, true, true, true])
      for (const { text: other, box: b } of boxes.slice(i + 1, i + 40)) {
        expect([text, other, a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]]).toEqual([text, other, false])
      }
    }
  })
})

describe.each(['fr', 'es', 'ar'] as const)('in %s', language => {
  test.each(PICTURES.map(p => p.id))('%s: what stands around it is in that language, and no word of English is left', async id => {
    const words = await printWordsIn(language)
    const row: PictureRow | undefined = PICTURES.find(p => p.id === id)
    const picture = row?.draw(makeSnapshot(registry, COLLECTION), { ...FRAME, title: 'T', words }) ?? draw(id, [])
    const text = said(picture)
    expect(text).toContain(words.frame.source('').trim())
    expect(text).toContain(words.date(FRAME.date))
    expect(text).not.toMatch(/\b(?:Source: |[Cc]it(?:es|ed)|paragraphs?|of|the|and|left out|more|less)\b(?! (?:charter|Convention))/)
  })
})

test('from right to left a picture is the same in a mirror, and twice mirrored itself', async () => {
  const snapshot = makeSnapshot(registry, [REPORT])
  const words = await printWordsIn('ar')
  for (const { draw } of PICTURES) {
    const picture = draw(snapshot, { ...FRAME, words })
    expect(mirrored(mirrored(picture.items, picture.width), picture.width).map(twice)).toEqual(picture.items.map(twice))
  }
  const title = (picture: Picture): Words | undefined => (said(picture) === '' ? undefined : picture.items.find(item => item.kind === 'text'))
  expect(title(PICTURES[0].draw(snapshot, FRAME))?.anchor ?? 'start').toBe('start')
  expect(title(PICTURES[0].draw(snapshot, { ...FRAME, words }))).toMatchObject({ anchor: 'end', x: 972 })
})

/** Numbers as numbers, so that -0 and the like do not matter. */
const twice = (item: Item) =>
  item.kind === 'path' ? (item.d.match(/[A-Z]|-?[\d.]+/g) ?? []).map(n => (/[A-Z]/.test(n) ? n : Number(n))) : { ...item, anchor: item.anchor ?? 'start' }

describe('columns', () => {
  test('a doubt is dotted and says why; a citation that is likely is dashed', () => {
    const picture = draw('columns', [REPORT])
    expect(said(picture)).toContain('“That text”: nothing before it')
    for (const entry of ['Cites', 'Likely', 'Not decided']) expect(said(picture).split('\n')).toContain(entry)
    const dashes = picture.items.flatMap(item => (item.kind === 'path' && item.d.includes('C') ? [item.dash?.join(' ') ?? ''] : []))
    expect(dashes.filter(d => d === '')).toHaveLength(3)
    expect(dashes).toContain('5 3')
    expect(dashes).toContain('1 3')
  })

  test('shows documents in place of paragraphs where there are several', () => {
    const text = said(draw('columns', [REPORT, { ...REPORT, document: { ...REPORT.document, id: 'A/99/3', symbol: 'A/99/3' } }]))
    expect(text).toContain('A/99/3')
    expect(text).not.toContain('¶ 1')
    expect(text).toContain('2 paragraphs of 2 documents')
  })

  test('says what it leaves out', () => {
    const many = Array.from({ length: 420 }, (_, i) => extraction(`A/${i}`, [['1', 'See it.', { quote: 'it', to: 'rights' }]]))
    expect(said(draw('columns', many))).toContain('Shown are the 100 documents that cite most; 320 more are left out.')
  })
})

test('heat: the number of citing paragraphs stands in its cell', () => {
  const cells = words(draw('heat', [REPORT, { ...REPORT, document: { ...REPORT.document, id: 'A/99/3' } }])).filter(w => w.anchor === 'middle')
  expect(cells.map(c => c.text).sort()).toEqual(['1', '1', '3', '3'])
})

test('bars: their lengths are to scale', () => {
  const many = extraction(
    'A/1',
    Array.from(
      { length: 9 },
      (_, i) => [String(i), 'it or that', { quote: 'it', to: 'rights' }, ...(i < 3 ? [{ quote: 'that', to: 'charter' }] : [])] as const,
    ),
  )
  const lengths = draw('bars', [many]).items.flatMap(item => {
    const [, from = '', to = ''] = (item.kind === 'path' && item.title && /^M(\S+) \S+L(\S+) /.exec(item.d)) || []
    return item.kind === 'path' && item.d.split('L').length === 4 && item.title?.includes('Convention') ? [Number(to) - Number(from)] : []
  })
  const [long = 0, short = 0] = lengths.filter(n => n > 30).sort((a, b) => b - a)
  expect(long / short).toBeCloseTo(3, 1)
})

test('articles: those of the most cited instrument in their order, or of the one that is asked for', () => {
  const places = (about?: string): readonly string[] =>
    words(PICTURES.find(p => p.id === 'articles')?.draw(makeSnapshot(registry, [REPORT, ...COLLECTION]), FRAME, about) ?? draw('bars', []))
      .filter(w => w.anchor === 'end' && /^(art\.|as)/.test(w.text))
      .map(w => w.text)
  expect(places('rights')).toEqual(Array.from({ length: 12 }, (_, i) => `art. ${i + 1}`))
  expect(places('charter').at(-1)).toBe('as a whole')
})

test('years: a gap is a gap, and a document without a date is in no year', () => {
  const of = (date?: string) => extraction(`A/${date}`, [['1', 'See it.', { quote: 'it', to: 'rights' }]], date === undefined ? {} : { date })
  const picture = draw('years', [of('1999'), of('2001-02-03'), of('2002'), of()])
  const at = (year: string): number => words(picture).find(w => w.text === year)?.x ?? 0
  expect(at('2001') - at('1999')).toBeCloseTo(2 * (at('2002') - at('2001')))
  expect(said(picture)).toContain('1 document without a date is in no year.')
})

test('pairs: how many paragraphs cite both, and what share of those that cite either', () => {
  expect(said(draw('pairs', [REPORT]))).toMatch(/The charter Convention and RIG 1966\n1 paragraph, 33% of those that cite either/)
})

test('profile: more stands to the right, less to the left, and nothing is compared with nothing', () => {
  const text = said(draw('profile', [OFTEN, { ...OFTEN, document: { ...OFTEN.document, id: 'A/99/5' }, citations: OFTEN.citations.slice(0, 3) }]))
  expect(text).toMatch(/The charter Convention\n1\.\d times more · 20 paragraphs, expected \d+/)
  expect(said(draw('profile', [OFTEN]))).toContain('nothing to compare it with')
})

test('network: the same documents give the same picture; what is not tied is not there', () => {
  expect(draw('network', COLLECTION)).toEqual(draw('network', COLLECTION))
  expect(said(draw('network', [REPORT]))).not.toContain('¶ 4')
})

test('timeline: what was adopted later stands further to the right; what has no year is left out, and that is said', () => {
  const picture = draw('timeline', COLLECTION)
  const at = (name: string): number => words(picture).find(w => w.text === name)?.x ?? 0
  expect(at('A/HRC/1/0')).toBeGreaterThan(at('RIG 1966'))
  expect(said(picture)).toMatch(/cited things without a year are left out/)
})

describe('svg', () => {
  test('is well-formed and holds every text as it is, whatever it is', () => {
    const picture = draw('columns', HOSTILE_EXTRACTIONS)
    const text = [...svgOf(picture)].join('')
    const problems: string[] = []
    const note = (message: unknown) => problems.push(String(message))
    const root = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(text, 'image/svg+xml').documentElement
    expect(problems).toEqual([])
    expect(Array.from(root.getElementsByTagName('text'))).toHaveLength(words(picture).length)
    expect(root.getElementsByTagName('script')).toHaveLength(0)
    expect(text.replace(/xmlns="[^"]*"/, '')).not.toMatch(/https?:|<image|<foreignObject| on\w+=|<style/)
  })

  test('runs of a text join to the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '1', 'ع', 'ه', '،', '(', '中', '\u0301') }),
        text =>
          runsOf(text)
            .map(r => r.text)
            .join('') === text,
      ),
    )
    expect(runsOf('see العهد الدولي (12)').map(r => [r.text, r.arabic])).toEqual([
      ['see ', false],
      ['العهد الدولي', true],
      [' (12)', false],
    ])
  })
})

test('a text fitted into a width is no wider; a wrapped one has no more lines than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 30, max: 400 }), (text, most) => {
      expect(widthOf(fitted(text, most, 11), 11)).toBeLessThanOrEqual(most)
      const lines = wrapped(text, most, 11, 3)
      expect(lines.length).toBeLessThanOrEqual(3)
      for (const line of lines) expect(widthOf(line, 11)).toBeLessThanOrEqual(most)
    }),
  )
})

test('the frame names the document and its paragraphs, or how many documents', () => {
  expect(collectionOf([REPORT]).frame).toMatchObject({ title: 'What A/99/1 cites', source: 'A/99/1, paras. 1–4' })
  expect(collectionOf(HOSTILE_EXTRACTIONS).frame.source).toMatch(/ and \d+ more documents$/)
})

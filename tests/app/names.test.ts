import { describe, expect, it } from 'vitest'
import { articlesCited } from '../../src/app/state/articles.ts'
import { nameOf, shelve } from '../../src/app/state/names.ts'
import { find, marksOf } from '../../src/app/state/search.ts'
import { certaintyWords, dateWords, whyWords } from '../../src/app/state/words.ts'
import { seriesWords, verifiedWords } from '../../src/app/views/InstrumentFacts.tsx'
import { bodies, instruments, snapshot } from './fixture.ts'

const shelf = shelve(instruments, bodies)

describe('names', () => {
  it.each([
    ['iccpr', 'ICCPR', 'disc', 'human-rights'],
    ['untoc-trafficking', 'Trafficking Protocol', 'triangle', 'crime'],
    ['udhr', 'UDHR', 'diamond', 'human-rights'],
    ['ccpr-gc-31', 'CCPR GC 31', 'ring', 'human-rights'],
    ['cedaw-gr-26', 'CEDAW GR 26', 'ring', 'human-rights'],
    ['A/RES/45/158', 'A/RES/45/158', 'square', 'un-documents'],
    ['case:CCPR/1249/2004', 'CCPR/1249/2004', 'square', 'un-documents'],
    ['#12', '¶12', 'dot', 'un-documents'],
    ['not-in-the-registry', 'not-in-the-registry', 'disc', 'other'],
  ])('calls %s %s', (id, short, shape, hue) => {
    expect(nameOf(id, shelf)).toMatchObject({ short, shape, hue })
  })

  it.each([
    [{ abbreviations: [{ text: 'CRC', ambiguousWith: 'the committee' }, { text: 'UNCRC' }] }, 'CRC'],
    [{ abbreviations: [{ text: 'GC IV' }], shortTitles: ['Fourth Geneva Convention'] }, 'GC IV'],
    [{ abbreviations: [{ text: 'TIP Protocol' }], shortTitles: ['Trafficking Protocol'] }, 'Trafficking Protocol'],
    [{ abbreviations: [], shortTitles: ['UN Charter', 'United Nations Charter'] }, 'UN Charter'],
    [{ abbreviations: [], shortTitles: [], title: 'Charter of the United Nations' }, 'Charter of the United Nations'],
    [{ abbreviations: [{ text: 'C182' }], family: 'labour' as const, number: 'C182' }, 'ILO C182'],
  ])('writes what a lawyer would write in a margin: %#', (names, short) => {
    const [first] = instruments
    if (!first) throw new Error('no instrument')
    expect(nameOf('x', shelve([{ ...first, ...names, id: 'x' }], [])).short).toBe(short)
  })
})

describe('articles', () => {
  const article = (value: string, ...sub: string[]) => ({ unit: 'article' as const, value, sub })
  it('are listed once, in the order of the instrument', () => {
    expect(articlesCited([article('26'), article('2'), article('14', '3', 'g'), article('2')])).toBe('arts. 2, 14 (3) (g), 26')
    expect(articlesCited([article('9')])).toBe('art. 9')
    expect(articlesCited([{ ...article('12'), to: '14' }])).toBe('arts. 12–14')
    expect(
      articlesCited([
        { unit: 'para', value: '12', sub: [] },
        { unit: 'preamble', value: '', sub: [] },
      ]),
    ).toBe('preamble; para. 12')
    expect(articlesCited([])).toBe('')
  })
})

describe('words', () => {
  it('say why and how sure', () => {
    const citations = snapshot.extractions[0]?.citations ?? []
    const [first, last] = [citations[0], citations.at(-1)]
    if (!first || !last) throw new Error('no citation')
    expect(whyWords(first)).toBe('named in full or by its usual short title')
    expect(certaintyWords(last)).toBe('not decided')
    expect(whyWords(last)).toMatch(/cut|stops/)
    expect(whyWords({ ...first, target: { status: 'resolved', id: 'crc', rule: 'a-rule-of-tomorrow', confidence: 0.9 } })).toBe('a-rule-of-tomorrow')
    expect(certaintyWords({ ...first, target: { status: 'resolved', id: 'crc', rule: 'name', confidence: 0.75 } })).toMatch(/^likely.*75 in 100/)
  })

  it('print dates and treaty series as lawyers do', () => {
    expect(dateWords('1990-12-18')).toBe('18 December 1990')
    expect(dateWords('1990')).toBe('1990')
    expect(seriesWords({ series: 'UNTS', vol: 2220, page: '3', reg: '39481' })).toBe('2220 UNTS 3, No. 39481')
  })

  it('do not claim that a fact was checked when it was not', () => {
    const [udhr, iccpr] = [shelf.instruments.get('udhr'), shelf.instruments.get('iccpr')]
    if (!udhr || !iccpr) throw new Error('no instrument')
    expect(verifiedWords(udhr)).toMatch(/not confirmed/)
    expect(verifiedWords(iccpr)).toBe('Checked: date of adoption, treaty series. Source: invented for tests')
  })
})

describe('finding', () => {
  const sought = { instruments, extractions: snapshot.extractions, document: 'A/99/901', cited: new Set(instruments.map(i => i.id)) }
  const ids = (query: string) => find(query, sought).map(hit => (hit.kind === 'instrument' ? hit.id : `¶${hit.paragraph}`))

  it('knows instruments by any of their names', () => {
    expect(ids('iccpr')[0]).toBe('iccpr')
    expect(ids('migrant workers')[0]).toBe('icrmw')
    expect(ids('trafficking protocol')[0]).toBe('untoc-trafficking')
  })

  it('finds paragraphs that hold every word', () => {
    expect(ids('shelters borders')).toEqual(['¶56'])
    expect(ids('shelters ocean')).toEqual([])
    expect(ids('   ')).toEqual([])
  })

  it('marks the words it found, without overlaps', () => {
    expect(marksOf('Rights and right', ['right', 'rights'])).toEqual([
      { start: 0, end: 6 },
      { start: 11, end: 16 },
    ])
  })
})

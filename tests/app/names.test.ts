import { describe, expect, it } from 'vitest'
import { certaintyWords, whyWords } from '../../src/app/state/words.ts'
import { checkedWords, seriesWords } from '../../src/app/views/InstrumentFacts.tsx'
import { FIRST } from '../../src/app/words/first.ts'
import { articlesCited } from '../../src/core/model/articles.ts'
import { nameOf, shelve } from '../../src/core/model/names.ts'
import { bodies, instruments, snapshot } from './fixture.ts'

const shelf = shelve(instruments, bodies)
const { reasons, facts, grammar } = FIRST.en

describe('names', () => {
  it.each([
    ['iccpr', 'ICCPR', 'disc', 'human-rights'],
    ['untoc-trafficking', 'Trafficking Protocol', 'triangle', 'crime'],
    ['udhr', 'UDHR', 'diamond', 'human-rights'],
    ['ccpr-gc-31', 'CCPR GC 31', 'ring', 'human-rights'],
    ['cedaw-gr-26', 'CEDAW GR 26', 'ring', 'human-rights'],
    ['A/RES/45/158', 'A/RES/45/158', 'square', 'un-documents'],
    ['A/HRC/43/49/ADD.1', 'A/HRC/43/49/Add.1', 'square', 'un-documents'],
    ['E/CN.4/SUB.2/1998/6/REV.1', 'E/CN.4/Sub.2/1998/6/Rev.1', 'square', 'un-documents'],
    ['CCPR/C/79/CORR.1', 'CCPR/C/79/Corr.1', 'square', 'un-documents'],
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
    expect(articlesCited([{ unit: 'para', value: '42', sub: [], to: '74' }])).toBe('paras. 42–74')
    expect(
      articlesCited([
        { unit: 'para', value: '9', sub: [] },
        { unit: 'rule', value: '4', sub: [] },
        { unit: 'para', value: '3', sub: [] },
      ]),
    ).toBe('rule 4; paras. 3, 9')
    expect(articlesCited([])).toBe('')
  })
})

describe('words', () => {
  it('say why and how sure', () => {
    const citations = snapshot.extractions[0]?.citations ?? []
    const [first, last] = [citations[0], citations.at(-1)]
    if (!first || !last) throw new Error('no citation')
    expect(whyWords(first, reasons)).toBe('named in full or by its usual short title')
    expect(certaintyWords(last, reasons)).toBe('not decided')
    expect(whyWords(last, reasons)).toMatch(/cut|stops/)
    expect(whyWords({ ...first, target: { status: 'resolved', id: 'crc', rule: 'a-rule-of-tomorrow', confidence: 0.9 } }, reasons)).toBe('a-rule-of-tomorrow')
    expect(certaintyWords({ ...first, target: { status: 'resolved', id: 'crc', rule: 'name', confidence: 0.75 } }, reasons)).toMatch(/^likely.*75 in 100/)
  })

  it('print dates and treaty series as lawyers do', () => {
    expect(grammar.date('1990-12-18')).toBe('18 December 1990')
    expect(grammar.date('1990')).toBe('1990')
    expect(seriesWords({ series: 'UNTS', vol: 2220, page: '3', reg: '39481' }, facts)).toBe('2220 UNTS 3, No. 39481')
  })

  it('do not claim that a fact was checked when it was not', () => {
    const [udhr, iccpr] = [shelf.instruments.get('udhr'), shelf.instruments.get('iccpr')]
    if (!udhr || !iccpr) throw new Error('no instrument')
    expect(checkedWords(udhr, facts).line).toBe('Facts from general knowledge, not yet compared with a source')
    expect(checkedWords(udhr, facts).more).toMatch(/citations are read from the document itself/)
    const parts = ['registration', 'unts', 'title', 'date', 'place', 'articles']
    expect(checkedWords({ ...iccpr, verifiedParts: parts }, facts)).toEqual({
      line: 'Facts checked: title, date of adoption, place, treaty series and 2 more',
      more: 'Checked: title, date of adoption, place, treaty series, registration number, number of articles. Source: invented for tests.',
    })
    expect(checkedWords(iccpr, facts)).toEqual({ line: 'Facts checked: date of adoption, treaty series', more: 'Source: invented for tests.' })
  })
})

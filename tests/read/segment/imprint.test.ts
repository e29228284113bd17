import { describe, expect, test } from 'vitest'
import { read } from '../reading.ts'

const BODY_TEXT = '\n\n1. The keepers rest.\n\n2. The lamps burn.'

describe('symbol and title', () => {
  test('a document of two organs has both symbols', () => {
    const document = read(`A/99/947-S/2044/372\n\nReport on lamps${BODY_TEXT}`)
    expect(document.symbols).toEqual(['A/99/947', 'S/2044/372'])
    expect(document.title).toBe('Report on lamps')
  })

  test.each([
    ['A/HRC/99/27\n\nReport on lamps', 'A/HRC/99/27', 'Report on lamps'],
    ['CCPR/C/99/Rev.1/Add. 11\n\nLamps (article 4)', 'CCPR/C/99/Rev.1/Add. 11', 'Lamps (article 4)'],
    ['HRI/GEN/9/Rev.9 (Vol. I) p. 184\nLamps', 'HRI/GEN/9/Rev.9 (Vol. I) p. 184', 'Lamps'],
    ['E/CN.4/Sub.2/2044/12\n\nLamps', 'E/CN.4/Sub.2/2044/12', 'Lamps'],
    ['CEDAW/C/GC/99/Rev.1–CRC/C/GC/98/Rev.1\n\nLamps', 'CEDAW/C/GC/99/Rev.1–CRC/C/GC/98/Rev.1', 'Lamps'],
    ['United Nations A/RES/99/321\nGeneral Assembly Distr.: General\n12 May 2044\n\nProtection of keepers', 'A/RES/99/321', 'Protection of keepers'],
    ['Report on HIV/AIDS and lamps', undefined, 'Report on HIV/AIDS and lamps'],
    ['A/99/1 the rest of a sentence.', 'A/99/1', 'A/99/1'],
  ])('%j', (top, symbol, title) => {
    const document = read(top + BODY_TEXT)
    expect([document.symbol, document.title, document.id]).toEqual([symbol, title, symbol ?? 'note.txt'])
  })

  test('neither: the name of the file', () => {
    expect(read('1. The keepers rest.', 'lamps.txt')).toMatchObject({ id: 'lamps.txt', title: 'lamps.txt' })
  })
})

describe('the issuer', () => {
  test.each([
    ['its symbol', 'CCPR/C/110/D/1885/2044\n\nViews', 'ccpr'],
    ['its symbol, of the Economic and Social Council', 'E/C.12/GC/99\n\nGeneral comment No. 99', 'cescr'],
    ['an annual report to the Assembly', 'A/47/38\n\nGeneral recommendation No. 99: Lamps', 'cedaw-committee'],
    ['the number of a supplement before there was that committee', 'A/50/48\n\nReport on lamps', undefined],
    ['an annual report to the Council', 'E/1996/22\n\nGeneral comment No. 99: Lamps', 'cescr'],
    [
      'the compilation: number and subject of the comment',
      'HRI/GEN/1/Rev.9 (Vol. I) p. 184\n\nGeneral Comment No. 13: Article 14 (administration of justice)',
      'ccpr',
    ],
    ['the compilation: the other comment of that number', 'HRI/GEN/1/Rev.9 (Vol. I) p. 63\n\nGeneral Comment No. 13: The right to education', 'cescr'],
    ['how it speaks of itself', 'Views\n\nThe Human Rights Committee, established under article 28 of the Covenant, decides:', 'ccpr'],
    ['a joint comment: neither', 'CEDAW/C/GC/99–CRC/C/GC/98\n\nJoint comment on lamps', undefined],
    ['a special procedure', 'A/HRC/99/1\n\nReport of the Special Rapporteur on the Human Rights Committee', undefined],
    ['a report of the Secretary-General', 'A/99/292\n\nLamps', undefined],
    ['an organ that monitors no treaty', 'A/RES/99/1\n\nLamps', undefined],
  ])('by %s', (_, top, body) => {
    expect(read(top + BODY_TEXT).body).toBe(body)
  })
})

test.each([
  ['Distr.: General\n12 May 2044\n\nReport', '2044-05-12'],
  ['Distr. GENERAL A/99/4 4 June 2044\n\nReport', '2044-06-04'],
  ['Views\n\nDate of adoption of decision: 3 October 2044', '2044-10-03'],
  ['Report on the events of 3 October 2044', undefined],
])('date of %j', (top, date) => {
  expect(read(top + BODY_TEXT).date).toBe(date)
})

describe('language', () => {
  test.each([
    ['en', '1. The keepers of the lamps rest, and the lamps are in the sea.'],
    ['fr', '1. Le Comité note que les gardiens des phares sont dans une situation difficile pour la nuit et que la lampe est sur le toit.'],
    ['es', '1. El Comité observa que los guardianes de los faros y las lámparas se encuentran en una situación difícil por la noche y para su familia.'],
    ['ru', '1. Комитет отмечает, что смотрители маяков спят днем.'],
    ['ar', '1. تلاحظ اللجنة أن حراس المنارات ينامون نهارا.'],
    ['zh', '1. 委员会注意到灯塔看守人白天睡觉。'],
  ])('%s', (language, text) => {
    const document = read(text)
    expect(document.language).toBe(language)
    expect(document.warnings.map(w => w.code)).toEqual(language === 'en' ? [] : ['language'])
    expect(document.paragraphs.map(p => p.number)).toEqual(['1'])
  })
})

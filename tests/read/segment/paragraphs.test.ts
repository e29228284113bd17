import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { numbers, outline, read, readTextBytes } from '../reading.ts'

describe('the excerpt of A/57/292, one run-on line', () => {
  const document = readTextBytes(readFileSync('data/corpus/A-57-292.txt'), 'A-57-292.txt')

  test('has the tail of 52, paragraphs 53 to 63 and two headings', () => {
    expect(document.paragraphs.map(p => (p.kind === 'paragraph' ? p.number : p.kind === 'heading' ? p.text.slice(0, 20) : p.kind))).toEqual([
      'block',
      '53',
      'G. Non-governmental ',
      '54',
      '55',
      '56',
      '57',
      '58',
      'V. Conclusions',
      '59',
      '60',
      '61',
      '62',
      '63',
    ])
    expect(document.paragraphs[0]?.text).toBe('the rights of migrants within the management process itself.')
    expect(document).toMatchObject({ id: 'A/57/292', symbol: 'A/57/292', title: 'Special Rapporteur on the human rights of migrants', warnings: [] })
    expect(document.body).toBeUndefined()
  })

  test('has no page number, running header or leftover of a web page', () => {
    for (const { text } of document.paragraphs) expect(text).not.toMatch(/A\/57\/292|Select target|\b16\b/)
    expect(document.paragraphs.find(p => p.number === '58')?.text).toMatch(/in their efforts\.$/)
  })

  test('stands under its headings, and breaks off', () => {
    expect(document.paragraphs.filter(p => p.section === 'V. Conclusions').map(p => p.number)).toEqual(['59', '60', '61', '62', '63'])
    expect(document.paragraphs.filter(p => p.truncated).map(p => p.number)).toEqual(['63'])
  })
})

describe('numbers are found by sequence', () => {
  test.each([
    ['a reference to an article', '12. States act under article 13. The Committee agrees. 13. They report.', ['12', '13']],
    ['a year', '12. It was so in 2004. The Committee agrees. 13. It is so.', ['12', '13']],
    ['"No." before a number', '12. See comment No. 13. It is clear. 13. States report.', ['12', '13']],
    ['the same number twice, first in a reference', '4. Article 14 was read with article 5. The law changed. 5. States report. 6. They act.', ['4', '5', '6']],
    [
      'a number behind a year',
      '1. Lamps burn. 2. They replied on 10 May 1999. 3. By letter, they asked. 4. They rest. 5. They sleep.',
      ['1', '2', '3', '4', '5'],
    ],
    ['a number glued to the sentence before', '1. Lamps burn at present.2. In light of this, keepers rest. 3. They work. 4. They sleep.', ['1', '2', '3', '4']],
    ['a number glued to its own sentence', '1. Lamps burn.\n\n2.There are no keepers.\n\n3. They left.\n\n4. They rest.', ['1', '2', '3', '4']],
    ['a note’s mark in a gap', '1. Lamps burn “all night”.2 In light of this, keepers rest. 3. They work. 4. They sleep.', ['1', '3', '4']],
    ['a reference in a gap', '1. It follows from article 2. The keepers agree.\n\n3. They rest.\n\n4. They work.', ['1', '3', '4']],
    [
      'a line of a reference in a gap',
      '1. Lamps burn.\n\n2. It follows from article\n3. paragraph 1 (b), that they agree.\n\n4. They rest.\n\n5. They work.',
      ['1', '2', '4', '5'],
    ],
    [
      'a list of its own inside a paragraph',
      '1. Lamps:\n1. Red lamps burn.\n2. Green lamps burn.\n3. Blue lamps burn.\n\n2. Keepers work at night.\n\n3. Keepers rest by day.',
      ['1', '2', '3'],
    ],
    [
      'a numbered heading',
      '1. Lamps burn in the night for the ships that pass.\n\n2. Keepers and their work\n\n2. Keepers work at night and sleep by day.\n\n3. They rest.',
      ['1', '2', '3'],
    ],
    ['numbered headings that begin a section', '1. The report is short.\n\n1. Lamps\n\n2. Lamps burn at night.\n\n3. They burn by day.', ['1', '2', '3']],
    [
      'numbers of the second level',
      '1. The author lives.\n\n2.1. She works.\n\n2.2. She writes.\n\n3. She complains.\n\n4.1. The State answers.',
      ['1', '2.1', '2.2', '3', '4.1'],
    ],
    ['a number that is printed twice', '1.1. 1.1 The author lives.\n\n1.2. 1.2 She works.\n\n2. 2.The State answers.', ['1.1', '1.2', '2']],
    ['bis', '14. States act.\n\n14 bis. States report.\n\n15. States rest.', ['14', '14 bis', '15']],
    ['numbers without a dot', '1 The Committee met.\n\n2 The Committee spoke.\n\n3 The Committee left.', ['1', '2', '3']],
    ['numbers on lines of their own', '1.\nThe Committee met.\n\n2.\n\nThe Committee spoke.', ['1', '2']],
    ['an individual opinion', '1. The author lives.\n\nOP1-1. I disagree.\n\nOP1-2. I regret it.', ['1', 'OP1-1', 'OP1-2']],
    ['Chinese', '1. 委员会同意。\n\n2. 委员会建议。', ['1', '2']],
  ])('%s', (_, text, expected) => {
    expect(numbers(read(text))).toEqual(expected)
  })

  test('a table of contents is none', () => {
    const text =
      'A/99/1\n\nContents\n\n1. Lamps .................... 3\n\n2. Keepers .................. 5\n\n1. Lamps burn at night.\n\n2. Keepers rest by day.'
    expect(outline(read(text)).filter(line => /^\d/.test(line))).toEqual(['1: Lamps burn at night.', '2: Keepers rest by day.'])
  })

  test('a count that begins anew has ids of its own and keeps its printed numbers', () => {
    const document = read('1. Lamps burn.\n\n2. Keepers rest.\n\nAnnex\n\n1. Oil is dear.\n\n2. Oil is rare.')
    expect(numbers(document)).toEqual(['1', '2', '1', '2'])
    expect(document.paragraphs.map(p => p.id)).toEqual(['1', '2', 'u0', 'annex-2:1', 'annex-2:2'])
  })
})

describe('gaps in the numbering', () => {
  const messages = (text: string) => read(text).warnings.map(w => `${w.code} ${w.paragraph}: ${w.message}`)

  test.each([
    ['1. Lamps burn.\n\n3. Keepers rest.', ['gap-in-numbering 3: Paragraph 2 was not found after paragraph 1. Compare with the printed document.']],
    [
      '40. Lamps burn.\n\n41. Oil burns.\n\n45. Keepers rest.',
      ['gap-in-numbering 45: Paragraphs 42 to 44 were not found after paragraph 41. Compare with the printed document.'],
    ],
    ['2.1. Lamps burn.\n\n2.3. Keepers rest.', ['gap-in-numbering 2.3: Paragraph 2.2 was not found after paragraph 2.1. Compare with the printed document.']],
    ['2.9. Lamps burn.\n\n3. Keepers rest.\n\n4.1. Oil burns.', []],
    ['14. Lamps burn.\n\n14 bis. Oil burns.\n\n15. Keepers rest.', []],
  ])('%j', (text, expected) => {
    expect(messages(text)).toEqual(expected)
  })

  test('are not told by the hundred', () => {
    const text = Array.from({ length: 100 }, (_, i) => `${2 * i + 1}. Lamps burn.`).join('\n\n')
    expect(messages(text)).toHaveLength(11)
    expect(messages(text).at(-1)).toContain('89 more gaps')
  })
})

describe('headings', () => {
  test('in lines of their own and in run-on text are no part of a paragraph', () => {
    const lines = 'A/99/1\n\nReport on lamps\n\nI. Lamps\n\nA. Red lamps\n\n1. They burn.\n\n2. They shine.\n\nKeepers\n\n3. They rest.'
    expect(outline(read(lines))).toEqual([
      'heading: Report on lamps',
      'heading: I. Lamps',
      'heading: A. Red lamps',
      '1: They burn.',
      '2: They shine.',
      'heading: Keepers',
      '3: They rest.',
    ])
    const runOn = '1. They burn. II. Lamps A. Red lamps 2. They shine. Keepers and their work 3. They rest. 17 B. Green lamps 4. They glow.'
    expect(outline(read(runOn))).toEqual([
      '1: They burn.',
      'heading: II. Lamps',
      'heading: A. Red lamps',
      '2: They shine.',
      'heading: Keepers and their work',
      '3: They rest.',
      'heading: B. Green lamps',
      '4: They glow.',
    ])
  })

  test('have levels by their numbers: C. behind B. is a letter, else a hundred', () => {
    const document = read(
      'Report\n\nI. Lamps\n\nA. Red\n\nB. Green\n\nC. Blue\n\n1. Dark blue\n\nII. Keepers\n\nA. Work\n\n1. They rest at night in their beds.\n\n2. They wake.',
    )
    expect(document.paragraphs.filter(p => p.kind === 'heading').map(p => `${p.level} ${p.text}`)).toEqual([
      '1 Report',
      '2 I. Lamps',
      '3 A. Red',
      '3 B. Green',
      '3 C. Blue',
      '4 1. Dark blue',
      '2 II. Keepers',
      '3 A. Work',
    ])
  })

  test('are not the items of a list, nor a line that goes on', () => {
    expect(outline(read('1. Keepers need:\n\nOil for the lamps;\n\nBread\n\n2. They work under\narticle 3 of the Covenant.'))).toEqual([
      '1: Keepers need:\nOil for the lamps;\nBread',
      '2: They work under article 3 of the Covenant.',
    ])
  })

  test('text under a heading and without a number stands outside the paragraphs', () => {
    expect(outline(read('1. They burn.\n\nIndividual opinion\n\nI regret that they burn.\n\nI would put them out.'))).toEqual([
      '1: They burn.',
      'heading: Individual opinion',
      'block: I regret that they burn.',
      'block: I would put them out.',
    ])
  })
})

describe('lines', () => {
  test('items and further lines stay in their paragraph', () => {
    expect(outline(read('1. States shall:\n(a) Light lamps;\n(b) Feed keepers.\n\nThey shall do so every night.\n\n2. They report.'))).toEqual([
      '1: States shall:\n(a) Light lamps;\n(b) Feed keepers.\nThey shall do so every night.',
      '2: They report.',
    ])
  })

  test('that were wrapped are joined, and words broken over them', () => {
    const text =
      '1. The inter-\nnational lamps of the non-\ngovernmental keepers and the Kunming-\nMontreal lamps burn at night on the\nCoast of the sea, and well-known co-\noperation helps them; cooperation is known.\n\n2. They rest.'
    expect(read(text).paragraphs[0]?.text).toBe(
      'The international lamps of the non-governmental keepers and the Kunming-Montreal lamps burn at night on the Coast of the sea, and well-known cooperation helps them; cooperation is known.',
    )
  })

  test('a hyphen that the document has elsewhere stays', () => {
    expect(read('1. The lamp-\nkeeper rests. A lamp-keeper works.\n\n2. He sleeps.').paragraphs[0]?.text).toBe('The lamp-keeper rests. A lamp-keeper works.')
  })

  test('over a page break the sentence goes on, without header and page number', () => {
    expect(outline(read('A/99/1\n\n1. The keepers of the lamps\n\n12\nA/99/1\n\nrest by day.\n\n2. They work at night.'))).toEqual([
      '1: The keepers of the lamps rest by day.',
      '2: They work at night.',
    ])
  })

  test('form feeds count pages', () => {
    expect(read('1. They burn.\n\f2. They rest.').paragraphs.map(p => p.page)).toEqual([1, 2])
  })

  test('characters of typesetting go', () => {
    expect(read('1. The of\ufb01ce co\u00adoperates,\u0007 and\u200b cafe\u0301s\u00a0open.').paragraphs[0]?.text).toBe(
      'The office cooperates, and cafés\u00a0open.',
    )
  })
})

describe('running headers and notes inside run-on text', () => {
  test('the document’s own symbol goes, with page and job numbers; a citation of it stays', () => {
    expect(
      outline(
        read('A/99/1\n\n1. The keepers of the A/99/1 17/24 99-12345 lamps rest (see A/99/1, para. 3); so says document A/99/1 too. A/99/1/Add.1 says more.'),
      ),
    ).toEqual(['1: The keepers of the lamps rest (see A/99/1, para. 3); so says document A/99/1 too. A/99/1/Add.1 says more.'])
  })

  test('notes that stand in the middle of a paragraph stay there; the footer behind them goes', () => {
    expect(
      outline(read('A/99/1\n\n1. The keepers1 of the lamps2 are __________________ 1 See Lamps, p. 3. 2 Ibid. A/99/1 99-12345 tired.\n\n2. They rest.')),
    ).toEqual(['1: The keepers1 of the lamps2 are __________________ 1 See Lamps, p. 3. 2 Ibid. tired.', '2: They rest.'])
  })

  test('the job line of an old page with its typist’s code goes', () => {
    expect(outline(read('A/99/1\n\n1. The lamps burn\n\n93-21507   4410c (E)   150393\n\nuntil dawn.'))).toEqual(['1: The lamps burn until dawn.'])
  })

  test('notes at the end, numbered in another style', () => {
    expect(outline(read('1. The keepers rest.\n\n2. The lamps burn.\n\n1/ See the report on lamps.\n\n2/ Ibid., paragraph 3.'))).toEqual([
      '1: The keepers rest.',
      '2: The lamps burn.',
      'footnote fn1: See the report on lamps.',
      'footnote fn2: Ibid., paragraph 3.',
    ])
  })
})

describe('resolutions', () => {
  const EXPECTED = [
    'block: The General Assembly,',
    'preambular pp1: Recalling its resolution 98/12,',
    'preambular pp2: Noting with concern the lamps, and taking note of the oil,',
    'preambular pp3: Deeply alarmed by the night,',
    '1: Decides to light the lamps;',
    '2: Requests States to send oil.',
  ]

  test('in lines', () => {
    const text =
      'A/RES/99/1\n\nThe General Assembly,\n\nRecalling its resolution 98/12,\n\nNoting with concern the lamps,\nand taking note of the oil,\n\nDeeply alarmed by the night,\n\n1. Decides to light the lamps;\n\n2. Requests States to send oil.'
    expect(outline(read(text))).toEqual(EXPECTED)
  })

  test('run on', () => {
    const text =
      'A/RES/99/1 The General Assembly, Recalling its resolution 98/12, Noting with concern the lamps, and taking note of the oil, Deeply alarmed by the night, 1. Decides to light the lamps; 2. Requests States to send oil.'
    expect(outline(read(text))).toEqual(EXPECTED)
  })
})

test.each([
  ['1. The keepers rest by day and work at', true],
  ['1. The keepers rest by day.', false],
  ['1. The keepers rest by day (at home)', false],
  ['1. The keepers rest by day.12', false],
  ['1. They rest.\n\n2. The keepers rest, and so do the lamps of the Convention', true],
])('%j is cut off: %s', (text, cut) => {
  expect(read(text).paragraphs.at(-1)?.truncated === true).toBe(cut)
})

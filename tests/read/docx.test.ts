import { describe, expect, test } from 'vitest'
import { outline, readBytes } from './reading.ts'
import { callFootnote, docxOf, footnote, inList, level, list, p, paragraphStyle, styled, t, table, use } from './samples/docx.ts'

const LAMPS = 'The State lights lamps.'
const read = async (parts: Parameters<typeof docxOf>[0]) => readBytes(docxOf(parts))
/** A document whose paragraphs are in lists: list and level of each. */
const numbered = async (numbering: string, places: readonly (readonly [list: number, depth: number])[]): Promise<readonly string[]> => {
  const document = await read({ numbering, body: `${p('Lamps')}${places.map(([id, depth]) => p(LAMPS, inList(id, depth))).join('')}` })
  return outline(document)
    .slice(1)
    .flatMap(line => line.split('\n'))
    .map(line =>
      line
        .replace(LAMPS, '')
        .replace(/^(?:\?|block): /, '')
        .trim(),
    )
}

describe('lists count as Word counts', () => {
  test('levels begin anew below a higher one, and go on behind a lower one', async () => {
    const levels = list(1, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '(%3)'))
    expect(
      await numbered(levels + use(1, 1), [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['1:', '(a)', '(b)', '(i)', '(c)', '2:', '(a)'])
  })

  test('lists of one definition share their count; an override begins anew', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    const numbering = list(1, level(0, 'decimal', '%1.')) + use(1, 1) + use(2, 1) + use(3, 1, restart)
    expect(
      await numbered(numbering, [
        [1, 0],
        [1, 0],
        [2, 0],
        [3, 0],
        [3, 0],
      ]),
    ).toEqual(['1:', '2:', '3:', '7:', '8:'])
  })

  test('a level that never begins anew counts through', async () => {
    const numbering = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) + use(1, 1)
    expect(
      await numbered(numbering, [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(['I.', '1:', '2:', 'I.', '3:'].map((line, i) => (i === 3 ? 'II.' : line)))
  })

  test('numbers of two levels, in decimals where the list says so', async () => {
    const numbering = list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + use(1, 1)
    expect(
      await numbered(numbering, [
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toEqual(['1.1:', '1.2:', '1.3:'])
  })

  test('an empty paragraph counts; list 0 is none; a bullet says nothing', async () => {
    const numbering = list(1, level(0, 'decimal', '%1.') + level(1, 'bullet', '')) + use(1, 1)
    const body = [p('Lamps'), p(LAMPS, inList(1)), p('', inList(1)), p('One of three.', inList(1, 1)), p(LAMPS, inList(1)), p('And on.', inList(0))]
    const document = await read({ numbering, body: body.join('') })
    expect(outline(document)).toEqual(['heading: Lamps', `1: ${LAMPS}\nOne of three.`, `3: ${LAMPS}\nAnd on.`])
  })

  test('a style has its list and level, from the definition or from the style it is based on', async () => {
    const numbering = list(1, level(0, 'upperLetter', '%1.', '<w:pStyle w:val="A"/>') + level(1, 'decimal', '%2.', '<w:pStyle w:val="B"/>')) + use(1, 1)
    const number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    const styles = `${paragraphStyle('A', 'heading 2', number)}${paragraphStyle('B', 'Text', number)}<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Narrow"/><w:basedOn w:val="A"/></w:style>`
    const body = p('Lamps') + p('Lighting', styled('A')) + p(LAMPS, styled('B')) + p(LAMPS, styled('B')) + p('Keeping', styled('C'))
    expect(outline(await read({ numbering, styles, body }))).toEqual([
      'heading: Lamps',
      'heading: A. Lighting',
      `1: ${LAMPS}`,
      `2: ${LAMPS}`,
      'heading: B. Keeping',
    ])
  })
})

test('headings of the templates of the United Nations have their levels', async () => {
  const styles = paragraphStyle('HChG', '_ H _Ch_G') + paragraphStyle('H23G', '_ H_2/3_G')
  const document = await read({ styles, body: p('Lamps') + p('I. Light', styled('HChG')) + p('1. Dim light', styled('H23G')) + p(LAMPS) })
  expect(document.paragraphs.map(({ kind, level: depth }) => [kind, depth])).toEqual([
    ['heading', 1],
    ['heading', 2],
    ['heading', 4],
    ['block', undefined],
  ])
})

test('tracked changes are read as accepted: deletions are gone, insertions are there, a deleted paragraph end joins two', async () => {
  const body = [
    p('Lamps'),
    p(`${t('The State ')}<w:del w:id="1">${'<w:r><w:delText>hides </w:delText></w:r>'}</w:del><w:ins w:id="2">${t('lights ')}</w:ins>${t('lamps.')}`),
    p(t('One half '), '<w:rPr><w:del w:id="3"/></w:rPr>'),
    p('and the other.'),
    `<w:p><w:moveFrom w:id="4">${t('Moved away.')}</w:moveFrom></w:p>`,
  ]
  expect(outline(await read({ body: body.join('') }))).toEqual(['heading: Lamps', 'block: The State lights lamps.', 'block: One half and the other.'])
})

test('tabs, breaks, hyphens, symbols, fields and hidden text', async () => {
  const field = (instruction: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${t(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const runs = [
    t('See'),
    '<w:r><w:tab/><w:t>page</w:t></w:r>',
    field(' PAGEREF x ', ' 7'),
    field(' HYPERLINK "http://x" ', ' of the web'),
    field(' PAGE ', '99'),
    '<w:r><w:br w:type="page"/><w:t>non</w:t><w:noBreakHyphen/><w:t>lamps, inter</w:t><w:softHyphen/><w:t>national</w:t></w:r>',
    '<w:r><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Arial" w:char="00A7"/></w:r>',
    t('hidden', '<w:vanish/>'),
    '<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>box</w:pict></mc:Fallback></mc:AlternateContent></w:r>',
    t('.'),
  ]
  expect(outline(await read({ body: p('Lamps') + p(runs.join('')) }))).toEqual([
    'heading: Lamps',
    'block: See page 7 of the web non\u2011lamps, international°§.',
  ])
})

test('a table of contents is no text', async () => {
  const styles = paragraphStyle('TOC1', 'toc 1')
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>`
  expect(outline(await read({ styles, body: p('Lamps') + control + p('Light 3', styled('TOC1')) + p(LAMPS) }))).toEqual(['heading: Lamps', `block: ${LAMPS}`])
})

test('notes: numbers in the order of their calls, own marks, endnotes in their own count, one that is missing is told', async () => {
  const body = [
    p('Lamps'),
    p(`${t('Second')}${callFootnote(9)}${t(' first')}${callFootnote(5)}${t('.')}`),
    p(
      `${t('Starred')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="6"/><w:t>*</w:t></w:r>${t(' end')}<w:r><w:endnoteReference w:id="2"/></w:r>${t('.')}`,
    ),
    p(`${t('Lost')}${callFootnote(44)}${t('.')}`),
    p(`${t('Typed.')}${t('12', '<w:vertAlign w:val="superscript"/>')}${t(' Of 5 m')}${t('2', '<w:vertAlign w:val="superscript"/>')}${t('.')}`),
  ]
  const document = await read({
    body: body.join(''),
    footnotes: footnote(5, 'Note five.') + footnote(9, 'Note nine.') + footnote(6, 'Star.'),
    endnotes: `<w:endnote w:id="2">${p('At the end.')}</w:endnote>`,
  })
  expect(outline(document).slice(1)).toEqual([
    'block: Second first.',
    'footnote fn1: Note nine.',
    'footnote fn2: Note five.',
    'block: Starred end.',
    'footnote fn*: Star.',
    'footnote fni: At the end.',
    'block: Lost.',
    'block: Typed. Of 5 m2.',
  ])
  expect(document.warnings.map(w => w.code)).toEqual(['note-missing'])
})

test('tables are left out with a warning, what is only placed in one is read', async () => {
  const long = `${LAMPS} `.repeat(20)
  const body = [
    table([
      ['United Nations', 'A/99/1'],
      ['General Assembly', 'Distr.: General'],
    ]),
    p('Report on lamps'),
    table([['Summary'], [long]]),
    table([
      ['1.', long],
      ['2.', long],
    ]),
    table([
      ['Lamp', 'Watts'],
      ['A', '5'],
      ['B', '7'],
    ]),
  ]
  const document = await read({ body: body.join('') })
  expect(document).toMatchObject({ symbol: 'A/99/1', title: 'Report on lamps' })
  expect(document.paragraphs.filter(q => q.number !== undefined).map(q => q.number)).toEqual(['1', '2'])
  expect(outline(document).join('\n')).toMatch(/Summary/)
  expect(outline(document).join('\n')).not.toMatch(/Watts/)
  expect(document.warnings).toEqual([
    { code: 'table-left-out', message: expect.stringContaining('A table was left out: what is cited there is missing. It begins “Lamp Watts') },
  ])
})

test('a document that is one table is read cell by cell, with a warning', async () => {
  const document = await read({
    body:
      table([
        ['Ask', 'Reply'],
        ['Ratify the Convention on Lamps.', `Noted by the State. ${LAMPS.repeat(40)}`],
        ['Keep lamps.', 'Lamps are kept.'],
      ]) + p('End'),
  })
  expect(outline(document).join('\n')).toMatch(/Ratify the Convention on Lamps\.[\s\S]*Noted by the State\./)
  expect(document.warnings.map(w => w.code)).toEqual(['text-in-tables'])
})

test('recommendations sorted by theme keep their numbers, each with what stands beside it', async () => {
  const ask = (number: string): readonly string[] => [`${number} Ratify the Convention. ${LAMPS.repeat(8)}`, 'Supported', 'B3 Oil']
  const document = await read({
    body: table([['Recommendation', 'Position', 'Themes'], ['Theme: Oil'], ask('9.3'), ask('9.1'), ['Theme: Wicks'], ask('9.5'), ask('9.3')]),
  })
  const text = `Ratify the Convention. ${LAMPS.repeat(8).trim()}\nSupported\nB3 Oil`
  expect(outline(document).filter(line => /^(?:9|heading: Theme:)/.test(line))).toEqual([
    'heading: Theme: Oil',
    `9.3: ${text}`,
    `9.1: ${text}`,
    'heading: Theme: Wicks',
    `9.5: ${text}`,
    `9.3: ${text}`,
  ])
  expect(document.paragraphs.flatMap(({ kind, id }) => (kind === 'paragraph' ? [id] : []))).toEqual(['9.3', '9.1', '9.5', '9.3-2'])
  expect(document.paragraphs.find(({ id }) => id === '9.5')?.section).toBe('Theme: Wicks')
  expect(document.warnings.flatMap(({ code, message }) => (code === 'gap-in-numbering' ? [message] : []))).toEqual([
    expect.stringContaining('Paragraph 9.2 was'),
    expect.stringContaining('Paragraph 9.4 was'),
  ])
})

test('the symbol of a running header, if the text has none', async () => {
  expect(await read({ header: p('A/99/7'), body: p('Report on lamps') + p(LAMPS) })).toMatchObject({ symbol: 'A/99/7', title: 'Report on lamps' })
})

test('entities that a file declares are neither expanded nor fetched', async () => {
  const bytes = docxOf({ body: p('Lamps') + p(`${LAMPS} &bomb;&file;`) })
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
  const files = unzipSync(bytes)
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const declared = '<!DOCTYPE w:document [<!ENTITY bomb "boom"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
  files['word/document.xml'] = strToU8(text.replace('<w:document', `${declared}<w:document`))
  expect(outline(await readBytes(zipSync(files))).at(-1)).toBe(`block: ${LAMPS} &bomb;&file;`)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LegalDocument } from '../../../src/core/model/document.ts'
import { LIMITS } from '../../../src/read/reader.ts'
import { readDocument } from '../../../src/read/readers.ts'
import { BODIES, outline, readBytes } from '../reading.ts'
import { type Extras, lines, makePdf, type Printed } from './makePdf.ts'

const LEFT = 124

const read = (pages: readonly (readonly Printed[])[], extras?: Extras): Promise<LegalDocument> => readBytes(makePdf(pages, extras), 'lamps.pdf')

/** What is printed at the edges of page `n` of a report. */
const furniture = (n: number): readonly Printed[] => [
  { text: 'A/99/48', x: n % 2 ? 500 : 60, y: 50, size: 8.5, font: 'bold' },
  { text: '44-08097', x: n % 2 ? 60 : 524, y: 754, size: 7 },
  { text: `${n}/9`, x: n % 2 ? 524 : 60, y: 754, size: 8.5, font: 'bold' },
]

const MASTHEAD: readonly Printed[] = [
  { text: 'United Nations', x: LEFT, y: 58, size: 14 },
  { text: 'A/99/48', x: 480, y: 56, size: 16 },
  { text: 'General Assembly', x: LEFT, y: 86, size: 18, font: 'bold' },
  { text: 'Distr.: General', x: 400, y: 86 },
  { text: '11 June 2044', x: 400, y: 98 },
  { text: 'Original: English', x: 400, y: 122 },
  { text: 'Ninety-ninth session', x: 60, y: 230, font: 'bold' },
  { text: 'Agenda item 36', x: 60, y: 242 },
  { text: 'Report of the Committee of Keepers on the', x: LEFT, y: 290, size: 14, font: 'bold' },
  { text: 'lamps of the northern coast', x: LEFT, y: 305, size: 14, font: 'bold' },
  { text: 'Report of the Special Rapporteur on the lamps of the coast', x: LEFT, y: 330, size: 12, font: 'bold' },
  { text: '44-08097 (E) 170644', x: 65, y: 747 },
  { text: '*4408097*', x: 65, y: 762 },
]

/** Lines of one length, so that the paragraph's last line is seen by its being short. */
const FIRST = [
  '1.     The Committee of Keepers recalls that the lamps of the northern coast',
  'shall burn from dusk until dawn on every day of the whole of every year.',
]
const SECOND = [
  '2.     The keepers of the second lamp noted with concern that the oil of the',
  'lamps was of the poorest kind, and that most of the keepers of that lamp',
]

describe('a report of two pages', async () => {
  const document = await read([
    [
      ...MASTHEAD,
      { text: 'I.', x: 102, y: 360, size: 14, font: 'bold' },
      { text: 'Introduction', x: LEFT, y: 360, size: 14, font: 'bold' },
      ...lines(FIRST, { x: LEFT, y: 384 }),
      { text: 'The rule is old.', x: LEFT, y: 414 },
      { text: '1', x: 190, y: 410, size: 6 },
      ...lines(SECOND, { x: LEFT, y: 432 }),
      { text: '____________________', x: LEFT, y: 690 },
      { text: '1', x: LEFT, y: 699, size: 5.5 },
      { text: 'See the register of lamps, volume 4.', x: LEFT + 8, y: 702, size: 8.5 },
    ],
    [
      ...furniture(2),
      ...lines(['were of the opinion that no ship could see them from the sea at all times.'], { x: LEFT, y: 84 }),
      { text: 'A.', x: 102, y: 110, size: 12, font: 'bold' },
      { text: 'Oil', x: LEFT, y: 110, size: 12, font: 'bold' },
      ...lines(['3.     The third lamp is well kept.'], { x: LEFT, y: 130 }),
      ...lines(['(a)    Its oil is clear;'], { x: LEFT + 22, y: 148 }),
      ...lines(['(b)    Its glass is clean.'], { x: LEFT + 22, y: 166 }),
    ],
  ])

  test('is read into its paragraphs, without what stands at the edges of its pages', () => {
    expect(outline(document).slice(-8)).toEqual([
      'heading: Report of the Committee of Keepers on the lamps of the northern coast',
      'heading: Report of the Special Rapporteur on the lamps of the coast',
      'heading: I. Introduction',
      '1: The Committee of Keepers recalls that the lamps of the northern coast shall burn from dusk until dawn on every day of the whole of every year.\nThe rule is old.',
      '2: The keepers of the second lamp noted with concern that the oil of the lamps was of the poorest kind, and that most of the keepers of that lamp were of the opinion that no ship could see them from the sea at all times.',
      'footnote fn1: See the register of lamps, volume 4.',
      'heading: A. Oil',
      '3: The third lamp is well kept.\n(a) Its oil is clear;\n(b) Its glass is clean.',
    ])
    expect(JSON.stringify(document.paragraphs)).not.toMatch(/44-08097|4408097|2\/9/)
  })

  test('knows where a note is called', () => {
    const first = document.paragraphs.find(p => p.number === '1')
    expect(first?.calls).toEqual([{ at: first?.text.length, note: 'fn1' }])
  })

  test('knows its title, symbol, date, session and author, and where they stand', () => {
    expect(document).toMatchObject({
      id: 'A/99/48',
      title: 'Report of the Committee of Keepers on the lamps of the northern coast',
      date: '2044-06-11',
      session: 'Ninety-ninth session',
      mandate: 'Special Rapporteur on the lamps of the coast',
      found: { symbol: 'page 1', title: 'page 1', date: 'page 1', session: 'page 1', mandate: 'page 1', language: 'text' },
    })
  })

  test('tells the page of each paragraph', () => {
    expect(document.paragraphs.filter(p => p.kind === 'paragraph').map(p => p.page)).toEqual([1, 1, 2])
  })
})

test('two columns are read one after the other, below the title that stands over both', async () => {
  const left = Array.from({ length: 14 }, (_, i) => `the left lamp number ${i + 10} burns with oil so`)
  const right = Array.from({ length: 14 }, (_, i) => `the right lamp number ${i + 10} burns with oil so`)
  const document = await read([
    [
      { text: 'Lamps of the left and of the right, as the keepers have them in their books', x: 60, y: 100, size: 14, font: 'bold' },
      ...lines(['1. It is said that on that day of every year,', ...left], { x: 60, y: 140 }),
      ...lines(right, { x: 330, y: 140 }),
    ],
  ])
  const text = document.paragraphs.find(p => p.number === '1')?.text ?? ''
  expect(text).toMatch(/^It is said that on that day of every year, the left lamp number 10 /)
  expect(text.indexOf('left lamp number 23')).toBeLessThan(text.indexOf('right lamp number 10'))
  expect(text).toMatch(/right lamp number 23 burns with oil so$/)
})

describe('words at the end of a line', () => {
  const joined = async (...texts: readonly string[]): Promise<string> =>
    (await read([[...lines(texts, { x: LEFT, y: 200 })]])).paragraphs.map(p => p.text).join('\n')

  test('are one if the file has them whole elsewhere', async () => {
    expect(await joined('1. The international lamps are the first of the lamps, and the inter-', 'national keepers are kept well by the others.')).toContain(
      'the international keepers',
    )
  })

  test('keep a real hyphen', async () => {
    expect(
      await joined('1. The keepers of the lamps shall take note of the Kunming-', 'Montreal lamp and of the well-being of every single keeper.'),
    ).toContain('Kunming-Montreal lamp')
    expect(await joined('1. The keepers of the lamps shall take note of the lamp-', 'keeping books, which are of the oldest kind of all the books.')).toContain(
      'lamp-keeping',
    )
  })

  test('a date goes on over the line', async () => {
    expect(
      await joined(
        '1. The keepers met in the old house near the harbour on the morning of',
        '27 November 2044 and stayed until the evening of the very same day.',
      ),
    ).toContain('morning of 27 November 2044')
  })
})

test('a table is left out, with a warning', async () => {
  const row = (y: number, ...cells: readonly string[]): readonly Printed[] => cells.map((text, i) => ({ text, x: LEFT + i * 130, y }))
  const document = await read([
    [
      ...lines(['1.     The lamps and their keepers are set out below, as at the end of this year.'], { x: LEFT, y: 100 }),
      ...row(130, 'Lamp', 'Keeper', 'Oil'),
      ...row(145, 'First', 'Anna', 'Clear'),
      ...row(160, 'Second', 'Bruno', 'Poor'),
      ...lines(['2.     The keepers are content with their lamps, and with the oil of their lamps too.'], { x: LEFT, y: 190 }),
    ],
  ])
  expect(outline(document)).toEqual([
    '1: The lamps and their keepers are set out below, as at the end of this year.',
    '2: The keepers are content with their lamps, and with the oil of their lamps too.',
  ])
  expect(document.warnings.map(w => w.code)).toEqual(['table-left-out'])
})

const PAGE = lines(['1. The keepers rest.'], { x: LEFT, y: 200 })

test('a PDF of tables only is refused as such', async () => {
  const rows = Array.from({ length: 5 }, (_, i) => ['1. Lamp', 'Keeper', 'Oil'].map((text, j) => ({ text, x: LEFT + j * 130, y: 200 + i * 15 }))).flat()
  await expect(read([rows])).rejects.toThrow(/^This PDF holds tables only/)
})

describe('what cannot be read', () => {
  test.each([
    ['pictures only', makePdf([[], []]), /^This PDF holds page images only: run OCR first/],
    ['its beginning only', makePdf([PAGE]).subarray(0, 60), /^(?:This PDF is damaged|None of the)/],
    [
      'a password',
      makePdf([PAGE], { trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>` }),
      /^This PDF is locked with a password/,
    ],
  ])('%s is refused with what to do', async (_, bytes, problem) => {
    await expect(readBytes(bytes, 'lamps.pdf')).rejects.toThrow(problem)
  })

  test('too many pages are refused with their limit', async () => {
    const source = { name: 'lamps.pdf', bytes: makePdf([PAGE, PAGE, PAGE]), sha256: 'abc', bodies: BODIES, limits: { ...LIMITS, pages: 2 } }
    await expect(readDocument(source)).rejects.toThrow('This PDF has 3 pages; Pacta reads up to 2.')
  })

  test('a page that is lost or has no text is told, and the others are read', async () => {
    const document = await read([PAGE, [], lines(['2. The lamps burn.'], { x: LEFT, y: 200 }), PAGE], { instead: { 3: '(no page)' } })
    expect(outline(document)).toEqual(['1: The keepers rest.', '2: The lamps burn.'])
    expect(document.warnings.map(w => [w.code, /Pages? \d+/.exec(w.message)?.[0]])).toEqual([
      ['pages-lost', 'Page 4'],
      ['pages-without-text', 'Page 2'],
    ])
  })

  test('text that runs up the margin is no text of the page', async () => {
    const bytes = makePdf([PAGE])
    const turned = new TextDecoder('latin1').decode(bytes).replace('1 0 0 1 124', '0 1 1 0 124')
    await expect(readBytes(Uint8Array.from(turned, c => c.charCodeAt(0)))).rejects.toThrow(/page images only/)
  })

  test('bytes that were changed anywhere are read or refused', async () => {
    const whole = makePdf([
      [...MASTHEAD, ...lines(FIRST, { x: LEFT, y: 384 })],
      [...furniture(2), ...PAGE],
    ])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), async changes => {
        const bytes = whole.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        await readBytes(bytes, 'lamps.pdf').catch((error: unknown) => expect(error).toHaveProperty('name', 'ReadError'))
      }),
      { numRuns: 60 },
    )
  })
})

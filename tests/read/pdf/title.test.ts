import { describe, expect, test } from 'vitest'
import type { LegalDocument } from '../../../src/core/model/document.ts'
import { outline, readBytes } from '../reading.ts'
import { lines, makePdf, type Printed } from './makePdf.ts'

const LEFT = 124

const read = (...pages: readonly (readonly Printed[])[]): Promise<LegalDocument> => readBytes(makePdf(pages), 'lamps.pdf')

const BODY = lines(['1.     The keepers of the lamps rest by day and light them by night, as they did.', 'They have done so for as long as there are lamps.'], {
  x: LEFT,
  y: 500,
})

describe('the title of a PDF', () => {
  test('has all its lines, however far apart large letters set them', async () => {
    const { title } = await read([
      { text: 'A/99/48', x: 480, y: 56 },
      { text: 'Agenda item 36', x: 60, y: 242 },
      { text: 'Report of the Group of Keepers on the Northern', x: LEFT, y: 290, size: 17, font: 'bold' },
      { text: 'Coast of Lamps', x: LEFT, y: 308, size: 17, font: 'bold' },
      { text: 'Atlantis', x: LEFT, y: 338, size: 17, font: 'bold' },
      ...BODY,
    ])
    expect(title).toBe('Report of the Group of Keepers on the Northern Coast of Lamps')
  })

  test('stands below the session and the agenda item; above them are the names of organs', async () => {
    const { title } = await read([
      { text: 'Board of the Lamps Fund and the', x: LEFT, y: 100, size: 17, font: 'bold' },
      { text: 'Office for Oil', x: LEFT, y: 120, size: 17, font: 'bold' },
      { text: 'Annual session 2044', x: 60, y: 227, font: 'bold' },
      { text: 'Item 4 of the provisional agenda', x: 60, y: 250 },
      { text: 'Activities of the keepers in 2043', x: 105, y: 289, size: 14, font: 'bold' },
      ...BODY,
    ])
    expect(title).toBe('Activities of the keepers in 2043')
  })

  test('of a cover stands above the session, much larger than what follows it', async () => {
    const document = await read(
      [
        { text: 'A/99/48', x: 480, y: 80 },
        { text: 'United Nations', x: LEFT, y: 210, size: 20, font: 'bold' },
        { text: 'Report of the Committee of', x: LEFT, y: 278, size: 28, font: 'bold' },
        { text: 'Lamps', x: LEFT, y: 307, size: 28, font: 'bold' },
        { text: 'Twenty-eighth session', x: LEFT, y: 388, size: 18, font: 'bold' },
        { text: 'Official Records', x: LEFT, y: 745, size: 14, font: 'bold' },
        { text: 'Eightieth Session', x: LEFT, y: 761, size: 14, font: 'bold' },
        { text: 'Supplement No. 48', x: LEFT, y: 776, size: 14, font: 'bold' },
      ],
      [
        { text: 'Report of the Committee of Lamps', x: LEFT, y: 300, size: 14, font: 'bold' },
        { text: '[1 July 2044]', x: 400, y: 600 },
        { text: 'Symbols of documents are letters and figures.', x: LEFT, y: 650 },
      ],
      BODY,
    )
    expect(document).toMatchObject({ title: 'Report of the Committee of Lamps', date: '2044-07-01', session: 'Twenty-eighth session' })
    expect(document.found).toMatchObject({ title: 'page 1', date: 'page 2', session: 'page 1' })
    // The cover has no headings of sections but the title itself.
    expect(document.paragraphs.filter(p => p.kind === 'heading').map(p => p.text)).toEqual(['Report of the Committee of Lamps'])
  })

  test('of a resolution is what it is about, not by whom and when it was adopted', async () => {
    const document = await read([
      { text: 'A/RES/99/3', x: 480, y: 56 },
      { text: 'Resolution adopted by the General Assembly on 10 October 2044', x: LEFT, y: 290, size: 14, font: 'bold' },
      { text: '[without reference to a Main Committee (A/99/L.4)]', x: LEFT, y: 315 },
      { text: '99/3. Day of the lamps', x: LEFT, y: 340, size: 12, font: 'bold' },
      ...BODY,
    ])
    expect(document.title).toBe('Day of the lamps')
    expect(outline(document).filter(line => line.startsWith('heading'))).toEqual(['heading: 99/3. Day of the lamps'])
  })

  test('in capitals, centred, is one', async () => {
    const { title } = await read([
      { text: 'A/49/3', x: 437, y: 152 },
      { text: 'GENERAL', x: 437, y: 100 },
      { text: 'Agenda item 8', x: 65, y: 200 },
      { text: 'ACTIVITIES OF KEEPERS AND OF OTHER INTERESTS WHICH', x: 150, y: 284 },
      { text: 'IMPEDE THE LIGHTING OF THE LAMPS', x: 190, y: 295.7 },
      ...BODY,
    ])
    expect(title).toBe('ACTIVITIES OF KEEPERS AND OF OTHER INTERESTS WHICH IMPEDE THE LIGHTING OF THE LAMPS')
  })
})

test('letters printed twice to look bold are read once', async () => {
  const shadowed = (text: string, x: number, y: number): readonly Printed[] => [
    { text, x, y, font: 'bold' },
    { text, x: x + 0.6, y, font: 'bold' },
  ]
  const document = await read([...shadowed('The lamps burn by night and no', LEFT, 200), ...shadowed('keeper rests, as is the rule.', LEFT, 212)])
  expect(document.paragraphs.map(p => p.text).join(' ')).toBe('The lamps burn by night and no keeper rests, as is the rule.')
})

test('a long sentence in bold that has a number is a paragraph, and the list below it stays in it', async () => {
  const document = await read(
    [{ text: 'Lamps of the coast', x: LEFT, y: 100, size: 14, font: 'bold' }],
    [
      ...lines(['1.     The keepers rest by day and light the lamps by night, as is the rule here.'], { x: LEFT, y: 100 }),
      ...lines(
        ['2.     The recommendations of the keepers of the other lamps of the coast that are', 'listed below enjoy the support of all the keepers here:'],
        {
          x: LEFT,
          y: 130,
          font: 'bold',
        },
      ),
      ...lines(['1.     To light the lamps;'], { x: LEFT + 20, y: 160 }),
      ...lines(['2.     To keep the oil.'], { x: LEFT + 20, y: 180 }),
      ...lines(['3.     The keepers take note of all others.'], { x: LEFT, y: 200 }),
    ],
  )
  expect(document.paragraphs.filter(p => p.kind === 'paragraph').map(p => p.id)).toEqual(['1', '2', '3'])
})

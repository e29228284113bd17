import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test, vi } from 'vitest'
import { printWordsIn } from '../../src/app/words/print.ts'
import type { Collection } from '../../src/core/export/exporter.ts'
import { frameOf } from '../../src/core/export/frame.ts'
import { fonts } from '../../src/press/fonts.ts'
import { PRESSES } from '../../src/press/presses.ts'
import { collectionOf, HOSTILE_EXTRACTIONS, REPORT } from '../core/export/collection.ts'
import { HOSTILE } from '../core/export/hostile.ts'
import { extraction } from '../core/graph/fixture.ts'

// Packages of some size are loaded, fonts read and pages set; how long that takes is not what is tested.
vi.setConfig({ testTimeout: 60_000 })

async function printed(id: string, collection: Collection, scale = 1): Promise<Uint8Array> {
  const row = PRESSES.find(r => r.id === id)
  if (!row) throw new Error(id)
  return (await row.load()).print(collection, { scale, fonts })
}

const xmlText = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')

/** The sheets of a workbook by name, as rows of cells: texts, and numbers as numbers. */
function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly (string | number)[])[]> {
  const files = unzipSync(bytes)
  const part = (name: string): Element => new DOMParser().parseFromString(strFromU8(files[name] ?? new Uint8Array()), 'text/xml').documentElement
  const sheets = Array.from(part('xl/workbook.xml').getElementsByTagName('sheet'))
  return new Map(
    sheets.map((sheet, i) => {
      const root = part(`xl/worksheets/sheet${i + 1}.xml`)
      expect(root.getElementsByTagName('f')).toHaveLength(0)
      const rows = Array.from(root.getElementsByTagName('row')).map(row => {
        const cells: (string | number)[] = []
        for (const cell of Array.from(row.getElementsByTagName('c'))) {
          const column = (cell.getAttribute('r') ?? '').replace(/\d/g, '').charCodeAt(0) - 65
          while (cells.length < column) cells.push('')
          const text = (cell.textContent ?? '').replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
          cells.push(cell.getAttribute('t') === 'inlineStr' ? text : Number(cell.textContent))
        }
        return cells
      })
      return [sheet.getAttribute('name') ?? '', rows] as const
    }),
  )
}

async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent()
    pages.push(
      items
        .map(item => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    )
  }
  return pages
}

/** Width and height as a PNG says them, and whether anything but white is on it would need a decoder: its length tells enough. */
const sizeOfPng = (bytes: Uint8Array): readonly [number, number] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  expect([...bytes.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  return [view.getUint32(16), view.getUint32(20)]
}

describe.each(PRESSES.map(p => p.id))('%s', id => {
  test('bears any text, and nothing at all', async () => {
    for (const extractions of [HOSTILE_EXTRACTIONS, [], [{ ...REPORT, document: { ...REPORT.document, paragraphs: [] }, citations: [] }]]) {
      expect((await printed(id, collectionOf(extractions))).length).toBeGreaterThan(500)
    }
  })
})

test('png: as many pixels as asked, letters of four scripts drawn, and the same each time', async () => {
  const collection = collectionOf([REPORT])
  const once = await printed('png', collection)
  const [width, height] = sizeOfPng(once)
  expect(sizeOfPng(await printed('png', collection, 2))).toEqual([width * 2, height * 2])
  expect(Buffer.compare(once, await printed('png', collection))).toBe(0)
  const titled = (title: string) => printed('png', { ...collection, frame: { ...collection.frame, title } })
  const [latin, russian, arabic] = await Promise.all(['Title', 'Заголовок', 'العنوان'].map(titled))
  expect(Buffer.compare(latin ?? once, russian ?? once)).not.toBe(0)
  expect(Buffer.compare(latin ?? once, arabic ?? once)).not.toBe(0)
})

test('png: one that would be too large is refused in words', async () => {
  const long = extraction(
    'A/1',
    Array.from({ length: 399 }, (_, i) => [String(i), 'See it.', { quote: 'it', to: 'rights' }] as const),
  )
  const wide = Array.from({ length: 150 }, (_, i) => ({ ...long, document: { ...long.document, id: `A/${i}` } }))
  await expect(printed('png', collectionOf([...wide, ...wide, ...wide]), 16)).rejects.toThrow(/smaller --scale/)
})

describe('xlsx', () => {
  test('holds every citation with its words as texts, whatever they begin with', async () => {
    const sheets = readWorkbook(await printed('xlsx', collectionOf(HOSTILE_EXTRACTIONS)))
    expect([...sheets.keys()]).toEqual(['Citations', 'Cited', 'Documents', 'About'])
    const [head = [], ...rows] = sheets.get('Citations') ?? []
    expect(rows.map(row => row[head.indexOf('quote')])).toEqual(HOSTILE.flatMap(text => [xmlText(`${text}|`), '|']))
    expect(rows[0]?.[head.indexOf('confidence')]).toBe(0.9)
    expect(rows[1]?.[head.indexOf('target')]).toBe('')
  })

  test('counts who cites what', async () => {
    const sheets = readWorkbook(await printed('xlsx', collectionOf([REPORT])))
    expect(sheets.get('Cited')?.[1]?.slice(0, 9)).toEqual([
      'charter',
      'The charter Convention',
      'The charter Convention',
      'Declaration',
      'Universal human rights',
      '',
      3,
      1,
      3,
    ])
    expect(sheets.get('Documents')?.[1]).toEqual(['A/99/1', 'Report on rights', '2002-08-09', 'en', 'file.txt', 5, 4, 1])
  })

  test('is the same, byte for byte, each time', async () => {
    expect(Buffer.compare(await printed('xlsx', collectionOf([REPORT])), await printed('xlsx', collectionOf([REPORT])))).toBe(0)
  })
})

describe('pdf', () => {
  test('has the picture, what is most cited, and the sentences with their paragraphs', async () => {
    const [text = ''] = await readPdf(await printed('pdf', collectionOf([REPORT])))
    for (const part of ['What A/99/1 cites', 'Source: A/99/1, paras. 1–4', 'What is cited', 'Where they are cited', 'para. 1', 'note 3', 'arts. 2–4', '1 / 1'])
      expect(text).toContain(part)
    expect(text).toContain('The State is bound by articles 2 to 4 of the Rights Convention and by')
    expect(text).not.toContain('First words')
  })

  test('speaks the language that was asked for, and Arabic from right to left', async () => {
    const snapshot = collectionOf([REPORT]).snapshot
    const sheet = async (language: 'fr' | 'ar') => {
      const words = await printWordsIn(language)
      const collection = collectionOf([REPORT], { frame: frameOf(snapshot, { date: '2026-01-31', tool: 'Pacta test', words }) })
      return { words, text: (await readPdf(await printed('pdf', collection))).join(' ').normalize('NFKC') }
    }
    const french = await sheet('fr')
    for (const part of ['Ce que cite A/99/1', 'par. 1 à 4', 'Où ils sont cités', 'par. 1', 'art. 2–4', '31 janvier 2026']) expect(french.text).toContain(part)
    const arabic = await sheet('ar')
    expect(arabic.text).toMatch(/\p{Script=Arabic}/u)
    expect(arabic.text).toContain('The State is bound by articles 2 to 4')
    expect(arabic.text).not.toMatch(/Cited|para\.|Source/)
  })

  test('breaks pages, numbers them, and says how many sentences it leaves out', async () => {
    const long = extraction(
      'A/1',
      Array.from(
        { length: 230 },
        (_, i) => [String(i), `Sentence ${i} of many words that recall the Charter once more.`, { quote: 'the Charter', to: 'charter' }] as const,
      ),
    )
    const pages = await readPdf(await printed('pdf', collectionOf([long])))
    expect(pages.length).toBeGreaterThan(5)
    pages.forEach((page, i) => {
      expect(page).toContain(`${i + 1} / ${pages.length}`)
    })
    for (const i of [0, 100, 199]) expect(pages.filter(page => page.includes(`Sentence ${i} of many`))).toHaveLength(1)
    expect(pages.join(' ')).toContain('30 more sentences cite these')
  })

  test('accents and other scripts are text; letters without a font are a box, and it says so', async () => {
    const words = 'Café Ελλάδα Россия 中文 the Charter.'
    const text = (await readPdf(await printed('pdf', collectionOf([extraction('A/1', [['1', words, { quote: 'the Charter', to: 'charter' }]])])))).join(' ')
    expect(text).toContain('Café Ελλάδα Россия □□ the Charter')
    expect(text).toContain('A box stands for')
    const arabic = extraction('A/1', [['1', 'العهد الدولي', { quote: 'العهد', to: 'charter' }]])
    expect((await readPdf(await printed('pdf', collectionOf([arabic])))).join(' ').normalize('NFKC')).toMatch(/\p{Script=Arabic}/u)
  })
})

test.each(['png', 'pdf'])('%s: letters that no font has are told, and those that another font has are printed with it', async id => {
  const title = 'Words \u4e2d and \u10d0'
  const collection = collectionOf([REPORT])
  const row = PRESSES.find(r => r.id === id)
  const told: string[] = []
  // The bold face stands in for a font of the system: what it is asked for is what is tested.
  const others = async (letters: readonly string[]) => [{ bytes: (await fonts()).bold, letters: new Set(letters.filter(l => l === '\u10d0')) }]
  const press = await row?.load()
  const bytes = await press?.print({ ...collection, frame: { ...collection.frame, title } }, { scale: 1, fonts, others, lacking: l => told.push(...l) })
  expect(told).toContain('\u4e2d')
  expect(told).not.toContain('\u10d0')
  expect(bytes?.length).toBeGreaterThan(5000)
})

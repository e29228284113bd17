import { createHash } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAGE_STYLE, PAGE_STYLE_HASH } from '../../../src/core/export/documentPage.ts'
import { DOCUMENT_EXPORTERS } from '../../../src/core/export/exporters.ts'
import { stretchesOf } from '../../../src/core/export/reading.ts'
import { linesOf } from '../../../src/core/export/sourceLines.ts'
import type { LegalDocument, Paragraph } from '../../../src/core/model/document.ts'
import type { SourceView } from '../../../src/core/model/sourceView.ts'
import { extraction } from '../graph/fixture.ts'
import { HOSTILE } from './hostile.ts'

async function written(id: string, documents: readonly LegalDocument[], source?: SourceView): Promise<string> {
  const row = DOCUMENT_EXPORTERS.find(r => r.id === id)
  if (!row) throw new Error(id)
  const exporter = await row.load()
  return exporter.head + documents.flatMap((d, nth) => [...exporter.each(d, nth, source)]).join('') + exporter.tail
}

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({ id: '1', kind: 'paragraph', number: '1', text, ...more })
const documentOf = (paragraphs: readonly Paragraph[], more: Partial<LegalDocument> = {}): LegalDocument => ({
  ...extraction('A/1', []).document,
  paragraphs,
  ...more,
})
/** Each text in every place where a document may bring one. */
const hostile = (text: string): LegalDocument =>
  documentOf(
    [paragraph(text, { id: text, calls: [{ at: 1, note: text }], page: 3 }), paragraph(text, { kind: 'heading', section: text, level: 2 }), paragraph('')],
    {
      id: text,
      symbol: text,
      title: text,
      language: text,
      source: { name: text, mediaType: text, sha256: text },
      warnings: [{ code: 'x', message: text, paragraph: text }],
    },
  )
const DOCUMENTS = HOSTILE.map(hostile)

/** Every tag of a page with its attributes; fails on one that is not as this program writes it. */
function tagsOf(page: string): readonly string[] {
  const withoutTags = page.replace(/<style>[^<]*<\/style>/, '').replace(/<(?:!doctype html|\/?[a-z]+\d?(?: [a-z-]+="[^"<>]*")*)>/g, '')
  expect(withoutTags).not.toMatch(/[<>]/)
  return [...page.matchAll(/<([a-z]+\d?)/g)].map(([, name = '']) => name)
}

describe('a document as text', () => {
  test('has its facts, the numbers in the margin, the kinds, the pages and the notes', async () => {
    const text = await written('text', [
      documentOf(
        [
          { id: 'u0', kind: 'heading', level: 2, text: 'II. Findings' },
          paragraph(`${'word '.repeat(30)}end`, { page: 2, calls: [{ at: 4, note: 'fn1' }] }),
          paragraph('(a) one\n(b) two', { id: 'annex-2:1', truncated: true, page: 3 }),
          paragraph('See there.', { id: 'fn1', number: 'fn1', kind: 'footnote' }),
          { id: 'u1', kind: 'block', text: 'Loose.' },
        ],
        { date: '2002-08-09', warnings: [{ code: 'gap', message: 'Paragraph 2 was not found.', paragraph: '1' }] },
      ),
    ])
    const lines = text.split('\n')
    expect(lines[0]).toBe('file          file.txt (text/plain)')
    expect(text).toContain('date          2002-08-09')
    expect(text).toContain('holds         2 numbered paragraphs, 1 heading, 1 text without a number, 1 footnote')
    expect(text).toContain('##            II. Findings')
    expect(text).toContain('-- page 2 ---')
    expect(text).toContain('1             word[fn1] word')
    expect(text).toMatch(/\n1 \(annex-2:1\) *\n? +\(a\) one\n/)
    expect(text).toContain('              (b) two [the text stops here]')
    expect(text).toContain('fn1           See there.')
    expect(text).toContain('block         Loose.')
    expect(text).toMatch(/Notes on the reading:\n1 {13}Paragraph 2 was not found\.\n$/)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(98)
  })

  test('brings no command to the terminal', async () => {
    expect((await written('text', DOCUMENTS)).replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Surrogate}/u)
  })
})

describe('a document as JSON', () => {
  test('is read back the same', async () => {
    expect(JSON.parse(await written('json', DOCUMENTS))).toEqual(DOCUMENTS)
    expect(JSON.parse(await written('json', []))).toEqual([])
  })

  test('does not depend on the order in which its fields came', async () => {
    const [document = documentOf([])] = DOCUMENTS
    const backwards = (thing: object): never => Object.fromEntries(Object.entries(thing).reverse()) as never
    const turned: LegalDocument = backwards({ ...document, paragraphs: document.paragraphs.map(backwards) })
    expect(await written('json', [turned])).toBe(await written('json', [document]))
  })

  test('keeps fields that came later', async () => {
    const more = documentOf([], { later: { a: 1 } } as never)
    expect(JSON.parse(await written('json', [more]))).toEqual([more])
  })
})

describe('a document as a page', () => {
  const lines: SourceView = { kind: 'lines', lines: HOSTILE.flatMap(text => text.split(/\r\n|[\r\n]/)) }

  test('holds no tag that a document brought', async () => {
    const harmless = tagsOf(await written('html', [hostile('plain')], { kind: 'lines', lines: ['plain'] }))
    for (const document of DOCUMENTS) expect(new Set(tagsOf(await written('html', [document], lines)))).toEqual(new Set(harmless))
  })

  test('is well formed, its ids are its own and every link leads to one of them', async () => {
    const page = await written('html', DOCUMENTS.slice(0, 8), lines)
    const problems: string[] = []
    const note = (message: unknown): number => problems.push(String(message))
    const body = page.slice(page.indexOf('<body>'), page.indexOf('</html>'))
    new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(body, 'text/xml')
    expect(problems).toEqual([])
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(8)
    for (const link of links) expect(ids.map(id => `#${id}`)).toContain(link)
  })

  test('loads nothing and runs nothing, and its policy allows its one style', async () => {
    const page = await written('html', [hostile('plain')], lines)
    expect(page).not.toMatch(/https?:|<script|<link|<img|url\(|@import| on\w+=/)
    expect(page).toContain(`default-src 'none'; style-src '${PAGE_STYLE_HASH}'; object-src data:;`)
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
    const [, style] = /<style>([^<]*)<\/style>/.exec(page) ?? []
    expect(style).toBe(PAGE_STYLE)
    // If the style was changed on purpose, this is the hash to write into documentPage.ts.
    expect(`sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}`).toBe(PAGE_STYLE_HASH)
  })

  test('shows a PDF by itself, and says why where it cannot', async () => {
    expect(await written('html', [hostile('plain')], { kind: 'embedded', mediaType: 'application/pdf', base64: 'JVBERi0=' })).toContain(
      '<object type="application/pdf" data="data:application/pdf;base64,JVBERi0="',
    )
    expect(await written('html', [hostile('plain')], { kind: 'absent', why: 'Too <large>.' })).toContain('Too &lt;large&gt;.')
  })
})

describe('the line on which a paragraph begins', () => {
  const at = (source: string, texts: readonly string[], isMarkup = false) =>
    linesOf(
      source.split('\n'),
      texts.map(text => paragraph(text)),
      isMarkup,
    )

  test('is found though lines, hyphens and blanks are not as they were', () => {
    const source = 'A/99/1\n\n1.  The inter-\nnational   Covenant binds\nthe State.\n\n2. It binds.\n* A note on the Covenant.\n\n3. It is binding.'
    expect(at(source, ['The international Covenant binds the State.', 'It binds.', 'It is binding.', 'A note on the Covenant.'])).toEqual([2, 6, 9, 7])
  })

  test('is that of its number, where the same words stand before it', () => {
    const source = '1. The Committee recalls that the prohibition of torture is absolute.\n\n2. The prohibition of torture is absolute.'
    expect(
      linesOf(
        source.split('\n'),
        [paragraph('The Committee recalls that the prohibition'), paragraph('The prohibition of torture is absolute.', { number: '2' })],
        false,
      ),
    ).toEqual([0, 2])
  })

  test('is found between tags', () => {
    const source = '<html><p\nclass="The State">1. The <b>St&eacute;phane</b>&nbsp;rule\nholds.</p>\n<p>2. And so on.</p>'
    expect(at(source, ['The Stéphane rule holds.', 'And so on.'], true)).toEqual([1, 3])
  })

  test('of the same words is the next one each time, and of what is not there is none', () => {
    expect(
      at('Annex\nThe Committee welcomes this.\nThe Committee welcomes this.', [
        'Annex',
        'The Committee welcomes this.',
        'The Committee welcomes this.',
        'Nowhere at all.',
        '',
      ]),
    ).toEqual([0, 1, 2, undefined, undefined])
  })

  test('is a line of the source, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.string({ unit: 'binary' })), fc.boolean(), (lines, texts, isMarkup) => {
        for (const line of linesOf(
          [...lines, ...texts],
          texts.map(t => paragraph(t)),
          isMarkup,
        )) {
          if (line !== undefined) expect(line).toBeLessThan(lines.length + texts.length)
        }
      }),
    )
  })
})

test('stretches between note calls join to the text, wherever the calls are', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer({ min: -2, max: 40 })), (text, places) => {
      const stretches = stretchesOf(paragraph(text, { calls: places.map(at => ({ at, note: 'fn' })) }))
      expect(stretches.map(s => s.text).join('')).toBe(text)
      expect(stretches.filter(s => s.note !== undefined)).toHaveLength(places.length)
    }),
  )
})

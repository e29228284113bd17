import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed } from '../../src/app/state/changes.ts'
import { NO_FILTER } from '../../src/app/state/filter.ts'
import { keptOf } from '../../src/app/state/keeping.ts'
import { formatRoute, HOME, parseRoute } from '../../src/app/state/route.ts'
import { rowAt, scrollFor, topsOf, windowAt } from '../../src/app/state/rowWindow.ts'
import { pieceOf, sentenceOf } from '../../src/app/state/sentence.ts'
import { linesOf, rowsOf, type TableLine } from '../../src/app/state/tableRows.ts'
import { retabulated } from '../../src/app/state/tabulating.ts'
import { shelve } from '../../src/core/model/names.ts'
import { snapshot, snapshotOf } from './fixture.ts'

const shelf = shelve(snapshot.instruments, snapshot.bodies)
const other = snapshotOf({ '1': 'See [[crc#9|article 9 of the Convention]] and [[crc#2|article 2]]. Another sentence names the [[udhr|Declaration]].' })
const documents = [...snapshot.extractions, ...other.extractions]
const rows = rowsOf(documents, shelf)
const words = (lines: readonly TableLine[]): readonly string[] =>
  lines.map(line => (line.kind === 'group' ? `[${line.label} ${line.rows}]` : `${line.row.paragraph.id} ${line.row.name?.short ?? '?'}`))

describe('the table of citations', () => {
  it('has a row for every citation of every document, doubts too, in reading order', () => {
    expect(rows).toHaveLength(documents.flatMap(d => d.citations).length)
    expect(words(linesOf(rows, {})).slice(-5)).toEqual(['63 Smuggling Protocol', '63 ?', '1 CRC', '1 CRC', '1 UDHR'])
  })

  it('is narrowed to the documents of a year', () => {
    const dated = other.extractions.map(e => ({ ...e, document: { ...e.document, date: '2001-05-01' } }))
    const all = rowsOf([...snapshot.extractions, ...dated], shelf)
    expect(words(linesOf(all, { year: 2001 }))).toEqual(['1 CRC', '1 CRC', '1 UDHR'])
    expect(linesOf(all, { year: 1999 })).toEqual([])
  })

  it('is ordered by what is cited: the shelf, then the article, doubts last; and backwards', () => {
    const forwards = linesOf(rows, { sort: 'cites' })
    expect(words(forwards).slice(0, 2)).toEqual(['61 UDHR', '1 UDHR'])
    expect(words(forwards).at(-1)).toBe('63 ?')
    const crc = forwards.flatMap(line => (line.kind === 'row' && line.row.name?.short === 'CRC' ? [line.row.citation.pinpoints[0]?.value] : []))
    expect(crc).toEqual([undefined, '2', '9'])
    expect(words(linesOf(rows, { sort: 'cites', descending: true }))[0]).toBe('63 ?')
    expect(words(linesOf(rows, { sort: 'sure', descending: true }))[0]).toBe('63 ?')
  })

  it('stands in groups that say how many they are, and loses no row', () => {
    const byDocument = linesOf(rows, { group: 'document' })
    expect(words(byDocument)[0]).toBe('[A/99/901 · People on the move: notes of an invented expert 11]')
    const byCited = linesOf(rows, { group: 'cites' })
    expect(words(byCited)[0]).toBe('[Convention on the Rights of the Child 3]')
    for (const lines of [byDocument, byCited]) expect(lines.filter(l => l.kind === 'row')).toHaveLength(rows.length)
  })

  it('is narrowed by words of the sentence, the name or the place, not of the rest of the paragraph', () => {
    expect(words(linesOf(rows, { words: 'ANOTHER sentence' }))).toEqual(['1 UDHR'])
    expect(linesOf(rows, { words: 'zebra' })).toEqual([])
  })

  it('shows what the filter keeps', () => {
    const kept = keptOf(documents, { ...NO_FILTER, certainties: ['doubt'] }, shelf)
    expect(words(linesOf(rowsOf(kept, shelf), {}))).toEqual(['63 ?'])
    expect(keptOf(documents, NO_FILTER, shelf)).toBe(documents)
  })
})

describe('the sentence of a citation', () => {
  const [first] = other.extractions
  const paragraph = first?.document.paragraphs[0]
  if (!first || !paragraph) throw new Error('the fixture has a paragraph')

  it('is whole where there is room', () => {
    const [, , declaration] = first.citations
    if (!declaration) throw new Error('the fixture has three citations')
    const { start, end } = sentenceOf(paragraph, declaration.span)
    expect(paragraph.text.slice(start, end)).toBe('Another sentence names the Declaration.')
    expect(pieceOf(paragraph, declaration.span, 400)).toEqual({ before: 'Another sentence names the ', quote: 'Declaration', after: '.' })
  })

  it('keeps the words that cite, however little room there is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat(300), fc.nat(40), fc.nat(200), (text, at, length, room) => {
        const start = Math.min(at, text.length)
        const span = { start, end: Math.min(start + length, text.length) }
        const piece = pieceOf({ id: '1', kind: 'paragraph', text }, span, room)
        expect(piece.quote).toBe(text.slice(span.start, span.end))
        expect(text).toContain(piece.before.replace(/^…\s?/, ''))
      }),
    )
  })
})

describe('the rows in sight', () => {
  it('are those around what is seen, for any heights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 1, maxLength: 300 }),
        fc.nat(40_000),
        fc.integer({ min: 1, max: 2000 }),
        (heights, y, height) => {
          const tops = topsOf(heights.length, i => heights[i] ?? 0)
          const total = tops[heights.length] ?? 0
          const scrolled = Math.min(y, Math.max(total - height, 0))
          const { first, end } = windowAt(tops, scrolled, height)
          expect(tops[first] ?? 0).toBeLessThanOrEqual(scrolled)
          expect(tops[end] ?? 0).toBeGreaterThanOrEqual(Math.min(scrolled + height, total))
          const row = rowAt(tops, scrolled)
          expect((tops[row] ?? 0) <= scrolled).toBe(true)
          const to = scrollFor(tops, row, scrolled, height, 0)
          expect((tops[row] ?? 0) >= to || (tops[row + 1] ?? 0) <= to + height).toBe(true)
        },
      ),
    )
  })

  it('of a hundred thousand are a few dozen', () => {
    const tops = topsOf(100_000, () => 92)
    const { first, end } = windowAt(tops, 4_600_000, 900)
    expect(end - first).toBeLessThan(50)
    expect(first <= 50_000 && end > 50_009).toBe(true)
  })
})

describe('its address', () => {
  it('says how it is ordered, divided and narrowed, and of which documents', () => {
    const route = { ...HOME, view: 'table', here: true, tabulating: { sort: 'cites', descending: true, group: 'document', words: 'a & b=c' } } as const
    expect(formatRoute(route)).toBe('#?view=table&of=here&sort=-cites&group=document&has=a%20%26%20b%3Dc')
    expect(parseRoute(formatRoute(route))).toEqual(route)
    expect(parseRoute('#?sort=colour&group=weather')).toEqual(HOME)
  })

  it('keeps to it when a row is chosen, and forgets what is taken back', () => {
    const route = parseRoute('#?view=table&sort=-sure&has=x')
    expect(changed(route, { paragraph: '3' }).tabulating).toEqual({ sort: 'sure', descending: true, words: 'x' })
    expect(retabulated(route.tabulating ?? {}, { sort: 'place', descending: undefined, words: '' })).toEqual({})
  })
})

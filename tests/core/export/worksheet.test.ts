import { createHash } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { sheetWordsIn } from '../../../src/app/words/sheet.ts'
import { TABLES } from '../../../src/core/analyse/tables.ts'
import { EXERCISE_EXPORTERS, TABLE_EXPORTERS } from '../../../src/core/export/exporters.ts'
import { worksheet } from '../../../src/core/export/worksheet.ts'
import { SHEET_STYLE, SHEET_STYLE_HASH } from '../../../src/core/export/worksheetPage.ts'
import type { ExerciseSet } from '../../../src/core/teach/exercise.ts'
import { parseExercises } from '../../../src/core/teach/parse.ts'
import { HOSTILE } from './hostile.ts'

/** Every text of every field is the hostile one. */
const hostile = (said: string): ExerciseSet => {
  const text = `${said}|tail`
  const whole = { start: 0, end: text.length }
  const remark = { ...whole, label: said, why: said }
  const options = [`${said}1`, `${said}2`]
  return {
    format: 'pacta-exercises',
    version: 1,
    seed: 1,
    passages: [{ document: said, title: said, issuer: said, number: said, text }],
    exercises: [
      { kind: 'mark', by: 'person', passage: 0, citations: [remark], others: [remark], free: [whole] },
      { kind: 'which', by: 'program', passage: 0, before: 0, words: whole, options, answer: 0, reasons: { options, answer: 1 }, why: said },
      { kind: 'which', by: 'program', passage: 0, words: whole, options, answer: 0, why: said },
      { kind: 'article', by: 'program', passage: 0, gap: { start: text.length - 1, end: text.length }, of: said, options, answer: 1, why: said },
      { kind: 'order', by: 'program', document: said, items: options.map((label, i) => ({ label, adopted: String(2001 - i) })) },
    ],
  }
}

async function written(id: string, set: ExerciseSet, answers: boolean): Promise<string> {
  const row = EXERCISE_EXPORTERS.find(r => r.id === id)
  if (!row) throw new Error(id)
  return [...(await row.load()).write(set, { answers })].join('')
}

describe('a worksheet', () => {
  test('loads nothing and runs nothing: one style, allowed by its hash', async () => {
    const page = await written('html', hostile('plain'), true)
    expect(page).toContain(`content="default-src 'none'; style-src '${SHEET_STYLE_HASH}'; base-uri 'none'; form-action 'none'"`)
    expect(page).not.toMatch(/<script|<link|<img|<a |src=|href=|url\(|@import|style="/)
    expect(`sha256-${createHash('sha256').update(SHEET_STYLE).digest('base64')}`).toBe(SHEET_STYLE_HASH)
  })

  test.each(HOSTILE.map(h => [JSON.stringify(h), h]))('bears %s', async (_, said) => {
    const page = await written('html', hostile(said), true)
    const plain = await written('html', hostile('plain'), true)
    const tags = (html: string) => html.match(/<[^>]*>/g)?.map(t => t.replace(/="[^"]*"/g, ''))
    expect(tags(page)).toEqual(tags(plain))
    const problems: string[] = []
    const note = (message: unknown) => problems.push(String(message))
    new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(
      page.slice(page.indexOf('<body>'), page.indexOf('</html>')),
      'text/xml',
    )
    expect(problems).toEqual([])
  })

  test('has its answers on a page of their own, and none without them', async () => {
    const set = hostile('plain')
    const [without, all] = [await written('html', set, false), await written('html', set, true)]
    expect(without).not.toContain('The right')
    expect(without).not.toContain('class="answers"')
    expect(all).toMatch(/<aside class="answers"/)
    expect(SHEET_STYLE).toMatch(/\.answers \{[^}]*break-before: page/)
    expect(all).toContain('Answers with an asterisk are what Pacta found')
    expect(all).toContain('In the boxes, from the top: 2, 1')
    // What stands in the gap is not on the sheet.
    expect(without.match(/plain\|tai<span class="gap"/)).toHaveLength(1)
  })

  test.each(['fr', 'es', 'ar'] as const)('is printed in %s, down to its direction; what is quoted stays', async language => {
    const words = await sheetWordsIn(language)
    const page = [...worksheet.write(hostile('quoted words'), { answers: true, words })].join('')
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    const text = page.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    for (const own of [words.sheet, words.answers, words.readThem, words.boxes, words.questions.mark]) expect(text).toContain(own)
    expect(text).toContain('quoted words')
    expect(text).not.toMatch(/\b(?:Worksheet|Answers?|paragraph|The reason|Drawn)\b/)
  })

  test('is shared as what it was', async () => {
    for (const said of HOSTILE) {
      const set = hostile(said)
      const parsed = parseExercises(await written('json', set, false))
      expect(parsed).toEqual({ set })
    }
  })
})

describe.each(TABLE_EXPORTERS)('tables as $id', ({ id, load }) => {
  const table = { columns: [{ name: 'name' }, { name: 'n', numeric: true }], rows: HOSTILE.map((h, i) => [h, -i]), notes: ['A note.'] }

  test('bear any cell', async () => {
    const exporter = await load()
    const text = [...exporter.write([{ id: TABLES[0]?.id ?? '', title: 'T', table }], {})].join('')
    if (id === 'json') expect(JSON.parse(text)[0].rows.map((r: { name: string | null }) => r.name ?? '')).toEqual(HOSTILE)
    if (id === 'csv') {
      expect(text).toContain("'=1+1,-7\r\n")
      expect(text).toContain('"\'\r=1"')
    }
    if (id === 'text') {
      expect(text.split('\n')).toHaveLength(HOSTILE.length + 5)
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    }
  })

  test('may be many or none', async () => {
    const exporter = await load()
    const two = [1, 2].map(n => ({ id: `t${n}`, title: `T${n}`, table: { ...table, rows: n === 1 ? [] : table.rows } }))
    const text = [...exporter.write(two, { top: 2 })].join('')
    if (id === 'json') expect(JSON.parse(text).map((t: { rows: unknown[] }) => t.rows.length)).toEqual([0, HOSTILE.length])
    if (id === 'text') expect(text).toContain(`… and ${HOSTILE.length - 2} more`)
  })
})

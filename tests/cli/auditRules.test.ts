import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/cli/auditRules.ts'
import type { LegalDocument } from '../../src/core/model/document.ts'
import { read } from '../read/reading.ts'

const withNumbers = (numbers: readonly string[], inTables: boolean): LegalDocument => ({
  ...read('1. The lamps burn all night.'),
  paragraphs: numbers.map((number, i) => ({ id: `${number}-${i}`, kind: 'paragraph', number, text: 'Lamps burn.' })),
  warnings: inTables ? [{ code: 'text-in-tables', message: '' }] : [],
})

describe('the audit counts sequences', () => {
  test.each([
    ['one that lacks nothing', ['1', '2', '3'], false, 3],
    ['one that lacks a number', ['1', '2', '4'], false, 0],
    ['one that does not begin at 1', ['2', '3'], false, 0],
    ['one out of order', ['1', '3', '2'], false, 0],
    ['rows of a table, sorted by something else', ['9.3', '9.1', '9.2', '9.1'], true, 4],
    ['rows of a table that lack a number', ['9.4', '9.1', '9.2'], true, 0],
  ])('%s', (_, numbers, inTables, gapless) => {
    expect(inspect(withNumbers(numbers, inTables))).toMatchObject({ numbered: numbers.length, inTables: inTables ? numbers.length : 0, gapless })
  })

  test('what was printed at the edge of a page is furniture', () => {
    const { furniture } = inspect({ ...withNumbers(['1'], false), paragraphs: [{ id: '1', kind: 'paragraph', number: '1', text: 'The lamps 24-12345 burn.' }] })
    expect(furniture).toHaveLength(1)
  })
})

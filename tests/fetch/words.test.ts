import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backoffMs, retryAfterMs } from '../../src/fetch/clock.ts'
import { addressOf, nextAddress, templateProblem, UN_SERVICE } from '../../src/fetch/service.ts'
import { fileNameOf, symbolLines, wantedOf } from '../../src/fetch/symbols.ts'
import { wanted } from './service.ts'

describe('a symbol', () => {
  test.each([
    ['A/57/292', 'A/57/292', 'A_57_292.pdf'],
    [' S/RES/1325 (2000) ', 'S/RES/1325(2000)', 'S_RES_1325(2000).pdf'],
    ['CCPR/C/21/Rev.1/Add.13', 'CCPR/C/21/Rev.1/Add.13', 'CCPR_C_21_Rev.1_Add.13.pdf'],
    ['A/RES/ES-10/14*', 'A/RES/ES-10/14', 'A_RES_ES-10_14.pdf'],
    ['A/79/947-S/2025/372', 'A/79/947-S/2025/372', 'A_79_947-S_2025_372.pdf'],
    ['A/RES/2200A(XXI)', 'A/RES/2200A(XXI)', 'A_RES_2200A(XXI).pdf'],
  ])('%j is asked for as %j and lies in %j', (written, symbol, file) => {
    const [read] = wanted(written)
    expect(read?.symbol).toBe(symbol)
    expect(read && fileNameOf(read, 'en', 'pdf')).toBe(file)
  })

  test.each([
    '',
    'A',
    '57/292',
    '/etc/passwd',
    'A/../../x',
    'A/..',
    'A/.',
    'A//1',
    'A/1/',
    'C:/1',
    'A/1\\2',
    'A/1?x=1',
    'A/1#x',
    'A/%2e',
    'report.pdf',
    `A/${'1'.repeat(200)}`,
  ])('%j is none', written => {
    expect(wantedOf(written)).toEqual({ problem: expect.stringMatching(/is not the symbol of a UN document\. One looks like A\/57\/292/) })
  })

  test('in an address is to be given alone', () => {
    expect(wantedOf('https://undocs.org/en/A/57/292')).toEqual({ problem: expect.stringContaining('Give the symbol alone') })
  })

  test('of any letters gives a file name that stays in its folder, another for each symbol', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9.()[\]&,+-]{0,8}[A-Za-z0-9)\]]$/)
    const symbol = fc.array(part, { minLength: 1, maxLength: 5 }).map(parts => `A/${parts.join('/')}`)
    fc.assert(
      fc.property(symbol, symbol, (a, b) => {
        const [one, other] = wanted(a, b).map(w => fileNameOf(w, 'en', 'pdf'))
        expect(one).toMatch(/^[A-Za-z][A-Za-z0-9_.()[\]&,+-]*\.pdf$/)
        expect(one === other).toBe(a === b)
      }),
    )
  })

  test('stands on a line of its own in a file', () => {
    expect(symbolLines('\ufeffA/57/292\r\n\n# reports\n  S/RES/1325 (2000)   # women\nA/1')).toEqual(['A/57/292', 'S/RES/1325 (2000)', 'A/1'])
  })
})

describe('the address of the service', () => {
  test('is the documented one', () => {
    expect(addressOf(UN_SERVICE, { symbol: 'A/57/292', language: 'en', format: 'pdf' }).href).toBe(
      'https://documents.un.org/api/symbol/access?s=A/57/292&l=en&t=pdf',
    )
  })

  test('cannot be changed by a symbol', () => {
    const { host, pathname, search } = addressOf('https://example.org/{language}/{symbol}', { symbol: 'A/1&l=x+y$&', language: 'fr', format: 'pdf' })
    expect([host, pathname, search]).toEqual(['example.org', '/fr/A/1%26l%3Dx%2By%24%26', ''])
  })

  test.each([
    ['https://example.org/', 'must say where the symbol goes'],
    ['https://example.org/{symbol}/{lang}', 'holds {lang}'],
    ['ftp://example.org/{symbol}', 'must begin with https://'],
    ['{symbol}', 'must begin with https://'],
    ['https://{symbol}.example.org/', 'the name of the service must be fixed'],
    ['https://me:secret@example.org/{symbol}', 'user name or a password'],
  ])('%s: %s', (template, says) => {
    expect(templateProblem(template)).toContain(says)
  })

  test('may be another', () => {
    for (const template of [UN_SERVICE, 'https://undocs.org/{language}/{symbol}', 'http://127.0.0.1:8080/{symbol}.{format}'])
      expect(templateProblem(template)).toBeUndefined()
  })

  test('may not lead from encryption out of it, and takes no password along', () => {
    const from = new URL('https://example.org/a')
    expect(() => nextAddress(from, 'http://example.org/a')).toThrow(/without encryption/)
    expect(nextAddress(from, 'https://me:secret@example.org/b').href).toBe('https://example.org/b')
    expect(nextAddress(new URL('http://example.org/a'), '//example.org/c').href).toBe('http://example.org/c')
  })
})

describe('waiting', () => {
  test('grows, is never long, and is not the same for everyone', () => {
    expect([1, 2, 3, 10, 1000].map(n => backoffMs(n, 1))).toEqual([2_000, 4_000, 8_000, 60_000, 60_000])
    expect(backoffMs(3, 0)).toBe(4_000)
  })

  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Fri, 02 Jan 2026 03:05:05 GMT', 60_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5x', undefined],
    ['', undefined],
    [null, undefined],
  ])('Retry-After %j is %j milliseconds', (header, ms) => {
    expect(retryAfterMs(header, Date.UTC(2026, 0, 2, 3, 4, 5))).toBe(ms)
  })
})

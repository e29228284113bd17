import { readdirSync, readFileSync } from 'node:fs'
import { registry } from 'virtual:pacta-registry'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/core/extract.ts'
import { mark, readMarked } from './marked.ts'

const folder = new URL('../fixtures/citations/', import.meta.url)
const extract = createExtractor(registry)

describe.each(readdirSync(folder).filter(f => f.endsWith('.txt')))('%s', file => {
  it.each(readMarked(readFileSync(new URL(file, folder), 'utf8')))('line $line: $plain', ({ plain, body, marked }) => {
    expect(mark(plain, body, extract)).toBe(marked)
  })
})

it('cites the same thing under the same words once', () => {
  const text =
    'See joint general comment No. 3 of the Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families and No. 22 (2017) of the Committee on the Rights of the Child.'
  const { citations } = extract({
    id: 'X',
    title: '',
    language: 'en',
    source: { name: 'x.txt', mediaType: 'text/plain', sha256: '' },
    warnings: [],
    paragraphs: [{ id: '1', number: '1', kind: 'paragraph', text }],
  })
  expect(citations.map(c => c.target.status === 'resolved' && c.target.id)).toEqual(['cmw-gc-3', 'crc-gc-22'])
})

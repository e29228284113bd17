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

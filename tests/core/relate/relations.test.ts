import { readFileSync } from 'node:fs'
import { registry } from 'virtual:pacta-registry'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../../src/core/extract.ts'
import { RELATIONS } from '../../../src/core/relate/relations.ts'
import { mark, readMarked, unmarked } from '../marked.ts'

const extract = createExtractor(registry)
const file = readFileSync(new URL('../../fixtures/relations.txt', import.meta.url), 'utf8')

describe.each(RELATIONS)('$id', ({ id, examples }) => {
  it('is said by one of its examples and not by another', () => {
    expect(examples.some(e => e.includes(`@${id}:`))).toBe(true)
    expect(examples.some(e => !e.includes(`@${id}:`))).toBe(true)
  })
  it.each(examples)('%s', example => {
    expect(mark(unmarked(example), 'ccpr', extract, true)).toBe(example)
  })
})

describe('more sentences', () => {
  it.each(readMarked(file))('line $line: $plain', ({ plain, body, marked }) => {
    expect(mark(plain, body, extract, true)).toBe(marked)
  })
})

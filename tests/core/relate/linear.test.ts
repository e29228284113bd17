import { registry } from 'virtual:pacta-registry'
import { expect, it } from 'vitest'
import { createExtractor } from '../../../src/core/extract.ts'
import type { LegalDocument } from '../../../src/core/model/document.ts'
import { relate } from '../../../src/core/relate/relate.ts'
import { fold } from '../../../src/core/text/fold.ts'
import { cpuTime } from '../../cpuTime.ts'

const extract = createExtractor(registry)

it.each([
  'The Committee finds a violation of article 7, ',
  'recalling article 1, article 2 and "',
  'Ratify the Covenant, the Covenant and 1111111111111111111111111111111111111111 the Covenant ',
  'not no nor cannot conclude that article 7 ',
  '(((((((((( article 7 of the Covenant ',
  'article 7 states "a b c d e f ',
])('relations take time in proportion to %j repeated', unit => {
  const time = (size: number) => {
    const text = unit.repeat(Math.ceil(size / unit.length))
    const document: LegalDocument = {
      id: 'X',
      title: '',
      language: 'en',
      body: 'ccpr',
      source: { name: 'x.txt', mediaType: 'text/plain', sha256: '' },
      warnings: [],
      paragraphs: [{ id: '1', number: '1', kind: 'paragraph', text }],
    }
    const { citations } = extract(document)
    const texts = [{ folded: fold(text) }]
    const start = cpuTime()
    relate(document, texts, citations)
    return cpuTime() - start
  }
  time(10_000)
  const small = Math.min(time(30_000), time(30_000))
  const large = Math.min(time(240_000), time(240_000))
  // Eight times the text: linear is 8, quadratic 64. Under 60 ms there is nothing to tell apart, and a compiler may be at work beside.
  if (large > 60) expect(large / Math.max(small, 2)).toBeLessThan(32)
})

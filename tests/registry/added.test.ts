import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createExtractor } from '../../src/core/extract.ts'
import { compileRegistry } from '../../src/registry/compile.ts'
import { readSources } from '../../src/registry/files.ts'
import { mark, unmarked } from '../core/marked.ts'

/** Two entries of a file of one's own, and nothing else. */
const ADDED = `- id: lighthouses-2001
  title: International Convention on the Keeping of Lighthouses
  short_titles: [Lighthouse Convention]
  abbreviations: [ICKL]
  kind: treaty
  adopted: '2001-02-03'
  unts: {vol: 9321, page: 17, reg: 5}
  articles: 20
  verified: false
  source: invented for this test
- id: lighthouses-lamps-2005
  title: Optional Protocol to the International Convention on the Keeping of Lighthouses on lamps
  short_titles: [Lamps Protocol]
  abbreviations: []
  kind: protocol
  parent: lighthouses-2001
  adopted: '2005-02-03'
  verified: false
  source: invented for this test
`

const sources = (await readSources(fileURLToPath(new URL('../../data', import.meta.url)))) ?? []
const extract = createExtractor(compileRegistry([...sources, { path: 'instruments/zz-own.yaml', text: ADDED }]))

it.each([
  // Its names and their places.
  'Keepers rely on [[lighthouses-2001 3(2)(a): article 3, paragraph 2 (a), of the International Convention on the Keeping of Lighthouses]].',
  'See [[lighthouses-2001 4: ICKL, art. 4]], [[lighthouses-2001 5: art. 5 of the Lighthouse Convention]] and [[lighthouses-2001 6: 9321 UNTS 17, art. 6]].',
  // Coordinated with one that was known before, and its protocol.
  'They joined the [[crc: Conventions on the Rights of the Child]] and on the [[lighthouses-2001: Keeping of Lighthouses]].',
  'The [[lighthouses-2001: Lighthouse Convention]] and [[lighthouses-lamps-2005: its Optional Protocol]] shine.',
  // What points back.
  'The [[lighthouses-2001: Lighthouse Convention]] is new. ¶ [[lighthouses-2001 7: Article 7 of the Convention]] asks for oil, and [[lighthouses-2001 8: article 8 thereof]] for wicks.',
  // Beyond its last article.
  'They cite [[? article 21 of the Lighthouse Convention]].',
])('an instrument added to the YAML alone: %s', marked => {
  expect(mark(unmarked(marked), undefined, extract)).toBe(marked)
})

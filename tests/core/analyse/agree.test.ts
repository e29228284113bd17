import { readdirSync, readFileSync } from 'node:fs'
import { registry } from 'virtual:pacta-registry'
import { expect, it } from 'vitest'
import { linksOf } from '../../../src/core/analyse/links.ts'
import { rankTargets } from '../../../src/core/analyse/rank.ts'
import { createExtractor } from '../../../src/core/extract.ts'
import { tally } from '../../../src/core/graph/tally.ts'
import { readDocument } from '../../../src/read/readers.ts'

it('pictures and sheets count as the analysis does, in the same order', async () => {
  const extract = createExtractor(registry)
  const folder = new URL('../../../data/models/', import.meta.url)
  const files = readdirSync(folder).filter(f => f.endsWith('.txt'))
  const read = (name: string) => readDocument({ name, bytes: readFileSync(new URL(name, folder)), sha256: '', bodies: registry.bodies })
  const extractions = await Promise.all(files.map(async name => extract(await read(name))))
  const drawn = tally(extractions).map(({ target, paragraphs, byDocument }) => ({ target, paragraphs, documents: byDocument.size }))
  const analysed = rankTargets(linksOf(extractions)).map(({ target, paragraphs, documents }) => ({ target, paragraphs, documents }))
  expect(drawn).toEqual(analysed)
  expect(drawn.length).toBeGreaterThan(100)
})

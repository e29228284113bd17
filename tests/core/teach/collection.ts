import { readdirSync, readFileSync } from 'node:fs'
import { registry } from 'virtual:pacta-registry'
import { createExtractor } from '../../../src/core/extract.ts'
import type { Known } from '../../../src/core/model/known.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'
import { readDocument } from '../../../src/read/readers.ts'
import { parseKnown } from '../../../src/registry/known.ts'

const data = new URL('../../../data/', import.meta.url)
const extract = createExtractor(registry)

async function extracted(path: string): Promise<Extraction> {
  const name = path.replace(/^.*\//, '')
  return extract(await readDocument({ name, bytes: readFileSync(new URL(path, data)), sha256: '', bodies: registry.bodies }))
}

export const MODELS = readdirSync(new URL('models/', data)).flatMap(f => (f.endsWith('.txt') ? [f.slice(0, -4)] : []))

/** A model with what is known of its citations. */
export async function model(name: string): Promise<{ readonly extraction: Extraction; readonly known: readonly Known[] }> {
  const path = `models/${name}.citations.yaml`
  return { extraction: await extracted(`models/${name}.txt`), known: parseKnown({ path, text: readFileSync(new URL(path, data), 'utf8') }) }
}

export const excerpt = (): Promise<Extraction> => extracted('corpus/A-57-292.txt')

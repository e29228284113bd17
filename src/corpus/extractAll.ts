import { createExtractor } from '../core/extract.ts'
import type { Registry } from '../core/model/instrument.ts'
import type { Extraction } from '../core/model/snapshot.ts'
import { readAll } from './read.ts'

/** One document with its citations, or why it could not be read. */
export type Outcome = { readonly path: string; readonly extraction: Extraction } | { readonly path: string; readonly problem: string }

/** Reads and extracts file by file, in order; nothing is kept. */
export async function* extractAll(paths: readonly string[], registry: Registry, without?: string): AsyncGenerator<Outcome> {
  const extract = createExtractor(registry)
  for await (const reading of readAll(paths, registry.bodies, without)) {
    yield 'problem' in reading ? reading : { path: reading.path, extraction: extract(reading.document) }
  }
}

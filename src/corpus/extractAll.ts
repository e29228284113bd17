import { createExtractor } from '../core/extract.ts'
import type { Registry } from '../core/model/instrument.ts'
import type { Extraction } from '../core/model/snapshot.ts'
import { type ReadOptions, readAll } from './read.ts'

/** One document with its citations, or why it could not be read. */
export type Outcome = { readonly path: string; readonly extraction: Extraction } | { readonly path: string; readonly problem: string }

/** Reads and extracts file by file, in order; nothing is kept. */
export async function* extractAll(paths: readonly string[], registry: Registry, options?: ReadOptions): AsyncGenerator<Outcome> {
  const extract = createExtractor(registry)
  for await (const reading of readAll(paths, registry.bodies, options)) {
    yield 'problem' in reading ? reading : extracted(reading.path, () => extract(reading.document))
  }
}

/** One document must not stop the others, whatever it holds: a fault of the program is told as a problem of this file. */
function extracted(path: string, extract: () => Extraction): Outcome {
  try {
    return { path, extraction: extract() }
  } catch (error) {
    return {
      path,
      problem: `its citations could not be looked for (${error instanceof Error ? error.message : String(error)}). This is a fault of Pacta; please report it with the file.`,
    }
  }
}

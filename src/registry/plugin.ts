import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { compileRegistry } from './compile.ts'
import { fingerprintOf, readSources } from './files.ts'

const NAME = 'virtual:pacta-registry'
const DATA = fileURLToPath(new URL('../../data/', import.meta.url))

/** Compiles `data/` into the module {@link NAME}, validated, for the command line, the tests and whatever else is bundled. A mistake in the data stops the build. */
export function registryPlugin(): Plugin {
  return {
    name: 'pacta-registry',
    resolveId: id => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined
      const files = (await readSources(DATA)) ?? []
      for (const { path } of files) this.addWatchFile(DATA + path)
      // A string that JSON.parse reads costs less at start than the same object written out as code.
      const json = JSON.stringify(JSON.stringify(compileRegistry(files)))
      return `export const registry = JSON.parse(${json})\nexport const fingerprint = ${JSON.stringify(fingerprintOf(files))}\n`
    },
  }
}

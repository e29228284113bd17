import { join } from 'node:path'
import { fingerprint, registry } from 'virtual:pacta-registry'
import type { Registry } from '../core/model/instrument.ts'
import { fingerprintOf, readSources } from './files.ts'

/**
 * The registry of the program in this folder: as it was compiled into the program, unless the YAML files of `data/` have changed since; then
 * they are compiled now. Throws `RegistryError` if they have mistakes.
 */
export async function openRegistry(program: string): Promise<Registry> {
  const files = await readSources(join(program, 'data'))
  if (!files || files.length === 0 || fingerprintOf(files) === fingerprint) return registry
  const { compileRegistry } = await import('./compile.ts')
  return compileRegistry(files)
}

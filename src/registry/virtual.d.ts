/** The registry as compiled and validated at build time by {@link file://./plugin.ts}. */
declare module 'virtual:pacta-registry' {
  import type { Registry } from '../core/model/instrument.ts'

  export const registry: Registry
  /** sha256 (hex) over the names and bytes of the YAML files it was compiled from. */
  export const fingerprint: string
}

/** The registry as compiled and validated at build time by {@link file://./plugin.ts}. */
declare module 'virtual:pacta-registry' {
  export const registry: import('../core/model/instrument.ts').Registry
  /** sha256 (hex) over the names and texts of the YAML files it was compiled from. */
  export const fingerprint: string
}

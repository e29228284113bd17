import { type ExportWords, exporting } from './en/exporting.ts'
import type { Part } from './part.ts'

/** The words of the dialog that makes files. */
export const EXPORTING: Part<ExportWords> = {
  en: exporting,
  bring: {
    fr: async () => (await import('./fr/exporting.ts')).exporting,
    es: async () => (await import('./es/exporting.ts')).exporting,
    ar: async () => (await import('./ar/exporting.ts')).exporting,
  },
}

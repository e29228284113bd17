import { type TableWords, table } from './en/table.ts'
import type { Part } from './part.ts'

/** The words of the table of citations. */
export const TABLE: Part<TableWords> = {
  en: table,
  bring: {
    fr: async () => (await import('./fr/table.ts')).table,
    es: async () => (await import('./es/table.ts')).table,
    ar: async () => (await import('./ar/table.ts')).table,
  },
}

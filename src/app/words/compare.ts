import { type CompareWords, compare } from './en/compare.ts'
import type { Part } from './part.ts'

/** The words of the comparison, which is brought when it is chosen. */
export const COMPARE: Part<CompareWords> = {
  en: compare,
  bring: {
    fr: async () => (await import('./fr/compare.ts')).compare,
    es: async () => (await import('./es/compare.ts')).compare,
    ar: async () => (await import('./ar/compare.ts')).compare,
  },
}

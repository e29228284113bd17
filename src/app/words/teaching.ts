import { teaching } from './en/teaching.ts'
import type { Part } from './part.ts'

/** What the page says about teaching before anything to teach with is brought. */
export type Teaching = typeof teaching

export const TEACHING: Part<Teaching> = {
  en: teaching,
  bring: {
    fr: async () => (await import('./fr/teaching.ts')).teaching,
    es: async () => (await import('./es/teaching.ts')).teaching,
    ar: async () => (await import('./ar/teaching.ts')).teaching,
  },
}

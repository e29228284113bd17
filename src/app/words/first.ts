import { first } from './en/first.ts'
import type { Part } from './part.ts'

/** All words that the page needs at first sight. */
export type Words = typeof first

export const FIRST: Part<Words> = {
  en: first,
  bring: {
    fr: async () => (await import('./fr/first.ts')).first,
    es: async () => (await import('./es/first.ts')).first,
    ar: async () => (await import('./ar/first.ts')).first,
  },
}

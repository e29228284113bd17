import { type ReviewWords, review } from './en/review.ts'
import type { Part } from './part.ts'

/** The words of reasons and corrections, which are brought when they are asked for. */
export const REVIEW: Part<ReviewWords> = {
  en: review,
  bring: {
    fr: async () => (await import('./fr/review.ts')).review,
    es: async () => (await import('./es/review.ts')).review,
    ar: async () => (await import('./ar/review.ts')).review,
  },
}

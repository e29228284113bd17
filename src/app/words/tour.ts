import { tour } from './en/tour.ts'
import type { Part } from './part.ts'

/** The words of the guided tour. */
export type TourWords = typeof tour

export const TOUR: Part<TourWords> = {
  en: tour,
  bring: {
    fr: async () => (await import('./fr/tour.ts')).tour,
    es: async () => (await import('./es/tour.ts')).tour,
    ar: async () => (await import('./ar/tour.ts')).tour,
  },
}

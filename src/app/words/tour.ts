import { tour } from './en/tour.ts'
import type { Part } from './part.ts'

/** The words of the guided tour. */
export const TOUR: Part<typeof tour> = { en: tour, bring: {} }

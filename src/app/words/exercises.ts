import { exercises } from './en/exercises.ts'
import type { Part } from './part.ts'

/** The words of the exercises, brought with them. */
export type ExerciseWords = typeof exercises

export const EXERCISES: Part<ExerciseWords> = {
  en: exercises,
  bring: {
    fr: async () => (await import('./fr/exercises.ts')).exercises,
    es: async () => (await import('./es/exercises.ts')).exercises,
    ar: async () => (await import('./ar/exercises.ts')).exercises,
  },
}

import { exercises } from './en/exercises.ts'
import type { Part } from './part.ts'

/** The words of the exercises, brought with them. */
export const EXERCISES: Part<typeof exercises> = { en: exercises, bring: {} }

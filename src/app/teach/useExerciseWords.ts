import { useStore } from '../views/store.ts'
import type { ExerciseWords } from '../words/en/exercises.ts'
import { EXERCISES } from '../words/exercises.ts'

/** The words of the exercises in the language that was chosen. */
export const useExerciseWords = (): ExerciseWords => useStore().wordsOf(EXERCISES)

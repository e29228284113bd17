import { useStore } from '../views/store.ts'
import { EXERCISES, type ExerciseWords } from '../words/exercises.ts'

/** The words of the exercises in the language that was chosen. */
export const useExerciseWords = (): ExerciseWords => useStore().wordsOf(EXERCISES)

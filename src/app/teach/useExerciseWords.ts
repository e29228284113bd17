import { useStore, useWords } from '../views/store.ts'
import { EXERCISES, type ExerciseWords } from '../words/exercises.ts'
import type { Saying } from './saying.ts'

/** The words of the exercises in the language that was chosen. */
export const useExerciseWords = (): ExerciseWords => useStore().wordsOf(EXERCISES)

/** Those with which an exercise asks and explains. */
export const useSaying = (): Saying => ({ words: useExerciseWords(), page: useWords() })

import { formatExercises } from '../teach/parse.ts'
import type { ExerciseExporter } from './exporter.ts'

/** The set as it is shared: with its answers, by which it is scored. */
export const exerciseJson: ExerciseExporter = {
  *write(set) {
    yield formatExercises(set)
  },
}

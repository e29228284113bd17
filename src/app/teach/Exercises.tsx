import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ExerciseSet } from '../../core/teach/exercise.ts'
import { parseExercises } from '../../core/teach/parse.ts'
import { useStore } from '../views/store.ts'
import { Choose } from './Choose.tsx'
import { Practise } from './Practise.tsx'
import { Sheet } from './Sheet.tsx'
import { sessionOf } from './session.ts'
import { setFromLink } from './sharing.ts'
import { useExerciseWords } from './useExerciseWords.ts'
import '../styles/teach.css'

/** Exercises made from what is open, or given by somebody as a link or a file. */
export function Exercises() {
  const store = useStore()
  const words = useExerciseWords()
  const session = sessionOf(store)
  const problems = useSignal<readonly string[]>([])
  const sheet = useSignal<ExerciseSet | undefined>(undefined)
  useEffect(() => void session.gather(), [store.documents.value])
  const give = (parsed: Awaited<ReturnType<typeof setFromLink>>): void => {
    if ('set' in parsed) session.begin(parsed.set, true)
    problems.value = 'set' in parsed ? [] : parsed.problems
  }
  useSignalEffect(() => {
    const link = store.route.value.exercises
    if (link !== undefined) void setFromLink(link).then(give)
  })
  useSignalEffect(() => {
    const written = store.exerciseFile.value
    if (written !== undefined) give(parseExercises(written))
  })
  if (sheet.value) return <Sheet set={sheet.value} leave={() => (sheet.value = undefined)} />
  return (
    <div class="exercises" tabIndex={-1} id="exercises">
      {problems.value.length > 0 && (
        <div class="exercise-problems" role="alert">
          <h2>{words.notOpened}</h2>
          <ul>
            {problems.value.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {session.work.value ? <Practise session={session} /> : <Choose session={session} print={set => (sheet.value = set)} />}
    </div>
  )
}

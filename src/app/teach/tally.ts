import { EXERCISE_KINDS, type ExerciseKind } from '../../core/teach/exercise.ts'
import type { Score } from '../../core/teach/score.ts'
import type { Notes } from '../state/storeTypes.ts'

/** What a student has won so far, of how much. */
export interface Won {
  readonly done: number
  readonly points: number
  readonly of: number
}
export type Tally = Readonly<Record<ExerciseKind, Won>>

/** The name of the note on this device. */
const NAME = 'score'
const NOTHING: Won = { done: 0, points: 0, of: 0 }

/** What the device remembers; what is no tally is as good as none. */
export function readTally(notes: Notes): Tally {
  let found: unknown
  try {
    found = JSON.parse(notes.read(NAME) ?? '{}')
  } catch {
    found = {}
  }
  const of = (kind: ExerciseKind): Won => {
    const won: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, kind) : undefined
    if (typeof won !== 'object' || won === null) return NOTHING
    const [done, points, most] = ['done', 'points', 'of'].map(name => Reflect.get(won, name)).map(n => (Number.isSafeInteger(n) && n >= 0 ? Number(n) : 0))
    return { done: done ?? 0, points: points ?? 0, of: most ?? 0 }
  }
  return { mark: of('mark'), which: of('which'), article: of('article'), order: of('order') }
}

export function writeTally(notes: Notes, tally: Tally | undefined): void {
  notes.write(NAME, tally && JSON.stringify(tally))
}

export const withScore = (tally: Tally, kind: ExerciseKind, { points, of }: Score): Tally => {
  const { done, points: before, of: most } = tally[kind]
  return { ...tally, [kind]: { done: done + 1, points: before + points, of: most + of } }
}

export const allTogether = (tally: Tally): Won =>
  EXERCISE_KINDS.map(kind => tally[kind]).reduce((a, b) => ({ done: a.done + b.done, points: a.points + b.points, of: a.of + b.of }), NOTHING)

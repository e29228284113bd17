import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ParagraphId } from '../../core/model/ids.ts'
import { EXERCISE_KINDS, type Exercise, type ExerciseKind, type ExerciseSet } from '../../core/teach/exercise.ts'
import { type Lesson, lessonFromKnown, lessonOf } from '../../core/teach/lesson.ts'
import { makeExercises } from '../../core/teach/make.ts'
import { type Answer, type Score, score } from '../../core/teach/score.ts'
import type { Store } from '../state/storeTypes.ts'
import { readTally, type Tally, withScore, writeTally } from './tally.ts'

/** What a lecturer or a student asks for. */
export interface Wish {
  /** Documents, by id; absent: all that are open. */
  readonly from?: string
  readonly kinds: readonly ExerciseKind[]
  readonly count: number
  readonly seed: number
  /** Paragraphs chosen, by document; absent: any. */
  readonly only?: Readonly<Record<string, readonly ParagraphId[]>>
}

/** A set that is being worked through. */
export interface Work {
  readonly set: ExerciseSet
  /** Made here, or given by somebody. */
  readonly given: boolean
  /** The place of the exercise shown; as many as there are: the end. */
  readonly at: number
  readonly answers: ReadonlyMap<number, Answer>
  /** Of those that were checked. */
  readonly scores: ReadonlyMap<number, Score>
}

/** Exercises in the page: what is wished for, what is worked on, and the score that this device keeps. */
export interface Session {
  /** Absent while it is looked whether somebody has written down what the documents cite. */
  readonly lessons: ReadonlySignal<readonly Lesson[] | undefined>
  readonly wish: ReadonlySignal<Wish>
  /** What the wish comes to. */
  readonly drawn: ReadonlySignal<ExerciseSet | undefined>
  readonly work: ReadonlySignal<Work | undefined>
  readonly tally: ReadonlySignal<Tally>
  readonly gather: () => Promise<void>
  readonly change: (wish: { readonly [K in 'from' | 'only']?: Wish[K] | undefined } & Partial<Omit<Wish, 'from' | 'only'>>) => void
  readonly begin: (set: ExerciseSet, given: boolean) => void
  readonly answer: (answer: Answer) => void
  /** Scores the exercise shown; a second time changes nothing. */
  readonly check: () => void
  readonly goTo: (at: number) => void
  readonly leave: () => void
  readonly forget: () => void
}

const COUNT = 10
/** More open documents than this, and only the one being read is asked about, until somebody chooses all. */
const MANY_DOCUMENTS = 12

const sessions = new WeakMap<Store, Session>()

/** The one session of a page: it outlives a look at the text. */
export function sessionOf(store: Store): Session {
  const found = sessions.get(store) ?? createSession(store)
  sessions.set(store, found)
  return found
}

export function createSession(store: Pick<Store, 'documents' | 'extraction' | 'shelf' | 'models' | 'notes'>): Session {
  const lessons = signal<readonly Lesson[] | undefined>(undefined)
  const wish = signal<Wish>({ kinds: EXERCISE_KINDS, count: COUNT, seed: 1 })
  const work = signal<Work | undefined>(undefined)
  const tally = signal(readTally(store.notes))
  const drawn = computed(() => {
    if (!lessons.value) return undefined
    const { from, ...rest } = wish.value
    const { instruments, bodies } = store.shelf.value
    const chosen = from === undefined ? lessons.value : lessons.value.filter(l => l.document.id === from)
    return makeExercises(chosen, { instruments: [...instruments.values()], bodies: [...bodies.values()] }, rest)
  })
  const working = (change: (work: Work) => Work): void => {
    if (work.value) work.value = change(work.value)
  }
  return {
    lessons,
    wish,
    drawn,
    work,
    tally,
    gather: async () => {
      const documents = store.documents.value
      const known = await store.models.knownFor(documents)
      batch(() => {
        const here = documents.some(e => e.document.id === wish.value.from)
        const { from: _, ...all } = wish.value
        const reading = store.extraction.peek()?.document.id
        const first = lessons.value === undefined && documents.length > MANY_DOCUMENTS && reading !== undefined
        if (!here) wish.value = first ? { ...all, from: reading } : all
        lessons.value = documents.map(e => {
          const written = known.get(e.document.source.sha256)
          return written ? lessonFromKnown(e.document, written) : lessonOf(e)
        })
      })
    },
    change: next => {
      const { from, only, ...rest } = { ...wish.value, ...next }
      wish.value = { ...rest, ...(from !== undefined && { from }), ...(only !== undefined && { only }) }
    },
    begin: (set, given) => {
      work.value = { set, given, at: 0, answers: new Map(), scores: new Map() }
    },
    answer: answer => working(w => (w.scores.has(w.at) ? w : { ...w, answers: new Map([...w.answers, [w.at, answer]]) })),
    check: () =>
      working(w => {
        const exercise = w.set.exercises[w.at]
        if (!exercise || w.scores.has(w.at)) return w
        const won = score(exercise, w.answers.get(w.at) ?? untouched(exercise))
        tally.value = withScore(tally.value, exercise.kind, won)
        writeTally(store.notes, tally.value)
        return { ...w, scores: new Map([...w.scores, [w.at, won]]) }
      }),
    goTo: at => working(w => ({ ...w, at: Math.max(0, Math.min(at, w.set.exercises.length)) })),
    leave: () => {
      work.value = undefined
    },
    forget: () => {
      writeTally(store.notes, undefined)
      tally.value = readTally(store.notes)
    },
  }
}

/** What is handed in by who does nothing: no mark, no choice, the order as it was shown. */
function untouched(exercise: Exercise): Answer {
  const { kind } = exercise
  switch (kind) {
    case 'mark':
      return { kind, marks: [] }
    case 'which':
    case 'article':
      return { kind, option: -1 }
    case 'order':
      return { kind, order: exercise.items.map((_, i) => i) }
    default:
      return kind satisfies never
  }
}

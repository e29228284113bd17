import type { ParagraphId } from '../model/ids.ts'
import type { Body, Instrument } from '../model/instrument.ts'
import { namesOf } from '../model/names.ts'
import { articleCandidates } from './article.ts'
import type { Candidate, Library } from './candidate.ts'
import { lot } from './draw.ts'
import { EXERCISE_KINDS, type Exercise, type ExerciseKind, type ExerciseSet, type Passage } from './exercise.ts'
import type { Lesson, Reading } from './lesson.ts'
import { markCandidates } from './mark.ts'
import { orderCandidates } from './order.ts'
import { whichCandidates } from './which.ts'

export interface Wish {
  /** Without it, all kinds, in turn. */
  readonly kinds?: readonly ExerciseKind[]
  /** At most so many. */
  readonly count: number
  /** Another whole number draws other exercises; the same draws the same. */
  readonly seed: number
  /** Only about these paragraphs, by the id of the document: a lecturer's choice. Questions of order are about documents, and stay. */
  readonly only?: Readonly<Record<string, readonly ParagraphId[]>>
}

const MAKERS: Readonly<Record<ExerciseKind, (lesson: Lesson) => Iterable<Candidate>>> = {
  mark: markCandidates,
  which: whichCandidates,
  article: articleCandidates,
  order: orderCandidates,
}

/**
 * Draws exercises from lessons: each kind in turn, as long as there are any. Fewer than wished for if the lessons hold no more; none is about
 * anything doubtful. `facts` should be the whole registry: wrong answers are taken from it.
 */
export function makeExercises(
  lessons: readonly Lesson[],
  facts: { readonly instruments: readonly Instrument[]; readonly bodies: readonly Body[] },
  { kinds = EXERCISE_KINDS, count, seed, only }: Wish,
): ExerciseSet {
  const library: Library = {
    instruments: new Map(facts.instruments.map(i => [i.id, i])),
    bodies: new Map(facts.bodies.map(b => [b.id, b])),
    names: namesOf(facts),
    seed,
  }
  const wanted = ({ lesson, reading }: Candidate): boolean =>
    only === undefined || (reading ? (only[lesson.document.id] ?? []).includes(reading.paragraph.id) : Object.hasOwn(only, lesson.document.id))
  const stacks = EXERCISE_KINDS.filter(k => kinds.includes(k)).map(kind => drawn(lessons.flatMap(l => [...MAKERS[kind](l)]).filter(wanted), seed))
  const desk = createDesk(library)
  const made: { readonly candidate: Candidate; readonly exercise: Exercise }[] = []
  for (let turn = 0; made.length < count && stacks.some(s => s.length > 0); turn = (turn + 1) % stacks.length) {
    const stack = stacks[turn] ?? []
    for (let candidate = stack.pop(); candidate; candidate = stack.pop()) {
      const exercise = desk.make(candidate)
      if (!exercise) continue
      made.push({ candidate, exercise })
      break
    }
  }
  const order = new Map(lessons.map((l, i) => [l, i]))
  const placeOf = ({ lesson, reading }: Candidate): number => (reading ? lesson.readings.indexOf(reading) : 0)
  const sorted = made.sort(
    (a, b) =>
      EXERCISE_KINDS.indexOf(a.exercise.kind) - EXERCISE_KINDS.indexOf(b.exercise.kind) ||
      (order.get(a.candidate.lesson) ?? 0) - (order.get(b.candidate.lesson) ?? 0) ||
      placeOf(a.candidate) - placeOf(b.candidate),
  )
  return { format: 'pacta-exercises', version: 1, seed, passages: desk.passages, exercises: sorted.map(m => m.exercise) }
}

/** A paragraph that may be asked about, and in which ways: what a lecturer chooses from. */
export interface Askable {
  readonly lesson: Lesson
  readonly reading: Reading
  readonly kinds: readonly ExerciseKind[]
}

/** In the order of the documents. A few of these yield nothing in the end, where there are no good wrong answers. */
export function askable(lessons: readonly Lesson[], kinds: readonly ExerciseKind[] = EXERCISE_KINDS): readonly Askable[] {
  return lessons.flatMap(lesson => {
    const found = new Map<Reading, Set<ExerciseKind>>()
    for (const kind of kinds) {
      for (const { reading } of MAKERS[kind](lesson)) if (reading) found.set(reading, (found.get(reading) ?? new Set()).add(kind))
    }
    return lesson.readings.flatMap(reading => {
      const asked = found.get(reading)
      return asked ? [{ lesson, reading, kinds: [...asked] }] : []
    })
  })
}

/** The one drawn first lies on top: at the end. */
function drawn(candidates: readonly Candidate[], seed: number): Candidate[] {
  return candidates
    .map((candidate, i) => ({ candidate, i, lot: lot(seed, candidate.key) }))
    .sort((a, b) => b.lot - a.lot || b.i - a.i)
    .map(d => d.candidate)
}

/** Makes exercises and keeps their passages. A paragraph with a gap is shown by no other exercise: that would fill the gap. */
function createDesk(library: Library) {
  const passages: Passage[] = []
  const places = new Map<Reading, number>()
  const gapped = new Set<Reading>()
  const make = (candidate: Candidate): Exercise | undefined => {
    const { lesson, reading, before, kind } = candidate
    const shown = [reading, before].flatMap(r => r ?? [])
    if (shown.some(r => gapped.has(r)) || (kind === 'article' && shown.some(r => places.has(r)))) return undefined
    const exercise = candidate.make(library, r => {
      const known = places.get(r)
      if (known !== undefined) return known
      places.set(r, passages.length)
      passages.push(passageOf(lesson, r, library))
      return passages.length - 1
    })
    if (exercise && kind === 'article') for (const r of shown) gapped.add(r)
    return exercise
  }
  return { passages, make }
}

function passageOf({ document }: Lesson, { paragraph }: Reading, { bodies }: Library): Passage {
  const issuer = document.body === undefined ? undefined : (bodies.get(document.body)?.name ?? document.body)
  return {
    document: document.symbol ?? document.source.name,
    title: document.title,
    ...(issuer !== undefined && { issuer }),
    number: paragraph.number ?? paragraph.id,
    text: paragraph.text,
  }
}

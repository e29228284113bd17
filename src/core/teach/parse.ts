import type { Span } from '../text/span.ts'
import { type Check, list, oneOf, optional, record, text, whole } from './check.ts'
import { EXERCISE_KINDS, type Exercise, type ExerciseSet } from './exercise.ts'

/** An exercise set as it was read, or what is wrong with it: one sentence each, at most {@link MOST_PROBLEMS}. */
export type Parsed = { readonly set: ExerciseSet } | { readonly problems: readonly string[] }

const MOST_PROBLEMS = 10
/** UTF-16 units of one text, and entries of a list: beyond these no worksheet goes. */
const LONG = 20_000
const MANY = 1000

const number = whole(0, LONG)
const span = { start: number, end: number }
const remark = record({ ...span, label: text(LONG), why: text(LONG) })
const by = oneOf('person', 'program')
const options = list(text(LONG), 2, 20)
const choice = { options, answer: number }

const SHAPES = {
  mark: record({
    kind: oneOf('mark'),
    by,
    passage: number,
    citations: list(remark, 1, MANY),
    others: list(remark, 0, MANY),
    free: list(record(span), 0, MANY),
  }),
  which: record({
    kind: oneOf('which'),
    by,
    passage: number,
    words: record(span),
    before: optional(number),
    ...choice,
    reasons: optional(record(choice)),
    why: text(LONG),
  }),
  article: record({ kind: oneOf('article'), by, passage: number, gap: record(span), of: text(LONG), ...choice, why: text(LONG) }),
  order: record({ kind: oneOf('order'), by, document: text(LONG), items: list(record({ label: text(LONG), adopted: text(10) }), 2, 20) }),
} as const satisfies { readonly [K in Exercise['kind']]: Check<Extract<Exercise, { kind: K }>> }

const exercise: Check<Exercise> = (value, where, problems) => {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const known = EXERCISE_KINDS.find(k => k === kind)
  if (known !== undefined) return SHAPES[known](value, where, problems)
  problems.push(`${where} must be of a kind that this version knows: ${EXERCISE_KINDS.join(', ')}`)
  return undefined
}

const setShape = record({
  format: oneOf('pacta-exercises'),
  version: oneOf(1),
  seed: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  passages: list(record({ document: text(LONG), title: text(LONG), issuer: optional(text(LONG)), number: text(LONG), text: text(LONG) }), 0, MANY),
  exercises: list(exercise, 1, MANY),
})

/** Writes a set as it is kept in a file: one line of JSON. */
export const formatExercises = (set: ExerciseSet): string => `${JSON.stringify(set)}\n`

/** Reads a set that anybody may have made. Never throws; what it gives holds together: each place is there, each span within its text. */
export function parseExercises(written: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    return { problems: ['This is not an exercise file: it is no JSON. Choose a file that was saved as an exercise.'] }
  }
  const { format, version }: { readonly format?: unknown; readonly version?: unknown } = typeof value === 'object' && value !== null ? value : {}
  if (format !== 'pacta-exercises') return { problems: ['This is not an exercise file of Pacta. Choose a file that was saved as an exercise.'] }
  if (typeof version === 'number' && version > 1)
    return { problems: [`These exercises were made by a later version of Pacta (format ${version}; this one knows 1). Update Pacta to open them.`] }
  const problems: string[] = []
  const set = setShape(value, 'The file', problems)
  if (set) for (const [i, e] of set.exercises.entries()) problems.push(...faults(e, set, `Exercise ${i + 1}`))
  return set && problems.length === 0 ? { set } : { problems: shortened(problems) }
}

const shortened = (problems: readonly string[]): readonly string[] =>
  (problems.length > MOST_PROBLEMS ? [...problems.slice(0, MOST_PROBLEMS), `And ${problems.length - MOST_PROBLEMS} more`] : problems).map(p => `${p}.`)

/** What does not fit together in an exercise whose shape is right. */
function faults(e: Exercise, { passages }: ExerciseSet, where: string): readonly string[] {
  if (e.kind === 'order') {
    const years = e.items.map(i => i.adopted.slice(0, 4))
    const dated = e.items.every(i => /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(i.adopted))
    return [
      ...(dated ? [] : [`${where}: each date must be a year or a date such as 1966-12-16`]),
      ...(new Set(years).size === years.length ? [] : [`${where}: two instruments are of one year`]),
    ]
  }
  const places = [e.passage, ...(e.kind === 'which' && e.before !== undefined ? [e.before] : [])]
  if (places.some(p => p >= passages.length)) return [`${where} names a paragraph that is not in the file`]
  const length = passages[e.passage]?.text.length ?? 0
  const problems: string[] = []
  const within = ({ start, end }: Span): boolean => start < end && end <= length
  const spans = e.kind === 'mark' ? [...e.citations, ...e.others, ...e.free] : [e.kind === 'which' ? e.words : e.gap]
  if (!spans.every(within)) problems.push(`${where} marks words that are not in its paragraph`)
  if (e.kind === 'mark' && e.citations.some((c, i) => c.start < (e.citations[i - 1]?.end ?? 0))) problems.push(`${where}: its citations overlap`)
  const choices = e.kind === 'mark' ? [] : [e, ...(e.kind === 'which' && e.reasons ? [e.reasons] : [])]
  if (choices.some(c => c.answer >= c.options.length)) problems.push(`${where} has an answer that is not among its options`)
  if (choices.some(c => new Set(c.options).size < c.options.length)) problems.push(`${where} has an option twice`)
  return problems
}

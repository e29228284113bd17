import type { Span } from '../text/span.ts'
import { type Exercise, type Remark, rightOrder } from './exercise.ts'

/** What a student has done with an exercise. Places are those of its options and items. */
export type Answer =
  | { readonly kind: 'mark'; readonly marks: readonly Span[] }
  | { readonly kind: 'which'; readonly option: number; readonly reason?: number }
  | { readonly kind: 'article'; readonly option: number }
  /** Places of the items, earliest first. */
  | { readonly kind: 'order'; readonly order: readonly number[] }

/** One thing to tell the student. */
export interface Feedback {
  readonly right: boolean
  /** The words it is about, where it is about some. */
  readonly at?: Span
  readonly text: string
}

export interface Score {
  readonly points: number
  readonly of: number
  readonly feedback: readonly Feedback[]
}

/** Scores an answer and explains. An answer of another kind than the exercise's, or one with places that are not there, gets nothing. */
export function score(exercise: Exercise, answer: Answer): Score {
  switch (exercise.kind) {
    case 'mark':
      return scoreMarks(exercise, answer.kind === 'mark' ? answer.marks : [])
    case 'which': {
      const { option, reason } = answer.kind === 'which' ? answer : { option: -1, reason: undefined }
      const treaty = scoreChoice(exercise, option)
      if (!exercise.reasons) return treaty
      const why = scoreChoice({ ...exercise.reasons, why: '' }, reason ?? -1)
      return { points: treaty.points + why.points, of: 2, feedback: [...treaty.feedback, ...why.feedback] }
    }
    case 'article':
      return scoreChoice(exercise, answer.kind === 'article' ? answer.option : -1)
    case 'order':
      return scoreOrder(exercise.items, answer.kind === 'order' ? answer.order : [])
    default:
      return exercise satisfies never
  }
}

function scoreChoice({ options, answer, why }: { readonly options: readonly string[]; readonly answer: number; readonly why: string }, chosen: number): Score {
  const right = chosen === answer
  const verdict = right ? 'Right' : `The right answer is: ${options[answer] ?? ''}`
  return { points: right ? 1 : 0, of: 1, feedback: [{ right, text: `${verdict}.${why === '' ? '' : ` ${why}`}` }] }
}

function scoreOrder(items: readonly { readonly label: string; readonly adopted: string }[], order: readonly number[]): Score {
  const right = rightOrder(items)
  const feedback = right.map(
    (place, i): Feedback => ({ right: order[i] === place, text: `${i + 1}. ${items[place]?.label ?? ''}, adopted ${items[place]?.adopted ?? ''}` }),
  )
  return { points: feedback.filter(f => f.right).length, of: items.length, feedback }
}

/**
 * A marking is taken for the citation it shares most with, if at least half of it lies there; a citation is found if such markings cover at
 * least half of it. So "the Covenant" for "article 9 of the Covenant" is not enough, a word too many does no harm, and the whole
 * paragraph marked in one finds nothing. A marking that is of no citation costs a point; there are never fewer than none.
 */
function scoreMarks({ citations, others, free }: Extract<Exercise, { kind: 'mark' }>, marks: readonly Span[]): Score {
  const covered = citations.map(() => 0)
  const wrong: Span[] = []
  for (const mark of disjoint(marks)) {
    const shares = citations.map(c => shared(c, mark))
    const most = Math.max(0, ...shares)
    const best = shares.indexOf(most)
    if (most > 0 && most * 2 >= length(mark)) covered[best] = (covered[best] ?? 0) + most
    else if (!free.some(f => shared(f, mark) * 2 >= length(mark))) wrong.push(mark)
  }
  const found = citations.map((c, i) => (covered[i] ?? 0) * 2 >= length(c))
  const told = citations.map(
    (c, i): Feedback => ({ right: found[i] === true, at: spanOf(c), text: found[i] ? `${c.label}. ${c.why}` : `Missed: ${c.label}. ${c.why}` }),
  )
  const excess = wrong.map((mark): Feedback => {
    const other = others.find(o => shared(o, mark) > 0)
    const near = citations.find(c => shared(c, mark) > 0)
    const text = other ? `This is no citation: ${other.why}` : near ? 'Too much is marked: mark each citation by itself.' : 'Nothing is cited here.'
    return { right: false, at: mark, text }
  })
  const points = Math.max(0, found.filter(Boolean).length - wrong.length)
  return { points, of: citations.length, feedback: [...told, ...excess] }
}

const spanOf = ({ start, end }: Remark): Span => ({ start, end })
const length = ({ start, end }: Span): number => Math.max(0, end - start)
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Marks without empty ones; what was marked twice counts once. */
function disjoint(marks: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(mark.start, kept.at(-1)?.end ?? 0)
    if (start < mark.end) kept.push({ start, end: mark.end })
  }
  return kept
}

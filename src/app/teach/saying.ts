import { type Exercise, type ExerciseSet, rightOrder } from '../../core/teach/exercise.ts'
import { optionIn as optionInWords, questionIn as questionInWords, quoteOf, whyIn as whyInWords } from '../../core/teach/saying.ts'
import type { Feedback } from '../../core/teach/score.ts'
import { overlaps, type Span } from '../../core/text/span.ts'
import type { ExerciseWords } from '../words/exercises.ts'
import type { Words } from '../words/first.ts'

/** The language of the page, for what the core asks and explains. */
export interface Saying {
  readonly words: ExerciseWords
  readonly page: Words
}

const says = ({ words, page }: Saying) => ({ ...words, rules: page.reasons.rules, semicolon: page.reasons.semicolon })

/** What a student is asked, in one sentence or two. */
export const questionIn = (exercise: Exercise, set: ExerciseSet, { words }: Saying): string => questionInWords(exercise, set, words)

/** An answer to choose; a title stays as it is. */
export const optionIn = (option: string, { words }: Saying): string => optionInWords(option, words)

/** Why words mean what they mean. */
export const whyIn = (why: string, quote: string, saying: Saying): string => whyInWords(why, quote, says(saying))

/** What a student is told: `i` is its place in the score. Of a marking, first each citation is told of, then what was marked for nothing. */
export function feedbackIn(exercise: Exercise, { right, at, text }: Feedback, i: number, { passages }: ExerciseSet, saying: Saying): string {
  const { words, page } = saying
  switch (exercise.kind) {
    case 'mark': {
      const passage = passages[exercise.passage]?.text ?? ''
      const cited = exercise.citations[i]
      if (cited) {
        const why = whyIn(cited.why, passage.slice(cited.start, cited.end), saying)
        return right ? `${cited.label}. ${why}` : words.missed(cited.label, why)
      }
      const shared = (other: Span): boolean => at !== undefined && overlaps(other, at)
      const other = exercise.others.find(shared)
      return other ? words.noCitationHere(other.why) : exercise.citations.some(shared) ? words.tooMuch : words.nothingCited
    }
    case 'which':
    case 'article': {
      const reasons = exercise.kind === 'which' && i === 1 ? exercise.reasons : undefined
      const { options, answer } = reasons ?? exercise
      const why = reasons ? '' : whyIn(exercise.why, quoteOf(exercise, passages), saying)
      return right ? words.rightSaid(why) : words.wrongSaid(optionIn(options[answer] ?? '', saying), why)
    }
    case 'order': {
      const item = exercise.items[rightOrder(exercise.items)[i] ?? -1]
      return item ? words.adoptedThen(i + 1, item.label, page.grammar.date(item.adopted)) : text
    }
    default:
      return exercise satisfies never
  }
}

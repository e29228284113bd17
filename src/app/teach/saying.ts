import { WAYS, type Way } from '../../core/model/known.ts'
import { type Exercise, type ExerciseSet, rightOrder } from '../../core/teach/exercise.ts'
import type { Feedback } from '../../core/teach/score.ts'
import { overlaps, type Span } from '../../core/text/span.ts'
import type { ExerciseWords } from '../words/exercises.ts'
import { FIRST, type Words } from '../words/first.ts'

/**
 * Sets of exercises hold what they ask and explain in the core's English, so that a file of them needs nothing else. These say the same in the language of
 * the page, where the words are the core's own; what a person wrote, and the titles and subjects of the law, stay as they are.
 */
export interface Saying {
  readonly words: ExerciseWords
  readonly page: Words
}

export function questionIn(exercise: Exercise, { passages }: ExerciseSet, { words: { questions } }: Saying): string {
  switch (exercise.kind) {
    case 'mark':
      return questions.mark
    case 'which':
      return questions.which(passages[exercise.passage]?.text.slice(exercise.words.start, exercise.words.end) ?? '')
    case 'article':
      return questions.article(exercise.of)
    case 'order':
      return questions.order(exercise.document)
    default:
      return exercise satisfies never
  }
}

/** An answer to choose: `article 9`, one of the ways in which words mean something; a title stays as it is. */
export function optionIn(option: string, { words }: Saying): string {
  const number = /^article (\d+)$/.exec(option)?.[1]
  if (number !== undefined) return words.article(number)
  const way = WAY_NAMES.find(w => WAYS[w] === option)
  return way === undefined ? option : words.ways[way]
}

const WAY_NAMES = Object.keys(WAYS) as readonly Way[]

/** The reasons that the core gives, the longer first: one may begin as another does. */
const REASONS = [
  ...Object.entries(FIRST.en.reasons.rules).map(([rule, english]) => ({
    english,
    in: ({ page }: Saying) => page.reasons.rules[rule as keyof typeof page.reasons.rules],
  })),
  ...WAY_NAMES.map(way => ({ english: WAYS[way], in: ({ words }: Saying) => words.ways[way] })),
].sort((a, b) => b.english.length - a.english.length)

/** Why words mean what they mean: “the Covenant” is …: its usual abbreviation. */
export function whyIn(why: string, quote: string, saying: Saying): string {
  const { words } = saying
  const begun = `“${quote}” is `
  if (why.startsWith(begun)) return explanationIn(why.slice(begun.length), quote, saying) ?? why
  const article = /^The text says “([\s\S]*?)”\.(?: ([\s\S]*))?$/.exec(why)
  if (!article) return why
  const [, said = '', rest = ''] = article
  const subjects = [...rest.matchAll(/Article (\d+) is about this: (.*?)\.(?= Article \d+ is about this: |$)/g)]
  return [words.textSays(said), ...subjects.map(([, number = '', subject = '']) => words.articleIsAbout(number, subject))].join(' ')
}

function explanationIn(text: string, quote: string, saying: Saying): string | undefined {
  for (const first of REASONS) {
    const at = text.indexOf(`: ${first.english}`)
    if (at < 0) continue
    const reasons = [first.in(saying)]
    let rest = text.slice(at + 2 + first.english.length)
    while (rest.startsWith('; ')) {
      const next = REASONS.find(r => rest.slice(2).startsWith(r.english))
      if (!next) return undefined
      reasons.push(next.in(saying))
      rest = rest.slice(2 + next.english.length)
    }
    // Behind a full stop stands what a person wrote.
    if (rest === '' || rest.startsWith('.')) return saying.words.explained(quote, text.slice(0, at), reasons.join(saying.page.reasons.semicolon) + rest)
  }
  return undefined
}

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

/** The words of a passage that an exercise asks about. */
export const quoteOf = (exercise: Extract<Exercise, { kind: 'which' | 'article' }>, passages: ExerciseSet['passages']): string =>
  exercise.kind === 'which' ? (passages[exercise.passage]?.text.slice(exercise.words.start, exercise.words.end) ?? '') : ''

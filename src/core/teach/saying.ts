import { WAYS, type Way } from '../model/known.ts'
import type { SheetWords } from '../model/sheetWords.ts'
import { RULES } from '../resolve/rules.ts'
import type { Exercise, ExerciseSet } from './exercise.ts'

/*
 * Sets of exercises hold what they ask and explain in English, so that a file of them needs nothing else. These say the same in another language, where
 * the words are the core's own; what a person wrote, and the titles and subjects of the law, stay as they are.
 */

type Says = Pick<SheetWords, 'questions' | 'article' | 'ways' | 'explained' | 'textSays' | 'articleIsAbout' | 'rules' | 'semicolon'>

/** What a student is asked, in one sentence or two. */
export function questionIn(exercise: Exercise, { passages }: ExerciseSet, { questions }: Pick<Says, 'questions'>): string {
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
export function optionIn(option: string, { article, ways }: Pick<Says, 'article' | 'ways'>): string {
  const number = /^article (\d+)$/.exec(option)?.[1]
  if (number !== undefined) return article(number)
  const way = WAY_NAMES.find(w => WAYS[w] === option)
  return way === undefined ? option : ways[way]
}

const WAY_NAMES = Object.keys(WAYS) as readonly Way[]

/** The reasons that are given, the longer first: one may begin as another does. */
const REASONS = [
  ...Object.entries(RULES).map(([rule, { words: english }]) => ({ english, in: ({ rules }: Says) => rules[rule] ?? english })),
  ...WAY_NAMES.map(way => ({ english: WAYS[way], in: ({ ways }: Says) => ways[way] })),
].sort((a, b) => b.english.length - a.english.length)

/** Why words mean what they mean: “the Covenant” is …: its usual abbreviation. */
export function whyIn(why: string, quote: string, says: Says): string {
  const begun = `“${quote}” is `
  if (why.startsWith(begun)) return explanationIn(why.slice(begun.length), quote, says) ?? why
  const article = /^The text says “([\s\S]*?)”\.(?: ([\s\S]*))?$/.exec(why)
  if (!article) return why
  const [, said = '', rest = ''] = article
  const subjects = [...rest.matchAll(/Article (\d+) is about this: (.*?)\.(?= Article \d+ is about this: |$)/g)]
  return [says.textSays(said), ...subjects.map(([, number = '', subject = '']) => says.articleIsAbout(number, subject))].join(' ')
}

function explanationIn(text: string, quote: string, says: Says): string | undefined {
  for (const first of REASONS) {
    const at = text.indexOf(`: ${first.english}`)
    if (at < 0) continue
    const reasons = [first.in(says)]
    let rest = text.slice(at + 2 + first.english.length)
    while (rest.startsWith('; ')) {
      const next = REASONS.find(r => rest.slice(2).startsWith(r.english))
      if (!next) return undefined
      reasons.push(next.in(says))
      rest = rest.slice(2 + next.english.length)
    }
    // Behind a full stop stands what a person wrote.
    if (rest === '' || rest.startsWith('.')) return says.explained(quote, text.slice(0, at), reasons.join(says.semicolon) + rest)
  }
  return undefined
}

/** The words of a passage that an exercise asks about. */
export const quoteOf = (exercise: Extract<Exercise, { kind: 'which' | 'article' }>, passages: ExerciseSet['passages']): string =>
  exercise.kind === 'which' ? (passages[exercise.passage]?.text.slice(exercise.words.start, exercise.words.end) ?? '') : ''

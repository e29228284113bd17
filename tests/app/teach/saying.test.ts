import { registry } from 'virtual:pacta-registry'
import { describe, expect, it } from 'vitest'
import { feedbackIn, optionIn, questionIn, type Saying, whyIn } from '../../../src/app/teach/saying.ts'
import { EXERCISES } from '../../../src/app/words/exercises.ts'
import { FIRST } from '../../../src/app/words/first.ts'
import { WAYS } from '../../../src/core/model/known.ts'
import { ENGLISH_SHEET } from '../../../src/core/model/sheetWords.ts'
import { lessonFromKnown, lessonOf } from '../../../src/core/teach/lesson.ts'
import { makeExercises } from '../../../src/core/teach/make.ts'
import { questionIn as questionInWords, quoteOf } from '../../../src/core/teach/saying.ts'
import { type Answer, score } from '../../../src/core/teach/score.ts'
import { excerpt, MODELS, model } from '../../core/teach/collection.ts'

const english: Saying = { words: EXERCISES.en, page: FIRST.en }
const models = await Promise.all(MODELS.map(model))
const lessons = [lessonOf(await excerpt()), ...models.map(({ extraction, known }) => lessonFromKnown(extraction.document, known))]
const set = makeExercises(lessons, registry, { count: 300, seed: 1 })
/** Nothing chosen, and of markings one that marks too much. */
const ANSWERS: readonly Answer[] = [
  { kind: 'mark', marks: [{ start: 0, end: 8 }] },
  { kind: 'which', option: 0, reason: 0 },
  { kind: 'article', option: 1 },
]

describe('what exercises ask and explain', () => {
  it('is in English what the core says', () => {
    expect(set.exercises.length).toBeGreaterThan(40)
    for (const exercise of set.exercises) {
      expect(questionIn(exercise, set, english)).toBe(questionInWords(exercise, set, ENGLISH_SHEET))
      for (const answer of ANSWERS) {
        if (exercise.kind === 'order') continue
        for (const [i, told] of score(exercise, answer).feedback.entries()) expect(feedbackIn(exercise, told, i, set, english)).toBe(told.text)
      }
    }
  })

  it.each(['fr', 'es', 'ar'] as const)('is said in %s, down to the reasons; titles stay as they are', async language => {
    const saying: Saying = { words: await EXERCISES.bring[language](), page: await FIRST.bring[language]() }
    const whys = set.exercises.flatMap(e => {
      if (e.kind === 'order') return []
      const text = set.passages[e.passage]?.text ?? ''
      return e.kind === 'mark' ? e.citations.map(c => ({ why: c.why, quote: text.slice(c.start, c.end) })) : [{ why: e.why, quote: quoteOf(e, set.passages) }]
    })
    for (const { why, quote } of whys) {
      const said = whyIn(why, quote, saying)
      expect(said).not.toBe(why)
      expect(said).not.toMatch(/^“|The text says|is about this/)
      // What a person added is the person's.
      const own = Object.values(WAYS)
        .map(way => why.split(`${way}. `)[1])
        .find(Boolean)
      if (own !== undefined) expect(said.endsWith(own)).toBe(true)
    }
    for (const exercise of set.exercises) expect(questionIn(exercise, set, saying)).not.toBe(questionInWords(exercise, set, ENGLISH_SHEET))
    expect(optionIn('article 12', saying)).toBe(saying.words.article('12'))
    expect(optionIn(WAYS['own treaty'], saying)).toBe(saying.words.ways['own treaty'])
    expect(optionIn('Convention on the Rights of the Child', saying)).toBe('Convention on the Rights of the Child')
  })
})

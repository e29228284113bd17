import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exercise, ExerciseSet } from '../../../src/core/teach/exercise.ts'
import { exercisesFromLink, exercisesToLink, LONGEST_LINK } from '../../../src/core/teach/link.ts'
import { formatExercises, parseExercises } from '../../../src/core/teach/parse.ts'
import { score } from '../../../src/core/teach/score.ts'

const TEXT = 'Under article 7 of the Charter — “no one” — and the Aliens Act; see paragraph 3.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const mark: Exercise = {
  kind: 'mark',
  by: 'person',
  passage: 0,
  citations: [{ ...at('article 7 of the Charter'), label: 'Charter, article 7', why: 'Named.' }],
  others: [{ ...at('the Aliens Act'), label: '', why: 'The law of a State.' }],
  free: [at('paragraph 3')],
}
const which: Exercise = {
  kind: 'which',
  by: 'person',
  passage: 0,
  words: at('the Charter'),
  options: ['A', 'B', 'C'],
  answer: 1,
  reasons: { options: ['x', 'y'], answer: 0 },
  why: 'Because.',
}
const article: Exercise = {
  kind: 'article',
  by: 'program',
  passage: 0,
  gap: at('7'),
  of: 'Charter',
  options: ['article 6', 'article 7'],
  answer: 1,
  why: 'So.',
}
const order: Exercise = {
  kind: 'order',
  by: 'program',
  document: 'A/1',
  items: [
    { label: 'C', adopted: '1989-11-20' },
    { label: 'A', adopted: '1948' },
    { label: 'B', adopted: '1966-12-16' },
  ],
}
const SET: ExerciseSet = {
  format: 'pacta-exercises',
  version: 1,
  seed: -3,
  passages: [{ document: 'A/1', title: 'Ein „Titel“ 标题 😀', number: '1', text: TEXT }],
  exercises: [mark, which, article, order],
}

describe('a score', () => {
  const points = (marks: readonly string[]) => score(mark, { kind: 'mark', marks: marks.map(at) }).points

  test('of marks: the words need not be exact, but what is wrong costs', () => {
    expect(score(mark, { kind: 'mark', marks: [at('article 7 of the Charter')] })).toEqual({
      points: 1,
      of: 1,
      feedback: [{ right: true, at: at('article 7 of the Charter'), text: 'Charter, article 7. Named.' }],
    })
    expect(points(['Under article 7 of the Charter'])).toBe(1)
    expect(points(['article 7', 'of the Charter'])).toBe(1)
    expect(points(['article 7'])).toBe(0)
    expect(points([TEXT])).toBe(0)
    expect(points(['article 7 of the Charter', 'paragraph 3'])).toBe(1)
    expect(points(['article 7 of the Charter', 'the Aliens Act'])).toBe(0)
    expect(score(mark, { kind: 'mark', marks: [at('the Aliens Act')] }).feedback.map(f => f.text)).toEqual([
      'Missed: Charter, article 7. Named.',
      'This is no citation: The law of a State.',
    ])
  })

  test('of a choice and its reason', () => {
    expect(score(which, { kind: 'which', option: 1, reason: 0 })).toMatchObject({ points: 2, of: 2 })
    expect(score(which, { kind: 'which', option: 2, reason: 0 })).toEqual({
      points: 1,
      of: 2,
      feedback: [
        { right: false, text: 'The right answer is: B. Because.' },
        { right: true, text: 'Right.' },
      ],
    })
    expect(score(article, { kind: 'article', option: 1 })).toEqual({ points: 1, of: 1, feedback: [{ right: true, text: 'Right. So.' }] })
  })

  test('of an order: each in its place', () => {
    expect(score(order, { kind: 'order', order: [1, 2, 0] })).toMatchObject({ points: 3, of: 3 })
    expect(score(order, { kind: 'order', order: [2, 1, 0] })).toMatchObject({ points: 1, of: 3 })
    expect(score(order, { kind: 'order', order: [] }).points).toBe(0)
  })

  test('stays between nothing and all, whatever the answer', () => {
    const span = fc.record({ start: fc.integer({ min: -5, max: 100 }), end: fc.integer({ min: -5, max: 100 }) })
    const answer = fc.oneof(
      fc.record({ kind: fc.constant('mark' as const), marks: fc.array(span) }),
      fc.record({ kind: fc.constant('which' as const), option: fc.integer(), reason: fc.integer() }),
      fc.record({ kind: fc.constant('order' as const), order: fc.array(fc.integer()) }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...SET.exercises), answer, (exercise, given) => {
        const { points, of } = score(exercise, given)
        expect(points >= 0 && points <= of).toBe(true)
      }),
    )
  })
})

describe('a file', () => {
  test('reads back the same', () => {
    expect(parseExercises(formatExercises(SET))).toEqual({ set: SET })
  })

  const broken = (change: (set: Record<string, unknown>) => unknown) => parseExercises(JSON.stringify(change(JSON.parse(JSON.stringify(SET)))))
  const withExercise = (more: object) => broken(set => ({ ...set, exercises: [{ ...which, ...more }] }))

  test.each([
    ['not JSON at all', parseExercises('<html>'), 'This is not an exercise file: it is no JSON. Choose a file that was saved as an exercise.'],
    ['another file', parseExercises('{"version":1}'), 'This is not an exercise file of Pacta. Choose a file that was saved as an exercise.'],
    [
      'a later one',
      broken(s => ({ ...s, version: 2 })),
      'These exercises were made by a later version of Pacta (format 2; this one knows 1). Update Pacta to open them.',
    ],
    ['no text', broken(s => ({ ...s, passages: [{ document: 'A', title: 'B', number: '1' }] })), 'The file, passages 1, text must be text.'],
    ['no exercises', broken(s => ({ ...s, exercises: [] })), 'The file, exercises must have 1 to 1000 entries, not 0.'],
    ['an unknown kind', withExercise({ kind: 'dance' }), 'The file, exercises 1 must be of a kind that this version knows: mark, which, article, order.'],
    ['an answer that is not there', withExercise({ answer: 3 }), 'Exercise 1 has an answer that is not among its options.'],
    ['a reason that is not there', withExercise({ reasons: { options: ['x', 'y'], answer: 2 } }), 'Exercise 1 has an answer that is not among its options.'],
    ['words beyond the text', withExercise({ words: { start: 3, end: 900 } }), 'Exercise 1 marks words that are not in its paragraph.'],
    ['a paragraph that is not there', withExercise({ before: 1 }), 'Exercise 1 names a paragraph that is not in the file.'],
    ['an option twice', withExercise({ options: ['A', 'B', 'A'] }), 'Exercise 1 has an option twice.'],
  ])('is refused with its reason: %s', (_what, parsed, problem) => {
    expect(parsed).toEqual({ problems: [problem] })
  })

  test('bears any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), written => 'problems' in parseExercises(written)))
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const parsed = broken(s => ({ ...s, exercises: [value], passages: value }))
        expect('problems' in parsed).toBe(true)
      }),
    )
  })
})

describe('a link', () => {
  test('reads back the same, in letters that an address may hold', () => {
    const link = exercisesToLink(SET) ?? ''
    expect(link).toMatch(/^[\w-]+$/)
    expect(exercisesFromLink(link)).toEqual({ set: SET })
    expect(Buffer.from(link, 'base64url').toString('utf8')).toBe(JSON.stringify(SET))
  })

  test('is not given where the set is too long', () => {
    expect(exercisesToLink({ ...SET, passages: [{ document: '', title: '', number: '', text: 'x'.repeat(LONGEST_LINK) }] })).toBeUndefined()
  })

  test('that was cut or is something else is told', () => {
    const link = exercisesToLink(SET) ?? ''
    for (const cut of [link.slice(0, -20), `${link}!`, '', 'abc', '%%%'])
      expect(exercisesFromLink(cut)).toEqual({ problems: [expect.stringMatching(/^This link is not whole/)] })
    fc.assert(fc.property(fc.string(), any => 'problems' in exercisesFromLink(any)))
  })
})

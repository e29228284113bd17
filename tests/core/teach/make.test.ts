import { registry } from 'virtual:pacta-registry'
import { describe, expect, test } from 'vitest'
import type { Known } from '../../../src/core/model/known.ts'
import { namesOf } from '../../../src/core/model/names.ts'
import { ENGLISH_SHEET } from '../../../src/core/model/sheetWords.ts'
import { provisionWords } from '../../../src/core/teach/candidate.ts'
import { lot } from '../../../src/core/teach/draw.ts'
import { EXERCISE_KINDS, type Exercise, type ExerciseSet, rightOrder } from '../../../src/core/teach/exercise.ts'
import { lessonFromKnown, lessonOf, SURE } from '../../../src/core/teach/lesson.ts'
import { makeExercises } from '../../../src/core/teach/make.ts'
import { parseExercises } from '../../../src/core/teach/parse.ts'
import { questionIn } from '../../../src/core/teach/saying.ts'
import { paragraphOf, spanOf } from '../../models/compare.ts'
import { GAPS } from '../../models/gaps.ts'
import { excerpt, MODELS, model } from './collection.ts'

const ALL = { count: 500, seed: 1 }
const names = namesOf(registry)
const quoteIn = (set: ExerciseSet, e: Exercise, span: { readonly start: number; readonly end: number }): string =>
  'passage' in e ? (set.passages[e.passage]?.text.slice(span.start, span.end) ?? '') : ''
const numberOf = (set: ExerciseSet, e: Exercise): string => ('passage' in e ? (set.passages[e.passage]?.number ?? '') : '')
const ofKind = <K extends Exercise['kind']>(set: ExerciseSet, kind: K) => set.exercises.filter((e): e is Extract<Exercise, { kind: K }> => e.kind === kind)
const everySeed = [1, 2, 3, 4, 5]

describe('A/57/292, by its facts written by hand', () => {
  const ABBREVIATED: Readonly<Record<string, readonly string[]>> = {
    61: ['UDHR', 'ICCPR', 'ICESCR', 'ICERD', 'CRC', 'CEDAW'],
    62: ['ICRMW'],
  }

  test('paragraphs 61 and 62 are to be marked; 63, whose last words are a doubt, is not', async () => {
    const set = makeExercises([lessonOf(await excerpt())], registry, ALL)
    const marks = ofKind(set, 'mark')
    expect(Object.fromEntries(marks.map(e => [numberOf(set, e), e.citations.map(c => c.label)]))).toEqual(ABBREVIATED)
  })

  test('none asks about "the Convention" at its end', async () => {
    for (const seed of everySeed) {
      const set = makeExercises([lessonOf(await excerpt())], registry, { count: 500, seed })
      for (const e of ofKind(set, 'which')) expect(quoteIn(set, e, e.words)).not.toMatch(/^the Convention$/)
      for (const e of set.exercises) if (numberOf(set, e) === '63') expect(e.kind).toBe('which')
    }
  })

  test('the two protocols and their convention are told apart where they are asked about', async () => {
    const set = makeExercises([lessonOf(await excerpt())], registry, { ...ALL, kinds: ['which'] })
    for (const e of ofKind(set, 'which')) {
      const quote = quoteIn(set, e, e.words)
      expect(e.options[e.answer]).toMatch(
        /smuggling/i.test(quote) ? /^Protocol against the Smuggling of Migrants/ : /^Protocol to Prevent, Suppress and Punish Trafficking/,
      )
    }
  })

  test('the order of adoption is that of the treaties', async () => {
    const YEARS: Readonly<Record<string, string>> = {
      'Universal Declaration': '1948',
      'International Covenant on C': '1966',
      'International Covenant on E': '1966',
      Racial: '1965',
      'against Women': '1979',
      'Rights of the Child': '1989',
      'Migrant Workers': '1990',
      'Organized Crime': '2000',
    }
    const orders = ofKind(makeExercises([lessonOf(await excerpt())], registry, ALL), 'order')
    expect(orders.length).toBeGreaterThan(0)
    for (const { items } of orders) {
      for (const { label, adopted } of items)
        expect([label, adopted.slice(0, 4)]).toEqual([label, Object.entries(YEARS).find(([words]) => label.includes(words))?.[1]])
      const years = rightOrder(items).map(i => items[i]?.adopted.slice(0, 4))
      expect(years).toEqual([...new Set(years)].sort())
      expect(rightOrder(items)).not.toEqual(items.map((_, i) => i))
    }
  })
})

describe.each(MODELS)('the model %s', name => {
  /** The entry that a person wrote for words in a paragraph. */
  const entryFor = (known: readonly Known[], document: Parameters<typeof spanOf>[0], number: string, span: { readonly start: number; readonly end: number }) =>
    known.filter(k => {
      const at = spanOf(document, k)
      const paragraph = paragraphOf(document, k)
      return at && (paragraph?.number ?? paragraph?.id) === number && paragraph?.kind !== 'heading' && at.start < span.end && span.start < at.end
    })

  test('every exercise is right by what is known, none is about a doubt', async () => {
    const { extraction, known } = await model(name)
    const { document } = extraction
    const here = (n: string, span: { readonly start: number; readonly end: number }) => entryFor(known, document, n, span)
    const asked = new Set<string>()
    for (const seed of everySeed) {
      const set = makeExercises([lessonFromKnown(document, known)], registry, { count: 500, seed })
      for (const e of set.exercises) {
        asked.add(e.kind)
        expect(e.by).toBe('person')
        expect(questionIn(e, set, ENGLISH_SHEET)).not.toContain('undefined')
        if (e.kind === 'order') continue
        const n = numberOf(set, e)
        const paragraphs = document.paragraphs.filter(p => (p.number ?? p.id) === n && p.kind !== 'heading')
        expect(paragraphs.map(p => p.text)).toEqual([set.passages[e.passage]?.text])
        if (e.kind === 'mark') {
          const all = here(n, { start: 0, end: Number.POSITIVE_INFINITY })
          expect(all.filter(k => k.status === 'doubtful')).toEqual([])
          const cited = all.filter(k => k.status === 'cited' && k.way !== 'cross-reference')
          for (const k of cited) expect(e.citations.some(c => quoteIn(set, e, c).includes(k.quote))).toBe(true)
          for (const c of e.citations) {
            const targets = here(n, c).flatMap(k => (k.status === 'cited' ? k.targets : []))
            expect(c.label).toBe(targets.map(t => [names.short(t.id), ...t.provisions.map(provisionWords)].join(', ')).join('; '))
          }
        } else {
          const [entry, ...more] = here(n, e.kind === 'which' ? e.words : e.gap)
          expect(more).toEqual([])
          if (entry?.status !== 'cited') throw new Error(`${n} is asked about and is no sure citation: ${JSON.stringify(entry)}`)
          const [target] = entry.targets
          expect(entry.targets).toHaveLength(1)
          if (e.kind === 'which') {
            expect(e.options[e.answer]).toBe(names.full(target?.id ?? ''))
            expect(e.options.filter(o => o === names.full(target?.id ?? ''))).toHaveLength(1)
            expect(new Set(e.options).size).toBe(4)
            if (entry.why) expect(e.why).toContain(entry.why)
          } else {
            expect(target?.provisions).toEqual([expect.stringMatching(new RegExp(`^${e.options[e.answer]?.slice('article '.length)}(?:\\(|$)`))])
            expect(names.full(target?.id ?? '')).toBe(e.of)
            // The number stands nowhere else: what is left of the paragraph does not tell.
            const { text } = set.passages[e.passage] ?? { text: '' }
            const number = /\d+/.exec(e.options[e.answer] ?? '')?.[0]
            expect(`${text.slice(0, e.gap.start)}${text.slice(e.gap.end)}`).not.toMatch(new RegExp(`(?<![\\d.])${number}(?!\\d)`))
          }
        }
      }
    }
    expect([...asked].sort()).toEqual([...EXERCISE_KINDS].sort())
  })

  test('what is made of it without what is known asks about nothing that is unsure', async () => {
    const { extraction } = await model(name)
    const { paragraphs } = extraction.document
    const set = makeExercises([lessonOf(extraction)], registry, ALL)
    for (const e of set.exercises) {
      if (e.kind === 'order') continue
      const text = set.passages[e.passage]?.text
      const spans = e.kind === 'mark' ? [{ start: 0, end: Number.POSITIVE_INFINITY }] : [e.kind === 'which' ? e.words : e.gap]
      const unsure = extraction.citations.filter(
        c => paragraphs.find(p => p.id === c.paragraph)?.text === text && (c.target.status !== 'resolved' || c.target.confidence < SURE),
      )
      for (const span of spans) expect(unsure.filter(c => c.span.start < span.end && span.start < c.span.end)).toEqual([])
    }
  })
})

test('what is made without what is known is right too, but in paragraphs where the extractor has a known gap', async () => {
  let asked = 0
  for (const name of MODELS) {
    const { extraction, known } = await model(name)
    const { document } = extraction
    const gaps = new Set((GAPS[name] ?? []).map(g => g.split(' ')[0]))
    const set = makeExercises([lessonOf(extraction)], registry, { ...ALL, kinds: ['which', 'article'] })
    for (const e of set.exercises) {
      if ((e.kind !== 'which' && e.kind !== 'article') || gaps.has(numberOf(set, e))) continue
      const span = e.kind === 'which' ? e.words : e.gap
      const [entry] = known.filter(k => {
        const at = spanOf(document, k)
        return at && paragraphOf(document, k)?.text === set.passages[e.passage]?.text && at.start < span.end && span.start < at.end
      })
      const [target] = entry?.status === 'cited' ? entry.targets : []
      const right = e.kind === 'which' ? names.full(target?.id ?? '') : `article ${/^\d+/.exec(target?.provisions[0] ?? '')?.[0]}`
      expect([name, numberOf(set, e), e.options[e.answer]]).toEqual([name, numberOf(set, e), right])
      asked++
    }
  }
  expect(asked).toBeGreaterThan(100)
})

describe('the draw', () => {
  test('the same seed gives the same set, another seed another', async () => {
    const { extraction, known } = await model('special-rapporteur')
    const draw = (seed: number) => makeExercises([lessonFromKnown(extraction.document, known)], registry, { count: 8, seed })
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(7).exercises.map(e => e.kind)).toEqual(['mark', 'mark', 'which', 'which', 'article', 'article', 'order', 'order'])
  })

  test('the right answer stands in every place about as often', async () => {
    const { extraction, known } = await model('note')
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 100; seed++) {
      for (const e of ofKind(makeExercises([lessonFromKnown(extraction.document, known)], registry, { kinds: ['which'], count: 4, seed }), 'which'))
        places[e.answer] = (places[e.answer] ?? 0) + 1
    }
    expect(Math.min(...places)).toBeGreaterThan(50)
  })

  test('a lot does not hang on what else there is, and hits each of many boxes', () => {
    const boxes = new Set([...Array(1000).keys()].map(i => lot(3, 'a', i) % 100))
    expect(boxes.size).toBeGreaterThan(95)
    expect(lot(3, 'a', 1)).not.toBe(lot(4, 'a', 1))
  })

  test('a gap is filled by no other exercise of the set', async () => {
    for (const name of MODELS) {
      const { extraction, known } = await model(name)
      const set = makeExercises([lessonFromKnown(extraction.document, known)], registry, ALL)
      const shown = set.exercises.flatMap(e => (e.kind === 'order' ? [] : [e.passage, ...(e.kind === 'which' && e.before !== undefined ? [e.before] : [])]))
      for (const e of ofKind(set, 'article')) expect(shown.filter(p => p === e.passage)).toHaveLength(1)
    }
  })

  test('only the paragraphs that were chosen, and only the kinds', async () => {
    const { extraction, known } = await model('views')
    const lesson = lessonFromKnown(extraction.document, known)
    const all = makeExercises([lesson], registry, { ...ALL, kinds: ['mark'] })
    const number = numberOf(all, all.exercises[0] ?? ({} as Exercise))
    const set = makeExercises([lesson], registry, { ...ALL, kinds: ['mark'], only: { [extraction.document.id]: [number] } })
    expect(set.exercises.map(e => [e.kind, numberOf(set, e)])).toEqual([['mark', number]])
    expect(makeExercises([], registry, ALL).exercises).toEqual([])
  })

  test('what is drawn can be written and read', async () => {
    for (const name of MODELS) {
      const { extraction, known } = await model(name)
      const set = makeExercises([lessonFromKnown(extraction.document, known)], registry, ALL)
      expect(parseExercises(JSON.stringify(set))).toEqual({ set })
    }
  })
})

import { targetKind } from '../model/ids.ts'
import { overlaps, type Span } from '../text/span.ts'
import { type Candidate, isPrintable, keyOf } from './candidate.ts'
import { shuffled } from './draw.ts'
import type { Exercise } from './exercise.ts'
import { type Lesson, together } from './lesson.ts'

const WRONG_ANSWERS = 3
/** Wrong answers are taken from so many articles on either side. */
const NEIGHBOURS = 4

/** "Which article?": the number is taken out of the paragraph, where it stands once only. */
export function* articleCandidates(lesson: Lesson): Generator<Candidate> {
  for (const reading of lesson.readings) {
    if (!isPrintable(reading)) continue
    const { text, id: paragraph } = reading.paragraph
    for (const { of } of together(reading.sure)) {
      const [sure, ...more] = of
      const [target, ...others] = sure?.targets ?? []
      const [provision, ...further] = target?.provisions ?? []
      if (!sure || !target || provision === undefined || more.length > 0 || others.length > 0 || further.length > 0) continue
      if (targetKind(target.id) !== 'instrument' || reading.doubts.some(d => overlaps(d, sure.span))) continue
      const number = /^\d+(?=$|\()/.exec(provision)?.[0]
      const gap = number === undefined ? undefined : gapFor(text, sure.span, number)
      if (number === undefined || !gap) continue
      yield {
        kind: 'article',
        key: keyOf('article', lesson, paragraph, sure.span.start),
        lesson,
        reading,
        make: ({ instruments, names, seed }, place): Exercise | undefined => {
          const instrument = instruments.get(target.id)
          const right = Number(number)
          const near = neighbours(right, instrument?.lastArticle ?? 0)
          if (!instrument || near.length < WRONG_ANSWERS) return undefined
          const wrong = shuffled(near, String, seed, keyOf('article', lesson, paragraph, sure.span.start)).slice(0, WRONG_ANSWERS)
          const numbers = [right, ...wrong].sort((a, b) => a - b)
          const subject = (n: number): string => {
            const about = instrument.articles?.[String(n)]?.subject
            return about === undefined ? '' : `Article ${n} is about this: ${about}. `
          }
          return {
            kind: 'article',
            by: lesson.by,
            passage: place(reading),
            gap,
            of: names.full(target.id),
            options: numbers.map(n => `article ${n}`),
            answer: numbers.indexOf(right),
            why: `The text says “${text.slice(sure.span.start, sure.span.end)}”. ${numbers.map(subject).join('')}`.trim(),
          }
        },
      }
    }
  }
}

/** The number in the words of a citation, with the paragraphs and letters in brackets behind it, if the whole text has that number nowhere else. */
function gapFor(text: string, { start, end }: Span, number: string): Span | undefined {
  const all = [...text.matchAll(/(?<![\d.])\d+(?!\d)/g)].filter(m => m[0] === number)
  const [found, ...again] = all
  if (!found || again.length > 0 || found.index < start || found.index >= end) return undefined
  const below = /^(?:\s?\(\w{1,4}\))*/.exec(text.slice(found.index + number.length, end))?.[0] ?? ''
  return { start: found.index, end: found.index + number.length + below.length }
}

function neighbours(right: number, last: number): readonly number[] {
  return Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, i) => right - NEIGHBOURS + i).filter(n => n !== right && n >= 1 && n <= last && right <= last)
}

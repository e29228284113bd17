import { overlaps, type Span } from '../text/span.ts'
import { type Candidate, explained, isPrintable, keyOf, labelOf } from './candidate.ts'
import type { Exercise } from './exercise.ts'
import { type Lesson, type Reading, together } from './lesson.ts'

/** "Mark every citation in this paragraph": only where all that it cites is sure. */
export function* markCandidates(lesson: Lesson): Generator<Candidate> {
  for (const reading of lesson.readings) {
    if (!isPrintable(reading) || !reading.whole || reading.doubts.length > 0 || reading.paragraph.truncated) continue
    if (!reading.sure.some(s => s.way !== 'cross-reference')) continue
    yield {
      kind: 'mark',
      key: keyOf('mark', lesson, reading.paragraph.id),
      lesson,
      reading,
      make: ({ names }, place): Exercise => {
        const { text } = reading.paragraph
        const citations = citedIn(reading).map(({ start, end, of }) => ({
          start,
          end,
          label: of.map(s => labelOf(s, names)).join('; '),
          why: explained(
            text.slice(start, end),
            of.map(s => s.targets.map(t => names.full(t.id)).join(' and ')).join(' and '),
            [...new Set(of.map(s => s.why))].join('; '),
          ),
        }))
        return {
          kind: 'mark',
          by: lesson.by,
          passage: place(reading),
          citations,
          others: reading.none.filter(n => !citations.some(c => overlaps(c, n.span))).map(({ span, why }) => ({ ...span, label: '', why })),
          free: [...reading.sure.filter(s => s.way === 'cross-reference').map(s => s.span), ...repeatsIn(text)].filter(
            f => !citations.some(c => overlaps(c, f)),
          ),
        }
      },
    }
  }
}

/** "That article" says again what was just said: to mark it is as right as not to. */
const repeatsIn = (text: string): readonly Span[] =>
  [...text.matchAll(/\b(?:that|those|this|these|the same|the said) (?:article|paragraph|provision)s?\b/gi)].map(m => ({
    start: m.index,
    end: m.index + m[0].length,
  }))

const citedIn = ({ sure }: Reading) => together(sure.filter(s => s.way !== 'cross-reference'))

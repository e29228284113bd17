import { overlaps } from '../text/span.ts'
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
          free: reading.sure.filter(s => s.way === 'cross-reference' && !citations.some(c => overlaps(c, s.span))).map(s => s.span),
        }
      },
    }
  }
}

const citedIn = ({ sure }: Reading) => together(sure.filter(s => s.way !== 'cross-reference'))

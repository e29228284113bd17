import { type TargetId, targetKind } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import { WAYS, type Way } from '../model/known.ts'
import { overlaps } from '../text/span.ts'
import { type Candidate, explained, isPrintable, keyOf, type Library } from './candidate.ts'
import { lot, shuffled } from './draw.ts'
import type { Exercise } from './exercise.ts'
import { type Lesson, type Reading, type Sure, together } from './lesson.ts'

/** The ways that leave something to be understood: these are asked about, and they are the reasons to choose from. */
const ASKED: readonly Way[] = ['defined', 'points back', 'own treaty', 'context']
const WRONG_ANSWERS = 3

/** "Which treaty do these words mean here, and why?" */
export function* whichCandidates(lesson: Lesson): Generator<Candidate> {
  /** Where each target was named last, on the way through the document. */
  const named = new Map<TargetId, Reading>()
  const citedHere = new Set(lesson.readings.flatMap(r => r.sure.flatMap(s => s.targets.map(t => t.id))))
  for (const reading of lesson.readings) {
    const groups = together(reading.sure)
    for (const { of } of groups) {
      const [sure, ...more] = of
      if (!sure || more.length > 0 || !isPrintable(reading) || !ASKED.includes(sure.way)) continue
      const [target, ...others] = sure.targets
      if (!target || others.length > 0 || targetKind(target.id) !== 'instrument' || reading.doubts.some(d => overlaps(d, sure.span))) continue
      const clue = clueFor(sure, target.id, reading, named, lesson)
      if (clue === undefined || (clue !== 'here' && !isPrintable(clue))) continue
      const before = clue === 'here' ? undefined : clue
      const question: Question = { lesson, reading, sure, id: target.id, citedHere, before }
      yield {
        kind: 'which',
        key: keyOfQuestion(question),
        lesson,
        reading,
        ...(before && { before }),
        make: (library, place) => make(question, library, place),
      }
    }
    for (const s of reading.sure) if (isNaming(s.way)) for (const { id } of s.targets) named.set(id, reading)
  }
}

const isNaming = (way: Way): boolean => way === 'named' || way === 'abbreviation' || way === 'collective'

/** Where a student sees what the words mean: in the paragraph or the facts above it (`here`), in an earlier one; `undefined` if nowhere. */
function clueFor(sure: Sure, id: TargetId, reading: Reading, named: ReadonlyMap<TargetId, Reading>, { document }: Lesson): Reading | 'here' | undefined {
  if (sure.way === 'own treaty') return document.body === undefined ? undefined : 'here'
  const namedHere = reading.sure.some(s => isNaming(s.way) && s.span.start < sure.span.start && s.targets.some(t => t.id === id))
  if (namedHere) return 'here'
  return named.get(id)
}

interface Question {
  readonly lesson: Lesson
  readonly reading: Reading
  readonly sure: Sure
  readonly id: TargetId
  /** All that the document cites. */
  readonly citedHere: ReadonlySet<TargetId>
  readonly before: Reading | undefined
}

const keyOfQuestion = ({ lesson, reading, sure }: Question): string => keyOf('which', lesson, reading.paragraph.id, sure.span.start)

function make(question: Question, library: Library, place: (reading: Reading) => number): Exercise | undefined {
  const { lesson, reading, sure, id, citedHere, before } = question
  const { span, way, why } = sure
  const { by } = lesson
  const { names, seed } = library
  const key = keyOfQuestion(question)
  const wrong = wrongAnswers(id, citedHere, library, key)
  if (wrong.length < WRONG_ANSWERS) return undefined
  const right = names.full(id)
  const options = shuffled([right, ...wrong.map(i => names.full(i.id))], o => o, seed, key)
  return {
    kind: 'which',
    by,
    passage: place(reading),
    words: span,
    ...(before && { before: place(before) }),
    options,
    answer: options.indexOf(right),
    ...(by === 'person' && { reasons: { options: ASKED.map(w => WAYS[w]), answer: ASKED.indexOf(way) } }),
    why: explained(reading.paragraph.text.slice(span.start, span.end), right, why),
  }
}

/** Instruments that a hasty reader may take it for: of the same noun, of the same family, cited in the same document. */
function wrongAnswers(id: TargetId, citedHere: ReadonlySet<TargetId>, { instruments, names, seed }: Library, key: string): readonly Instrument[] {
  const right = instruments.get(id)
  if (!right) return []
  const noun = nounOf(right)
  const likeness = (i: Instrument): number =>
    (nounOf(i) === noun ? 4 : 0) + (citedHere.has(i.id) ? 2 : 0) + (i.family === right.family ? 2 : 0) + (i.articles ? 1 : 0)
  const taken = new Set([names.full(id)])
  return [...instruments.values()]
    .filter(i => i.id !== id && !isVersionOf(i, right) && !isVersionOf(right, i))
    .map(i => ({ i, likeness: likeness(i), lot: lot(seed, key, i.id) }))
    .sort((a, b) => b.likeness - a.likeness || a.lot - b.lot)
    .filter(({ i }) => !taken.has(names.full(i.id)) && taken.add(names.full(i.id)))
    .slice(0, WRONG_ANSWERS)
    .map(({ i }) => i)
}

/** One text in two states: to tell them apart is another exercise. */
const isVersionOf = (a: Instrument, b: Instrument): boolean => [...a.amends, ...a.replaces, ...a.replacedBy].includes(b.id)

const NOUN = /\b(?:convention|covenant|protocol|declaration|charter|statute|principles|rules|guidelines|recommendation|agreement|compact|agenda|treaty|pact)\b/i
/** The first of these nouns in the title. */
const nounOf = ({ title, kind }: Instrument): string => NOUN.exec(title)?.[0].toLowerCase() ?? kind

import type { TargetId } from '../model/ids.ts'
import type { Body, Instrument } from '../model/instrument.ts'
import type { Names } from '../model/names.ts'
import type { Exercise, ExerciseKind } from './exercise.ts'
import type { Lesson, Reading, Sure } from './lesson.ts'

/** What the makers of exercises know beside the lessons. */
export interface Library {
  readonly instruments: ReadonlyMap<TargetId, Instrument>
  readonly bodies: ReadonlyMap<string, Body>
  readonly names: Names
  readonly seed: number
}

/** A question that may be asked. It is made only if it is drawn. */
export interface Candidate {
  readonly kind: ExerciseKind
  /** The same whatever else there is: lots are drawn by it. */
  readonly key: string
  readonly lesson: Lesson
  /** The paragraph it is about; none for one about a document. */
  readonly reading?: Reading
  /** Makes the exercise; `place` gives a paragraph its place among the passages. `undefined` if there are no good wrong answers. */
  readonly make: (library: Library, place: (reading: Reading) => number) => Exercise | undefined
  /** Another paragraph that it shows. */
  readonly before?: Reading
}

/** UTF-16 units of a paragraph that fits on a worksheet. */
const LONGEST = 2000
const ASKED = new Set(['paragraph', 'preambular', 'item', 'footnote'])

export const isPrintable = ({ paragraph }: Reading): boolean => ASKED.has(paragraph.kind) && paragraph.text.length <= LONGEST

export const keyOf = (kind: ExerciseKind, { document }: Lesson, ...rest: readonly (string | number)[]): string => [kind, document.id, ...rest].join('|')

/** "ICCPR, article 9 (1)", of each target. */
export const labelOf = ({ targets }: Sure, names: Names): string =>
  targets.map(({ id, provisions }) => [names.short(id), ...provisions.map(provisionWords)].join(', ')).join('; ')

/** The normal form of a provision (`14(3)(g)`, `para 12`) in words. */
export function provisionWords(provision: string): string {
  const spaced = provision.replace(/\(/g, ' (').replace(/^para /, 'paragraph ')
  return /^\d/.test(spaced) ? `article ${spaced}` : spaced
}

/** "“the Covenant” is the International Covenant …: its usual abbreviation." */
export const explained = (quote: string, what: string, why: string): string => `“${quote}” is ${what}: ${why}${/[.!?”]$/.test(why) ? '' : '.'}`

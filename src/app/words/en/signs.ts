import type { CitationKind } from '../../../core/model/citation.ts'
import { ENGLISH_NAMES, type NameWords } from '../../../core/model/nameWords.ts'
import { HUES, type Hue, SHAPES, type Shape } from '../../../core/model/signs.ts'

/** What hues, shapes and lines stand for, and how things without a title of their own are called. */
export const signs = {
  hues: {
    'human-rights': HUES['human-rights'].label,
    refugee: HUES.refugee.label,
    humanitarian: HUES.humanitarian.label,
    crime: HUES.crime.label,
    labour: HUES.labour.label,
    regional: HUES.regional.label,
    other: HUES.other.label,
    'un-documents': HUES['un-documents'].label,
  } satisfies Record<Hue, string>,
  shapes: { ...SHAPES } satisfies Record<Shape, string>,
  ways: { explicit: 'Named', anaphora: 'Pointed back at (“the Convention”)', implicit: 'From the context' } satisfies Record<CitationKind, string>,
  certainties: { sure: 'Sure', likely: 'Likely', doubt: 'Doubts' },
  names: ENGLISH_NAMES as NameWords,
  /** Names of bodies in this language, by their ids; the registry has the English ones. */
  bodies: {} as Readonly<Record<string, string>>,
}

export type Signs = typeof signs

import type { Span } from '../text/span.ts'

/** The kinds of exercise, in the order of a worksheet. */
export const EXERCISE_KINDS = ['mark', 'which', 'article', 'order'] as const
export type ExerciseKind = (typeof EXERCISE_KINDS)[number]

/** A paragraph that exercises show, with what a reader of it needs to know of its document. */
export interface Passage {
  /** The symbol, else the name of the file. */
  readonly document: string
  readonly title: string
  /** The committee or organ that issued it: decides what "the Convention" means. */
  readonly issuer?: string
  /** As printed, else the paragraph's id. */
  readonly number: string
  readonly text: string
}

/** Who decided what is right: a person who read the document, or Pacta. */
export type Authority = 'person' | 'program'

/** Words in a passage, with what is to be said of them. */
export interface Remark extends Span {
  /** What is cited: "ICCPR, article 9 (1)". Empty where nothing is. */
  readonly label: string
  readonly why: string
}

/** Places of passages are places in {@link ExerciseSet.passages}; spans are UTF-16 units of a passage's text. */
export type Exercise = { readonly by: Authority } /** Mark every citation in this paragraph. */ & (
  | {
      readonly kind: 'mark'
      readonly passage: number
      /** In order of appearance; they do not overlap. */
      readonly citations: readonly Remark[]
      /** What looks like a citation and is none. */
      readonly others: readonly Remark[]
      /** Cross-references within the document, and bare repeats ("that article"): to mark them is neither right nor wrong. */
      readonly free: readonly Span[]
    }
  /** Which treaty do these words mean here, and why? */
  | {
      readonly kind: 'which'
      readonly passage: number
      readonly words: Span
      /** An earlier paragraph without which it cannot be told. */
      readonly before?: number
      readonly options: readonly string[]
      /** A place in `options`. */
      readonly answer: number
      /** Where a person has said why: by which way the words mean it. */
      readonly reasons?: { readonly options: readonly string[]; readonly answer: number }
      readonly why: string
    }
  /** Which article? The gap is not to be shown. */
  | {
      readonly kind: 'article'
      readonly passage: number
      readonly gap: Span
      readonly of: string
      readonly options: readonly string[]
      readonly answer: number
      readonly why: string
    }
  /** Put these instruments in the order of their adoption. */
  | {
      readonly kind: 'order'
      /** The document that cites them. */
      readonly document: string
      /** In the order they are shown, never the right one. `adopted` is an ISO date or a year; no two of one year. */
      readonly items: readonly { readonly label: string; readonly adopted: string }[]
    }
)

/** What is shared and printed: exercises with all that they need, so that nothing else must be at hand. */
export interface ExerciseSet {
  readonly format: 'pacta-exercises'
  readonly version: 1
  readonly seed: number
  readonly passages: readonly Passage[]
  readonly exercises: readonly Exercise[]
}

/** The places of an order's items, earliest first. */
export const rightOrder = (items: readonly { readonly adopted: string }[]): readonly number[] =>
  items
    .map((item, i) => ({ i, adopted: item.adopted }))
    .sort((a, b) => (a.adopted < b.adopted ? -1 : 1))
    .map(({ i }) => i)

import type { ParagraphId, TargetId } from './ids.ts'

/** By what words a citation names its target: what a student has to see. */
export const WAYS = {
  named: 'named in full or by its usual short title',
  abbreviation: 'named by its usual abbreviation',
  defined: 'by the short name that the document gave to it ("hereinafter …")',
  'points back': 'points back to what was named before',
  'own treaty': "the issuing committee's own treaty",
  context: 'not named here: what stands beside it decides',
  collective: 'a collective name that stands for several',
  number: 'by its number or symbol in a series',
  'cross-reference': 'points to paragraphs of the same document',
} as const

export type Way = keyof typeof WAYS

/**
 * A citation of a model document, decided by a person who read it. Programs are measured by it, exercises are made from it.
 * `quote` is a slice of the paragraph's text, its `occurrence`-th (from 1).
 */
export type Known = {
  readonly paragraph: ParagraphId
  readonly quote: string
  readonly occurrence: number
  /** In words, for teaching; where the way it is cited does not say enough. */
  readonly why?: string
} & (
  | {
      readonly status: 'cited'
      /** With the normal forms of the provisions (`14(3)(g)`); none: the target as a whole. */
      readonly targets: readonly { readonly id: TargetId; readonly provisions: readonly string[] }[]
      readonly way: Way
    }
  /** Doubtful by design: nothing in the text decides between the candidates. */
  | { readonly status: 'doubtful'; readonly candidates: readonly TargetId[] }
  /** Looks like a citation and is none: the law of a State, a committee. */
  | { readonly status: 'none' }
)

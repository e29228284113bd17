import type { Span } from '../text/span.ts'
import type { CitationKind } from './citation.ts'
import type { ParagraphId, TargetId } from './ids.ts'
import type { Pinpoint } from './locator.ts'

/** Why each thing in one paragraph is a citation, or is none. Plain data: the command line prints it, and anything else may show it. */
export interface Explanation {
  /** The symbol of the document, else the name of its file. */
  readonly document: string
  readonly paragraph: ParagraphId
  readonly number?: string
  readonly text: string
  /** In order of appearance. */
  readonly items: readonly Item[]
}

/** What became of some words: a citation, a doubt, something decided to be no citation, or something that nothing more was said of. */
export interface Item {
  readonly outcome: 'cited' | 'doubt' | 'rejected' | 'left'
  readonly span: Span
  /** The text between the ends of `span`. */
  readonly quote: string
  /** The ways of citing that were recognised in these words, in order. */
  readonly found: readonly Recognised[]
  /** The name of the rule that decided, and what it says. */
  readonly rule: string
  readonly words: string
  readonly target?: Named
  /** For people: "article 14 (3) (g)". */
  readonly places: readonly string[]
  /** The same places, for whoever says them in another language; none if it is no citation. */
  readonly pinpoints: readonly Pinpoint[]
  readonly kind?: CitationKind
  /** 0 to 1, of a citation. */
  readonly confidence?: number
  readonly relation?: { readonly id: string; readonly words: string }
  /** What else could have been meant, the nearest first. */
  readonly considered: readonly (Named & { readonly why: string })[]
  /** Other ways of reading some of these words, which gave way to a form that comes before them. */
  readonly gaveWay: readonly Recognised[]
}

export interface Named {
  readonly id: TargetId
  readonly title?: string
}

/** Words in which a form recognised something. */
export interface Recognised {
  readonly form: string
  /** What the form looks for. */
  readonly words: string
  readonly quote: string
}

import type { Mention } from '../model/citation.ts'
import type { Span } from '../text/span.ts'
import type { Lexicon } from './lexicon.ts'

/** One paragraph under examination. `folded` has the same length as `text`. */
export interface Passage {
  readonly text: string
  readonly folded: string
  /** Spans taken by forms that come earlier in the table; a later form keeps out of them. */
  readonly taken: Taken
  /** Where the words of the form stand, in order. */
  readonly places: readonly number[]
}

/** A way of citing. It sees one paragraph, no context, and says what the words say. */
export interface Form {
  readonly id: string
  /** Sentences that show what the form finds; the contract suite runs them: each must give a mention. */
  readonly examples: readonly string[]
  /**
   * Folded words, one of which stands in every mention of this form: all forms' words are looked for together, and a form is asked only about a
   * paragraph that has some of its own. Absent: the form looks through every paragraph by itself.
   */
  readonly words?: readonly string[]
  readonly find: (passage: Passage, lexicon: Lexicon) => readonly Mention[]
}

/** Spans already claimed, in order of position and without overlap: a look-up costs log n, a form's claims are merged in one go. */
export class Taken {
  private spans: readonly Span[] = []

  /** True if no claimed span shares a unit with this one. */
  isFree({ start, end }: Span): boolean {
    const next = this.spans[this.firstEndingAfter(start)]
    return !next || next.start >= end
  }

  /** The claimed span that holds the unit at this offset. */
  at(offset: number): Span | undefined {
    const span = this.spans[this.firstEndingAfter(offset)]
    return span && span.start <= offset ? span : undefined
  }

  /** @param spans sorted by position, each free */
  claim(spans: readonly Span[]): void {
    if (spans.length === 0) return
    const merged: Span[] = []
    let i = 0
    for (const { start, end } of spans) {
      for (let known = this.spans[i]; known && known.start < start; known = this.spans[++i]) merged.push(known)
      merged.push({ start, end })
    }
    this.spans = merged.concat(this.spans.slice(i))
  }

  private firstEndingAfter(offset: number): number {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.spans[middle]?.end ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Every match of a sticky regular expression that begins at one of the form's words and lies in free text; they do not overlap. */
export function* freeMatches({ folded, taken, places }: Passage, anchor: RegExp): Generator<RegExpExecArray> {
  let end = 0
  for (const place of places) {
    if (place < end) continue
    anchor.lastIndex = place
    const m = anchor.exec(folded)
    if (!m) continue
    end = anchor.lastIndex
    if (taken.isFree({ start: place, end })) yield m
  }
}

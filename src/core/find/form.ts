import type { Mention } from '../model/citation.ts'
import type { Span } from '../text/span.ts'
import type { Lexicon } from './lexicon.ts'

/** One paragraph under examination. `folded` has the same length as `text`. */
export interface Passage {
  readonly text: string
  readonly folded: string
  /** Spans taken by forms that come earlier in the table; a later form keeps out of them. */
  readonly taken: Taken
}

/** A way of citing. It sees one paragraph, no context, and says what the words say. */
export interface Form {
  readonly id: string
  /** Sentences that show what the form finds; the contract suite runs them: each must give a mention. */
  readonly examples: readonly string[]
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

/** Every match of a global regular expression that lies in free text. */
export function* freeMatches({ folded, taken }: Passage, anchor: RegExp): Generator<RegExpExecArray> {
  anchor.lastIndex = 0
  for (let m = anchor.exec(folded); m; m = anchor.exec(folded)) {
    const resume = anchor.lastIndex
    if (taken.isFree({ start: m.index, end: m.index + m[0].length })) yield m
    anchor.lastIndex = resume
  }
}

import type { Span } from '../../core/text/span.ts'

/** A run of text over which the same marks lie. */
export interface Segment<T> {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The marks that cover it, in the order given; empty for plain text. */
  readonly marks: readonly T[]
}

/**
 * Splits a text at every edge of every mark; marks may overlap, nest and coincide. The texts of the segments put together are the
 * text. Marks that lie outside the text or are empty are ignored. `cuts`: further places to split at, where something is put between.
 */
export function splitAtEdges<T extends { readonly span: Span }>(text: string, marks: readonly T[], cuts: readonly number[] = []): readonly Segment<T>[] {
  const kept = marks.filter(({ span }) => span.start >= 0 && span.end <= text.length && span.start < span.end)
  const edges = [...new Set([0, text.length, ...cuts.filter(at => at > 0 && at < text.length), ...kept.flatMap(({ span }) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  )
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? text.length
    return { start, end, text: text.slice(start, end), marks: kept.filter(({ span }) => span.start <= start && end <= span.end) }
  })
}

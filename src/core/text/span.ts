/** A half-open range of UTF-16 units into one paragraph's frozen text: `text.slice(start, end)` is the quote. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True if the two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** Order of appearance; of two that begin together the longer comes first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** "the Covenant (arts. 2 and 3)", "(art. 14 (1 and 4))": a bracket that the span opens is closed in it. */
export function closeBracket(text: string, { start, end }: Span): Span {
  let open = 0
  for (let i = start; text[end] === ')' && i < end; i++) {
    if (text[i] === '(') open++
    else if (text[i] === ')' && open > 0) open--
  }
  return open > 0 ? { start, end: end + 1 } : { start, end }
}

/** The last of a list sorted by `at` that stands at this offset or before. */
export function lastAt<T extends { readonly at: number }>(sorted: readonly T[], offset: number): T | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return sorted[low - 1]
}

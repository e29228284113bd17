import { byPosition, overlaps, type Span } from '../../core/text/span.ts'

/** Units of a text shown around words that stand together, and around those that stand apart from them. */
const WIDE = 120
const NARROW = 48
/** Units kept before the first of the words. */
const LEAD = 28

/**
 * The part of a text where the words stand closest together, and a second part for a word that stands elsewhere. `found`: for each word, every
 * place of it. The marks are places in the excerpt.
 */
export function excerpt(text: string, found: readonly (readonly Span[])[]): { readonly excerpt: string; readonly marks: readonly Span[] } {
  const anchor = densest(found)
  const first = windowAt(text, anchor, WIDE)
  const missing = found.find(spans => !spans.some(span => inside(span, first)))
  const windows = [first, ...(missing?.[0] ? [windowAt(text, missing[0].start, NARROW)] : [])].sort(byPosition)
  let shown = ''
  const marks: Span[] = []
  let end = 0
  for (const raw of windows) {
    const window = { start: Math.max(raw.start, end), end: raw.end }
    const cut = window.start > end ? (shown === '' ? '…' : ' … ') : ''
    shown += cut
    const shift = shown.length - window.start
    shown += text.slice(window.start, window.end)
    for (const span of found.flat().sort(byPosition)) {
      const mark = { start: span.start + shift, end: span.end + shift }
      if (inside(span, window) && !marks.some(other => overlaps(other, mark))) marks.push(mark)
    }
    end = window.end
  }
  return { excerpt: end < text.length ? `${shown}…` : shown, marks }
}

const inside = (span: Span, window: Span): boolean => window.start <= span.start && span.end <= window.end

/** Where to begin so that the most words are within sight of each other. */
function densest(found: readonly (readonly Span[])[]): number {
  let best = { start: found[0]?.[0]?.start ?? 0, words: 0 }
  for (const { start } of found.flat().sort(byPosition)) {
    const words = found.filter(spans => spans.some(span => span.start >= start && span.end <= start + WIDE - LEAD)).length
    if (words > best.words) best = { start, words }
  }
  return best.start
}

/** Whole words around a place: some before it, the rest behind. */
function windowAt(text: string, at: number, width: number): Span {
  const before = at <= LEAD ? 0 : text.indexOf(' ', at - LEAD) + 1
  const start = Math.min(before, at)
  if (text.length - start <= width) return { start, end: text.length }
  const end = text.lastIndexOf(' ', start + width)
  return { start, end: end > at ? end : start + width }
}

import { overlaps, type Span } from '../../core/text/span.ts'

/*
 * Marking by words: a mark is a run of whole words, so that the same two steps (first word, last word) do with a mouse, a finger and keys. What is
 * handed in is a span without the punctuation at its edges.
 */

/** Places of words, both included. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** The words of a text: what stands between blanks. */
export const wordsIn = (text: string): readonly Span[] => [...text.matchAll(/\S+/gu)].map(m => ({ start: m.index, end: m.index + m[0].length }))

export const runBetween = (a: number, b: number): Run => ({ from: Math.min(a, b), to: Math.max(a, b) })

/** The runs with another, in order; those that it touches give way to it. */
export const withRun = (runs: readonly Run[], run: Run): readonly Run[] =>
  [...runs.filter(r => r.to < run.from || r.from > run.to), run].sort((a, b) => a.from - b.from)

export const withoutRun = (runs: readonly Run[], word: number): readonly Run[] => runs.filter(r => word < r.from || word > r.to)

export const runAt = (runs: readonly Run[], word: number): Run | undefined => runs.find(r => r.from <= word && word <= r.to)

/** The runs that spans of the text were handed in as. */
export const runsOf = (words: readonly Span[], spans: readonly Span[]): readonly Run[] =>
  spans.flatMap(span => {
    const within = words.flatMap((word, i) => (overlaps(word, span) ? [i] : []))
    const [from, to] = [within[0], within.at(-1)]
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })

/** The words of a run as a span of the text; quotation marks and punctuation at its edges are nobody's citation. */
export function spanOfRun(text: string, words: readonly Span[], { from, to }: Run): Span {
  const start = words[from]?.start ?? 0
  const end = words[to]?.end ?? start
  const inside = text.slice(start, end)
  const lead = /^[“”‘’"'«»([]*/u.exec(inside)?.[0].length ?? 0
  const opened = (inside.slice(lead).match(/[([]/g) ?? []).length
  let tail = /[“”‘’"'«».,;:!?…\])]*$/u.exec(inside.slice(lead))?.[0] ?? ''
  // "article 14 (3) (g)": a bracket that was opened within is closed within.
  if (opened > 0) tail = /[“”‘’"'«».,;:!?…]*$/u.exec(inside.slice(lead))?.[0] ?? ''
  const span = { start: start + lead, end: end - tail.length }
  return span.start < span.end ? span : { start, end }
}

/** The word above or below, as the eye sees it: on the next line that has one, the nearest to the side. `places`: of each word on the screen. */
export function wordOnNextLine(places: readonly { readonly x: number; readonly y: number }[], from: number, by: 1 | -1): number {
  const here = places[from]
  if (!here) return from
  const beyond = places.map((p, i) => ({ ...p, i })).filter(p => (by > 0 ? p.y > here.y + 2 : p.y < here.y - 2))
  const line = by > 0 ? Math.min(...beyond.map(p => p.y)) : Math.max(...beyond.map(p => p.y))
  const nearest = beyond.filter(p => Math.abs(p.y - line) <= 2).sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0]
  return nearest?.i ?? from
}

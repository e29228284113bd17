/** The known word that a slip of the fingers may have meant: at most two letters wrong, missing, too many or swapped (one in short words). */
export function suggest(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase()
  const near = known
    .map(k => ({ k, distance: k.startsWith(word) && word.length >= 2 ? 0.5 : distance(word, k) }))
    .filter(({ k, distance }) => distance <= (Math.min(word.length, k.length) < 5 ? 1 : 2))
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.k
}

/** Edits between two words, a swap of neighbours counted as one (optimal string alignment). Long words are cut: they are no slips. */
function distance(a: string, b: string): number {
  const [from, to] = [a.slice(0, 40), b.slice(0, 40)]
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const now = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      now[j] = Math.min(at(now, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (same ? 0 : 1), swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY)
    }
    beforeLast = last
    last = now
  }
  return at(last, to.length)
}

const at = (row: readonly number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY

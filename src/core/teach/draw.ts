/**
 * The lot of a key under a seed, a whole number of 32 bits. The core has no chance: the same seed and key give the same lot, on every machine; so an
 * exercise keeps its options whatever else is asked beside it. (FNV-1a over UTF-16 units, then mixed as MurmurHash3 does at its end.)
 */
export function lot(seed: number, ...key: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const unit of `${seed} ${key.join('|')}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The items in an order drawn by their names. */
export function shuffled<T>(items: readonly T[], nameOf: (item: T) => string, seed: number, ...key: readonly (string | number)[]): readonly T[] {
  const drawn = items.map((item, i) => ({ item, i, lot: lot(seed, ...key, nameOf(item)) }))
  return drawn.sort((a, b) => a.lot - b.lot || a.i - b.i).map(d => d.item)
}

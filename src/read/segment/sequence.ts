import { type Candidate, printed, successors } from './numbers.ts'

/** Numbers that follow one another: 1, 2, 3 … or 1.1, 1.2, 2.1 … Members are indices of candidates, ascending. */
interface Sequence {
  readonly members: number[]
  weight: number
}

/** How many later candidates with the same number are compared. More would make "1. 1. 1. …" quadratic. */
const RIVALS = 3

/**
 * Chooses the numbers that begin paragraphs. Numbers are first threaded into sequences; a sequence within another one is a list inside a
 * paragraph, because the outer numbering goes on behind it; of sequences that cross, those are taken that explain most numbers.
 * Returns indices into `candidates`, ascending.
 */
export function chooseNumbers(candidates: readonly Candidate[]): readonly number[] {
  const sequences = thread(candidates).filter(s => isSound(s, candidates))
  const taken = heaviest(sequences)
  const chosen = taken.flatMap(s => s.members)
  const isTaken = new Set(taken)
  const around = sequences.flatMap(s => (isTaken.has(s) ? [] : membersAround(s, taken, candidates)))
  return around.length === 0 ? chosen : [...new Set([...chosen, ...around])].sort((a, b) => a - b)
}

/** So many members make the numbering of a report. */
const FEWEST_AROUND = 5

/**
 * A committee's report of eleven paragraphs that sets out a resolution of fourteen before its twelfth: the outer numbering is the lighter one, and is
 * still the report's. Its members, if all that was taken instead stands in one place between two of them.
 */
function membersAround({ members }: Sequence, taken: readonly Sequence[], candidates: readonly Candidate[]): readonly number[] {
  if (members.length < FEWEST_AROUND || candidates[members[0] ?? -1]?.label.path.some(n => n !== 1)) return []
  if (members.some(member => candidates[member]?.weight !== 3 || candidates[member]?.start !== 0)) return []
  const gaps = new Set<number>()
  for (const { members: inner } of taken) {
    const before = lowerBound(members, inner[0] ?? 0)
    if (before !== lowerBound(members, inner.at(-1) ?? 0)) return []
    if (before > 0 && before < members.length) gaps.add(before)
    if (gaps.size > 1) return []
  }
  return gaps.size === 1 ? members : []
}

/** A sequence needs a beginning without doubt: no heading, no item of a list. A lone number has to begin a block. */
function isSound({ members: [first = 0, ...others], weight }: Sequence, candidates: readonly Candidate[]): boolean {
  const opening = candidates[first]
  if (!opening || opening.weight < 2 || weight < 3) return false
  const [number = 0] = opening.label.path
  // Years at the head of references ("2023. Guidelines …") follow one another too; an excerpt of a long report has more paragraphs.
  if (number >= 1900 && number < 2100) return others.length >= FEWEST_AROUND
  return others.length > 0 || (opening.start === 0 && number < 1000)
}

function thread(candidates: readonly Candidate[]): readonly Sequence[] {
  const places = placesOf(candidates)
  const sequences: Sequence[] = []
  /** For each number that would continue a sequence, which ones wait for it and since which member; the youngest last. */
  const waiting = new Map<string, Waiting[]>()
  for (const [index, candidate] of candidates.entries()) {
    const key = keyOf(candidate)
    const queue = waiting.get(key) ?? []
    const found = hasBetterRival(index, candidates, places) ? undefined : takeWaiting(queue, candidate, candidates)
    if (!found && queue.length > 0) continue
    const sequence = found ?? { members: [], weight: 0 }
    if (!found) sequences.push(sequence)
    sequence.members.push(index)
    sequence.weight += candidate.weight
    for (const next of successors(candidate.label)) push(waiting, `${candidate.style} ${next}`, { sequence, since: index })
  }
  return sequences
}

/** A sequence that waits for a number, and since which of its members: once it went on, the entry is stale. */
interface Waiting {
  readonly sequence: Sequence
  readonly since: number
}

/** How many waiting sequences are compared; a bound keeps hostile text linear. */
const DEPTH = 4

/**
 * The youngest sequence that waits for the number. A number that surely begins a paragraph goes on a sequence of its kind, past the headings
 * ("1. Activities", "2. Methods") and list items that count likewise; and the other way round.
 */
function takeWaiting(queue: Waiting[], { weight, deep }: Candidate, candidates: readonly Candidate[]): Sequence | undefined {
  const sure = weight > 1
  const live: Waiting[] = []
  while (live.length < DEPTH) {
    const entry = queue.pop()
    if (!entry) break
    if (entry.sequence.members.at(-1) === entry.since) live.push(entry)
  }
  const isAsDeep = ({ members }: Sequence): boolean => candidates[members[0] ?? -1]?.deep === deep
  const isAsSure = (sequence: Sequence): boolean => sequence.weight > sequence.members.length === sure
  const asDeep = live.filter(({ sequence }) => isAsDeep(sequence))
  const likely = asDeep.length > 0 ? asDeep : live
  const taken = likely.find(({ sequence }) => isAsSure(sequence)) ?? likely[0]
  for (const entry of live.toReversed()) if (entry !== taken) queue.push(entry)
  return taken?.sequence
}

/** Better placed is what is surer to begin a paragraph, and of two as sure what is not set in from the margin. */
const isBetter = (one: Candidate | undefined, other: Candidate): boolean =>
  one !== undefined && (one.weight > other.weight || (one.weight === other.weight && other.deep === true && one.deep === undefined))

/** True if the same number comes again, better placed, before the number that follows it: a heading "2. Scope" before paragraph "2. The …". */
function hasBetterRival(index: number, candidates: readonly Candidate[], places: ReadonlyMap<string, readonly number[]>): boolean {
  const candidate = candidates[index]
  if (!candidate || (candidate.weight === 3 && !candidate.deep)) return false
  const end = Math.min(
    ...successors(candidate.label)
      .slice(0, 2)
      .map(next => firstAfter(places.get(`${candidate.style} ${next}`), index)),
  )
  const same = places.get(keyOf(candidate)) ?? []
  const from = same.indexOf(index, Math.max(0, lowerBound(same, index)))
  return same.slice(from + 1, from + 1 + RIVALS).some(other => other < end && isBetter(candidates[other], candidate))
}

const keyOf = ({ style, label }: Candidate): string => `${style} ${printed(label)}`

function placesOf(candidates: readonly Candidate[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, candidate] of candidates.entries()) push(places, keyOf(candidate), index)
  return places
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Index of the first element that is not smaller. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

const firstAfter = (sorted: readonly number[] = [], index: number): number => sorted[lowerBound(sorted, index + 1)] ?? Number.POSITIVE_INFINITY

/** The disjoint sequences with the greatest weight in all (weighted interval scheduling); they come in order. */
function heaviest(sequences: readonly Sequence[]): readonly Sequence[] {
  const sorted = sequences.map(s => ({ s, first: s.members[0] ?? 0, last: s.members.at(-1) ?? 0 })).sort((a, b) => a.last - b.last)
  const ends = sorted.map(({ last }) => last)
  /** best[i]: the greatest weight of the first i sequences; taken[i]: whether the i-th is part of it. */
  const best = [0]
  const taken: boolean[] = []
  for (const [i, { s, first }] of sorted.entries()) {
    const alone = best[i] ?? 0
    const together = s.weight + (best[lowerBound(ends, first)] ?? 0)
    taken.push(together > alone)
    best.push(Math.max(alone, together))
  }
  const chosen: Sequence[] = []
  for (let i = sorted.length - 1; i >= 0; ) {
    const entry = sorted[i]
    if (!entry) break
    if (taken[i]) {
      chosen.push(entry.s)
      i = lowerBound(ends, entry.first) - 1
    } else i--
  }
  return chosen.reverse()
}

import type { TargetId } from '../model/ids.ts'
import { byText, type Links, type Place, within } from './links.ts'

/** Two things that are cited in the same paragraphs. `first` is the more cited one. */
export interface Pair {
  readonly first: TargetId
  readonly second: TargetId
  /** The paragraphs that cite both. */
  readonly at: readonly Place[]
  /** Of the paragraphs that cite either, the share that cite both (0 to 1). */
  readonly share: number
}

export interface Pairs {
  /** Most often together first. */
  readonly pairs: readonly Pair[]
  /** Paragraphs that cite more than {@link MOST_TOGETHER} things: lists, in which standing together says nothing. Their pairs are not counted. */
  readonly leftOut: readonly Place[]
}

/** The longest list that is looked through; so the work stays in proportion to the citations. */
export const MOST_TOGETHER = 40

/** Which instruments are cited together, in the same paragraph. */
export function pairsOf({ links }: Links): Pairs {
  const times = new Map<TargetId, number>()
  const together = new Map<Place, TargetId[]>()
  for (const { at, target } of links) {
    times.set(target, (times.get(target) ?? 0) + 1)
    within(together, at, () => []).push(target)
  }
  const count = (target: TargetId): number => times.get(target) ?? 0
  const byCount = (a: TargetId, b: TargetId): number => count(b) - count(a) || byText(a, b)
  const found = new Map<TargetId, Map<TargetId, Place[]>>()
  const leftOut: Place[] = []
  for (const [at, targets] of together) {
    if (targets.length > MOST_TOGETHER) {
      leftOut.push(at)
      continue
    }
    const sorted = targets.sort(byCount)
    for (const [i, first] of sorted.entries()) {
      const others = within(found, first, () => new Map<TargetId, Place[]>())
      for (const second of sorted.slice(i + 1)) within(others, second, () => []).push(at)
    }
  }
  const pairs = [...found].flatMap(([first, others]) =>
    [...others].map(([second, at]): Pair => ({ first, second, at, share: at.length / (count(first) + count(second) - at.length) })),
  )
  return { pairs: pairs.sort((a, b) => b.at.length - a.at.length || b.share - a.share || byText(a.first, b.first) || byText(a.second, b.second)), leftOut }
}

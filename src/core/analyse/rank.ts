import type { TargetId, TargetKind } from '../model/ids.ts'
import { label, type Pinpoint } from '../model/locator.ts'
import { byText, type Link, type Links, type Place, within } from './links.ts'

/** How often something is cited: by how many paragraphs, in how many documents, and where. */
export interface Count {
  readonly paragraphs: number
  readonly documents: number
  readonly at: readonly Place[]
}

export interface TargetCount extends Count {
  readonly target: TargetId
  readonly kind: TargetKind
  /** Places where a doubt may mean it, apart: none of them is counted above. Only where they are asked for. */
  readonly doubtful?: readonly Place[]
}

/** What is cited, most cited first: by paragraphs, then by documents. `doubts` shows those apart, with targets that are only doubtful last. */
export function rankTargets({ links, doubts }: Links, options: { readonly doubts?: boolean } = {}): readonly TargetCount[] {
  const found = new Map<TargetId, Link[]>()
  for (const link of links) within(found, link.target, () => []).push(link)
  const counts = [...found].map(([target, of]): TargetCount => ({ target, kind: of[0]?.kind ?? 'instrument', ...countOf(of.map(l => l.at)) }))
  const sorted = counts.sort((a, b) => b.paragraphs - a.paragraphs || b.documents - a.documents || byText(a.target, b.target))
  if (options.doubts !== true) return sorted
  const doubtful = new Map<TargetId, Place[]>()
  for (const { at, candidates } of doubts) for (const target of candidates) within(doubtful, target, () => []).push(at)
  const only = [...doubtful.keys()].filter(target => !found.has(target)).sort(byText)
  return [
    ...sorted.map(count => ({ ...count, doubtful: doubtful.get(count.target) ?? [] })),
    ...only.map((target): TargetCount => ({ target, kind: 'instrument', ...countOf([]), doubtful: doubtful.get(target) ?? [] })),
  ]
}

/** One article (rule, principle …) of a target; a paragraph that names only part of it counts too. */
export interface ProvisionCount extends Count {
  /** The article without what is below it. */
  readonly provision: Pinpoint
  readonly label: string
  /** Exactly these places, in order of number: "article 14", "article 14 (3) (g)". */
  readonly exact: readonly (Count & { readonly label: string })[]
}

export interface Provisions {
  /** In order of number. */
  readonly provisions: readonly ProvisionCount[]
  /** The paragraphs that cite the target and name no place in it. */
  readonly whole: Count
}

/** The articles of one target. */
export function provisionsOf({ links }: Pick<Links, 'links'>, target: TargetId): Provisions {
  const own = links.filter(l => l.target === target)
  const found = new Map<string, { provision: Pinpoint; at: Place[]; exact: Map<string, { pinpoint: Pinpoint; at: Place[] }> }>()
  for (const { at, pinpoints } of own) {
    const met = new Set<string>()
    for (const pinpoint of pinpoints) {
      const { unit, value } = pinpoint
      const key = `${unit} ${value}`
      const of = within(found, key, () => ({ provision: { unit, value, sub: [] }, at: [], exact: new Map() }))
      if (!met.has(key)) of.at.push(at)
      met.add(key)
      within(of.exact, label(pinpoint), () => ({ pinpoint, at: [] })).at.push(at)
    }
  }
  const provisions = [...found.values()]
    .sort((a, b) => byPlace(a.provision, b.provision))
    .map(({ provision, at, exact }) => ({
      provision,
      label: label(provision),
      ...countOf(at),
      exact: [...exact].sort(([, a], [, b]) => byPlace(a.pinpoint, b.pinpoint)).map(([name, { at }]) => ({ label: name, ...countOf(at) })),
    }))
  return { provisions, whole: countOf(own.filter(l => l.pinpoints.length === 0).map(l => l.at)) }
}

/** Each place comes once. */
export function countOf(at: readonly Place[]): Count {
  return { paragraphs: at.length, documents: new Set(at.map(p => p.document)).size, at }
}

/** Articles before rules and the like; within a unit by number, then by letter. */
function byPlace(a: Pinpoint, b: Pinpoint): number {
  if (a.unit !== b.unit) return a.unit === 'article' ? -1 : b.unit === 'article' ? 1 : byText(a.unit, b.unit)
  const [left, right] = [
    [a.value, ...a.sub],
    [b.value, ...b.sub],
  ]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = byNumber(left[i] ?? '', right[i] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** "2" before "10" before "10 bis"; what has no number comes after all that has one. */
function byNumber(a: string, b: string): number {
  const [left, right] = [Number.parseInt(a, 10), Number.parseInt(b, 10)]
  if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1
  return (left - right || 0) === 0 ? byText(a, b) : left - right
}

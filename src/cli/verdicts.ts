import type { CitationKind } from '../core/model/citation.ts'
import { counted, type GoldCitation, type GoldDocument, type Predicted, type Predictions, type Tally } from './score.ts'

/** A citation that the extractor resolved, with what it says of itself. */
export interface Judged extends Predicted {
  readonly kind: CitationKind
  readonly rule: string
  readonly confidence: number
}

/** One resolved citation that the gold could judge. */
export interface Verdict {
  readonly kind: CitationKind
  readonly rule: string
  readonly confidence: number
  /** The paragraph cites the target and, where places are named, each of them. */
  readonly right: boolean
}

/** Judges every resolved citation in the gold's paragraphs one by one (the score counts targets, a paragraph each once). */
export function verdicts(gold: readonly GoldDocument[], predictions: Predictions<Judged>, registered: ReadonlySet<string>): readonly Verdict[] {
  return pairs(gold, predictions, registered).flatMap(({ wanted, got }) =>
    got.map(({ kind, rule, confidence, target, provisions }) => {
      const named = wanted.filter(w => w.target === target)
      const places = new Set(named.flatMap(w => w.provisions ?? []))
      return { kind, rule, confidence, right: named.length > 0 && provisions.every(p => places.has(p)) }
    }),
  )
}

export const KINDS: readonly CitationKind[] = ['explicit', 'anaphora', 'implicit']

/**
 * Links by kind of citation. A link found counts under the plainest kind that we gave it, a link wanted under the plainest that the gold gave it;
 * so a link read rightly but called otherwise is right in both counts, and the hits of the two may differ.
 */
export function byKind(
  gold: readonly GoldDocument[],
  predictions: Predictions<Judged>,
  registered: ReadonlySet<string>,
): ReadonlyMap<CitationKind, { readonly found: Tally; readonly wanted: Tally }> {
  const result = new Map(KINDS.map(kind => [kind, { found: { tp: 0, fp: 0, fn: 0 }, wanted: { tp: 0, fp: 0, fn: 0 } }]))
  for (const { wanted, got } of pairs(gold, predictions, registered)) {
    const want = plainest(wanted)
    const have = plainest(got)
    for (const [target, kind] of have) {
      const tally = result.get(kind)
      if (tally) tally.found[want.has(target) ? 'tp' : 'fp']++
    }
    for (const [target, kind] of want) {
      const tally = result.get(kind)
      if (tally) tally.wanted[have.has(target) ? 'tp' : 'fn']++
    }
  }
  return result
}

function plainest(citations: readonly { readonly target: string; readonly kind?: string }[]): ReadonlyMap<string, CitationKind> {
  const rank = (kind: string | undefined): number => (KINDS as readonly string[]).indexOf(kind ?? '')
  const kinds = new Map<string, CitationKind>()
  for (const { target, kind } of citations) {
    const here = KINDS[Math.max(0, rank(kind))] ?? 'explicit'
    const known = kinds.get(target)
    if (known === undefined || rank(here) < rank(known)) kinds.set(target, here)
  }
  return kinds
}

function pairs(
  gold: readonly GoldDocument[],
  predictions: Predictions<Judged>,
  registered: ReadonlySet<string>,
): readonly { readonly wanted: readonly GoldCitation[]; readonly got: readonly Judged[] }[] {
  return gold.flatMap(({ document, paragraphs }) =>
    paragraphs.map(({ n, citations }) => counted(citations, predictions.get(document)?.get(String(n)) ?? [], registered)),
  )
}

/** How many verdicts there are under each key, and how many of them are right; in order of number. */
export function tallyBy(
  list: readonly Verdict[],
  key: (verdict: Verdict) => string,
): readonly { readonly key: string; readonly all: number; readonly right: number }[] {
  const tallies = new Map<string, { all: number; right: number }>()
  for (const verdict of list) {
    const tally = tallies.get(key(verdict)) ?? { all: 0, right: 0 }
    tally.all++
    if (verdict.right) tally.right++
    tallies.set(key(verdict), tally)
  }
  return [...tallies].map(([name, tally]) => ({ key: name, ...tally })).sort((a, b) => b.all - a.all || a.key.localeCompare(b.key))
}

/** One row of the calibration table: citations whose confidence is at least `from` and below the next row's. */
export interface Bucket {
  readonly from: number
  readonly all: number
  readonly right: number
  /** The sum of confidences: so many should be right. */
  readonly expected: number
}

/** Lower bounds of confidence, highest first. */
const BOUNDS = [0.98, 0.95, 0.9, 0.8, 0.7, 0]

/** What was promised and what was kept, by confidence; rows without citations are left out. */
export function calibration(list: readonly Verdict[]): readonly Bucket[] {
  return BOUNDS.flatMap((from, i) => {
    const below = BOUNDS[i - 1] ?? Number.POSITIVE_INFINITY
    const here = list.filter(v => v.confidence >= from && v.confidence < below)
    if (here.length === 0) return []
    return [{ from, all: here.length, right: here.filter(v => v.right).length, expected: here.reduce((sum, v) => sum + v.confidence, 0) }]
  })
}

/**
 * Precision, recall and F1 against a gold standard, by the definition that the gold standard came with: micro-averaged over *links*
 * (paragraph, target) and over *provisions* (paragraph, target, provision), where a target that a paragraph cites with no
 * provision at all counts as one with an empty provision. A gold citation marked as a doubt is neither rewarded nor punished, nor
 * is a target that the gold could not name. A gold paragraph that was not found counts all its citations as missed.
 */
export interface GoldDocument {
  /** Base name of the file in `docs`, without its ending. */
  readonly document: string
  readonly paragraphs: readonly { readonly n: string | number; readonly citations: readonly GoldCitation[] }[]
}
export interface GoldCitation {
  readonly target: string
  readonly provisions?: readonly string[]
  readonly kind?: string
  readonly doubt?: unknown
}

/** A citation that the extractor resolved. */
export interface Predicted {
  readonly target: string
  readonly provisions: readonly string[]
}

/** Document key -> paragraph number -> resolved citations. */
export type Predictions<P extends Predicted = Predicted> = ReadonlyMap<string, ReadonlyMap<string, readonly P[]>>

export interface Tally {
  tp: number
  fp: number
  fn: number
}
export const LEVELS = ['links', 'provisions'] as const
export type Level = (typeof LEVELS)[number]
export type Tallies = Readonly<Record<Level, Tally>>

export interface ScoringError {
  readonly level: Level
  readonly document: string
  readonly n: string
  readonly kind: 'wrong' | 'missed' | 'no such paragraph'
  readonly item: string
}

export interface Score {
  readonly paragraphs: number
  readonly paragraphsFound: number
  readonly total: Tallies
  readonly byDocument: readonly ({ readonly document: string } & Tallies)[]
  readonly errors: readonly ScoringError[]
}

/** The name by which a file's predictions are found. */
export const documentKey = (source: string): string => source.replace(/\.(txt|pdf|docx|html?)$/i, '')

/** The two editions of the Standard Minimum Rules count as one. */
export const canonical = (target: string): string => (target === 'smr-1955' ? 'mandela-rules' : target)

/** Symbols, cases, cross-references and general comments are open-ended; any other target must be one that the gold could name. */
const isScored = (target: string, registered: ReadonlySet<string>): boolean =>
  /[/#:]|-g[cr]-\d/.test(target) ? !target.startsWith('other:') : registered.has(target)

/** Compares; documents and paragraphs are taken in the gold's order. */
export function score(gold: readonly GoldDocument[], predictions: Predictions, registered: ReadonlySet<string>): Score {
  const total = tallies()
  const byDocument: ({ document: string } & Tallies)[] = []
  const errors: ScoringError[] = []
  let paragraphs = 0
  let paragraphsFound = 0
  for (const { document, paragraphs: annotated } of gold) {
    const mine = predictions.get(document)
    const local = tallies()
    for (const { n, citations } of annotated) {
      const found = mine?.get(String(n))
      paragraphs++
      if (found) paragraphsFound++
      for (const error of compare(citations, found ?? [], registered, local)) {
        const kind = error.wrong ? 'wrong' : found ? 'missed' : 'no such paragraph'
        errors.push({ level: error.level, document, n: String(n), kind, item: error.item })
      }
    }
    for (const level of LEVELS) for (const k of ['tp', 'fp', 'fn'] as const) total[level][k] += local[level][k]
    byDocument.push({ document, ...local })
  }
  return { paragraphs, paragraphsFound, total, byDocument, errors }
}

const tallies = (): Tallies => ({ links: { tp: 0, fp: 0, fn: 0 }, provisions: { tp: 0, fp: 0, fn: 0 } })

interface Difference {
  readonly level: Level
  readonly wrong: boolean
  readonly item: string
}

/** What counts of two lists of citations of one paragraph, the gold's and ours: targets as the score takes them, without doubts and what the gold could not name. */
export function counted<G extends GoldCitation, P extends Predicted>(
  gold: readonly G[],
  found: readonly P[],
  registered: ReadonlySet<string>,
): { readonly wanted: readonly G[]; readonly got: readonly P[] } {
  const wanted = gold.map(c => ({ ...c, target: canonical(c.target) }))
  const free = new Set(wanted.filter(c => c.doubt).map(c => c.target))
  const counts = (c: { readonly target: string }): boolean => isScored(c.target, registered) && !free.has(c.target)
  return { wanted: wanted.filter(counts), got: found.map(c => ({ ...c, target: canonical(c.target) })).filter(counts) }
}

function compare(gold: readonly GoldCitation[], found: readonly Predicted[], registered: ReadonlySet<string>, counts: Tallies): readonly Difference[] {
  const sides = counted(gold, found, registered)
  const want = setsOf(sides.wanted)
  const got = setsOf(sides.got)
  const differences: Difference[] = []
  for (const level of LEVELS) {
    for (const item of got[level]) {
      const right = want[level].has(item)
      counts[level][right ? 'tp' : 'fp']++
      if (!right) differences.push({ level, wrong: true, item })
    }
    for (const item of want[level]) {
      if (got[level].has(item)) continue
      counts[level].fn++
      differences.push({ level, wrong: false, item })
    }
  }
  return differences
}

function setsOf(citations: readonly { readonly target: string; readonly provisions?: readonly string[] }[]): Readonly<Record<Level, ReadonlySet<string>>> {
  const links = new Set<string>()
  const provisions = new Set<string>()
  const pinpointed = new Set<string>()
  for (const { target, provisions: places = [] } of citations) {
    links.add(target)
    if (places.length) pinpointed.add(target)
    for (const place of places) provisions.add(`${target} | ${place}`)
  }
  for (const target of links) if (!pinpointed.has(target)) provisions.add(`${target} | `)
  return { links, provisions }
}

export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Of nothing found, all is right; of nothing wanted, all is found. */
export function rates({ tp, fp, fn }: Tally): Rates {
  const precision = tp + fp ? tp / (tp + fp) : 1
  const recall = tp + fn ? tp / (tp + fn) : 1
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

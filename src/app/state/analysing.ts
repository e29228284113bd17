/** What is counted, and how a heat map stands: what the address says of it. */
export interface Analysing {
  /** Absent: what is cited most. */
  readonly chart?: Chart
  /** Order of the rows and of the columns of the heat map; absent: as they come. */
  readonly rows?: Ordering
  readonly columns?: Ordering
}

export type Chart = 'cited' | 'articles' | 'heat' | 'years' | 'pairs' | 'profile'
export type Ordering = 'given' | 'most' | 'name' | 'date' | 'alike'

export const CHARTS: readonly Chart[] = ['cited', 'articles', 'heat', 'years', 'pairs', 'profile']
export const ORDERINGS: readonly Ordering[] = ['given', 'most', 'name', 'date', 'alike']

/** The parts of an address that hold it: `chart=heat`, `rows=alike`. */
export function formatAnalysing({ chart, rows, columns }: Analysing): readonly string[] {
  return [
    ...(chart === undefined || chart === 'cited' ? [] : [`chart=${chart}`]),
    ...(rows === undefined || rows === 'given' ? [] : [`rows=${rows}`]),
    ...(columns === undefined || columns === 'given' ? [] : [`columns=${columns}`]),
  ]
}

/** Reads the parts of an address; what it does not know it leaves out. Undefined if nothing is asked. */
export function parseAnalysing(asked: ReadonlyMap<string, string>): Analysing | undefined {
  const chart = CHARTS.find(c => c === asked.get('chart'))
  const rows = ORDERINGS.find(o => o === asked.get('rows'))
  const columns = ORDERINGS.find(o => o === asked.get('columns'))
  const found: Analysing = {
    ...(chart === undefined || chart === 'cited' ? {} : { chart }),
    ...(rows === undefined || rows === 'given' ? {} : { rows }),
    ...(columns === undefined || columns === 'given' ? {} : { columns }),
  }
  return Object.keys(found).length === 0 ? undefined : found
}

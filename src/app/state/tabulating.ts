/** How the table of citations is ordered, divided and narrowed: what the address says of it. */
export interface Tabulating {
  /** Absent: as the documents are read. */
  readonly sort?: Column
  /** From the end. */
  readonly descending?: true
  /** Absent: one list. */
  readonly group?: Grouping
  /** Only rows that have all these words, in the sentence or in the name of what it cites. */
  readonly words?: string
  /** Only what documents of this year cite. */
  readonly year?: number
}

/** A change of it; `undefined` takes something back. */
export type TabulatingChange = { readonly [K in keyof Tabulating]?: Tabulating[K] | undefined }

/** The way of tabulating after a change: what is undefined is gone. */
export function retabulated(before: Tabulating, change: TabulatingChange): Tabulating {
  const { sort, descending, group, words, year } = { ...before, ...change }
  return {
    ...(sort === undefined || sort === 'place' ? {} : { sort }),
    ...(descending ? { descending } : {}),
    ...(group === undefined ? {} : { group }),
    ...(words ? { words } : {}),
    ...(year === undefined ? {} : { year }),
  }
}

export type Column = 'place' | 'cites' | 'sure'
export type Grouping = 'document' | 'cites'

const COLUMNS: readonly Column[] = ['place', 'cites', 'sure']
const GROUPINGS: readonly Grouping[] = ['document', 'cites']

/** The parts of an address that hold it: `sort=-cites`, `group=document`, `has=detention centre` (not yet encoded). */
export function formatTabulating({ sort, descending, group, words, year }: Tabulating): readonly (readonly [string, string])[] {
  return [
    ...(sort !== undefined || descending ? [['sort', `${descending ? '-' : ''}${sort ?? 'place'}`] as const] : []),
    ...(group === undefined ? [] : [['group', group] as const]),
    ...(words === undefined || words === '' ? [] : [['has', words] as const]),
    ...(year === undefined ? [] : [['year', String(year)] as const]),
  ]
}

/** Reads the parts of an address; what it does not know it leaves out. Undefined if nothing is asked. */
export function parseTabulating(asked: ReadonlyMap<string, string>): Tabulating | undefined {
  const [, minus = '', name = ''] = /^(-?)(.*)$/.exec(asked.get('sort') ?? '') ?? []
  const column = COLUMNS.find(c => c === name)
  const group = GROUPINGS.find(g => g === asked.get('group'))
  const descending = column !== undefined && minus === '-' ? true : undefined
  const found = retabulated({}, { sort: column, descending, group, words: asked.get('has'), year: yearOf(asked.get('year')) })
  return Object.keys(found).length === 0 ? undefined : found
}

const yearOf = (text = ''): number | undefined => (/^\d{4}$/.test(text) ? Number(text) : undefined)

import type { Citation, CitationKind } from '../../core/model/citation.ts'
import type { DocumentId } from '../../core/model/ids.ts'
import { nameOf, type Shelf } from '../../core/model/names.ts'
import { HUE_ORDER, type Hue, SHAPES, type Shape } from '../../core/model/signs.ts'
import { type Certainty, certaintyOf } from './certainty.ts'
import { decode, encode } from './percent.ts'

/** Which citations are shown on the map, in the list and in the matrix; an empty list asks for nothing in particular. */
export interface Filter {
  readonly hues: readonly Hue[]
  readonly shapes: readonly Shape[]
  readonly ways: readonly CitationKind[]
  readonly certainties: readonly Certainty[]
  /** Open documents, where several are shown at once. */
  readonly documents: readonly DocumentId[]
  /** Years of adoption, both included. */
  readonly from?: number
  readonly to?: number
}

export const NO_FILTER: Filter = { hues: [], shapes: [], ways: [], certainties: [], documents: [] }

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record).filter((key): key is K => key in record)
const SHAPE_ORDER = keysOf(SHAPES)
export const WAY_ORDER: readonly CitationKind[] = ['explicit', 'anaphora', 'implicit']
export const CERTAINTY_ORDER: readonly Certainty[] = ['sure', 'likely', 'doubt']

export const isEmpty = ({ hues, shapes, ways, certainties, documents, from, to }: Filter): boolean =>
  hues.length + shapes.length + ways.length + certainties.length + documents.length === 0 && from === undefined && to === undefined

/** The filter with one value put in, or taken out if it was in. */
export function toggled<K extends 'hues' | 'shapes' | 'ways' | 'certainties' | 'documents'>(filter: Filter, field: K, value: Filter[K][number]): Filter {
  const had: readonly string[] = filter[field]
  const next = had.includes(value) ? had.filter(v => v !== value) : [...had, value]
  return { ...filter, [field]: next }
}

/** The parts of an address that hold a filter: `f=crime,labour`, `k=protocol`, `how=anaphora`, `sure=doubt`, `d=A/57/292`, `y=1966-1990`. */
export function formatFilter({ hues, shapes, ways, certainties, documents, from, to }: Filter): readonly string[] {
  const list = (name: string, values: readonly string[]): readonly string[] => (values.length ? [`${name}=${values.join(',')}`] : [])
  const years = from === undefined && to === undefined ? [] : [`y=${from ?? ''}-${to ?? ''}`]
  return [
    ...list('f', inOrder(hues, HUE_ORDER)),
    ...list('k', inOrder(shapes, SHAPE_ORDER)),
    ...list('how', inOrder(ways, WAY_ORDER)),
    ...list('sure', inOrder(certainties, CERTAINTY_ORDER)),
    ...list('d', documents.map(idInList)),
    ...years,
  ]
}

/** Reads the parts of an address; what it does not know it leaves out. Undefined if nothing is asked. */
export function parseFilter(asked: ReadonlyMap<string, string>): Filter | undefined {
  const list = <T extends string>(name: string, known: readonly T[]): readonly T[] => {
    const values = new Set((asked.get(name) ?? '').split(','))
    return known.filter(value => values.has(value))
  }
  const [, from = '', to = ''] = /^(\d{4})?-(\d{4})?$/.exec(asked.get('y') ?? '') ?? []
  const filter: Filter = {
    hues: list('f', HUE_ORDER),
    shapes: list('k', SHAPE_ORDER),
    ways: list('how', WAY_ORDER),
    certainties: list('sure', CERTAINTY_ORDER),
    documents: (asked.get('d') ?? '')
      .split(',')
      .filter(id => id !== '')
      .map(decode),
    ...(from === '' ? {} : { from: Number(from) }),
    ...(to === '' ? {} : { to: Number(to) }),
  }
  return isEmpty(filter) ? undefined : filter
}

/** The address is decoded as a whole before it is split: a comma of an id must outlast that. */
const idInList = (id: DocumentId): string => encode(id.replace(/[%,]/g, encodeURIComponent))

const inOrder = <T>(values: readonly T[], order: readonly T[]): readonly T[] => order.filter(value => values.includes(value))

/** The documents that are shown where several are. */
export const keepsDocument = ({ documents }: Filter, id: DocumentId): boolean => documents.length === 0 || documents.includes(id)

/** True if the citation is shown. A doubt has no family and no year: asking for either leaves it out. */
export function keeps(filter: Filter, citation: Citation, shelf: Shelf): boolean {
  const { hues, shapes, ways, certainties, from, to } = filter
  if (ways.length && !ways.includes(citation.kind)) return false
  if (certainties.length && !certainties.includes(certaintyOf(citation))) return false
  if (citation.target.status !== 'resolved')
    return hues.length === 0 && from === undefined && to === undefined && (shapes.length === 0 || shapes.includes('question'))
  const name = nameOf(citation.target.id, shelf)
  if (hues.length && !hues.includes(name.hue)) return false
  if (shapes.length && !shapes.includes(name.shape)) return false
  if (from === undefined && to === undefined) return true
  const year = Number(name.date?.slice(0, 4) ?? Number.NaN)
  return year >= (from ?? 0) && year <= (to ?? 9999)
}

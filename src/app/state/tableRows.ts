import { articlesCited, type PlaceWords } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument, Paragraph } from '../../core/model/document.ts'
import type { TargetId } from '../../core/model/ids.ts'
import { byShelf, type Name, nameOf, type Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { fold } from '../../core/text/fold.ts'
import { type Certainty, certaintyOf } from './certainty.ts'
import { sentenceOf } from './sentence.ts'
import type { Tabulating } from './tabulating.ts'

/** One citation with where it stands. */
export interface CitationRow {
  readonly document: LegalDocument
  readonly paragraph: Paragraph
  readonly citation: Citation
  readonly certainty: Certainty
  /** Of the cited thing; absent for a doubt. */
  readonly name: Name | undefined
  /** Place in reading order, all documents through. */
  readonly order: number
}

/** What stands in the table from top to bottom. */
export type TableLine =
  | { readonly kind: 'row'; readonly row: CitationRow }
  | {
      readonly kind: 'group'
      readonly key: string
      readonly label: string
      readonly rows: number
      /** The cited thing or the document that the rows have in common; absent for doubts. */
      readonly target?: TargetId
      readonly document?: LegalDocument
    }

/** Every citation of the documents, in reading order. Takes time in proportion to the citations. */
export function rowsOf(documents: readonly Extraction[], shelf: Shelf): readonly CitationRow[] {
  const rows: CitationRow[] = []
  const names = new Map<TargetId, Name>()
  const named = (id: TargetId): Name => {
    const found = names.get(id) ?? nameOf(id, shelf)
    names.set(id, found)
    return found
  }
  for (const { document, citations } of documents) {
    const paragraphs = new Map(document.paragraphs.map((p, place) => [p.id, { p, place }]))
    const here: { readonly row: Omit<CitationRow, 'order'>; readonly place: number }[] = []
    for (const citation of citations) {
      const found = paragraphs.get(citation.paragraph)
      if (!found) continue
      const name = citation.target.status === 'resolved' ? named(citation.target.id) : undefined
      here.push({ row: { document, paragraph: found.p, citation, certainty: certaintyOf(citation), name }, place: found.place })
    }
    here.sort((a, b) => a.place - b.place || a.row.citation.span.start - b.row.citation.span.start)
    for (const { row } of here) rows.push({ ...row, order: rows.length })
  }
  return rows
}

/** The rows that have the words, in the order and the groups that are asked for. */
export function linesOf(all: readonly CitationRow[], { sort, descending, group, words, year }: Tabulating, places?: PlaceWords): readonly TableLine[] {
  const ofYear = year === undefined ? all : all.filter(({ document }) => document.date?.startsWith(String(year)))
  const rows = sorted(having(ofYear, words ?? '', places), sort ?? 'place', descending ?? false)
  if (group === undefined) return rows.map(row => ({ kind: 'row', row }))
  const groups = new Map<string, CitationRow[]>()
  for (const row of rows) {
    const key = group === 'document' ? row.document.id : targetKey(row)
    const found = groups.get(key)
    if (found) found.push(row)
    else groups.set(key, [row])
  }
  // What is cited most comes first, unless the table is ordered by what is cited; documents stay in the order of their rows.
  const order = [...groups]
  if (group === 'cites' && sort !== 'cites') order.sort(([, a], [, b]) => b.length - a.length)
  return order.flatMap(([key, members]): readonly TableLine[] => [headOf(group, key, members), ...members.map(row => ({ kind: 'row' as const, row }))])
}

function headOf(group: 'document' | 'cites', key: string, rows: readonly CitationRow[]): TableLine {
  const [first] = rows
  const head = { kind: 'group', key, rows: rows.length } as const
  if (!first) return { ...head, label: '' }
  const { document, citation, name } = first
  if (group === 'document') return { ...head, label: documentWords(document), document }
  return citation.target.status === 'resolved' && name ? { ...head, label: name.title, target: citation.target.id } : { ...head, label: '' }
}

/** "A/57/292 · Human rights of migrants". */
export function documentWords({ symbol, id, title }: LegalDocument): string {
  const name = symbolWords(symbol ?? id)
  return title === name || title === id ? name : `${name} · ${title}`
}

const targetKey = ({ citation: { target } }: CitationRow): string => (target.status === 'resolved' ? target.id : '')

/** All of the words, in any order, in the sentence or the name of what is cited. */
function having(rows: readonly CitationRow[], words: string, places?: PlaceWords): readonly CitationRow[] {
  const sought = fold(words).split(/\s+/).filter(Boolean)
  if (sought.length === 0) return rows
  return rows.filter(row => {
    const text = fold(`${row.name?.short ?? ''} ${row.name?.title ?? ''} ${placesOf(row, places)} ${wordsOf(row)}`)
    return sought.every(word => text.includes(word))
  })
}

const wordsOf = ({ paragraph, citation }: CitationRow): string => {
  const { start, end } = sentenceOf(paragraph, citation.span)
  return paragraph.text.slice(start, end)
}

const CERTAINTIES: readonly Certainty[] = ['sure', 'likely', 'doubt']

function sorted(rows: readonly CitationRow[], sort: 'place' | 'cites' | 'sure', descending: boolean): readonly CitationRow[] {
  const turn = descending ? -1 : 1
  if (sort === 'place') return descending ? [...rows].reverse() : rows
  const rank = sort === 'cites' ? rankOfCited(rows) : (row: CitationRow): number => CERTAINTIES.indexOf(row.certainty)
  const ranked = rows.map(row => ({ row, rank: rank(row), number: sort === 'cites' ? firstNumber(row) : 0 }))
  ranked.sort((a, b) => turn * (a.rank - b.rank || a.number - b.number) || a.row.order - b.row.order)
  return ranked.map(r => r.row)
}

/** Shelf order; doubts behind everything. */
function rankOfCited(rows: readonly CitationRow[]): (row: CitationRow) => number {
  const names = new Map<string, Name>()
  for (const row of rows) if (row.name) names.set(targetKey(row), row.name)
  const order = [...names].sort(([, a], [, b]) => byShelf(a, b))
  const ranks = new Map(order.map(([key], i) => [key, i]))
  return row => ranks.get(targetKey(row)) ?? order.length
}

/** The first article that is cited, so that article 2 stands before 10; a thing cited as a whole comes before its articles. */
function firstNumber({ citation: { pinpoints } }: CitationRow): number {
  const [first] = pinpoints
  return first === undefined ? -1 : Number.parseInt(first.value, 10) || 0
}

/** `art. 14 (3)`; empty if only the whole is cited. */
export const placesOf = ({ citation }: CitationRow, words?: PlaceWords): string => articlesCited(citation.pinpoints, words)

import type { TargetId } from '../model/ids.ts'
import { byText, type Links, type Place, within } from './links.ts'
import { type Count, countOf } from './rank.ts'

export interface Year {
  readonly year: number
  /** Documents of that year, those that cite nothing too: more citations may only mean more documents. */
  readonly documents: number
  /** Links of a paragraph to a thing cited. */
  readonly links: number
  /** What is cited, most first. */
  readonly targets: readonly (Count & { readonly target: TargetId })[]
}

export interface Timeline {
  /** In order; years without a document are not there. */
  readonly years: readonly Year[]
  /** Documents without a date; what they cite is in no year. */
  readonly undated: number
}

/** Citations by the year of the document that cites. */
export function timelineOf({ documents, links }: Links): Timeline {
  const yearOf = new Map(documents.map(d => [d.id, yearIn(d.date)]))
  const years = new Map<number, { documents: number; links: number; targets: Map<TargetId, Place[]> }>()
  let undated = 0
  for (const { id } of documents) {
    const year = yearOf.get(id)
    if (year === undefined) undated++
    else within(years, year, () => ({ documents: 0, links: 0, targets: new Map() })).documents++
  }
  for (const { at, target } of links) {
    const found = years.get(yearOf.get(at.document) ?? Number.NaN)
    if (!found) continue
    found.links++
    within(found.targets, target, () => []).push(at)
  }
  const counted = [...years].map(([year, { documents, links, targets }]) => ({
    year,
    documents,
    links,
    targets: [...targets].map(([target, at]) => ({ target, ...countOf(at) })).sort((a, b) => b.paragraphs - a.paragraphs || byText(a.target, b.target)),
  }))
  return { years: counted.sort((a, b) => a.year - b.year), undated }
}

function yearIn(date: string | undefined): number | undefined {
  const year = /^\d{4}(?!\d)/.exec(date ?? '')?.[0]
  return year === undefined ? undefined : Number(year)
}

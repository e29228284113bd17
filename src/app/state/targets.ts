import type { LegalDocument } from '../../core/model/document.ts'
import type { TargetId } from '../../core/model/ids.ts'
import { nameOf, type Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { normaliseSymbol } from '../../core/model/symbol.ts'
import { find, type Hit } from './search.ts'

/** A line of the search for what words mean: something that can be cited, with the place if the query names one. */
export type TargetHit = Exclude<Hit, { kind: 'paragraph' }>

/**
 * What can be cited and the query may mean: instruments of the whole registry, general comments, documents and cases by any name, as the find box finds them; a
 * symbol as it is typed ("A/RES/45/158"), and a paragraph of the same document ("#12"). Pure.
 */
export function findTargets(query: string, whole: Shelf, extractions: readonly Extraction[], document: LegalDocument): readonly TargetHit[] {
  const cited = new Set(
    extractions.filter(e => e.document.id === document.id).flatMap(e => e.citations.flatMap(({ target }) => (target.status === 'resolved' ? [target.id] : []))),
  )
  const found = find(query, { shelf: whole, extractions, document: document.id, cited }).filter(hit => hit.kind !== 'paragraph')
  const typed = [symbolIn(query), paragraphIn(query, document)].filter(id => id !== undefined)
  const had = new Set(found.map(hit => hit.id))
  return [...typed.filter(id => !had.has(id)).map(id => typedHit(id, whole)), ...found]
}

const symbolIn = (query: string): TargetId | undefined =>
  /^\s*(?:case:)?[A-Z]+(?:[./][\w.()-]+)*\/[\w.()/-]*\d[\w.()/-]*\s*$/i.test(query)
    ? query.trim().startsWith('case:')
      ? `case:${normaliseSymbol(query.trim().slice(5))}`
      : normaliseSymbol(query)
    : undefined

function paragraphIn(query: string, { paragraphs }: LegalDocument): TargetId | undefined {
  const [, number] = /^\s*(?:#|¶|para(?:graph|\.)?\s*)(\S+)\s*$/i.exec(query) ?? []
  return number !== undefined && paragraphs.some(p => p.id === number) ? `#${number}` : undefined
}

function typedHit(id: TargetId, shelf: Shelf): TargetHit {
  const { title, short } = nameOf(id, shelf)
  return { kind: 'instrument', id, name: title, note: short === title ? '' : short, cited: true, marks: [] }
}

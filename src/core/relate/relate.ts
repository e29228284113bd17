import type { Citation, Relation } from '../model/citation.ts'
import type { LegalDocument } from '../model/document.ts'
import { Sentences } from '../resolve/sentences.ts'
import { Clause } from './clause.ts'
import { isQuoted } from './quotation.ts'

/** The farthest back that a sentence is read from its first citation, in UTF-16 units. */
const LONGEST = 500

/**
 * Says how each paragraph cites what it cites, where its words say so.
 * @param texts the folded paragraphs
 * @param citations in order of appearance
 */
export function relate({ paragraphs }: LegalDocument, texts: readonly { readonly folded: string }[], citations: readonly Citation[]): readonly Citation[] {
  const related: Citation[] = []
  let next = 0
  paragraphs.forEach(({ id }, i) => {
    const from = next
    while (citations[next]?.paragraph === id) next++
    if (next > from) for (const c of relateParagraph(texts[i]?.folded ?? '', citations.slice(from, next))) related.push(c)
  })
  return related
}

/** Linear: of every sentence, the words before its citations are read once. */
function relateParagraph(folded: string, citations: readonly Citation[]): readonly Citation[] {
  const sentences = new Sentences(folded)
  let clause: Clause | undefined
  let sentence = -1
  let readTo = 0
  let last: { readonly start: number; readonly end: number; readonly relation: Relation | undefined } | undefined
  return citations.map((citation, i) => {
    const { start, end } = citation.span
    if (last && start < last.end) return withRelation(citation, last.relation)
    const begins = sentences.startOf(start)
    if (!clause || begins !== sentence) {
      clause = new Clause(folded, begins)
      sentence = begins
      readTo = begins
    }
    clause.read(Math.max(readTo, start - LONGEST), start)
    readTo = end
    const relation = clause.relationAt(start, end) ?? (isQuoted(folded, citation, nextStart(citations, i)) ? 'quotes' : undefined)
    last = { start, end, relation }
    return withRelation(citation, relation)
  })
}

const withRelation = (citation: Citation, relation: Relation | undefined): Citation => (relation === undefined ? citation : { ...citation, relation })

/** Where the next citation that stands behind this one begins. */
function nextStart(citations: readonly Citation[], i: number): number {
  const end = citations[i]?.span.end ?? 0
  for (let j = i + 1; j < citations.length; j++) {
    const start = citations[j]?.span.start ?? 0
    if (start >= end) return start
  }
  return Number.POSITIVE_INFINITY
}

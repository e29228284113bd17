import type { Citation, Relation } from '../model/citation.ts'
import type { LegalDocument } from '../model/document.ts'
import { Sentences } from '../text/sentences.ts'
import { Clause, PASSIVE_REACH } from './clause.ts'
import { governingWords } from './governing.ts'
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

/**
 * Linear: of every sentence that holds a governing word, the words before its citations are read once; of any other sentence none. Most paragraphs have
 * none, and are passed by as fast as one word can be looked for.
 */
function relateParagraph(folded: string, citations: readonly Citation[]): readonly Citation[] {
  const governing = governingWords(folded)
  const quotes = folded.includes('"')
  if (governing.length === 0 && !quotes) return citations
  const sentences = new Sentences(folded)
  let clause: Clause | undefined
  let sentence = -1
  let readTo = 0
  let next = 0
  let last: { readonly end: number; readonly relation: Relation | undefined } | undefined
  return citations.map((citation, i) => {
    const { start, end } = citation.span
    if (last && start < last.end) return withRelation(citation, last.relation)
    let relation: Relation | undefined
    if (governing.length > 0) {
      const begins = sentences.startOf(start)
      if (begins !== sentence) {
        clause = undefined
        sentence = begins
        readTo = begins
        while ((governing[next] ?? Number.POSITIVE_INFINITY) < begins) next++
      }
      if ((governing[next] ?? Number.POSITIVE_INFINITY) < end + PASSIVE_REACH) {
        clause ??= new Clause(folded, begins)
        clause.read(Math.max(readTo, start - LONGEST), start)
        readTo = end
        relation = clause.relationAt(start, end)
      }
    }
    if (relation === undefined && quotes && isQuoted(folded, citation, nextStart(citations, i))) relation = 'quotes'
    last = { end, relation }
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

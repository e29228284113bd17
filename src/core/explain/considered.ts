import type { Citation, Mention } from '../model/citation.ts'
import type { Item, Named } from '../model/explanation.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Extraction } from '../model/snapshot.ts'
import { fits, nounsOf } from '../resolve/context.ts'

/** At most so many are told of. */
const MOST = 5

/**
 * What else a citation could have meant: the other bearers of its name; for words that point back and for articles without a name, the instruments named
 * before it in the document, the nearest first, with what speaks against them.
 */
export function considered(
  { document, citations }: Extraction,
  citation: Citation,
  instrument: (id: string) => Instrument | undefined,
  named: (id: string) => Named,
): Item['considered'] {
  const { target, evidence, pinpoints } = citation
  if (target.status === 'ambiguous') return target.candidates.map(id => ({ ...named(id), why: 'could be meant as well' }))
  const chosen = target.status === 'resolved' ? target.id : undefined
  const bearers = evidence.flatMap(m => (m.kind === 'name' && !m.all ? m.candidates : [])).filter(id => id !== chosen)
  if (bearers.length > 0) {
    return [...new Set(bearers)].map(id => ({
      ...named(id),
      why: fits(instrument(id), pinpoints) ? 'bears the same name' : 'bears the same name; has no such article',
    }))
  }
  const anaphor = evidence.find((m): m is Extract<Mention, { kind: 'anaphor' }> => m.kind === 'anaphor')
  if (!anaphor && citation.kind !== 'implicit') return []
  const numbers = new Map(document.paragraphs.map((p, i) => [p.id, { i, number: p.number ?? p.id }]))
  const others = new Map<string, string>()
  const before = citations.slice(0, citations.indexOf(citation)).reverse()
  for (const { kind, target: earlier, paragraph } of before) {
    if (others.size === MOST) break
    if (kind !== 'explicit' || earlier.status !== 'resolved' || earlier.id === chosen || others.has(earlier.id)) continue
    const known = instrument(earlier.id)
    if (!known || (anaphor ? !nounsOf(known).has(anaphor.noun) : known.lastArticle === undefined)) continue
    // An article without a name is looked for in its own paragraph only.
    if (!anaphor && paragraph !== citation.paragraph) break
    const where = paragraph === citation.paragraph ? 'named before it in this paragraph' : `named in paragraph ${numbers.get(paragraph)?.number}`
    others.set(earlier.id, fits(known, pinpoints) ? where : `${where}; has no such article`)
  }
  return [...others].map(([id, why]) => ({ ...named(id), why }))
}

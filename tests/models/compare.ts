import type { Citation } from '../../src/core/model/citation.ts'
import type { LegalDocument, Paragraph } from '../../src/core/model/document.ts'
import type { Known } from '../../src/core/model/known.ts'
import { provisions } from '../../src/core/model/locator.ts'
import type { Extraction } from '../../src/core/model/snapshot.ts'
import type { Span } from '../../src/core/text/span.ts'

/** The paragraph that a known citation stands in; headings are told by their words. */
export function paragraphOf({ paragraphs }: LegalDocument, { paragraph }: Known): Paragraph | undefined {
  const heading = /^heading:(.*)$/.exec(paragraph)?.[1]
  return paragraphs.find(p => (heading === undefined ? p.id === paragraph : p.kind === 'heading' && p.text === heading))
}

/** Where the quote stands in its paragraph's text; `undefined` if it does not. */
export function spanOf(document: LegalDocument, known: Known): Span | undefined {
  const text = paragraphOf(document, known)?.text ?? ''
  let start = -1
  for (let n = 0; n < known.occurrence; n++) {
    start = text.indexOf(known.quote, start + 1)
    if (start < 0) return undefined
  }
  return { start, end: start + known.quote.length }
}

/**
 * Every difference between what is known and what was found, as lines that a person can read: "missed", "wrong provisions", "not known", "not
 * shown as a doubt", "needless doubt". Two citations meet if their words overlap.
 */
export function differences({ document, citations }: Extraction, known: readonly Known[]): readonly string[] {
  const placed = known.map(k => ({ known: k, at: paragraphOf(document, k)?.id, span: spanOf(document, k) }))
  const lines: string[] = []
  const met = new Set<Citation>()
  for (const { known: k, at, span } of placed) {
    if (at === undefined || !span) {
      lines.push(`${k.paragraph} the text has no "${k.quote}"`)
      continue
    }
    const here = citations.filter(c => c.paragraph === at && c.span.start < span.end && span.start < c.span.end)
    const say = (what: string): void => void lines.push(`${k.paragraph} ${what}: "${k.quote}"`)
    if (k.status === 'doubtful') {
      if (!here.some(c => c.target.status !== 'resolved')) say('not shown as a doubt')
      for (const c of here) if (c.target.status !== 'resolved') met.add(c)
    }
    if (k.status !== 'cited') continue
    for (const { id, provisions: wanted } of k.targets) {
      const same = here.filter(c => c.target.status === 'resolved' && c.target.id === id)
      const exact = same.find(c => sameSet(provisions(c.pinpoints), wanted))
      const found = exact ?? same[0]
      const label = [id, ...wanted].join(' ')
      if (found) met.add(found)
      if (exact) continue
      const all = [...new Set(same.flatMap(c => provisions(c.pinpoints)))]
      if (same.length > 1 && sameSet(all, wanted)) for (const c of same) met.add(c)
      else say(found ? `wrong provisions (${provisions(found.pinpoints).join(' + ') || 'none'}) of ${label}` : `missed ${label}`)
    }
  }
  for (const c of citations) {
    if (met.has(c)) continue
    const text = document.paragraphs.find(p => p.id === c.paragraph)?.text.slice(c.span.start, c.span.end)
    const what = c.target.status === 'resolved' ? `not known: ${[c.target.id, ...provisions(c.pinpoints)].join(' ')}` : 'needless doubt'
    lines.push(`${c.paragraph} ${what}: "${text}"`)
  }
  return lines
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(x => b.includes(x))

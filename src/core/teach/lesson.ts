import type { Citation } from '../model/citation.ts'
import type { LegalDocument, Paragraph } from '../model/document.ts'
import { type TargetId, targetKind } from '../model/ids.ts'
import { type Known, WAYS, type Way } from '../model/known.ts'
import { provisions } from '../model/locator.ts'
import type { Extraction } from '../model/snapshot.ts'
import { RULES, type RuleName } from '../resolve/rules.ts'
import { byPosition, overlaps, type Span } from '../text/span.ts'
import type { Authority } from './exercise.ts'

/** A citation that is sure enough to be asked about. */
export interface Sure {
  readonly span: Span
  /** With the normal forms of their provisions. */
  readonly targets: readonly { readonly id: TargetId; readonly provisions: readonly string[] }[]
  readonly way: Way
  /** Why it means that, for people: words that follow a colon. */
  readonly why: string
}

/** A paragraph as a teacher sees it. */
export interface Reading {
  readonly paragraph: Paragraph
  readonly sure: readonly Sure[]
  /** Words about which there is a doubt: nothing is asked about them. */
  readonly doubts: readonly Span[]
  /** What looks like a citation and is none. */
  readonly none: readonly { readonly span: Span; readonly why: string }[]
  /** All that the paragraph cites is in `sure`, `doubts` and `none`. */
  readonly whole: boolean
}

/** A document to make exercises from. */
export interface Lesson {
  readonly document: LegalDocument
  readonly by: Authority
  readonly readings: readonly Reading[]
}

/** Citations of less confidence are doubts here: a student must not be taught by a guess. Of those at this, nine in ten are right. */
export const SURE = 0.9

/** A lesson from what Pacta found. */
export function lessonOf({ document, citations, rejections }: Extraction, { atLeast = SURE }: { readonly atLeast?: number } = {}): Lesson {
  const cited = groupByParagraph(citations)
  const rejected = groupByParagraph(rejections)
  const readings = document.paragraphs.map((paragraph): Reading => {
    const here = cited.get(paragraph.id) ?? []
    const isSure = ({ target }: Citation): boolean => target.status === 'resolved' && target.confidence >= atLeast
    return {
      paragraph,
      sure: here.filter(isSure).flatMap(sureOf),
      doubts: here.filter(c => !isSure(c)).map(c => c.span),
      none: (rejected.get(paragraph.id) ?? []).map(({ span, reason }) => ({ span, why: reason })),
      whole: true,
    }
  })
  return { document, by: 'program', readings }
}

function sureOf({ span, target, pinpoints, kind }: Citation): readonly Sure[] {
  if (target.status !== 'resolved') return []
  const words = Object.hasOwn(RULES, target.rule) ? RULES[target.rule as RuleName].words : target.rule
  return [{ span, targets: [{ id: target.id, provisions: provisions(pinpoints) }], way: wayOf(target.id, target.rule, kind), why: words }]
}

/** The way in the words of the models, as far as rule and kind tell. */
function wayOf(id: TargetId, rule: string, kind: Citation['kind']): Way {
  if (id.startsWith('#')) return 'cross-reference'
  if (rule === 'definition') return 'defined'
  if (/^own-treaty/.test(rule)) return 'own treaty'
  if (kind === 'anaphora') return 'points back'
  if (kind === 'implicit') return 'context'
  if (rule === 'collective-name') return 'collective'
  if (rule === 'abbreviation') return 'abbreviation'
  return targetKind(id) === 'instrument' ? 'named' : 'number'
}

/** A lesson from what a person has written down: better, where it is there. A quote that the text does not have leaves its paragraph not whole. */
export function lessonFromKnown(document: LegalDocument, known: readonly Known[]): Lesson {
  const byParagraph = new Map<Paragraph, Known[]>()
  for (const k of known) {
    const paragraph = paragraphOf(document, k)
    if (paragraph) byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), k])
  }
  const readings = document.paragraphs.map((paragraph): Reading => {
    const placed = (byParagraph.get(paragraph) ?? []).map(k => ({ k, span: spanIn(paragraph.text, k) }))
    const sure: Sure[] = []
    const doubts: Span[] = []
    const none: { span: Span; why: string }[] = []
    for (const { k, span } of placed) {
      if (!span) continue
      if (k.status === 'doubtful') doubts.push(span)
      else if (k.status === 'none') none.push({ span, why: k.why ?? '' })
      else sure.push({ span, targets: k.targets, way: k.way, why: k.why === undefined ? WAYS[k.way] : `${WAYS[k.way]}. ${k.why}` })
    }
    return { paragraph, sure, doubts, none, whole: placed.every(p => p.span !== undefined) }
  })
  return { document, by: 'person', readings }
}

/** Headings are told by their words. */
function paragraphOf({ paragraphs }: LegalDocument, { paragraph }: Known): Paragraph | undefined {
  const heading = /^heading:(.*)$/.exec(paragraph)?.[1]
  return paragraphs.find(p => (heading === undefined ? p.id === paragraph : p.kind === 'heading' && p.text === heading))
}

function spanIn(text: string, { quote, occurrence }: Known): Span | undefined {
  let start = -1
  for (let n = 0; n < occurrence; n++) {
    start = text.indexOf(quote, start + 1)
    if (start < 0) return undefined
  }
  return { start, end: start + quote.length }
}

/** Citations whose words overlap are one to the eye: a collective name, a list of protocols. */
export function together(sure: readonly Sure[]): readonly (Span & { readonly of: readonly Sure[] })[] {
  const groups: { start: number; end: number; of: Sure[] }[] = []
  for (const citation of [...sure].sort((a, b) => byPosition(a.span, b.span))) {
    const last = groups.at(-1)
    if (last && overlaps(last, citation.span)) {
      last.end = Math.max(last.end, citation.span.end)
      last.of.push(citation)
    } else groups.push({ ...citation.span, of: [citation] })
  }
  return groups
}

function groupByParagraph<T extends { readonly paragraph: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.paragraph)
    if (group) group.push(item)
    else groups.set(item.paragraph, [item])
  }
  return groups
}

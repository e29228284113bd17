import type { Citation, Mention } from '../model/citation.ts'
import type { LegalDocument, Paragraph } from '../model/document.ts'
import type { Explanation, Item, Named, Recognised } from '../model/explanation.ts'
import type { ParagraphId } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import { label } from '../model/locator.ts'
import type { Extraction } from '../model/snapshot.ts'
import { caseOf } from '../model/symbol.ts'
import { RELATIONS } from '../relate/relations.ts'
import { RULES } from '../resolve/rules.ts'
import { byPosition, type Span } from '../text/span.ts'
import { considered } from './considered.ts'
import { FORM_WORDS } from './formWords.ts'

/** What the forms see in a paragraph when they are run again: all mentions, and those of each form that gave way to an earlier one. */
export interface Seen {
  readonly mentions: readonly Mention[]
  readonly gaveWay: readonly Mention[]
}

/**
 * Explains one paragraph of an extraction; undefined if the document has none of this id. Without `seen` it explains what the extraction keeps: citations,
 * doubts and rejections, but not what was passed over in silence.
 */
export function explain(
  extraction: Extraction,
  id: ParagraphId,
  instrument: (id: string) => Instrument | undefined,
  seen: Seen = { mentions: [], gaveWay: [] },
): Explanation | undefined {
  const { document, citations, rejections } = extraction
  const paragraph = document.paragraphs.find(p => p.id === id)
  if (!paragraph) return undefined
  const { text } = paragraph
  const named = (target: string): Named => {
    const title = instrument(target)?.title
    return title === undefined ? { id: target } : { id: target, title }
  }
  const here = citations.filter(c => c.paragraph === id)
  const cited = here.map((c): Item => ({ ...ofCitation(c, text, named), considered: considered(extraction, c, instrument, named) }))
  const refused = rejections
    .filter(r => r.paragraph === id)
    .map(({ span, rule, reason }): Item => {
      const found = seen.mentions.filter(m => within(m.span, span)).map(m => recognised(m, text))
      return { outcome: 'rejected', span, quote: slice(text, span), found, rule, words: reason, places: [], pinpoints: [], considered: [], gaveWay: [] }
    })
  const told = new Set(here.flatMap(c => c.evidence.map(keyOf)))
  const left = seen.mentions.filter(m => !told.has(keyOf(m)) && !refused.some(r => within(m.span, r.span))).map((m): Item => leftOut(m, paragraph, document))
  const items = [...cited, ...refused, ...left].sort((a, b) => byPosition(a.span, b.span))
  return {
    document: document.symbol ?? document.source.name,
    paragraph: id,
    ...(paragraph.number === undefined ? {} : { number: paragraph.number }),
    text,
    items: withGivenWay(items, seen.gaveWay, text),
  }
}

const slice = (text: string, { start, end }: Span): string => text.slice(start, end)
const keyOf = ({ form, span }: Mention): string => `${form} ${span.start}-${span.end}`
const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const recognised = ({ form, span }: Mention, text: string): Recognised => ({ form, words: FORM_WORDS[form] ?? form, quote: slice(text, span) })

function ofCitation({ span, kind, pinpoints, target, evidence, relation }: Citation, text: string, named: (id: string) => Named): Omit<Item, 'considered'> {
  const found = [...evidence].sort((a, b) => byPosition(a.span, b.span)).map(m => recognised(m, text))
  const row = RELATIONS.find(r => r.id === relation)
  const said = {
    span,
    quote: slice(text, span),
    found,
    rule: target.rule,
    places: pinpoints.map(label),
    pinpoints,
    kind,
    ...(row ? { relation: { id: row.id, words: row.words } } : {}),
    gaveWay: [],
  }
  if (target.status !== 'resolved') return { ...said, outcome: 'doubt', words: target.reason }
  const words = target.rule in RULES ? RULES[target.rule as keyof typeof RULES].words : target.rule
  return { ...said, outcome: 'cited', words, target: named(target.id), confidence: target.confidence }
}

/** A mention that came to nothing, and why as far as it tells itself. */
function leftOut(mention: Mention, { text }: Paragraph, document: LegalDocument): Item {
  const [rule, words] = silence(mention, text, document)
  return {
    outcome: 'left',
    span: mention.span,
    quote: slice(text, mention.span),
    found: [recognised(mention, text)],
    rule,
    words,
    places: [],
    pinpoints: [],
    considered: [],
    gaveWay: [],
  }
}

function silence(mention: Mention, text: string, { symbol }: LegalDocument): readonly [rule: string, words: string] {
  const bracketed = text[mention.span.start - 1] === '(' || /["“‘(](?:the )?$/.test(text.slice(Math.max(0, mention.span.start - 5), mention.span.start))
  switch (mention.kind) {
    case 'document':
      return mention.target === symbol || mention.target === caseOf(symbol ?? '')
        ? ['own-symbol', "the document's own symbol"]
        : ['short-name', 'stands beside what it names']
    case 'other':
      return [mention.what, mention.what === 'body' ? mention.reason : `${mention.reason}; no article of it is cited here`]
    case 'definition':
      return ['short-name', 'only gives a short name to what stands before it']
    case 'name':
      if (bracketed) return ['short-name', 'only gives a short name to what stands before it']
      return mention.orBody === undefined ? ['short-name', 'stands beside what it names'] : ['body', 'here it names the committee, not its treaty']
    case 'numbered':
      if (mention.what === 'case') return ['own-symbol', "the document's own symbol"]
      return ['short-name', 'stands beside what it names']
    case 'anaphor':
      return bracketed
        ? ['short-name', 'only gives a short name to what stands before it']
        : ['everyday-word', 'an everyday word here: it points at nothing that was named before']
    case 'pinpoint':
      return mention.pinpoints[0]?.unit === 'para'
        ? ['no-owner', 'a paragraph; the words do not say of what']
        : ['no-owner', 'the words do not say which instrument this belongs to']
    case 'ibid':
      return ['no-antecedent', 'nothing was cited right before it']
    default:
      return mention satisfies never
  }
}

/** Gives each other reading to the first item whose words it shares. */
function withGivenWay(items: readonly Item[], gaveWay: readonly Mention[], text: string): readonly Item[] {
  const given = new Map<Item, Recognised[]>()
  for (const mention of gaveWay) {
    const item = items.find(i => overlap(i.span, mention.span))
    if (item) given.set(item, [...(given.get(item) ?? []), recognised(mention, text)])
  }
  return items.map(item => ({ ...item, gaveWay: given.get(item) ?? [] }))
}

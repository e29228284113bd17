import type { Mention } from '../model/citation.ts'
import { fold } from '../text/fold.ts'
import { byPosition, type Span } from '../text/span.ts'
import { Taken } from './form.ts'
import { definitions } from './forms/definitions.ts'
import { FORMS } from './forms.ts'
import type { Lexicon } from './lexicon.ts'
import { NOWHERE, Places } from './places.ts'

/** What one paragraph says, without any context. */
export interface Findings {
  readonly folded: string
  /** In order of appearance; they do not overlap, except that one word can give several ("Nos. 148-154/1983"). */
  readonly mentions: readonly Mention[]
  /** Short names given here; they lie over or beside mentions, and without any there are none. */
  readonly definitions: readonly Mention[]
}

const NOTHING: readonly Mention[] = []
const places = new Places(FORMS)

/** Runs every form over a paragraph. Linear in its length; never throws. */
export function find(text: string, lexicon: Lexicon): Findings {
  const folded = fold(text)
  const taken = new Taken()
  taken.claim(addresses(folded))
  const here = places.in(folded)
  const mentions: Mention[] = []
  FORMS.forEach((form, i) => {
    const own = here[i]
    if (form.words && !own) return
    const found = form.find({ text, folded, taken, places: own ?? NOWHERE }, lexicon)
    if (found.length === 0) return
    for (const mention of found) mentions.push(mention)
    taken.claim(distinct(found))
  })
  if (mentions.length === 0) return { folded, mentions, definitions: NOTHING }
  mentions.sort((a, b) => byPosition(a.span, b.span))
  return { folded, mentions, definitions: definitions.find({ text, folded, taken, places: NOWHERE }, lexicon) }
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^ "<>]+/g
/** Addresses in the net: "http://treaties.example/view?src=TREATY" cites nothing. */
const addresses = (folded: string): readonly Span[] =>
  folded.includes('://') || folded.includes('www.') ? [...folded.matchAll(ADDRESS)].map(m => ({ start: m.index, end: m.index + m[0].length })) : []

/** What each form finds with no other before it: what it would say of words that another takes. */
export function findAlone(text: string, lexicon: Lexicon): readonly Mention[] {
  const folded = fold(text)
  const here = places.in(folded)
  return [...FORMS, definitions].flatMap((form, i) => form.find({ text, folded, taken: new Taken(), places: here[i] ?? NOWHERE }, lexicon))
}

/** The spans of mentions, each once, sorted. */
function distinct(found: readonly Mention[]): readonly Span[] {
  const spans = found.map(m => m.span).sort(byPosition)
  return spans.filter((s, i) => i === 0 || s.start >= (spans[i - 1]?.end ?? 0))
}

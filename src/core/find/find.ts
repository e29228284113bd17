import type { Mention } from '../model/citation.ts'
import { fold } from '../text/fold.ts'
import { byPosition } from '../text/span.ts'
import { type Passage, Taken } from './form.ts'
import { definitions } from './forms/definitions.ts'
import { FORMS } from './forms.ts'
import type { Lexicon } from './lexicon.ts'

/** What one paragraph says, without any context. */
export interface Findings {
  readonly folded: string
  /** In order of appearance; they do not overlap, except that one word can give several ("Nos. 148-154/1983"). */
  readonly mentions: readonly Mention[]
  /** Short names given here; they lie over or beside mentions. */
  readonly definitions: readonly Mention[]
}

/** Runs every form over a paragraph. Linear in its length; never throws. */
export function find(text: string, lexicon: Lexicon): Findings {
  const folded = fold(text)
  const taken = new Taken()
  const passage: Passage = { text, folded, taken }
  const mentions: Mention[] = []
  for (const form of FORMS) {
    const found = form.find(passage, lexicon)
    for (const mention of found) mentions.push(mention)
    taken.claim(distinct(found))
  }
  mentions.sort((a, b) => byPosition(a.span, b.span))
  return { folded, mentions, definitions: definitions.find(passage, lexicon) }
}

/** The spans of mentions, each once, sorted. */
function distinct(found: readonly Mention[]) {
  const spans = found.map(m => m.span).sort(byPosition)
  return spans.filter((s, i) => i === 0 || s.start >= (spans[i - 1]?.end ?? 0))
}

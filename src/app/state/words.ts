import type { Citation } from '../../core/model/citation.ts'
import { REVIEWED } from '../../core/review/review.ts'
import type { Reasons } from '../words/en/reasons.ts'
import { certaintyOf } from './certainty.ts'

/** Why a citation was read as it was, in words; a rule that has none is called by its name. */
export function whyWords({ target }: Citation, words: Reasons): string {
  if (target.status !== 'resolved') return words.doubt(target.rule, target.reason)
  if (target.rule === REVIEWED) return words.reviewed
  const rules: Readonly<Record<string, string>> = words.rules
  return rules[target.rule] ?? target.rule
}

/** How sure, in words: `sure`, `likely: about 80 in 100 such readings are right`, `not decided`. */
export function certaintyWords(citation: Citation, words: Reasons): string {
  const { target } = citation
  if (target.status !== 'resolved') return target.status === 'ambiguous' ? words.severalReadings : words.notDecided
  return certaintyOf(citation) === 'sure' ? words.sure : words.likely(Math.round(target.confidence * 100))
}

import type { Citation } from '../../core/model/citation.ts'
import { RULES } from '../../core/resolve/rules.ts'
import { REVIEWED } from '../../core/review/review.ts'
import { certaintyOf } from './certainty.ts'

const rules: Readonly<Record<string, { readonly words: string }>> = RULES

/** Why a citation was read as it was, in words; a rule that has none is called by its name. */
export function whyWords({ target }: Citation): string {
  if (target.status === 'resolved' && target.rule === REVIEWED) return 'decided by a reviewer'
  return target.status === 'resolved' ? (rules[target.rule]?.words ?? target.rule) : target.reason
}

/** How sure, in words: `certain`, `likely (80 in 100 such readings are right)`, `not decided`. */
export function certaintyWords(citation: Citation): string {
  const { target } = citation
  if (target.status !== 'resolved') return target.status === 'ambiguous' ? 'more than one reading' : 'not decided'
  return certaintyOf(citation) === 'sure' ? 'sure' : `likely: about ${Math.round(target.confidence * 100)} in 100 such readings are right`
}

/** A date as UN documents print it: `18 December 1990`; a year or anything else stays as it is. */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** `1 paragraph`, `3 paragraphs`; an irregular plural is given. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

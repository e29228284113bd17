import type { CitationKind } from '../model/citation.ts'
import type { TargetId } from '../model/ids.ts'
import { DOUBTS, type DoubtName, RULES, type RuleName } from './rules.ts'

/** What a rule says of one mention. */
export type Decision =
  | { readonly kind: 'resolved'; readonly ids: readonly TargetId[]; readonly rule: RuleName; readonly confidence: number; readonly as: CitationKind }
  | { readonly kind: 'doubt'; readonly rule: DoubtName; readonly reason: string; readonly candidates: readonly TargetId[]; readonly as: CitationKind }
  /** Looked at and no citation; `reason` is for people. */
  | { readonly kind: 'rejected'; readonly rule: string; readonly reason: string }
  /** Nothing to say: an everyday word. */
  | { readonly kind: 'silent' }

/** @param confidence where a case of the rule is less sure than the rule; it never is surer, since nothing is counted finer than by rule */
export const resolved = (ids: readonly TargetId[], rule: RuleName, as: CitationKind, confidence: number = RULES[rule].confidence): Decision => ({
  kind: 'resolved',
  ids,
  rule,
  confidence: Math.min(confidence, RULES[rule].confidence),
  as,
})
export const doubt = (rule: DoubtName, as: CitationKind, candidates: readonly TargetId[] = [], reason: string = DOUBTS[rule]): Decision => ({
  kind: 'doubt',
  rule,
  reason,
  candidates,
  as,
})
export const rejected = (rule: string, reason: string): Decision => ({ kind: 'rejected', rule, reason })
export const SILENT: Decision = { kind: 'silent' }

import { RULES, type RuleName } from '../../../core/resolve/rules.ts'

/** Why something was read as it was, by the names of the core's rules and doubts: in English the core's own words. */
export const reasons = {
  rules: Object.fromEntries(Object.entries(RULES).map(([name, { words }]) => [name, words])) as Readonly<Record<RuleName, string>>,
  /** Why something was not decided, or is no citation, by the rule's name; English has the core's own sentence, which may name what it is about. */
  doubt: (_rule: string, reason: string): string => reason,
  reviewed: 'decided by a reviewer',
  severalReadings: 'more than one reading',
  colon: ': ',
  semicolon: '; ',
  notDecided: 'not decided',
  sure: 'sure',
  likely: (inHundred: number): string => `likely: about ${inHundred} in 100 such readings are right`,
}

export type Reasons = typeof reasons

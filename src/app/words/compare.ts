import { type CompareWords, compare } from './en/compare.ts'
import type { Part } from './part.ts'

/** The words of the comparison, which is brought when it is chosen. */
export const COMPARE: Part<CompareWords> = { en: compare, bring: {} }

import { type AnalysisWords, analysis } from './en/analysis.ts'
import type { Part } from './part.ts'

/** The words of the view that counts. */
export const ANALYSIS: Part<AnalysisWords> = { en: analysis, bring: {} }

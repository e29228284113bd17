import { type AnalysisWords, analysis } from './en/analysis.ts'
import type { Part } from './part.ts'

/** The words of the view that counts. */
export const ANALYSIS: Part<AnalysisWords> = {
  en: analysis,
  bring: {
    fr: async () => (await import('./fr/analysis.ts')).analysis,
    es: async () => (await import('./es/analysis.ts')).analysis,
    ar: async () => (await import('./ar/analysis.ts')).analysis,
  },
}

import { print } from './en/print.ts'
import type { Language } from './language.ts'
import type { Part } from './part.ts'

/** What is printed on pictures, sheets and workbooks, whether the page makes them or the command line. */
export const PRINT: Part<typeof print> = {
  en: print,
  bring: {
    fr: async () => (await import('./fr/print.ts')).print,
    es: async () => (await import('./es/print.ts')).print,
    ar: async () => (await import('./ar/print.ts')).print,
  },
}

export const printWordsIn = async (language: Language): Promise<typeof print> => (language === 'en' ? PRINT.en : PRINT.bring[language]())

import { exercises } from './en/exercises.ts'
import { grammar } from './en/grammar.ts'
import { reasons } from './en/reasons.ts'
import { EXERCISES, type ExerciseWords } from './exercises.ts'
import type { Words } from './first.ts'
import { LANGUAGES, type Language } from './language.ts'

/** The words of a worksheet that is saved as a page: those of the exercises, with the reasons and dates of the page. */
export const sheetWordsOf = (language: Language, words: ExerciseWords, { reasons, grammar }: Pick<Words, 'reasons' | 'grammar'>) => ({
  ...words,
  language,
  dir: LANGUAGES[language].dir,
  rules: reasons.rules,
  semicolon: reasons.semicolon,
  dateOf: grammar.date,
})

const REST: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Pick<Words, 'reasons' | 'grammar'>>>> = {
  fr: async () => ({ ...(await import('./fr/reasons.ts')), ...(await import('./fr/grammar.ts')) }),
  es: async () => ({ ...(await import('./es/reasons.ts')), ...(await import('./es/grammar.ts')) }),
  ar: async () => ({ ...(await import('./ar/reasons.ts')), ...(await import('./ar/grammar.ts')) }),
}

/** The same where there is no page. */
export const sheetWordsIn = async (language: Language) =>
  language === 'en'
    ? sheetWordsOf(language, exercises, { reasons, grammar })
    : sheetWordsOf(language, await EXERCISES.bring[language](), await REST[language]())

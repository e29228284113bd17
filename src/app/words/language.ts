/** The languages that the interface speaks, by their BCP 47 tags. */
export type Language = 'en' | 'fr' | 'es' | 'ar'

interface LanguageRow {
  /** As it calls itself. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
}

/** In the order in which they are offered. Documents keep their own language whatever is chosen. */
export const LANGUAGES: Readonly<Record<Language, LanguageRow>> = {
  en: { name: 'English', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
}

export const LANGUAGE_ORDER = Object.keys(LANGUAGES) as readonly Language[]

/** Reads what an address or a memory holds; undefined if it is no language of the interface. */
export const languageOf = (tag: string | undefined): Language | undefined => LANGUAGE_ORDER.find(language => language === tag)

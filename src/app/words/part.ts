import type { Language } from './language.ts'

/**
 * The words of one part of the app. English comes with the part (and so with the view that is brought with it); the words of another language are brought
 * when that language is chosen. No language may be missing: the compiler refuses the part.
 */
export interface Part<W> {
  readonly en: W
  readonly bring: Readonly<Record<Exclude<Language, 'en'>, () => Promise<W>>>
}

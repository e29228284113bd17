import { normaliseSymbol } from '../core/model/symbol.ts'

/** The six official languages, by the codes that the service uses. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** Longer than any symbol, and short enough for a file name. */
const LONGEST = 120
/** Parts between slashes hold a letter or a digit, and nothing that a file system takes for something else: "E", "CN.4", "Add.1", "1325(2000)". */
const SYMBOL = /^[a-z]{1,12}(?:\/[a-z0-9.()[\]&,+-]*[a-z0-9)\]])+$/i

/** One document to be fetched. */
export interface Wanted {
  /** As it was written, without blanks and the stars of a reissue: `CCPR/C/21/Rev.1/Add.13`. */
  readonly symbol: string
  /** The same for all spellings of it. */
  readonly key: string
}

/** Reads a symbol as people write it: `S/RES/1325 (2000)`, `A/57/292*`. */
export function wantedOf(written: string): Wanted | { readonly problem: string } {
  if (/^https?:|^www\.|undocs/i.test(written.trim())) return { problem: 'this is an address. Give the symbol alone, such as A/57/292.' }
  const symbol = written.replace(/\s+/g, '').replace(/\*+$/, '')
  if (symbol.length > LONGEST || !SYMBOL.test(symbol)) return { problem: 'this is not the symbol of a UN document. One looks like A/57/292 or CCPR/C/GC/36.' }
  return { symbol, key: normaliseSymbol(symbol) }
}

/** The symbols of a file: one a line, without empty lines and comments (`# …`). */
export const symbolLines = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r]/)
    .map(line => line.replace(/#.*$/, '').trim())
    .filter(line => line !== '')

/** `A_57_292.pdf`, `A_57_292.fr.pdf`: safe on every system, and different for different symbols. */
export const fileNameOf = ({ symbol }: Wanted, language: Language, ending: string): string =>
  `${symbol.replaceAll('/', '_')}${language === 'en' ? '' : `.${language}`}.${ending}`

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FontFiles, FontName } from './fontNames.ts'

/*
 * The fonts that are printed with, whole and as TrueType: the app's own are cut into pieces for browsers, which programs that print cannot
 * put together again. Source Sans 3 has Latin, Greek, Cyrillic and Vietnamese; Noto Naskh Arabic has Arabic.
 */
const FILES = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  arabic: '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  arabicBold: '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
} as const satisfies Record<FontName, string>

/** The bytes of all fonts, by name. */
export async function fonts(): Promise<FontFiles> {
  const { resolve } = createRequire(import.meta.url)
  const read = (name: FontName): Promise<Uint8Array> => readFile(resolve(FILES[name]))
  const [regular, bold, arabic, arabicBold] = await Promise.all([read('regular'), read('bold'), read('arabic'), read('arabicBold')])
  return { regular, bold, arabic, arabicBold }
}

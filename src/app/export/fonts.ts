import arabic from '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf?url'
import arabicBold from '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf?url'
import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url'
import bold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url'
import type { Order } from '../../worker/exportMessages.ts'
import { Trouble } from '../words/trouble.ts'

/** The fonts of a briefing sheet, from the page's own address. Rejects with a sentence for people. */
export async function sheetFonts(): Promise<NonNullable<Order['fonts']>> {
  const bytes = async (url: string): Promise<Uint8Array> => {
    const answer = await fetch(url).catch(() => undefined)
    if (!answer?.ok) throw new Trouble(words => words.noFonts)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const [r, b, a, ab] = await Promise.all([bytes(regular), bytes(bold), bytes(arabic), bytes(arabicBold)])
  return { regular: r, bold: b, arabic: a, arabicBold: ab }
}

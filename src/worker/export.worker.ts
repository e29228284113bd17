import arabic from '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf?url'
import arabicBold from '@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf?url'
import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url'
import bold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url'
import type { FontFiles } from '../press/fontNames.ts'
import type { Order } from './exportMessages.ts'
import { makeFile } from './makeFile.ts'

// Makes files away from the page's own thread. It fetches nothing but its own code and its own fonts.
async function fonts(): Promise<FontFiles> {
  const bytes = async (url: string): Promise<Uint8Array> => {
    const answer = await fetch(url)
    if (!answer.ok) throw new Error('The fonts of the sheet could not be loaded. Is the window in which you started Pacta still open?')
    return new Uint8Array(await answer.arrayBuffer())
  }
  const [r, b, a, ab] = await Promise.all([regular, bold, arabic, arabicBold].map(bytes))
  if (!r || !b || !a || !ab) throw new Error('The fonts of the sheet could not be loaded.')
  return { regular: r, bold: b, arabic: a, arabicBold: ab }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => void makeFile(data, { tool: `Pacta ${PACTA_VERSION}`, fonts }, making => postMessage(making)))

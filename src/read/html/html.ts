import type { Warning } from '../../core/model/document.ts'
import { decode } from '../decode.ts'
import { utf16Of } from '../magic.ts'
import { withTitleFirst } from '../paragraphs.ts'
import type { Flow, Refusal, Source } from '../reader.ts'
import { isInTables, READ_FROM_TABLES } from '../tables.ts'
import { PageBlocks } from './blocks.ts'
import { Content } from './content.ts'
import { notesOf } from './notes.ts'
import { parsePage, placesOf } from './page.ts'

/** A web page, as it was saved or sent. Its pictures, scripts and styles are neither fetched nor run. */
export async function readHtml({ bytes }: Source): Promise<Flow | Refusal> {
  const decoded = decodePage(bytes)
  if ('problem' in decoded) return decoded
  const page = await parsePage(decoded.text)
  if (!page)
    return { problem: 'The elements of this web page stand within one another without end, so it cannot be read. Open it in a browser and save it as text.' }
  const content = new Content(page)
  const notes = notesOf(page, placesOf(page))
  const read = (withTables: boolean): Flow => {
    const reader = new PageBlocks({ content, notes, withTables })
    const blocks = reader.read(content.root)
    if (!withTables && isInTables(blocks, reader.leftOut)) return read(true)
    return { blocks: withTitleFirst(blocks), warnings: [...decoded.warnings, ...reader.leftOut.warnings, ...(withTables ? [READ_FROM_TABLES] : [])] }
  }
  return read(false)
}

/** By its mark, by what its head declares, else as a text. */
function decodePage(bytes: Uint8Array): { readonly text: string; readonly warnings: readonly Warning[] } | Refusal {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const declared =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]{0,200}encoding=["']([\w:.-]{1,40})["']/.exec(head)?.[1]
  if (declared === undefined || utf16Of(bytes) || /^utf-?(?:8|16)/i.test(declared) || bytes.length > 400_000_000) return decode(bytes)
  try {
    return { text: new TextDecoder(declared).decode(bytes), warnings: [] }
  } catch {
    return decode(bytes)
  }
}

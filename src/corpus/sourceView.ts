import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { LegalDocument } from '../core/model/document.ts'
import type { SourceView } from '../core/model/sourceView.ts'
import { decode } from '../read/decode.ts'

/** Bytes of a file that is put into a page whole. Base64 adds a third; browsers become slow beyond this. */
const LARGEST_EMBEDDED = 12_000_000
/** UTF-16 units of a text that is shown line by line. */
const LARGEST_TEXT = 20_000_000

/** The file at `path` as it lies, to be shown beside the document that was read from it. Never throws: what cannot be shown says why. */
export async function sourceView(path: string, { source }: LegalDocument): Promise<SourceView> {
  const bytes = await bytesOf(path)
  // A document out of an archive, a pipe, or a file that has changed since.
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== source.sha256)
    return absent('The file cannot be shown here: it lies within another one, or has changed since it was read.')
  if (/^text\/|html|xml$/.test(source.mediaType) && !source.mediaType.includes('officedocument')) {
    const decoded = decode(bytes)
    if ('problem' in decoded) return absent(decoded.problem)
    if (decoded.text.length > LARGEST_TEXT) return absent('The file is too large to be shown here. Open it in its own program beside this page.')
    return { kind: 'lines', lines: decoded.text.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/) }
  }
  if (source.mediaType !== 'application/pdf') return absent('A file of this kind cannot be shown in a page. Open it in its own program beside this page.')
  if (bytes.length > LARGEST_EMBEDDED)
    return absent(
      `The PDF is too large to be put into this page (${Math.round(bytes.length / 1e6)} MB). Open it beside this page: its pages are named on the right.`,
    )
  return { kind: 'embedded', mediaType: source.mediaType, base64: bytes.toString('base64') }
}

/** A pipe can be read only once. */
async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined
  } catch {
    return undefined
  }
}

const absent = (why: string): SourceView => ({ kind: 'absent', why })

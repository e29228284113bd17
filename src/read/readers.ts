import type { LegalDocument } from '../core/model/document.ts'
import type { Body } from '../core/model/instrument.ts'
import { openArchive } from './archive.ts'
import type { Budget } from './budget.ts'
import { isAkomaNtoso, isCompound, isDocx, isMarkdown, isOpenDocument, isOtherOffice, isOtherXml, isWebArchive } from './kinds.ts'
import { isBinary, isHtml, isPdf, startsWith } from './magic.ts'
import { type Flow, HEAD_BYTES, LIMITS, type Limits, type Reader, type Refusal } from './reader.ts'
import { type SegmentContext, segment } from './segment/segment.ts'
import { readText } from './text.ts'
import { isZip } from './zip.ts'

/** A file that cannot be read. The message is for people: what is wrong and what to do, in full sentences, without the file's name. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
}

const SAVE_AS_DOCX = 'Open it in the program that made it, save it as a Word document (DOCX) and give Pacta that file.'
const RECOGNISE = 'Pacta reads text, not pictures: run a text recognition (OCR) program over it first and give Pacta the text.'

/**
 * The readers, in the order in which they are asked. The last takes whatever no other knows. A new kind of file is a new file and a row here. Each is
 * loaded with the first file of its kind: plain text waits for none.
 */
export const READERS: readonly Reader[] = [
  { id: 'pdf', label: 'a PDF', mediaType: 'application/pdf', recognises: isPdf, read: async source => (await import('./pdf/pdf.ts')).readPdf(source) },
  {
    id: 'docx',
    label: 'a Word document (DOCX)',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    recognises: isDocx,
    read: async source => (await import('./docx/docx.ts')).readDocx(source),
  },
  {
    id: 'office',
    label: 'a workbook or a presentation',
    mediaType: 'application/vnd.openxmlformats-officedocument',
    recognises: isOtherOffice,
    advice: 'Pacta reads running text: copy the text into a Word document and give Pacta that file.',
  },
  { id: 'odf', label: 'an OpenDocument file (ODT)', mediaType: 'application/vnd.oasis.opendocument', recognises: isOpenDocument, advice: SAVE_AS_DOCX },
  {
    id: 'zip',
    label: 'a ZIP archive',
    mediaType: 'application/zip',
    recognises: isZip,
    open: openArchive,
    advice: 'Unpack it and give Pacta the documents in it.',
  },
  {
    id: 'doc',
    label: 'an old Word document (DOC) or another Office 97 file',
    mediaType: 'application/msword',
    recognises: isCompound,
    read: async source => (await import('./doc/doc.ts')).readDoc(source),
  },
  { id: 'rtf', label: 'an RTF document', mediaType: 'application/rtf', recognises: head => startsWith(head, '{\\rtf'), advice: SAVE_AS_DOCX },
  {
    id: 'mhtml',
    label: 'a web page with its pictures in one file (MHTML)',
    mediaType: 'multipart/related',
    recognises: isWebArchive,
    advice: 'Open it in a browser, save it as “Web page, HTML only” and give Pacta that file.',
  },
  {
    id: 'akn',
    label: 'an Akoma Ntoso document (XML)',
    mediaType: 'application/akn+xml',
    recognises: isAkomaNtoso,
    read: async source => (await import('./akn/akn.ts')).readAkomaNtoso(source),
  },
  {
    id: 'html',
    label: 'a web page (HTML)',
    mediaType: 'text/html',
    recognises: isHtml,
    read: async source => (await import('./html/html.ts')).readHtml(source),
  },
  {
    id: 'xml',
    label: 'an XML file',
    mediaType: 'application/xml',
    recognises: isOtherXml,
    advice: 'Of XML, Pacta reads Akoma Ntoso and web pages only. Save the document as DOCX, HTML or plain text.',
  },
  { id: 'png', label: 'a PNG picture', mediaType: 'image/png', recognises: head => startsWith(head, '\u0089PNG\r\n\u001a\n'), advice: RECOGNISE },
  { id: 'jpeg', label: 'a JPEG picture', mediaType: 'image/jpeg', recognises: head => startsWith(head, '\u00ff\u00d8\u00ff'), advice: RECOGNISE },
  { id: 'gif', label: 'a GIF picture', mediaType: 'image/gif', recognises: head => startsWith(head, 'GIF87a', 'GIF89a'), advice: RECOGNISE },
  { id: 'tiff', label: 'a TIFF picture', mediaType: 'image/tiff', recognises: head => startsWith(head, 'II*\0', 'MM\0*'), advice: RECOGNISE },
  {
    id: 'binary',
    label: 'not a text',
    mediaType: 'application/octet-stream',
    recognises: isBinary,
    advice: 'It holds bytes that no text has. If it is a document, save it as plain text (UTF-8) with the program that made it.',
  },
  {
    id: 'markdown',
    label: 'a Markdown text',
    mediaType: 'text/markdown',
    recognises: isMarkdown,
    read: async source => (await import('./markdown/markdown.ts')).readMarkdown(source),
  },
  { id: 'text', label: 'plain text', mediaType: 'text/plain', recognises: () => true, read: readText },
]

/** The row that a file belongs to, by its content. */
export function readerOf(bytes: Uint8Array): Reader | undefined {
  const head = bytes.subarray(0, HEAD_BYTES)
  return READERS.find(row => row.recognises(head, bytes))
}

/** What the caller knows about a file before it is read. */
export interface ReadRequest {
  /** Base name: the document's id if it prints no symbol. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** The committees of the registry: one of them may have issued the document. */
  readonly bodies: readonly Body[]
  /** Absent: {@link LIMITS}. */
  readonly limits?: Limits
  readonly budget?: Budget
}

/** Bytes to document. Rejects with {@link ReadError} if the file is empty or of a kind that Pacta does not read, and nothing else. */
export async function readDocument({ name, bytes, sha256, bodies, limits = LIMITS, budget }: ReadRequest): Promise<LegalDocument> {
  if (bytes.length === 0) throw new ReadError('This file is empty. Check that it was saved or downloaded completely.')
  const reader = readerOf(bytes)
  if (!reader) throw new ReadError('Pacta does not know this kind of file. Save it as plain text (UTF-8).')
  if ('advice' in reader) throw new ReadError(`This is ${reader.label}. ${reader.advice}`)
  return documentOf(await reader.read({ name, bytes, limits, ...(budget && { budget }) }), { source: { name, mediaType: reader.mediaType, sha256 }, bodies })
}

/** What a reader gave to document. Throws {@link ReadError} if that was a refusal, nothing, or one paragraph without end. */
export function documentOf(flow: Flow | Refusal, context: Omit<SegmentContext, 'warnings'>): LegalDocument {
  if ('problem' in flow) throw new ReadError(flow.problem)
  if (!flow.blocks.some(block => block.text.trim()))
    throw new ReadError('This file is empty: it holds blanks only. Check that it was saved or downloaded completely.')
  const document = segment(flow.blocks, { ...context, warnings: flow.warnings })
  const longest = document.paragraphs.reduce((most, { text }) => Math.max(most, text.length), 0)
  if (longest > LONGEST_PARAGRAPH) throw new ReadError(tooLong(longest))
  return document
}

/** UTF-16 units of the longest paragraph that is taken: a hundred times the longest of any report, and little enough to be shown and written out. */
export const LONGEST_PARAGRAPH = 5_000_000

const tooLong = (length: number): string =>
  `One stretch of ${Math.round(length / 1e6)} million characters has neither line breaks nor paragraph numbers, so no paragraph can be told. Save the document as text with its line breaks.`

import { asciiOf, startsWith } from './magic.ts'
import { namesIn } from './zip.ts'

/** A Word document of 2007 or later is an archive that says so in its list of parts. */
export const isDocx = (head: Uint8Array, whole: Uint8Array): boolean => {
  const names = namesIn(head, whole)
  return names.some(name => /^word\//i.test(name)) && isOffice(names)
}

/** Workbooks and presentations are archives of the same kind. */
export const isOtherOffice = (head: Uint8Array, whole: Uint8Array): boolean => {
  const names = namesIn(head, whole)
  return names.some(name => /^(?:xl|ppt|visio)\//i.test(name)) && isOffice(names)
}

const isOffice = (names: readonly string[]): boolean =>
  names.some(name => name === '[Content_Types].xml' || name === '_rels/.rels' || name === 'word/document.xml')

/** The first file in an OpenDocument archive is its media type. */
export const isOpenDocument = (head: Uint8Array): boolean =>
  startsWith(head, 'PK\u0003\u0004') && asciiOf(head.subarray(0, 200)).includes('mimetypeapplication/vnd.oasis')

/** Zeros go: in UTF-16, every second byte is one. */
const textOf = (head: Uint8Array): string => asciiOf(head).replaceAll('\0', '')

const XML = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<(?:\?xml\b|!--|!doctype\b|[\w.-]+(?::[\w.-]+)?[\s>])/i

/** Akoma Ntoso by its root, whatever prefix it has. */
export const isAkomaNtoso = (head: Uint8Array): boolean => {
  const text = textOf(head)
  return XML.test(text) && /<(?:[\w.-]{1,40}:)?akomaNtoso[\s>]/.test(text)
}

export const isOtherXml = (head: Uint8Array): boolean => /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<\?xml\b/.test(textOf(head))

/** A page with its pictures in one file, as browsers save it. */
export const isWebArchive = (head: Uint8Array): boolean => {
  const text = asciiOf(head)
  return /^(?:From: <Saved by|MIME-Version:|Content-Type: multipart\/related)/i.test(text) && /multipart\/related/i.test(text)
}

/** Marks of Markdown that plain text does not have, and how sure each is. A report has none; a text with one "# Title" is no Markdown yet. */
const MARKS: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [/^#{1,6} \S.*$[\s\S]*^#{1,6} \S/m, 2],
  [/^#{1,6} \S/m, 1],
  [/^\[\^[^\]\s]{1,100}\]:/m, 2],
  [/[^\s[]\[\^[^\]\s]{1,100}\]/, 1],
  [/\]\((?:https?:|#)/, 1],
  [/(?:^|\s)\*\*[^\s*][^*\n]{0,200}\*\*/m, 1],
  [/^---\r?\n[\w-]{1,40}:.*$/, 1],
  [/^.{3,200}\r?\n(?:={3,}|-{3,})\r?$/m, 1],
]

export function isMarkdown(head: Uint8Array): boolean {
  const text = textOf(head)
  return MARKS.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0) >= 2
}

/** The container of Office 97, and of Office files that are locked with a password. (MS-CFB) */
export const isCompound = (head: Uint8Array): boolean => startsWith(head, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')

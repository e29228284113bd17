import type { LegalDocument, Paragraph } from '../../src/core/model/document.ts'
import type { Body } from '../../src/core/model/instrument.ts'
import { LIMITS } from '../../src/read/reader.ts'
import { documentOf, readDocument } from '../../src/read/readers.ts'
import { readText } from '../../src/read/text.ts'

const committee = (id: string, name: string, prefix: string, label: 'gc' | 'gr', subjects: Readonly<Record<number, string>> = {}): Body => ({
  id,
  name,
  abbreviations: [],
  kind: 'treaty body',
  symbolPrefixes: [prefix],
  monitors: ['its-treaty'],
  documentLabel: label,
  documents: Object.entries(subjects).map(([number, subject]) => ({ number: Number(number), subject, verified: true })),
  source: 'test',
})

/** A few committees as the registry has them, and two organs. */
export const BODIES: readonly Body[] = [
  committee('ccpr', 'Human Rights Committee', 'CCPR/C/', 'gc', { 13: 'administration of justice (art. 14)' }),
  committee('cescr', 'Committee on Economic, Social and Cultural Rights', 'E/C.12/', 'gc', { 13: 'the right to education (art. 13)' }),
  committee('cedaw-committee', 'Committee on the Elimination of Discrimination against Women', 'CEDAW/C/', 'gr'),
  committee('crc-committee', 'Committee on the Rights of the Child', 'CRC/C/', 'gc'),
  committee('cmw', 'Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families', 'CMW/C/', 'gc'),
  { ...committee('hrc', 'Human Rights Council', 'A/HRC/', 'gc'), kind: 'UN organ', monitors: [] },
  { ...committee('ga', 'General Assembly', 'A/', 'gc'), kind: 'UN organ', monitors: [] },
]

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const readBytes = (bytes: Uint8Array, name = 'note.txt'): Promise<LegalDocument> => readDocument({ name, bytes, sha256: 'abc', bodies: BODIES })

/** A plain text, without waiting: of all kinds of file it is the only one that needs none. */
export const read = (text: string, name = 'note.txt'): LegalDocument => readTextBytes(bytesOf(text), name)

export const readTextBytes = (bytes: Uint8Array, name = 'note.txt'): LegalDocument =>
  documentOf(readText({ name, bytes, limits: LIMITS }), { source: { name, mediaType: 'text/plain', sha256: 'abc' }, bodies: BODIES })

/** One line a paragraph: what it is, its number, its text. */
export const outline = ({ paragraphs }: LegalDocument): readonly string[] => paragraphs.map(line)

function line({ kind, number, text, truncated }: Paragraph): string {
  const name = kind === 'paragraph' ? (number ?? '?') : number === undefined ? kind : `${kind} ${number}`
  return `${name}: ${text}${truncated ? ' [cut]' : ''}`
}

/** Numbers of the numbered paragraphs, in order. */
export const numbers = ({ paragraphs }: LegalDocument): readonly string[] =>
  paragraphs.flatMap(p => (p.kind === 'paragraph' && p.number !== undefined ? [p.number] : []))

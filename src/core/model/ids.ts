/**
 * Identifiers are plain strings in the forms that legal practice uses.
 * - `InstrumentId`: kebab-case key of the registry (`iccpr`, `ilo-c143`).
 * - `BodyId`: key of `data/bodies.yaml` (`ccpr`, `cescr`).
 * - `DocumentId`: the UN symbol as printed (`A/57/292`), else the file's base name.
 * - `ParagraphId`: unique within a document (`61`, `pp3`, `fn12`, `annex-2:4`, `u0` for the first unnumbered block).
 * - `TargetId`: what a citation points at, see {@link targetKind}.
 */
export type InstrumentId = string
export type BodyId = string
export type DocumentId = string
export type ParagraphId = string
export type TargetId = string

/** The first part of the ids of a body's general comments and cases: `crc-committee` writes `crc-gc-6`. */
export const bodyPrefix = (body: BodyId): string => body.replace(/-committee$/, '')

export type TargetKind = 'instrument' | 'document' | 'general-comment' | 'case' | 'paragraph'

/**
 * Tells the kind of a target by its form: `#12` a paragraph of the same document, `case:CCPR/1249/2004` a case,
 * `ccpr-gc-31` or `cedaw-gr-26` a general comment or recommendation, `A/RES/45/158` a UN document, else an instrument.
 */
export function targetKind(id: TargetId): TargetKind {
  if (id.startsWith('#')) return 'paragraph'
  if (id.startsWith('case:')) return 'case'
  if (/^[a-z]+-g[cr]-\d+$/.test(id)) return 'general-comment'
  return id.includes('/') ? 'document' : 'instrument'
}

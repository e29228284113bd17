import type { Citation, Rejection } from './citation.ts'
import type { LegalDocument } from './document.ts'
import type { Body, Instrument } from './instrument.ts'

/** One document with all that was found in it. */
export interface Extraction {
  readonly document: LegalDocument
  /** In order of appearance. */
  readonly citations: readonly Citation[]
  /** What was looked at and decided not to be a citation. */
  readonly rejections: readonly Rejection[]
}

/** A file that could not be read, with the message shown to people. */
export interface Problem {
  /** Base name of the file, or the path as given. */
  readonly source: string
  readonly message: string
}

/** Everything the app and the graph need, as plain JSON: what `pacta explore` serves and a project file holds. */
export interface Snapshot {
  readonly version: 1
  readonly extractions: readonly Extraction[]
  /** The instruments cited or considered, and those one relation away (parents, protocols, amendments, preambles). */
  readonly instruments: readonly Instrument[]
  readonly bodies: readonly Body[]
  /** Files that were asked for and could not be read; absent if there are none. */
  readonly problems?: readonly Problem[]
}

import type { Table } from '../analyse/tables.ts'
import type { Frame } from '../draw/picture.ts'
import type { PictureId } from '../draw/pictures.ts'
import type { DrawnScene } from '../draw/scene.ts'
import type { CitationGraph } from '../graph/schema.ts'
import type { LegalDocument } from '../model/document.ts'
import type { TargetId } from '../model/ids.ts'
import type { SheetWords } from '../model/sheetWords.ts'
import type { Extraction, Snapshot } from '../model/snapshot.ts'
import type { SourceView } from '../model/sourceView.ts'
import type { ExerciseSet } from '../teach/exercise.ts'

/** What an exporter of records may ask beside the extraction itself. */
export interface Titles {
  /** The full title of a target, if it is known. */
  title(id: TargetId): string | undefined
  /** Why something was not decided, in another language than the core's. */
  doubt?(rule: string, reason: string): string
}

/** Writes extractions one after the other, so that a folder of any size needs the memory of one document. */
export interface RecordExporter {
  /** Text before the first document. */
  readonly head: string
  /** One document in pieces of a line or so. `first` is true until a piece has been written. */
  each(extraction: Extraction, first: boolean, titles: Titles): Iterable<string>
  /** Text after the last document. */
  readonly tail: string
  /** Put before `head` in a file (never on standard output): Excel takes a CSV file without it for another encoding. */
  readonly mark?: string
}

/** Writes a whole graph, in pieces. */
export interface GraphExporter {
  write(graph: CitationGraph): Iterable<string>
}

/** Writes documents as they were read, one after the other, so that people can check what was understood. */
export interface DocumentExporter {
  /** Text before the first document. */
  readonly head: string
  /** True if it shows the file beside what was read of it; else `source` is never given. */
  readonly showsSource?: boolean
  /** One document in pieces of a paragraph or so. `nth` is 0 for the first that is written. */
  each(document: LegalDocument, nth: number, source?: SourceView): Iterable<string>
  /** Text after the last document. */
  readonly tail: string
}

/** A table with its name and heading. */
export interface TitledTable {
  readonly id: string
  readonly title: string
  readonly table: Table
}

/** Writes the tables of an analysis. */
export interface TableExporter {
  /** True if the format has room for one table only. */
  readonly holdsOne: boolean
  /** `top`: where it is for reading, not more rows of each than this. */
  write(tables: readonly TitledTable[], options: { readonly top?: number }): Iterable<string>
  /** Put before it in a file, as with records. */
  readonly mark?: string
}

/** Writes a set of exercises. */
export interface ExerciseExporter {
  /** `answers`: where they can be left out, they are there only if this is true. `words`: of what is for reading; absent: English. */
  write(set: ExerciseSet, options: { readonly answers: boolean; readonly words?: SheetWords }): Iterable<string>
}

/** Documents that were read together, and what is printed on whatever is made of them. */
export interface Collection {
  readonly snapshot: Snapshot
  readonly frame: Frame
  /** Which picture, where a picture is drawn. */
  readonly picture: PictureId
  /** What the picture is about, where it is about one thing: the id of something cited, or of a document. */
  readonly about?: string
  /** In place of a picture that is made of the documents: the map as the app shows it. */
  readonly scene?: DrawnScene
}

/** Writes a collection as one text, in pieces. */
export interface CollectionExporter {
  write(collection: Collection): Iterable<string>
}

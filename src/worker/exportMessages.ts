import type { Language } from '../app/words/language.ts'
import type { Picture } from '../core/draw/picture.ts'
import type { PictureId } from '../core/draw/pictures.ts'
import type { DrawnScene } from '../core/draw/scene.ts'
import type { Snapshot } from '../core/model/snapshot.ts'
import type { FontFiles } from '../press/fontNames.ts'

/** What can be made of documents in the page, in the order in which it is offered. A PNG is drawn by the page, from the picture. */
export const FILE_FORMATS = ['pdf', 'png', 'svg', 'xlsx', 'csv', 'gexf', 'graphml', 'json', 'ttl', 'jsonld', 'webanno', 'akn', 'bib', 'csl'] as const

export type FileFormat = (typeof FILE_FORMATS)[number]

/** What the page asks of the worker that makes files; one order a worker. */
export interface Order {
  readonly format: FileFormat
  readonly snapshot: Snapshot
  readonly picture: PictureId
  /** What the picture is about: the id of something cited, or of a document. */
  readonly about?: string
  /** The map as it is shown, in place of that picture. */
  readonly scene?: DrawnScene
  /** Above it; absent: what the documents are. */
  readonly title?: string
  /** ISO 8601. */
  readonly date: string
  /** Of all that documents do not say themselves; absent: English. */
  readonly language?: Language
  /** What a PDF is printed with. */
  readonly fonts?: FontFiles
}

/** What the worker answers: how far it is, and at last one of the others. */
export type Making =
  /** So many bytes (or letters) are written. */
  | { readonly kind: 'writing'; readonly bytes: number }
  | { readonly kind: 'file'; readonly blob: Blob }
  /** In answer to an order of a PNG. */
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'failed'; readonly message: string }

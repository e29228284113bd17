import type { Snapshot } from '../model/snapshot.ts'
import { articles } from './articles.ts'
import { bars, heat } from './charts.ts'
import { columns } from './columns.ts'
import { network } from './network.ts'
import { pairs } from './pairs.ts'
import type { Frame, Picture } from './picture.ts'
import { profile } from './profile.ts'
import { timeline } from './timeline.ts'
import { years } from './years.ts'

/** One row of the table of pictures. */
export interface PictureRow {
  readonly id: string
  readonly says: string
  /** What `about` may name: one of the things cited, or one of the documents. Absent: the picture is of everything. */
  readonly of?: 'cited' | 'document'
  readonly draw: (snapshot: Snapshot, frame: Frame, about?: string) => Picture
}

/** Every picture that can be made of documents; the first is the default. */
export const PICTURES = [
  { id: 'columns', says: 'paragraphs (or documents) on the left, what they cite on the right', draw: (snapshot, frame) => columns(snapshot, frame) },
  { id: 'bars', says: 'instruments by the number of paragraphs that cite them', draw: bars },
  { id: 'heat', says: 'documents (or paragraphs) by instrument, as a table of shades', draw: heat },
  { id: 'network', says: 'the same as a network: what is cited together lies together', draw: network },
  { id: 'timeline', says: 'instruments by year of adoption, documents by theirs', draw: timeline },
  { id: 'articles', says: 'the articles of one instrument (--about), by citing paragraphs', of: 'cited', draw: articles },
  { id: 'years', says: 'citations by the year of the document', draw: years },
  { id: 'pairs', says: 'what is cited in the same paragraphs', draw: pairs },
  { id: 'profile', says: 'how one document (--about) differs from the others', of: 'document', draw: profile },
] as const satisfies readonly PictureRow[]

export type PictureId = (typeof PICTURES)[number]['id']

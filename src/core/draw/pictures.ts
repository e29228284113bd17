import type { Snapshot } from '../model/snapshot.ts'
import { bars, heat } from './charts.ts'
import { columns } from './columns.ts'
import type { Frame, Picture } from './picture.ts'

/** One row of the table of pictures. */
export interface PictureRow {
  readonly id: string
  readonly says: string
  readonly draw: (snapshot: Snapshot, frame: Frame) => Picture
}

/** Every picture that can be made of documents; the first is the default. */
export const PICTURES = [
  { id: 'columns', says: 'paragraphs (or documents) on the left, what they cite on the right', draw: columns },
  { id: 'bars', says: 'instruments by the number of paragraphs that cite them', draw: bars },
  { id: 'heat', says: 'documents (or paragraphs) by instrument, as a table of shades', draw: heat },
] as const satisfies readonly PictureRow[]

export type PictureId = (typeof PICTURES)[number]['id']

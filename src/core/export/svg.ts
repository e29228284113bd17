import type { Picture } from '../draw/picture.ts'
import { PICTURES } from '../draw/pictures.ts'
import { svgOf } from '../draw/svg.ts'
import type { Collection, CollectionExporter } from './exporter.ts'

/** The picture that a collection asks for. */
export function pictureOf({ snapshot, frame, picture }: Collection): Picture {
  const row = PICTURES.find(p => p.id === picture) ?? PICTURES[0]
  return row.draw(snapshot, frame)
}

/** A picture with its title, legend, source line and date, as SVG. */
export const svg: CollectionExporter = { write: collection => svgOf(pictureOf(collection)) }

import type { Picture } from '../draw/picture.ts'
import { PICTURES, type PictureRow } from '../draw/pictures.ts'
import { scenePicture } from '../draw/scene.ts'
import { svgOf } from '../draw/svg.ts'
import type { Collection, CollectionExporter } from './exporter.ts'

/** The picture that a collection brings or asks for. */
export function pictureOf({ snapshot, frame, picture, about, scene }: Collection): Picture {
  const rows: readonly PictureRow[] = PICTURES
  const row = rows.find(p => p.id === picture) ?? PICTURES[0]
  return scene ? scenePicture(scene, snapshot, frame) : row.draw(snapshot, frame, about)
}

/** A picture with its title, legend, source line and date, as SVG. */
export const svg: CollectionExporter = { write: collection => svgOf(pictureOf(collection)) }

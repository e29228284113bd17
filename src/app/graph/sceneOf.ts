import type { Layout } from '../state/route.ts'
import type { Store } from '../state/storeTypes.ts'
import { columns } from './columns.ts'
import { forceScene } from './forceScene.ts'
import type { Scene } from './scene.ts'
import { timeline } from './timeline.ts'

/** The layout in which the map stands: instruments among themselves have no two columns. */
export const layoutOf = ({ route, level }: Pick<Store, 'route' | 'level'>): Layout =>
  route.value.layout === 'columns' && level.value === 'instruments' ? 'force' : route.value.layout

/** What the map shows in a box of this size; undefined while there is nothing to show. */
export function sceneOf({ picture, places, words }: Pick<Store, 'picture' | 'places' | 'words'>, layout: Layout, size: Scene['size']): Scene | undefined {
  const map = picture.value
  if (!map) return undefined
  const placed = places.value
  if (layout === 'timeline') return timeline(map, size, words.value)
  // The places may still be those of the picture before.
  return layout === 'force' && placed.state === 'ready' && placed.map === map
    ? forceScene(map, placed.task, placed.places, size)
    : columns(map, size, words.value)
}

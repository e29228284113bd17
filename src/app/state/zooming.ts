import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Extraction } from '../../core/model/snapshot.ts'
import type { Says } from '../words/en/says.ts'
import type { Words } from '../words/first.ts'
import type { RouteChange } from './changes.ts'
import type { Level, Route } from './route.ts'
import type { Showing } from './showing.ts'

/** From the coarsest to the finest. The instruments among themselves are beside these. */
const ORDER: readonly Level[] = ['documents', 'paragraphs', 'provisions']

/** Levels that follow the zoom: near enough, a finer one opens. */
export interface Zooming {
  /** They do, unless the reader wants them to stay. */
  readonly levelsByZoom: Signal<boolean>
  /** What the zoom has just changed, to be said beside the map; undefined as soon as the level is another. */
  readonly zoomedTo: ReadonlySignal<Level | undefined>
  /** It has been said. */
  readonly forgetZoom: () => void
  /** Back to the level before, and to levels that stay. */
  readonly undoZoom: () => void
  /** Goes to the next level, if there is one that shows more (or less). `near`: a node of the picture. True if it went. */
  readonly zoomBeyond: (how: 'in' | 'out', near: string | undefined) => boolean
}

interface Zoomed extends Pick<Showing, 'level' | 'picture'> {
  readonly route: ReadonlySignal<Route>
  readonly documents: ReadonlySignal<readonly Extraction[]>
  readonly words: ReadonlySignal<Words>
  readonly say: (what: (words: Says) => string) => void
  readonly go: (change: RouteChange) => void
}

export function createZooming({ route, level, picture, documents, words, say, go }: Zoomed): Zooming {
  const levelsByZoom = signal(true)
  const last = signal<Level | undefined>(undefined)
  let before: Level | undefined
  const worthwhile = (next: Level): boolean => {
    if (next === 'documents') return documents.peek().length > 1
    // Articles, if any are cited; paragraphs always.
    return next !== 'provisions' || [...(picture.peek()?.handles.values() ?? [])].some(h => h.parts === 'articles')
  }
  return {
    levelsByZoom,
    zoomedTo: computed(() => (last.value === level.value ? last.value : undefined)),
    forgetZoom: () => {
      last.value = undefined
    },
    undoZoom: () => {
      levelsByZoom.value = false
      go({ level: before })
    },
    zoomBeyond: (how, near) => {
      // A timeline has one level.
      if (!levelsByZoom.peek() || route.peek().layout === 'timeline' || route.peek().only) return false
      const at = ORDER.indexOf(level.peek())
      const next = at < 0 ? undefined : ORDER[at + (how === 'in' ? 1 : -1)]
      if (next === undefined || !worthwhile(next)) return false
      const node = near === undefined ? undefined : picture.peek()?.nodes.get(near)
      const document = node?.kind === 'document' || node?.kind === 'section' ? { document: node.document.id } : {}
      before = level.peek()
      go({ level: next, ...(next === 'paragraphs' && how === 'in' ? document : {}) })
      last.value = next
      const { unfold, map } = words.peek()
      say(() => unfold.zoomedTo(map.levels[next]))
      return true
    },
  }
}

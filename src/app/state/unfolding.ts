import { computed, type ReadonlySignal } from '@preact/signals'
import type { Says } from '../words/en/says.ts'
import type { Words } from '../words/first.ts'
import type { RouteChange } from './changes.ts'
import { documentNodeId, type Handle, isOpen, openedIn, provisionNodeId, turned } from './opened.ts'
import type { Only, Route } from './route.ts'
import type { Showing } from './showing.ts'
import type { Tie } from './ties.ts'

/** What the reader does to the picture: opens and folds its things in place, looks at a part of it alone. */
export interface Unfolding {
  readonly isOpen: (id: string) => boolean
  /** Opens a thing in place, or folds it together again. */
  readonly turn: (id: string) => void
  /** The same for what is chosen; at the level of documents, where nothing is, for the one being read. */
  readonly turnChosen: () => void
  /** What stands open, or folded, against what the level says. */
  readonly turnedOnes: ReadonlySignal<readonly Handle[]>
  /** Everything as the level has it. */
  readonly turnAllBack: () => void
  /** The handle of what is chosen: its own, or that of what it is part of if it has none. */
  readonly handleOf: (node: string | undefined) => Handle | undefined
  /** What is chosen, with everything around it that is lit, as an address holds a part of the picture; undefined if nothing is. */
  readonly litPart: () => Only | undefined
  /** Lays out a part on its own; undefined shows everything again. */
  readonly showOnly: (only: Only | undefined) => void
}

interface Unfolded extends Pick<Showing, 'level' | 'picture'> {
  /** What stands for what is chosen, and the way from there to another thing if one is asked for. */
  readonly chosenInPicture: ReadonlySignal<string | undefined>
  readonly way: ReadonlySignal<readonly Tie[] | undefined>
  readonly route: ReadonlySignal<Route>
  readonly words: ReadonlySignal<Words>
  readonly say: (what: (words: Says) => string) => void
  readonly go: (change: RouteChange) => void
}

export function createUnfolding({ route, level, picture, chosenInPicture, way, words, say, go }: Unfolded): Unfolding {
  const handleOf = (node: string | undefined): Handle | undefined => {
    const current = picture.value
    if (!current || node === undefined) return undefined
    return [node, ...(current.within.get(node) ?? [])].map(id => current.handles.get(id)).find(handle => handle !== undefined)
  }
  const turn = (id: string): void => {
    const handle = picture.peek()?.handles.get(id)
    const to = !isOpen(id, level.peek(), openedIn(route.peek()))
    go(turned(id, to, level.peek(), openedIn(route.peek())))
    const { unfold } = words.peek()
    if (handle) say(() => (to ? unfold.shown[handle.parts](handle.name) : unfold.folded(handle.name)))
  }
  return {
    isOpen: id => isOpen(id, level.value, openedIn(route.value)),
    turn,
    turnChosen: () => {
      const document = route.peek().document
      const handle = handleOf(route.peek().node ?? chosenInPicture.peek() ?? (document === undefined ? undefined : documentNodeId(document)))
      if (handle) turn(handle.id)
      else say(() => words.peek().unfold.chooseFirst)
    },
    turnedOnes: computed(() => {
      const ids = [...(route.value.open ?? []), ...(route.value.shut ?? [])]
      return ids.flatMap(id => picture.value?.handles.get(id) ?? [])
    }),
    turnAllBack: () => go({ open: undefined, shut: undefined }),
    handleOf,
    litPart: () => {
      const { node, provision, depth } = route.value
      const start = node === undefined ? chosenInPicture.value : provision === undefined ? node : provisionNodeId(node, provision)
      if (start === undefined) return undefined
      return way.value ? { from: [start, ...way.value.map(tie => tie.id)], steps: 0 } : { from: [start], steps: depth ?? 1 }
    },
    showOnly: only => {
      go({ only })
      const { unfold } = words.peek()
      say(() => (only ? unfold.onlySaid(picture.peek()?.nodes.size ?? 0) : unfold.allSaid))
    },
  }
}

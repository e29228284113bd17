import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ForcePlaces, ForceTask } from '../../core/draw/force.ts'
import { forceTask } from '../graph/forceScene.ts'
import { type Reason, reasonOf } from '../words/trouble.ts'
import type { Picture } from './picture.ts'

/** What became of laying out a graph by force; asked for only when that layout is shown. `map`: the graph that was laid out. */
export type Places =
  | { readonly state: 'none' }
  | { readonly state: 'working' }
  | { readonly state: 'failed'; readonly reason: Reason }
  | { readonly state: 'ready'; readonly map: Picture; readonly task: ForceTask; readonly places: ForcePlaces }

export interface Arrangement {
  readonly places: Signal<Places>
  readonly again: () => void
  /** Begins to follow the map; returns how to stop. */
  readonly start: () => () => void
}

/** Keeps the places of the map's nodes while `wanted`; a task overtaken by another is forgotten. */
export function createArrangement(
  map: ReadonlySignal<Picture | undefined>,
  wanted: ReadonlySignal<boolean>,
  layOut: (task: ForceTask) => Promise<ForcePlaces>,
): Arrangement {
  const places = signal<Places>({ state: 'none' })
  let laidOut: Picture | undefined
  const arrange = (current: Picture): void => {
    laidOut = current
    const task = forceTask(current)
    places.value = { state: 'working' }
    layOut(task).then(
      found => {
        if (laidOut === current) places.value = { state: 'ready', map: current, task, places: found }
      },
      (error: unknown) => {
        if (laidOut === current) places.value = { state: 'failed', reason: reasonOf(error) }
      },
    )
  }
  return {
    places,
    again: () => {
      const current = map.peek()
      if (current) arrange(current)
    },
    start: () =>
      effect(() => {
        const current = map.value
        if (wanted.value && current && current !== laidOut) arrange(current)
      }),
  }
}

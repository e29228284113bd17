import type { Light } from './reducers.ts'
import type { Point, Scene } from './scene.ts'

/** What the drawn map tells and can be told. */
export interface MapView {
  /** Draws another scene; nodes that stay travel to their new places unless motion is reduced. */
  readonly show: (scene: Scene, light: Light) => void
  /** Draws the same scene in another light; repaints only what changed. */
  readonly relight: (light: Light) => void
  /** Letters have other widths now: lays out the labels again. */
  readonly remeasure: () => void
  /** Moves the view so that the node is in it; does nothing if it is already. */
  readonly bringIntoView: (node: string) => void
  readonly zoom: (how: 'in' | 'out' | 'fit') => void
  /** Scrolls down by most of what is in view. */
  readonly pageDown: () => void
  /** What is drawn and where (CSS pixels of the container), with the label as drawn; for tests. */
  readonly drawn: () => readonly DrawnNode[]
  readonly close: () => void
}
export interface DrawnNode extends Point {
  readonly id: string
  readonly label: readonly string[]
  readonly color: string
  readonly dimmed: boolean
}

export interface MapEvents {
  readonly onHover: (node: string | undefined) => void
  /** Undefined: the ground between the nodes. */
  readonly onChoose: (node: string | undefined) => void
  /** So many of the things in the right column lie below the view. */
  readonly onBelow: (count: number) => void
  /** The graphics context was lost and could not be had again. */
  readonly onFailure: () => void
  readonly reducedMotion: () => boolean
}

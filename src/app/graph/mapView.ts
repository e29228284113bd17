import type { Outlook } from '../state/route.ts'
import type { Light } from './reducers.ts'
import type { Point, Scene } from './scene.ts'

/** What the drawn map tells and can be told. */
export interface MapView {
  /** Draws another scene; nodes that stay travel to their new places unless motion is reduced. */
  readonly show: (scene: Scene, light: Light, outlook?: Outlook) => void
  /** Draws the same scene in another light; repaints only what changed. */
  readonly relight: (light: Light) => void
  /** Letters have other widths now: lays out the labels again. */
  readonly remeasure: () => void
  /** Moves the view so that the node is in it; does nothing if it is already. */
  readonly bringIntoView: (node: string) => void
  /** Looks from where an address says. */
  readonly lookFrom: (outlook: Outlook) => void
  readonly zoom: (how: 'in' | 'out' | 'fit') => void
  /** Scrolls down by most of what is in view. */
  readonly pageDown: () => void
  /** What is drawn and where (CSS pixels of the container), with the label as drawn; for tests. */
  readonly drawn: () => readonly DrawnNode[]
  /** How often everything was indexed anew, how often only some things were repainted, and how many those were; for tests. */
  readonly counts: () => { readonly full: number; readonly partial: number; readonly nodes: number; readonly links: number }
  readonly close: () => void
}
export interface DrawnNode extends Point {
  readonly id: string
  readonly label: readonly string[]
  readonly color: string
  readonly dimmed: boolean
  /** Where the sign stands that opens or folds it. */
  readonly badge?: Point
}

export interface MapEvents {
  readonly onHover: (node: string | undefined) => void
  /** Undefined: the ground between the nodes. */
  readonly onChoose: (node: string | undefined) => void
  /** The reader wants a thing opened into its parts, or folded together. */
  readonly onTurn: (id: string) => void
  /** The view rests somewhere; undefined: at its first sight. */
  readonly onOutlook: (outlook: Outlook | undefined) => void
  /** The reader went so near (or far) that another level would show more (or less); true if it will be shown. `near`: the node nearest to the pointer. */
  readonly onBeyond: (how: 'in' | 'out', near: string | undefined) => boolean
  /** A frame was painted, names and all. */
  readonly onDrawn: () => void
  /** So many of the things in the right column lie below the view. */
  readonly onBelow: (count: number) => void
  /** The graphics context was lost and could not be had again. */
  readonly onFailure: () => void
  readonly reducedMotion: () => boolean
}

import type { Hue, Shape } from '../../core/model/signs.ts'

/** A point in CSS pixels of the map's box at its first sight; x to the right, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** On which side of its node a label stands; `either`: where there is room. */
export type Side = 'left' | 'right'
export type Preference = Side | 'either'

export interface SceneNode {
  readonly id: string
  readonly at: Point
  readonly side: Preference
  readonly shape: Shape
  /** Absent for paragraphs, which have no family. */
  readonly hue?: Hue
  /** A paragraph that cites nothing. */
  readonly quiet: boolean
  /** Lines that touch it: for a cited thing, the paragraphs that cite it. What has more is labelled first. */
  readonly lines: number
  /** One of very many: drawn as a point. */
  readonly small: boolean
  /** First line, in bold, and the lines that follow where there is room. */
  readonly label: string
  readonly detail: readonly string[]
  /** What it is part of, the nearest first: from there it comes when that is opened, and there it goes when it is folded. */
  readonly within: readonly string[]
  /** What opens or folds at this node; absent: nothing. */
  readonly turn?: Turn
}

/** The thing that is opened or folded at a node: itself, or what it is part of. */
export interface Turn {
  readonly id: string
  readonly to: 'open' | 'fold'
  /** Worth a sign beside the name: what the reader did not open himself need not offer to be folded. */
  readonly signed: boolean
}

export interface SceneLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly line: 'solid' | 'dashed' | 'dotted'
  /** How many lines the scene has: one of very many is fainter. */
  readonly among: number
  /** How often it is cited: a heavier line; 1 for most. */
  readonly weight: number
  readonly course: 'straight' | 'curve' | 'arc'
  /** Absent for a doubt and for a cross-reference. */
  readonly hue?: Hue
}

/** The name of a family over its instruments. */
export interface Caption {
  readonly text: string
  readonly at: Point
  readonly side: Side
  readonly hue?: Hue
}

/** Everything that is drawn, before anything is lit. */
export interface Scene {
  /** Which document in which layout: scenes of one subject differ only in size. */
  readonly subject: string
  /** It goes on below the box and is read from top to bottom; else it lies in the box. */
  readonly scrolls: boolean
  readonly size: { readonly width: number; readonly height: number }
  readonly nodes: readonly SceneNode[]
  readonly links: readonly SceneLink[]
  readonly captions: readonly Caption[]
  /** Room for one label from line to line, in pixels; decides how many lines a label has. */
  readonly rowGap: number
  /** 1 on a desk, more on a wall: multiplies letters and signs. */
  readonly scale: number
  /** Things left out: paragraphs that cite nothing, or what has no date. */
  readonly leftOut: number
  readonly undated?: true
}

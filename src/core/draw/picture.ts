import type { PrintWords } from '../model/printWords.ts'

/*
 * A picture as plain data: what it shows, where, in points of 1/72 inch, x to the right and y downwards. It is drawn the same as SVG and on the
 * page of a PDF, and a test can ask where things stand.
 */

/** Something drawn; later ones lie over earlier ones. Colours are `#rrggbb`. */
export type Item =
  | {
      readonly kind: 'path'
      /** As in SVG: M, L, C, A and Z with absolute numbers. */
      readonly d: string
      readonly fill?: string
      readonly stroke?: string
      readonly width?: number
      readonly dash?: readonly number[]
      /** Of the stroke alone: a thing that is clear as a whole is drawn apart first, which takes long. */
      readonly opacity?: number
      /** Shown by viewers that show titles of things. */
      readonly title?: string
    }
  | {
      readonly kind: 'text'
      readonly text: string
      /** Of the beginning, middle or end of the base line. */
      readonly x: number
      readonly y: number
      readonly size: number
      readonly fill: string
      readonly anchor?: 'start' | 'middle' | 'end'
      readonly bold?: boolean
      /** Turned by so many degrees around (x, y). */
      readonly turn?: number
    }

export interface Picture {
  readonly width: number
  readonly height: number
  /** One line: what is shown. */
  readonly title: string
  /** For those who cannot see it. */
  readonly description: string
  readonly items: readonly Item[]
}

/** What is printed around a picture. The core has no clock: who calls says what day it is. */
export interface Frame {
  readonly title: string
  /** Where the facts come from: `A/57/292, paras. 53–63`. */
  readonly source: string
  /** ISO 8601. */
  readonly date: string
  /** `Pacta 0.1.0` */
  readonly tool: string
  /** The language of all that documents do not say themselves. */
  readonly words: PrintWords
}

/** Colours of print: on white, and as light as grey paper bears. */
export const PRINT = { paper: '#ffffff', ink: '#1c1b19', soft: '#5d5a53', line: '#dedad1', band: '#f4f2ec', quiet: '#8a867d' } as const

/** A rectangle as a path. */
export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}L${round(x + width)} ${round(y)}L${round(x + width)} ${round(y + height)}L${round(x)} ${round(y + height)}Z`

/** Two decimals are finer than any printer. */
export const round = (n: number): number => Math.round(n * 100) / 100

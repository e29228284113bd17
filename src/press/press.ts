import type { Collection } from '../core/export/exporter.ts'

import type { FontFiles } from './fontNames.ts'

/** Makes a file of a collection that is no text: it needs fonts or a package. */
export interface Press {
  /** Throws `NoPrint` with a message for people for what cannot be printed. */
  print(collection: Collection, settings: Settings): Promise<Uint8Array>
}

export interface Settings {
  /** Pixels for each point of a picture, 1 to 4. */
  readonly scale: number
  /** Brings the fonts that are printed with; asked only by what prints letters. */
  readonly fonts: () => Promise<FontFiles>
  /** Brings fonts for letters that those lack, if there are any. Absent: there are none. */
  readonly others?: (letters: readonly string[]) => Promise<readonly OtherFont[]>
  /** Is told of letters that no font has: they are boxes. */
  readonly lacking?: (letters: readonly string[]) => void
  /** Is told, again and again, how many bytes are made, by a press that makes its file in pieces. */
  readonly written?: (bytes: number) => void
}

/** A font that is not among those that come with Pacta. */
export interface OtherFont {
  readonly bytes: Uint8Array
  /** The letters it is used for. */
  readonly letters: ReadonlySet<string>
  /** Which face, in a file that holds several. */
  readonly face?: string
}

/** What was asked for cannot be printed. */
export class NoPrint extends Error {}

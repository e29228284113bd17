import type { Warning } from '../core/model/document.ts'
import type { Budget } from './budget.ts'
import type { Block } from './segment/block.ts'

/** What a reader is given: the file as it is. */
export interface Source {
  /** Base name, for the id of a document that prints no symbol. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits: Limits
  /** What the archive that the file is packed in leaves to be unpacked; absent: all that the limits allow. */
  readonly budget?: Budget
}

/** How much a reader takes on before it refuses: a file of a few bytes can unfold to more than a computer holds. */
export interface Limits {
  readonly pages: number
  /** Bytes of everything that is packed in one file, unpacked. */
  readonly unpackedBytes: number
  /** Files in one archive, those of archives within it too. */
  readonly entries: number
}

/** More than any document of the United Nations: the longest reports have some 1,500 pages. */
export const LIMITS: Limits = { pages: 5_000, unpackedBytes: 500_000_000, entries: 10_000 }

/** What every reader makes of a file: its blocks in reading order, cleaned. What they are (paragraph, heading …) is decided in `segment/`. */
export interface Flow {
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
}

/** Why a file of a known kind cannot be read, and what to do, in full sentences. */
export interface Refusal {
  readonly problem: string
}

/** One row of the table of readers. The content decides, never the name: a PNG that was renamed to `.txt` is a PNG. */
export type Reader = {
  readonly id: string
  /** With its article, for messages: "a PDF". */
  readonly label: string
  readonly mediaType: string
  /** Looks at the first {@link HEAD_BYTES} bytes; of an archive also at its list of files, which stands at the end of the whole. */
  recognises(head: Uint8Array, whole: Uint8Array): boolean
} & (
  | {
      /** Never throws and never rejects: what is wrong with a file is said, in a warning or a refusal. */
      read(source: Source): Flow | Refusal | Promise<Flow | Refusal>
    }
  | {
      /** What to do instead: the second sentence of the message. */
      readonly advice: string
    }
  | {
      /** Gives the files packed in this one, one at a time: only the one in hand is in memory. Never throws on what the file holds. */
      open(source: Source, budget: Budget): AsyncIterable<Packed>
      /** For who can take only one document. */
      readonly advice: string
    }
)

/** A file within an archive, or why it could not be unpacked. The name is as written there, folders too; it is never a path to anything. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly problem: string }

/** How much of a file decides its kind. */
export const HEAD_BYTES = 4096

import type { Explanation } from '../core/model/explanation.ts'
import type { ParagraphId } from '../core/model/ids.ts'
import type { Body, Instrument } from '../core/model/instrument.ts'
import type { Extraction, Problem, Snapshot } from '../core/model/snapshot.ts'

/** One file as the page has it. A blob is handed over without being read: the worker reads one at a time. */
export interface Given {
  /** As shown to people: the name, or the path within the folder that was dropped. */
  readonly path: string
  readonly blob: Blob
}

/** What the page asks of the worker. `job` is any number that tells one request from another. */
export type Request =
  | { readonly kind: 'read'; readonly job: number; readonly files: readonly Given[] }
  /** Stops a job after the file in hand; what was read is still told. */
  | { readonly kind: 'cancel'; readonly job: number }
  /** Why a paragraph cites what it cites, in the very reading that the page shows. */
  | { readonly kind: 'explain'; readonly job: number; readonly extraction: Extraction; readonly paragraph: ParagraphId }
  /** All instruments and bodies that are known, not only those cited. */
  | { readonly kind: 'registry'; readonly job: number }

/**
 * What the worker answers. To `read`, in this order: for each file a `begun` and an `extracted` or `failed` (several for an archive), then `finished`;
 * to anything else one reply.
 */
export type Reply =
  | { readonly kind: 'begun'; readonly job: number; readonly path: string; readonly done: number; readonly of: number }
  | { readonly kind: 'extracted'; readonly job: number; readonly path: string; readonly extraction: Extraction }
  | { readonly kind: 'failed'; readonly job: number; readonly problem: Problem }
  /** Everything of this job with the part of the registry that it needs. */
  | { readonly kind: 'finished'; readonly job: number; readonly snapshot: Snapshot; readonly cancelled: boolean }
  /** Without an explanation if the reading has no such paragraph, or is damaged. */
  | { readonly kind: 'explained'; readonly job: number; readonly explanation?: Explanation }
  | { readonly kind: 'registry'; readonly job: number; readonly instruments: readonly Instrument[]; readonly bodies: readonly Body[] }

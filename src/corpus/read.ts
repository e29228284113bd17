import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { LegalDocument } from '../core/model/document.ts'
import type { Body } from '../core/model/instrument.ts'
import { readDocuments } from '../read/documents.ts'
import type { Limits } from '../read/reader.ts'
import { reasonOf } from './fileProblem.ts'
import { type Found, walk } from './walk.ts'

/** A document read, or why it could not be. `path` is as given or found; messages are for people. */
export type Reading = { readonly path: string; readonly document: LegalDocument } | { readonly path: string; readonly problem: string }

/**
 * Reads the documents behind the paths one at a time: only the one in hand is in memory. What is in an archive has a path such as
 * "reports.zip!/one.docx". Never throws on what a file holds.
 */
export async function* readAll(paths: readonly string[], bodies: readonly Body[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  for await (const found of walk(paths, options.without)) yield* readFound(found, bodies, options)
}

export interface ReadOptions {
  /** A file to pass over: the one that is being written. */
  readonly without?: string | undefined
  /** Told before each file is worked on, with its size in bytes. */
  readonly begin?: ((path: string, size: number) => void) | undefined
  /** How much a file may unfold to; absent: more than any document has. */
  readonly limits?: Limits | undefined
}

async function* readFound(found: Found, bodies: readonly Body[], { begin, limits }: ReadOptions): AsyncGenerator<Reading> {
  if ('problem' in found) {
    yield found
    return
  }
  const { path, name } = found
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    yield { path, problem: reasonOf(error) }
    return
  }
  begin?.(path, bytes.length)
  for await (const { inner, ...part } of readDocuments({ name, bytes, bodies, hash: sha256, limits })) {
    yield { path: inner === undefined ? path : `${path}!/${inner}`, ...part }
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

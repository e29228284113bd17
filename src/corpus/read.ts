import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { LegalDocument } from '../core/model/document.ts'
import type { Body } from '../core/model/instrument.ts'
import { ReadError, readDocument } from '../read/readers.ts'
import { reasonOf } from './fileProblem.ts'
import { type Found, walk } from './walk.ts'

/** A document read, or why it could not be. `path` is as given or found; messages are for people. */
export type Reading = { readonly path: string; readonly document: LegalDocument } | { readonly path: string; readonly problem: string }

/** Reads the documents behind the paths one at a time: only the one in hand is in memory. Never throws on what a file holds. */
export async function* readAll(paths: readonly string[], bodies: readonly Body[], { without, begin }: ReadOptions = {}): AsyncGenerator<Reading> {
  for await (const found of walk(paths, without)) yield await readOne(found, bodies, begin)
}

export interface ReadOptions {
  /** A file to pass over: the one that is being written. */
  readonly without?: string | undefined
  /** Told before each file is worked on, with its size in bytes. */
  readonly begin?: ((path: string, size: number) => void) | undefined
}

async function readOne(found: Found, bodies: readonly Body[], begin: ReadOptions['begin']): Promise<Reading> {
  if ('problem' in found) return found
  const { path, name } = found
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return { path, problem: reasonOf(error) }
  }
  begin?.(path, bytes.length)
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { path, document: await readDocument({ name, bytes, sha256, bodies }) }
  } catch (error) {
    if (error instanceof ReadError) return { path, problem: error.message }
    const reason = error instanceof Error ? error.message : String(error)
    return { path, problem: `it could not be read (${reason}). This is a fault of Pacta; please report it with the file.` }
  }
}

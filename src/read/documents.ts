import type { LegalDocument } from '../core/model/document.ts'
import type { Body } from '../core/model/instrument.ts'
import { Budget } from './budget.ts'
import { LIMITS, type Limits } from './reader.ts'
import { ReadError, readDocument, readerOf } from './readers.ts'

/** A document in a file, or why there is none. `inner`: its path within an archive, "reports/one.docx", or "inner.zip!/one.docx" in one within. */
export type Part = { readonly inner?: string } & ({ readonly document: LegalDocument } | { readonly problem: string })

/** What the caller knows about a file before it is read. */
export interface FileRequest {
  /** Base name. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly bodies: readonly Body[]
  /** SHA-256 in hexadecimal digits: Node and browsers reckon it in ways of their own. */
  hash(bytes: Uint8Array): string | Promise<string>
  /** Absent: {@link LIMITS}. */
  readonly limits?: Limits | undefined
}

interface Place {
  readonly inner?: string
  /** How many archives it is in. */
  readonly depth: number
  readonly budget: Budget
}

/** An archive in an archive in an archive in an archive: further in there is nothing that anybody sent to be read. */
const DEEPEST = 4

/** All documents in a file: itself, or those in an archive, one at a time. Never throws on what the bytes hold, and one bad file never stops the others. */
export async function* readDocuments(request: FileRequest): AsyncGenerator<Part> {
  yield* readPlace(request, { depth: 0, budget: new Budget(request.limits ?? LIMITS) })
}

async function* readPlace(request: FileRequest, place: Place): AsyncGenerator<Part> {
  const { name, bytes, limits = LIMITS } = request
  const reader = readerOf(bytes)
  if (!reader || !('open' in reader)) {
    yield await readOne(request, place)
    return
  }
  if (place.depth >= DEEPEST) {
    yield part(place, { problem: `It is an archive within ${DEEPEST} others. Unpack it and give Pacta what is in it.` })
    return
  }
  let count = 0
  for await (const packed of reader.open({ name, bytes, limits }, place.budget)) {
    count++
    const inner = packed.name === '' ? place.inner : [place.inner, packed.name].filter(step => step !== undefined).join('!/')
    const within: Place = { ...(inner !== undefined && { inner }), depth: place.depth + 1, budget: place.budget }
    if ('problem' in packed) yield part(within, { problem: packed.problem })
    else yield* readPlace({ ...request, name: baseOf(packed.name), bytes: packed.bytes }, within)
  }
  if (count === 0) yield part(place, { problem: 'This archive holds no documents (hidden files, pictures, tables and programs are passed over).' })
}

async function readOne({ name, bytes, bodies, hash, limits = LIMITS }: FileRequest, place: Place): Promise<Part> {
  try {
    return part(place, { document: await readDocument({ name, bytes, sha256: await hash(bytes), bodies, limits, budget: place.budget }) })
  } catch (error) {
    return part(place, { problem: error instanceof ReadError ? error.message : faultOf(error) })
  }
}

const faultOf = (error: unknown): string =>
  `it could not be read (${error instanceof Error ? error.message : String(error)}). This is a fault of Pacta; please report it with the file.`

const part = <T extends object>({ inner }: Place, found: T): T & { readonly inner?: string } => ({ ...(inner !== undefined && { inner }), ...found })

/** Only ever a name: an entry may be called "../../etc/passwd" and is nothing but text with that name. */
const baseOf = (name: string): string => name.split(/[\\/]/).at(-1) || name

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Wanted } from './symbols.ts'

/** One document as it was fetched. */
export interface Entry {
  readonly symbol: string
  readonly language: string
  readonly format: string
  /** Base name within the folder. */
  readonly file: string
  /** When it was fetched: ISO 8601, UTC. */
  readonly date: string
  /** What was asked, and what answered after all redirects. */
  readonly address: string
  readonly finalAddress: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

const NAME = 'manifest.json'

/** The manifest is there but cannot be used. The message is for people. */
export class BadManifest extends Error {}

/** What lies in a folder and where it came from: `manifest.json`. It is whole at every moment. */
export class Manifest {
  private readonly folder: string
  private readonly entries = new Map<string, Entry>()

  private constructor(folder: string, entries: readonly Entry[]) {
    this.folder = folder
    for (const entry of entries) this.entries.set(keyOf(entry.symbol, entry.language, entry.format), entry)
  }

  /** Throws {@link BadManifest} for one that Pacta did not write. */
  static async open(folder: string): Promise<Manifest> {
    const text = await readFile(join(folder, NAME), 'utf8').catch(error => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    })
    return new Manifest(folder, text === undefined ? [] : entriesOf(text))
  }

  find({ key }: Wanted, language: string, format: string): Entry | undefined {
    return this.entries.get(keyOf(key, language, format))
  }

  /** The entry of a file of this name, if it came from here. */
  ofFile(file: string): Entry | undefined {
    return [...this.entries.values()].find(entry => entry.file === file)
  }

  /** Written beside its place and moved there: a program that ends in the middle leaves the old one. */
  async put(entry: Entry): Promise<void> {
    this.entries.set(keyOf(entry.symbol, entry.language, entry.format), entry)
    const documents = [...this.entries.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    const hidden = join(this.folder, `.${NAME}.part`)
    const file = await open(hidden, 'w')
    try {
      await file.writeFile(`${JSON.stringify({ version: 1, documents }, null, 2)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(hidden, join(this.folder, NAME))
  }
}

/** How the file of an entry is: as it was fetched, gone, or another. */
export async function stateOf(folder: string, { file, sha256 }: Entry): Promise<'whole' | 'gone' | 'changed'> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(join(folder, file)), hash)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'gone'
    throw error
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'changed'
}

const keyOf = (symbol: string, language: string, format: string): string => `${symbol.toUpperCase()} ${language} ${format}`

function entriesOf(text: string): readonly Entry[] {
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch {
    throw new BadManifest('its manifest.json is damaged. Move it away: then everything is fetched anew.')
  }
  if (!isRecord(told) || told['version'] !== 1 || !Array.isArray(told['documents']) || !told['documents'].every(isEntry))
    throw new BadManifest('it holds a manifest.json that "pacta fetch" did not write. Choose another folder.')
  return told['documents']
}

const isRecord = (thing: unknown): thing is Readonly<Record<string, unknown>> => typeof thing === 'object' && thing !== null

/** A file must lie in the folder itself: nothing outside it is ever read or moved. */
const isEntry = (thing: unknown): thing is Entry =>
  isRecord(thing) &&
  ['symbol', 'language', 'format', 'file', 'date', 'address', 'finalAddress', 'sha256'].every(name => typeof thing[name] === 'string') &&
  typeof thing['size'] === 'number' &&
  /^[^./\\][^/\\]*$/.test(String(thing['file']))

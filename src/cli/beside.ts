import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Registry } from '../core/model/instrument.ts'
import type { Known } from '../core/model/known.ts'
import type { Offer } from '../core/model/offer.ts'
import type { Snapshot } from '../core/model/snapshot.ts'
import { parseKnown } from '../registry/known.ts'
import { gatherSnapshot } from './gather.ts'
import { type Io, WrongCall } from './io.ts'
import { jsonFile, type Served, snapshotFile } from './site.ts'

const KNOWN = '.citations.yaml'

/**
 * The documents that the app offers beside those it opens with, by path. They are read when the first of these is asked for, and once:
 * a visitor who never asks waits for nothing and loads nothing.
 * - `list.json`: what there is, an {@link Offer} each; always there, empty without a folder
 * - `snapshot.json`: all of them, read, as a snapshot
 * - `known.json`: by file name, the citations that people have written down for them, where they have
 */
export async function besideFiles(folder: string | undefined, registry: Registry, io: Io): Promise<readonly (readonly [string, Served])[]> {
  if (folder === undefined) return [['/beside/list.json', jsonFile([])]]
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new WrongCall(`--beside must name a folder; "${folder}" is none.`)
  const snapshot = once(async () => (await gatherSnapshot([folder], registry, io)).snapshot)
  return [
    ['/beside/list.json', once(async () => jsonFile(offersOf(await snapshot())))],
    ['/beside/snapshot.json', once(async () => snapshotFile(await snapshot()))],
    ['/beside/known.json', once(async () => jsonFile(await knownIn(folder)))],
  ]
}

const offersOf = ({ extractions }: Snapshot): readonly Offer[] =>
  extractions.map(({ document: { source, symbol, title, date } }) => ({
    source: source.name,
    sha256: source.sha256,
    ...(symbol !== undefined && { symbol }),
    title,
    ...(date !== undefined && { date }),
  }))

async function knownIn(folder: string): Promise<Readonly<Record<string, readonly Known[]>>> {
  const names = (await readdir(folder)).filter(name => name.endsWith(KNOWN)).sort()
  const entries = names.map(async path => [`${path.slice(0, -KNOWN.length)}.txt`, parseKnown({ path, text: await readFile(join(folder, path), 'utf8') })])
  return Object.fromEntries(await Promise.all(entries))
}

/** Makes it the first time it is asked for; a failure is not kept, so that the next one who asks may have more luck. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Snapshot } from '../core/model/snapshot.ts'
import { WrongCall } from './io.ts'

/** One thing that is served. */
export interface ServedFile {
  readonly type: string
  /** In order; several, so that a large corpus needs no single string or buffer. */
  readonly parts: readonly Uint8Array[]
  readonly length: number
  /** Quoted, as the header wants it. */
  readonly etag: string
  /** What a page will ask for at once, as its `Link` header says it; absent if nothing. */
  readonly link?: string
}

/** A file, or how to make it when it is first asked for. */
export type Served = ServedFile | (() => Promise<ServedFile>)

/** Everything that is served, by path: what is not a key here cannot be reached, whatever is asked. */
export type Site = Map<string, Served>

const JSON_TYPE = 'application/json; charset=utf-8'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': JSON_TYPE,
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** The font of all that is not a document's text, for Latin letters: no view is without it. (Browsers complain of what was sent for and not used.) */
const FIRST_FONT = /\/source-sans-3-latin-wght-normal-[^/]*\.woff2$/

/** Reads the built app into memory (about a megabyte). Throws `WrongCall` if it has not been built. */
export async function loadSite(folder: string): Promise<Map<string, ServedFile>> {
  const site = new Map<string, ServedFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const url = `/${path.slice(folder.length + 1).replaceAll('\\', '/')}`
    site.set(url, served(TYPES[extname(entry.name).toLowerCase()] ?? 'application/octet-stream', [await readFile(path)]))
  }
  const page = site.get('/index.html')
  if (!page) throw new WrongCall('the app has not been built yet. Run "npm install" (or "npm run build") in the folder of Pacta first.')
  const fonts = [...site.keys()].filter(path => FIRST_FONT.test(path)).map(path => `<.${path}>; rel=preload; as=font; type=font/woff2; crossorigin`)
  return site.set('/', { ...page, link: ['<./snapshot.json>; rel=preload; as=fetch; crossorigin', ...fonts].join(', ') })
}

/** The snapshot as JSON, in one part for each document. */
export function snapshotFile({ extractions, ...rest }: Snapshot): ServedFile {
  const encoder = new TextEncoder()
  const parts = [`${JSON.stringify(rest).slice(0, -1)},"extractions":[`, ...extractions.map((e, i) => `${i ? ',' : ''}\n${JSON.stringify(e)}`), '\n]}\n']
  return served(
    JSON_TYPE,
    parts.map(part => encoder.encode(part)),
  )
}

/** A small thing as JSON. */
export const jsonFile = (value: unknown): ServedFile => served(JSON_TYPE, [new TextEncoder().encode(`${JSON.stringify(value)}\n`)])

function served(type: string, parts: readonly Uint8Array[]): ServedFile {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return { type, parts, length: parts.reduce((n, part) => n + part.byteLength, 0), etag: `"${hash.digest('base64url').slice(0, 22)}"` }
}

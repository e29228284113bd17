import { createExtractor, type Extractor } from '../core/extract.ts'
import { makeSnapshot } from '../core/graph/snapshot.ts'
import type { Registry } from '../core/model/instrument.ts'
import type { Extraction, Problem } from '../core/model/snapshot.ts'
import { ReadError, readDocument } from '../read/readers.ts'
import type { Given, Reply, Request } from './messages.ts'

/** Takes requests, posts replies. Total: whatever a file holds, it is told as a problem of that file. */
export type Handler = (request: Request) => Promise<void>

/** The same handler serves a browser's worker and a message channel in tests. Jobs may overlap; each has its own replies. */
export function createHandler(registry: Registry, post: (reply: Reply) => void): Handler {
  let extract: Extractor | undefined
  const cancelled = new Set<number>()
  return async request => {
    if (request.kind === 'cancel') {
      cancelled.add(request.job)
      return
    }
    const { job, files } = request
    extract ??= createExtractor(registry)
    const extractions: Extraction[] = []
    const problems: Problem[] = []
    for (const [done, given] of files.entries()) {
      // A pause, so that a cancel that is waiting is heard.
      await new Promise(resume => setTimeout(resume, 0))
      if (cancelled.has(job)) break
      post({ kind: 'begun', job, path: given.path, done, of: files.length })
      const outcome = await readOne(given, registry, extract)
      if ('message' in outcome) {
        problems.push(outcome)
        post({ kind: 'failed', job, problem: outcome })
      } else {
        extractions.push(outcome)
        post({ kind: 'extracted', job, path: given.path, extraction: outcome })
      }
    }
    post({ kind: 'finished', job, snapshot: makeSnapshot(registry, extractions, problems), cancelled: cancelled.delete(job) })
  }
}

async function readOne({ path, blob }: Given, registry: Registry, extract: Extractor): Promise<Extraction | Problem> {
  try {
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const name = path.slice(path.lastIndexOf('/') + 1)
    return extract(await readDocument({ name, bytes, sha256: await sha256(bytes), bodies: registry.bodies }))
  } catch (error) {
    if (error instanceof ReadError) return { source: path, message: error.message }
    const reason = error instanceof Error ? error.message : String(error)
    return { source: path, message: `It could not be read (${reason}). If this happens again, please report it with the file.` }
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

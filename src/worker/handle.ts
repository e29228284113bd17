import { createExplainer, type Explainer } from '../core/explain/explainer.ts'
import { createExtractor, type Extractor } from '../core/extract.ts'
import { makeSnapshot } from '../core/graph/snapshot.ts'
import type { Explanation } from '../core/model/explanation.ts'
import type { Registry } from '../core/model/instrument.ts'
import type { Extraction, Problem } from '../core/model/snapshot.ts'
import { readDocuments } from '../read/documents.ts'
import type { Given, Reply, Request } from './messages.ts'

/** Takes requests, posts replies. Total: whatever a file holds, it is told as a problem of that file. */
export type Handler = (request: Request) => Promise<void>

/** The same handler serves a browser's worker and a message channel in tests. Jobs may overlap; each has its own replies. */
export function createHandler(registry: Registry, post: (reply: Reply) => void): Handler {
  let extract: Extractor | undefined
  let explain: Explainer | undefined
  const cancelled = new Set<number>()
  const read = async (job: number, files: readonly Given[]): Promise<void> => {
    extract ??= createExtractor(registry)
    const extractions: Extraction[] = []
    const problems: Problem[] = []
    for (const [done, given] of files.entries()) {
      // A pause, so that a cancel that is waiting is heard.
      await new Promise(resume => setTimeout(resume, 0))
      if (cancelled.has(job)) break
      post({ kind: 'begun', job, path: given.path, done, of: files.length })
      for await (const outcome of readGiven(given, registry, extract)) {
        if ('message' in outcome) {
          problems.push(outcome)
          post({ kind: 'failed', job, problem: outcome })
        } else {
          extractions.push(outcome.extraction)
          post({ kind: 'extracted', job, path: outcome.path, extraction: outcome.extraction })
        }
      }
    }
    post({ kind: 'finished', job, snapshot: makeSnapshot(registry, extractions, problems), cancelled: cancelled.delete(job) })
  }
  return async request => {
    const { job } = request
    switch (request.kind) {
      case 'read':
        return read(job, request.files)
      case 'cancel':
        cancelled.add(job)
        return
      case 'explain': {
        explain ??= createExplainer(registry)
        const explanation = explained(explain, request)
        return post({ kind: 'explained', job, ...(explanation ? { explanation } : {}) })
      }
      case 'registry':
        return post({ kind: 'registry', job, instruments: registry.instruments, bodies: registry.bodies })
      default:
        return request satisfies never
    }
  }
}

/** A reading may come from a project file that anyone wrote: what cannot be explained is no reason to break. */
function explained(explain: Explainer, { extraction, paragraph }: Extract<Request, { kind: 'explain' }>): Explanation | undefined {
  try {
    return explain(extraction, paragraph)
  } catch {
    return undefined
  }
}

interface Extracted {
  readonly path: string
  readonly extraction: Extraction
}

/** The documents in a file: itself, or those in an archive, whose paths are such as "reports.zip!/one.docx". */
async function* readGiven({ path, blob }: Given, registry: Registry, extract: Extractor): AsyncGenerator<Extracted | Problem> {
  try {
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const name = path.slice(path.lastIndexOf('/') + 1)
    for await (const part of readDocuments({ name, bytes, bodies: registry.bodies, hash: sha256 })) {
      const source = part.inner === undefined ? path : `${path}!/${part.inner}`
      yield 'problem' in part ? { source, message: part.problem } : extracted(source, () => extract(part.document))
    }
  } catch (error) {
    yield { source: path, message: faultOf(error) }
  }
}

/** One document must not stop the others, whatever it holds. */
function extracted(path: string, extract: () => Extraction): Extracted | Problem {
  try {
    return { path, extraction: extract() }
  } catch (error) {
    return { source: path, message: faultOf(error) }
  }
}

const faultOf = (error: unknown): string =>
  `It could not be read (${error instanceof Error ? error.message : String(error)}). If this happens again, please report it with the file.`

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

import type { Reply, Request } from '../../worker/messages.ts'
import type { FileNews, GivenFile } from '../state/bringing.ts'

/** What a page needs of a worker; tests bring their own. */
export interface Reader {
  readonly ask: (request: Request) => void
  readonly listen: (heard: (reply: Reply) => void, broken: (reason: string) => void) => void
  readonly end: () => void
}

/**
 * Reads files in a worker, a job for each: a file that breaks the worker is told as its own problem, a new worker goes on with the next, and
 * stopping need not wait for the file in hand. Never rejects.
 */
export async function readWith(open: () => Reader, files: readonly GivenFile[], hear: (news: FileNews) => void, stop: AbortSignal): Promise<void> {
  let reader: Reader | undefined
  let job = 0
  for (const file of files) {
    if (stop.aborted) break
    hear({ kind: 'begun', path: file.path })
    reader ??= open()
    const outcome = await readOne(reader, ++job, file, stop)
    if (outcome === 'stopped') break
    if (outcome === 'broken') {
      reader.end()
      reader = undefined
      hear({ kind: 'failed', problem: { source: file.path, message: words => words.readerBroke } })
    } else {
      for (const problem of outcome.problems ?? []) hear({ kind: 'failed', problem })
      if (outcome.extractions.length) hear({ kind: 'read', snapshot: { ...outcome, problems: [] } })
    }
  }
  reader?.end()
}

function readOne(
  reader: Reader,
  job: number,
  { path, blob }: GivenFile,
  stop: AbortSignal,
): Promise<Extract<Reply, { kind: 'finished' }>['snapshot'] | 'stopped' | 'broken'> {
  return new Promise(resolve => {
    stop.addEventListener('abort', () => resolve('stopped'), { once: true })
    reader.listen(
      reply => {
        if (reply.job === job && reply.kind === 'finished') resolve(reply.snapshot)
      },
      () => resolve('broken'),
    )
    reader.ask({ kind: 'read', job, files: [{ path, blob }] })
  })
}

/** The worker of the page's own origin that reads and links documents. */
export function openReader(): Reader {
  const worker = new Worker(new URL('../../worker/reader.worker.ts', import.meta.url), { type: 'module' })
  return {
    ask: request => worker.postMessage(request),
    listen: (heard, broken) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => heard(data)
      worker.onerror = ({ message }) => broken(message)
      worker.onmessageerror = () => broken('message')
    },
    end: () => worker.terminate(),
  }
}

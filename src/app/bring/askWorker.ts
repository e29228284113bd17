import type { Reply, Request } from '../../worker/messages.ts'
import type { Asking } from '../state/explaining.ts'
import { Trouble } from '../words/trouble.ts'
import type { Reader } from './readInWorker.ts'

type Question = Extract<Request, { kind: 'explain' | 'registry' }>
type Answer = Extract<Reply, { kind: 'explained' | 'registry' }>

interface Waiting {
  readonly heard: (answer: Answer) => void
  readonly broken: (error: Error) => void
}

/**
 * Asks a worker what the page itself does not know: the forms and the whole registry stay out of it. One worker, opened with the first question and kept, as
 * it compiles the names once; after a break the next question opens another.
 */
export function createAsking(open: () => Reader): Asking {
  const waiting = new Map<number, Waiting>()
  let worker: Reader | undefined
  let last = 0
  const fail = (): void => {
    worker?.end()
    worker = undefined
    for (const { broken } of waiting.values()) broken(new Trouble(words => words.noRegistry))
    waiting.clear()
  }
  const opened = (): Reader => {
    const reader = open()
    reader.listen(reply => {
      if (reply.kind !== 'explained' && reply.kind !== 'registry') return
      waiting.get(reply.job)?.heard(reply)
      waiting.delete(reply.job)
    }, fail)
    return reader
  }
  const ask = (question: (job: number) => Question): Promise<Answer> =>
    new Promise((heard, broken) => {
      const job = ++last
      waiting.set(job, { heard, broken })
      worker ??= opened()
      worker.ask(question(job))
    })
  return {
    explain: async (extraction, paragraph) => {
      const answer = await ask(job => ({ kind: 'explain', job, extraction, paragraph }))
      if (answer.kind === 'explained' && answer.explanation) return answer.explanation
      throw new Trouble(words => words.unexplained)
    },
    registry: async () => {
      const answer = await ask(job => ({ kind: 'registry', job }))
      return answer.kind === 'registry' ? answer : { instruments: [], bodies: [] }
    },
  }
}

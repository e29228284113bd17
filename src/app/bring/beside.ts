import type { Known } from '../../core/model/known.ts'
import type { Offer } from '../../core/model/offer.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { ModelNeeds } from '../state/models.ts'
import { Trouble } from '../words/trouble.ts'

/** What `pacta explore --beside` serves: each is asked for once, when it is needed; what failed can be asked for again. */
export function createBeside(): ModelNeeds['beside'] {
  const offers = once(async () => (await asked<readonly Offer[]>('list.json')) ?? [])
  const snapshot = once(async () => {
    const found = await asked<Snapshot>('snapshot.json')
    if (found?.version !== 1) throw new Trouble(words => words.modelsOfAnother)
    return found
  })
  const known = once(async () => (await asked<Readonly<Record<string, readonly Known[]>>>('known.json')) ?? {})
  return { offers, snapshot, known }
}

/** `undefined` where nothing is served beside the page: it was put somewhere on its own. */
async function asked<T>(name: string): Promise<T | undefined> {
  const answer = await fetch(`./beside/${name}`).catch(() => {
    throw new Trouble(words => words.noAnswerNow)
  })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Trouble(words => words.answeredError(answer.status))
  return answer.json().catch(() => {
    throw new Trouble(words => words.answerUnread)
  })
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined
      throw error
    })
    return answer
  }
}

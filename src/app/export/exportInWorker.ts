import type { Making, Order } from '../../worker/exportMessages.ts'
import { Trouble } from '../words/trouble.ts'

/** A file that is being made: when it is there, and how to stop. */
export interface Made {
  readonly done: Promise<Extract<Making, { readonly kind: 'file' | 'picture' }>>
  readonly stop: () => void
}

/** Makes a file in a worker of its own, which ends with it. `hear` is told how many bytes are written. Rejects with a sentence for people. */
export function exportInWorker(order: Order, hear: (bytes: number) => void): Made {
  const worker = new Worker(new URL('../../worker/export.worker.ts', import.meta.url), { type: 'module' })
  const done = new Promise<Extract<Making, { readonly kind: 'file' | 'picture' }>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Making>) => {
      if (data.kind === 'writing') hear(data.bytes)
      else if (data.kind === 'failed') reject(new Error(data.message))
      else resolve(data)
    }
    worker.onerror = event => {
      event.preventDefault()
      reject(new Trouble(words => words.noMaker))
    }
    worker.postMessage(order)
  }).finally(() => worker.terminate())
  return { done, stop: () => worker.terminate() }
}

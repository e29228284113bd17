import type { ForcePlaces, ForceTask } from '../../core/draw/force.ts'

/** Lays out in a worker that lives for this one task. Rejects with a sentence for people if the worker fails. */
export function layOutInWorker(task: ForceTask): Promise<ForcePlaces> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./force.worker.ts', import.meta.url), { type: 'module' })
    const end = (finish: () => void): void => {
      worker.terminate()
      finish()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<ForcePlaces>) => end(() => resolve(data)))
    worker.addEventListener('error', () => end(() => reject(new Error('The layout could not be computed in the background.'))))
    worker.postMessage(task)
  })
}

import { type ForceTask, layOutByForce } from '../../core/draw/force.ts'

// Lays out a graph away from the page's own thread: a task comes in, its places go out.
addEventListener('message', ({ data }: MessageEvent<ForceTask>) => {
  postMessage(layOutByForce(data))
})

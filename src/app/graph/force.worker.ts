import { layOutByForce } from './force.ts'
import type { ForceTask } from './forceScene.ts'

// Lays out a graph away from the page's own thread: a task comes in, its places go out.
addEventListener('message', ({ data }: MessageEvent<ForceTask>) => {
  postMessage(layOutByForce(data))
})

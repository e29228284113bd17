import { registry } from 'virtual:pacta-registry'
import { createHandler } from './handle.ts'
import type { Request } from './messages.ts'

// Reads and links documents away from the page's own thread. It fetches nothing but its own code.
const handle = createHandler(registry, reply => postMessage(reply))
addEventListener('message', ({ data }: MessageEvent<Request>) => void handle(data))

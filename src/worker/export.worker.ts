import type { Order } from './exportMessages.ts'
import { makeFile } from './makeFile.ts'

// Makes files away from the page's own thread. It asks nothing of the network: fonts come with the order.
addEventListener('message', ({ data }: MessageEvent<Order>) => void makeFile(data, `Pacta ${PACTA_VERSION}`, making => postMessage(making)))

import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../src/fetch/clock.ts'
import { type Fetched, fetchAll, type Order } from '../../src/fetch/fetchAll.ts'
import { FORMATS } from '../../src/fetch/formats.ts'
import { Manifest } from '../../src/fetch/manifest.ts'
import { wantedOf } from '../../src/fetch/symbols.ts'

/** What is given as a PDF: large enough to come in pieces. */
export const PDF = Buffer.from(`%PDF-1.4\n${'a line of a document\n'.repeat(4000)}%%EOF\n`)

export interface Service {
  readonly template: string
  /** In order. */
  readonly requests: readonly IncomingMessage[]
}

/** A document service of one's own on this computer. The listeners answer one request each, the last all that follow. */
export async function service(...listeners: readonly RequestListener[]): Promise<Service> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    listeners[Math.min(requests.length, listeners.length) - 1]?.(request, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(
    () =>
      new Promise<void>(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  )
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { template: `http://127.0.0.1:${address.port}/get?s={symbol}&l={language}&t={format}`, requests }
}

export const gives =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = {}, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Length': Buffer.byteLength(body), ...headers }).end(body)
  }

export const redirects = (location: string): RequestListener => gives('', { Location: location }, 302)

/** Promises the whole and breaks off after so many bytes. */
export const breaksOff =
  (after: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'Content-Length': PDF.length, ...headers })
    // An end, not a reset, and after a while: either would take back what has arrived and was not read yet.
    response.write(PDF.subarray(0, after), () => setTimeout(() => response.socket?.end(), 200))
  }

/** Time that passes only when somebody waits for it. */
export function fakeClock(): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = []
  let now = Date.UTC(2026, 0, 2, 3, 4, 5)
  return {
    waits,
    now: () => now,
    random: () => 1,
    sleep: async (ms, signal) => {
      signal.throwIfAborted()
      waits.push(ms)
      now += ms
    },
  }
}

export const wanted = (...symbols: readonly string[]) =>
  symbols.map(symbol => {
    const read = wantedOf(symbol)
    if ('problem' in read) throw new Error(`${symbol}: ${read.problem}`)
    return read
  })

/** Fetches into a folder, in no time. */
export async function fetched(folder: string, service: string, more: Partial<Order> = {}): Promise<readonly Fetched[]> {
  const outcomes: Fetched[] = []
  const order: Order = {
    wanted: wanted('A/57/292'),
    language: 'en',
    format: FORMATS[0],
    service,
    folder,
    manifest: await Manifest.open(folder),
    apartMs: 0,
    userAgent: 'pacta/test',
    signal: new AbortController().signal,
    clock: fakeClock(),
    ...more,
  }
  for await (const outcome of fetchAll(order)) outcomes.push(outcome)
  return outcomes
}

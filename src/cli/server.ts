import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { codeOf } from '../corpus/fileProblem.ts'
import { WrongCall } from './io.ts'
import type { ServedFile, Site } from './site.ts'

/** The only address that is listened on: nobody else on the network can connect. */
const HERE = '127.0.0.1'
/** How many ports are tried when none was asked for. */
const PORTS_TRIED = 100

/** The page may load and ask nothing but what this server gives: documents cannot leave the computer even if a document tricks the page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * The same for a page that pages of other origins may show in a frame. They see nothing of what it shows: a browser keeps the frames of another origin apart.
 * Throws `WrongCall` for what is no origin.
 */
export function headersForEmbedding(origins: string): Readonly<Record<string, string>> {
  const allowed = origins.split(/[\s,]+/).filter(origin => origin !== '')
  for (const origin of allowed) {
    if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol) || new URL(origin).origin !== origin)
      throw new WrongCall(`--allow-embedding takes the address of a site without anything behind it, such as https://example.org, not "${origin}".`)
  }
  const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? ''
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': policy.replace("frame-ancestors 'self'", ["frame-ancestors 'self'", ...allowed].join(' ')) }
}

/** Answers requests for the files of a site and for nothing else. */
export function serve(site: Site, headers: Readonly<Record<string, string>> = SECURITY_HEADERS): RequestListener {
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    // A foreign site may point its own name at 127.0.0.1 (DNS rebinding); then the browser says that name here.
    if (!isOurs(request)) return refuse(response, 421, 'This server answers only at its own address.')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(response, 405, 'Only reading is possible here.')
    }
    const entry = site.get((request.url ?? '').replace(/[?#].*$/s, ''))
    if (!entry) return refuse(response, 404, 'There is nothing at this address.')
    if (typeof entry !== 'function') return give(entry, request, response)
    entry().then(
      file => give(file, request, response),
      () => refuse(response, 500, 'These documents could not be read.'),
    )
  }
}

function give(file: ServedFile, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('ETag', file.etag)
  // Kept, but asked about each time: another corpus may be served at the same address the next time.
  response.setHeader('Cache-Control', 'no-cache')
  if (file.link !== undefined) response.setHeader('Link', file.link)
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.length })
  if (request.method === 'HEAD') response.end()
  // The browser may leave in the middle; that is its right.
  else pipeline(Readable.from(file.parts, { objectMode: false }), response).catch(() => undefined)
}

function isOurs({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort
  return [HERE, 'localhost'].some(name => headers.host === `${name}:${port}` || (port === 80 && headers.host === name))
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${why}\n`)
}

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Ends it, with the connections that browsers keep open. */
  close(): Promise<void>
}

/** Listens on the port asked for, else on `first` or the next free one. Throws `WrongCall` if that cannot be had. */
export async function listenOnFreePort(listener: RequestListener, asked: number | undefined, first: number): Promise<Listening> {
  const ports = asked === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => first + i) : [asked]
  for (const port of ports) {
    const server = createServer(listener)
    const problem = await listen(server, port)
    if (problem === undefined) return { port, close: () => close(server) }
    if (problem !== 'EADDRINUSE' && problem !== 'EACCES') throw new WrongCall(`port ${port} cannot be used (${problem}).`)
    if (asked !== undefined) {
      const why = problem === 'EACCES' ? 'only an administrator may use it' : 'another program uses it'
      throw new WrongCall(`port ${port} is not free: ${why}. Choose another with --port, or leave --port out.`)
    }
  }
  throw new WrongCall(`no port from ${first} to ${first + PORTS_TRIED - 1} is free. Choose one with --port.`)
}

/** The system's code of what went wrong, `undefined` if it listens. */
function listen(server: Server, port: number): Promise<string | undefined> {
  return new Promise(done => {
    server.once('error', error => done(codeOf(error) ?? error.message))
    server.listen(port, HERE, () => done(undefined))
  })
}

function close(server: Server): Promise<void> {
  return new Promise(done => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

import { mkdirSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { WrongCall } from '../../src/cli/io.ts'
import { headersForEmbedding, type Listening, listenOnFreePort, SECURITY_HEADERS, serve } from '../../src/cli/server.ts'
import { loadSite, snapshotFile } from '../../src/cli/site.ts'
import { buildGraph } from '../../src/core/graph/build.ts'
import { makeSnapshot } from '../../src/core/graph/snapshot.ts'
import { extraction, registry } from '../core/graph/fixture.ts'
import { ownFolder } from './fakeIo.ts'

const snapshot = makeSnapshot(
  registry,
  [extraction('A/1', [['1', 'Rights', { quote: 'Rights', to: 'rights' }]]), extraction('A/2', [['1', 'é']])],
  [{ source: 'x', message: 'no' }],
)
let server: Listening

beforeAll(async () => {
  const site: Parameters<typeof serve>[0] = new Map()
  const text = new TextEncoder().encode('page')
  site.set('/', { type: 'text/html; charset=utf-8', parts: [text], length: text.length, etag: '"1"' })
  site.set('/snapshot.json', snapshotFile(snapshot))
  site.set('/late.json', async () => snapshotFile(snapshot))
  site.set('/broken.json', () => Promise.reject(new Error('no')))
  server = await listenOnFreePort(serve(site), undefined, 42_000 + Math.floor(Math.random() * 10_000))
})
afterAll(() => server.close())

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

function ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() }))
    })
    sent.on('error', fail)
    sent.end()
  })
}

describe('the server', () => {
  test('gives the page and the snapshot, with their types and lengths', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: 'page', headers: { 'content-type': 'text/html; charset=utf-8', 'content-length': '4' } })
    const { body, headers } = await ask('/snapshot.json?x#y')
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(snapshot)))
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)))
    expect(buildGraph(JSON.parse(body)).export()).toEqual(buildGraph(snapshot).export())
  })

  test('gives what is made when it is asked for, and says so if it cannot be made', async () => {
    expect((await ask('/late.json')).body).toBe((await ask('/snapshot.json')).body)
    expect(await ask('/broken.json')).toMatchObject({ status: 500, body: 'These documents could not be read.\n' })
  })

  test('gives HEAD no body and an unchanged file no second time', async () => {
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '', headers: { 'content-length': '4' } })
    expect(await ask('/', { headers: { 'If-None-Match': '"1"' } })).toMatchObject({ status: 304, body: '' })
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async method => {
    expect(await ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  test.each(['/../package.json', '/%2e%2e/package.json', '//etc/passwd', '/..%2fpackage.json', '/nothing', '/\u0000', '/__proto__', 'http://other/'])(
    'has nothing at %j',
    async path => {
      expect((await ask(encodeURI(path).replaceAll('%25', '%'))).status).toBe(404)
    },
  )

  test('does not answer to another name (DNS rebinding)', async () => {
    for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1', '127.0.0.1:1', `127.0.0.1.evil.example:${server.port}`]) {
      expect(await ask('/snapshot.json', { headers: { Host: host } })).toMatchObject({ status: 421, body: 'This server answers only at its own address.\n' })
    }
    expect((await ask('/', { headers: { Host: `localhost:${server.port}` } })).status).toBe(200)
  })

  test('says with every answer that nothing may leave', async () => {
    for (const path of ['/', '/nothing', '/snapshot.json']) {
      const { headers } = await ask(path)
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value)
    }
    expect(SECURITY_HEADERS['Content-Security-Policy']).not.toMatch(/unsafe|\*|https?:/)
  })
})

describe('the port', () => {
  test('that is asked for and taken is refused in words; without one asked for the next is taken', async () => {
    const other = createServer()
    await new Promise<void>(done => other.listen(0, '127.0.0.1', done))
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(listenOnFreePort(serve(new Map()), port, 1)).rejects.toThrow(
      new WrongCall(`port ${port} is not free: another program uses it. Choose another with --port, or leave --port out.`),
    )
    const next = await listenOnFreePort(serve(new Map()), undefined, port)
    expect(next.port).toBeGreaterThan(port)
    await next.close()
  })
})

describe('the site', () => {
  test('is the built app, by its paths', async () => {
    const folder = ownFolder()
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<p>')
    writeFileSync(join(folder, 'assets', 'a.js'), '1')
    const site = await loadSite(folder)
    expect([...site].map(([path, { type }]) => `${path} ${type}`).sort()).toEqual([
      '/ text/html; charset=utf-8',
      '/assets/a.js text/javascript; charset=utf-8',
      '/index.html text/html; charset=utf-8',
    ])
    expect(site.get('/')).toMatchObject(site.get('/index.html') ?? {})
  })

  test('tells a browser with the page what the page will ask for in any case: the documents, and the font of its first words', async () => {
    const folder = ownFolder()
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<p>')
    for (const name of ['source-sans-3-latin-wght-normal-A1.woff2', 'source-serif-4-latin-wght-normal-B2.woff2'])
      writeFileSync(join(folder, 'assets', name), '')
    const site = await loadSite(folder)
    site.set('/snapshot.json', snapshotFile(snapshot))
    const { port, close } = await listenOnFreePort(serve(site), undefined, 42_000)
    onTestFinished(close)
    const asked = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
    const told = (await asked('/')).headers.get('link') ?? ''
    const paths = [...told.matchAll(/<\.([^>]+)>; rel=preload/g)].map(([, path]) => path ?? '')
    expect(paths).toEqual(['/snapshot.json', '/assets/source-sans-3-latin-wght-normal-A1.woff2'])
    for (const path of paths) expect((await asked(path)).status).toBe(200)
    expect((await asked('/snapshot.json')).headers.get('link')).toBeNull()
  })

  test('that has not been built says so', async () => {
    await expect(loadSite(join(ownFolder(), 'none'))).rejects.toThrow(WrongCall)
  })
})

describe('showing the page inside of another', () => {
  const framedBy = (origins: string) => headersForEmbedding(origins)['Content-Security-Policy']?.split('; ').at(-1)

  test('is for the sites that were named, and nothing else changes', () => {
    expect(framedBy('')).toBe("frame-ancestors 'self'")
    expect(framedBy('https://example.org, http://localhost:8000')).toBe("frame-ancestors 'self' https://example.org http://localhost:8000")
    expect({ ...headersForEmbedding('https://example.org'), 'Content-Security-Policy': '' }).toEqual({ ...SECURITY_HEADERS, 'Content-Security-Policy': '' })
  })

  test.each(['*', 'example.org', 'https://example.org/page', "https://example.org;script-src 'unsafe-inline'", 'file:///'])('takes no %s', origin => {
    expect(() => headersForEmbedding(origin)).toThrow(WrongCall)
  })
})

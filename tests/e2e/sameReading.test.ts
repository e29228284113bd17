import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LegalDocument } from '../../src/core/model/document.ts'
import { mendPdfJs } from '../../src/read/pdf/mendPdfJs.ts'
import { readDocument } from '../../src/read/readers.ts'
import { registryPlugin } from '../../src/registry/plugin.ts'
import { lines, makePdf } from '../read/pdf/makePdf.ts'
import { DOCX_REPORT, HTML_REPORT } from '../read/samples/report.ts'
import { openBrowser } from './browser.ts'

/*
 * The same bytes give the same paragraphs in Node and in a browser's worker: pdf.js has other ways in each. The worker is built as the app's
 * is, and nothing but its own code is asked of the server.
 */
const FILES: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'lamps.pdf': new Uint8Array(
    makePdf([
      [
        { text: 'A/99/48', x: 480, y: 56, size: 16 },
        { text: 'Report on the lamps of the coast', x: 124, y: 290, size: 14, font: 'bold' },
        ...lines(['1.     The keepers of the lamps recall the Convention on the Rights of the', 'Child and the note below.'], { x: 124, y: 384 }),
        { text: '1', x: 232, y: 392, size: 6 },
        { text: '____________________', x: 124, y: 690 },
        { text: '1', x: 124, y: 699, size: 5.5 },
        { text: 'See the register of lamps.', x: 132, y: 702, size: 8.5 },
      ],
      [...lines(['2.     The lamps burn “all night” – the oil’s clear.'], { x: 124, y: 90 })],
    ]),
  ),
  'pictures.pdf': new Uint8Array(makePdf([[]])),
  'lamps.docx': Uint8Array.from(DOCX_REPORT),
  'lamps.html': Uint8Array.from(HTML_REPORT),
  'lamps.txt': new TextEncoder().encode('A/99/49\n\nReport on oil\n\n1. The café’s lamps burn.\n'),
}

let browser: Browser
let server: Server
let folder: string
const asked: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-worker-'))
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [registryPlugin(), mendPdfJs()],
    build: {
      outDir: folder,
      // What a page would load beforehand, a worker does not: the app's is built so too.
      modulePreload: false,
      target: 'es2022',
      rollupOptions: { input: 'src/worker/reader.worker.ts', output: { format: 'es', entryFileNames: 'worker.js' } },
    },
  })
  server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html')
    try {
      response.end(path === '/' ? '<!doctype html><title>worker</title>' : readFileSync(join(folder, path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the same bytes give the same paragraphs in Node and in the browser', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const there = await page.evaluate(
    files =>
      new Promise<Record<string, unknown>>((done, fail) => {
        const worker = new Worker('/worker.js', { type: 'module' })
        const results: Record<string, unknown> = {}
        worker.onerror = event => fail(new Error(event.message))
        worker.onmessage = ({ data }) => {
          if (data.kind === 'extracted') results[data.path] = data.extraction.document
          if (data.kind === 'failed') results[data.problem.source] = data.problem.message
          if (data.kind === 'finished') done(results)
        }
        worker.postMessage({ kind: 'read', job: 1, files: files.map(([path, bytes]) => ({ path, blob: new Blob([Uint8Array.from(bytes)]) })) })
      }),
    Object.entries(FILES).map(([path, bytes]) => [path, [...bytes]] as const),
  )
  const here: Record<string, Partial<LegalDocument> | string> = {}
  for (const [name, bytes] of Object.entries(FILES))
    here[name] = await readDocument({ name, bytes, sha256: '', bodies: [] }).catch((error: Error) => error.message)
  expect(Object.keys(there).sort()).toEqual(Object.keys(FILES).sort())
  for (const name of Object.keys(FILES)) {
    const [a, b] = [there[name], here[name]].map(result => (typeof result === 'string' ? result : (result as LegalDocument).paragraphs))
    expect(a, name).toEqual(b)
  }
  expect(JSON.stringify(here['lamps.pdf'])).toContain('"note":"fn1"')
  expect(complaints).toEqual([])
  expect(asked.filter(path => path !== '/' && path !== '/favicon.ico' && !/\.js$/.test(path))).toEqual([])
})

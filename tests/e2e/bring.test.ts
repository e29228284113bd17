import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { registry } from 'virtual:pacta-registry'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { SECURITY_HEADERS } from '../../src/cli/server.ts'
import { createExtractor } from '../../src/core/extract.ts'
import type { Extraction, Snapshot } from '../../src/core/model/snapshot.ts'
import { readDocument } from '../../src/read/readers.ts'
import { lines, makePdf } from '../read/pdf/makePdf.ts'
import { open, violations } from './page.ts'
import { stage } from './stage.ts'

interface File {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}
const textFile = (name: string, text: string): File => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** Files made here, with sentences of our own. */
const LAMPS = textFile(
  'lamps.txt',
  'United Nations\nA/HRC/98/51\n\nOn lamps\n\n1. The stairs were dark.\n\n2. Article 37 of the Convention on the Rights of the Child asks for light.\n',
)
const NOTE = textFile('note.txt', '1. Under the ICCPR, article 9, nobody is locked in a lighthouse.\n\n2. The Convention says more.\n')
const NAMESAKE = textFile('other-lamps.txt', 'United Nations\nA/HRC/98/51\n\nOn lamps, again\n\n1. See the Universal Declaration of Human Rights.\n')

/** A report as a printer would make it: two pages, numbered paragraphs. */
const PRINTED: File = {
  name: 'printed.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    makePdf([
      lines(['United Nations', 'A/HRC/98/52', '1. The doors were heavy, and the Covenant on Civil and', 'Political Rights says nothing about doors.'], {
        x: 72,
        y: 700,
        size: 12,
      }),
      lines(['2. Article 12 of the Convention on the Rights of the Child', 'asks that the child be heard at the door.'], { x: 72, y: 84, size: 12 }),
    ]),
  ),
}

const on = stage('excerpt')

const choose = (page: Page, ...files: readonly File[]): Promise<void> => page.setInputFiles('dialog.documents [data-testid="files"]', [...files])

const outcome = (page: Page): Promise<string | null> => page.locator('.tray b').first().textContent()

/** Drops files or folders of the disk on the page, as a person would. */
async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data: { items: [], files: [...files], dragOperationsMask: 1 } })
  await drag('dragEnter')
  await drag('dragOver')
  await page.waitForSelector('.drop')
  await drag('drop')
}

/** A folder of the disk with these files. */
function folderOf(...files: readonly File[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-dropped-'))
  for (const { name, buffer } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), buffer)
  }
  return folder
}

async function readInNode({ name, buffer }: File): Promise<Extraction> {
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(buffer))).toString('hex')
  return createExtractor(registry)(await readDocument({ name, bytes: new Uint8Array(buffer), sha256, bodies: registry.bodies }))
}

/** What a page saves as its project. */
async function saved(page: Page): Promise<{ readonly path: string; readonly snapshot: Snapshot }> {
  await page.getByRole('button', { name: 'Open documents' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save project' }).click()])
  expect(download.suggestedFilename()).toBe('documents.pacta.json')
  const path = await download.path()
  await page.keyboard.press('Escape')
  return { path, snapshot: JSON.parse(readFileSync(path, 'utf8')).snapshot }
}

describe('documents of one’s own', () => {
  it('reads what is dropped on the page, goes to it, and tells what could not be read', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    const folder = folderOf(LAMPS, textFile('inside/deep/nothing.txt', ''), textFile('.hidden', 'x'))
    await drop(page, folder)
    await expect.poll(() => outcome(page)).toBe('1 document opened, 1 file could not be read')
    await expect.poll(() => page.locator('.tray').textContent()).toContain(`${basename(folder)}/inside/deep/nothing.txt This file is empty`)
    rmSync(folder, { recursive: true, force: true })
    await expect.poll(() => page.locator('.reading h1').textContent()).toBe('On lamps')
    await expect.poll(() => page.url()).toMatch(/#\/A\/HRC\/98\/51$/)
    await page.locator('[data-paragraph="2"] mark a').first().click()
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/Rights of the Child/)
    await expect.poll(() => page.locator('.which option').count()).toBe(2)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  it('finds in the browser what it finds in Node, and saves a project that opens again as it was', async () => {
    const files = [LAMPS, NOTE, NAMESAKE, PRINTED]
    const { page, close } = await open(on.browser, on.address)
    await choose(page, ...files)
    await expect.poll(() => outcome(page)).toBe('4 documents opened')
    const { path, snapshot } = await saved(page)
    const here = await Promise.all(files.map(readInNode))
    const there = snapshot.extractions.slice(1)
    expect(there.map(e => e.document.id)).toEqual(['A/HRC/98/51', 'note.txt', 'A/HRC/98/51 [other-lamps.txt]', 'A/HRC/98/52'])
    for (const [i, extraction] of here.entries()) {
      expect(there[i]?.document.paragraphs).toEqual(extraction.document.paragraphs)
      expect(there[i]?.citations).toEqual(JSON.parse(JSON.stringify(extraction.citations)))
    }
    const other = await open(on.browser, on.address)
    await other.page.setInputFiles('dialog.documents [data-testid="files"]', {
      name: 'mine.pacta.json',
      mimeType: 'application/json',
      buffer: readFileSync(path),
    })
    await expect.poll(() => outcome(other.page)).toBe('4 documents opened, 1 document already open')
    expect((await saved(other.page)).snapshot).toEqual(snapshot)
    await other.page.setInputFiles('dialog.documents [data-testid="files"]', {
      name: 'mine.pacta.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"a":1}'),
    })
    await expect.poll(() => other.page.locator('.tray').textContent()).toMatch(/mine\.pacta\.json This is not a project of Pacta/)
    await other.close()
    await close()
  })

  it('keeps them for the next visit only if asked, and forgets them', async () => {
    const { page, close } = await open(on.browser, on.address)
    await choose(page, NOTE)
    await expect.poll(() => outcome(page)).toBe('1 document opened')
    await page.goto(on.address)
    await page.waitForSelector('.reading .para')
    expect(await page.locator('.which option').count()).toBe(0)
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    await choose(page, NOTE)
    await expect.poll(() => outcome(page)).toBe('1 document opened')
    await page.getByRole('button', { name: 'Open documents' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Keep what I opened').check()
    await page.waitForFunction(() => localStorage.getItem('pacta-kept') !== null)
    await page.reload()
    await expect.poll(() => page.locator('.which option').count()).toBe(2)
    await page.getByRole('button', { name: 'Open documents' }).click()
    await page.getByLabel('Keep what I opened').uncheck()
    await page.waitForFunction(() => localStorage.getItem('pacta-kept') === null)
    await page.goto(on.address)
    await page.waitForSelector('.reading .para')
    expect(await page.locator('.which option').count()).toBe(0)
    await close()
  })

  it('stops at once when told to', async () => {
    const { page, close } = await open(on.browser, on.address)
    // Long enough that nobody is done before the button can be pressed.
    const long = Array.from({ length: 60 }, (_, i) => `${i + 1}. Under the ICCPR, article 9, and the CRC, article 37, nobody is locked in.\n\n`).join('')
    const many = Array.from({ length: 400 }, (_, i) => textFile(`${i}.txt`, long.replace('9', String(i))))
    await choose(page, ...many)
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect.poll(() => outcome(page)).toMatch(/^Stopped: /)
    expect(await page.locator('.which option').count()).toBeLessThan(400)
    await close()
  })
})

describe('nothing leaves this computer', () => {
  it('is what the page and the server both say', () => {
    const html = readFileSync('dist/app/index.html', 'utf8')
    const [, meta] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? []
    // A page cannot say who may frame it; the server can.
    const header = SECURITY_HEADERS['Content-Security-Policy']?.split('; ').filter(rule => !rule.startsWith('frame-ancestors'))
    expect(meta?.split('; ')).toEqual(header)
    expect(meta).toMatch(/default-src 'self'.*connect-src 'self'/)
  })

  it('is enforced: neither the page nor the reader can ask anything of another computer', async () => {
    const { page, strangers, close } = await open(on.browser, on.address)
    const asked: string[] = []
    page.on('request', request => asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`))
    const many = Array.from({ length: 60 }, (_, i) => textFile(`${i}.txt`, `${i}. Under the ICCPR, article 9.\n`))
    const [worker] = await Promise.all([page.waitForEvent('worker'), choose(page, ...many)])
    const refusedInWorker = await worker.evaluate(async () => {
      try {
        await fetch('https://example.org/?secret')
        return 'sent'
      } catch (error) {
        return String(error)
      }
    })
    expect(refusedInWorker).toMatch(/Failed to fetch|Content Security Policy/)
    await expect.poll(() => outcome(page)).toBe('60 documents opened')
    // Only the program's own parts were loaded, and nothing was sent along.
    expect(asked.filter(line => !/^GET \/assets\/[\w.-]+\.(js|css|woff2?) $/.test(line))).toEqual([])
    expect(strangers).toEqual([])
    const refused = await page.evaluate(async () => {
      const blocked: string[] = []
      addEventListener('securitypolicyviolation', event => blocked.push(`${event.effectiveDirective} ${event.blockedURI}`))
      const sent: string[] = []
      const fetched = await fetch('https://example.org/?secret').then(
        () => 'sent',
        () => 'refused',
      )
      sent.push(fetched)
      try {
        new WebSocket('wss://example.org/')
      } catch {
        // Told as a violation too.
      }
      const image = new Image()
      image.src = 'https://example.org/secret.png'
      await new Promise(resolve => {
        image.onerror = resolve
      })
      navigator.sendBeacon('https://example.org/', 'secret')
      // The fourth is told a moment later.
      for (let i = 0; i < 100 && blocked.length < 4; i++) await new Promise(resolve => setTimeout(resolve, 100))
      return { sent, blocked }
    })
    expect(refused.sent).toEqual(['refused'])
    expect(refused.blocked.join('\n')).toMatch(/connect-src https:\/\/example\.org.*img-src https:\/\/example\.org/s)
    expect(refused.blocked.length).toBeGreaterThanOrEqual(4)
    await close()
  })
})

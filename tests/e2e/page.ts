import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { DrawnNode } from '../../src/app/graph/mapView.ts'

/** A page with all that went wrong on it. */
export interface Watched {
  readonly page: Page
  /** What the console said (warnings and errors) and what was thrown. */
  readonly complaints: readonly string[]
  /** Addresses asked for that are not of the page's own origin. */
  readonly strangers: readonly string[]
  readonly close: () => Promise<void>
}

/** What Chromium remarks when it draws without a graphics card: about its speed, not about the page. */
const SOFTWARE_GRAPHICS = /GL Driver Message \(OpenGL, Performance/

export interface Screen {
  readonly width: number
  readonly height: number
  readonly mode?: 'light' | 'dark'
  /** As somebody who was never here: with the offer of a tour. */
  readonly firstVisit?: true
}

/** Opens an address and waits until the document is shown. */
export async function open(
  browser: Browser,
  address: string,
  { width, height, mode = 'light', firstVisit }: Screen = { width: 1440, height: 900 },
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: mode,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  if (!firstVisit) await page.addInitScript(() => localStorage.setItem('pacta-tour', 'offered'))
  const complaints: string[] = []
  const strangers: string[] = []
  const { origin } = new URL(address)
  page.on('console', message => {
    const graceless = message.type() === 'error' || message.type() === 'warning'
    if (graceless && !SOFTWARE_GRAPHICS.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== origin) strangers.push(request.url())
  })
  await page.goto(address)
  await page.waitForSelector('.reading .para')
  return { page, complaints, strangers, close: () => context.close() }
}

/** What the map draws: asked of the map itself, once it draws. */
export async function drawn(page: Page): Promise<readonly DrawnNode[]> {
  await page.waitForFunction(() => {
    const map = document.querySelector('[data-testid="map"]')
    const ask: unknown = map && Reflect.get(map, 'drawnNodes')
    return typeof ask === 'function' && ask().length > 0
  })
  return page.evaluate(() => {
    const map = document.querySelector('[data-testid="map"]')
    const ask: unknown = map && Reflect.get(map, 'drawnNodes')
    return typeof ask === 'function' ? ask() : []
  })
}

/** Ids of the nodes that are not dimmed, sorted. */
export const lit = async (page: Page): Promise<readonly string[]> =>
  (await drawn(page))
    .filter(n => !n.dimmed)
    .map(n => n.id)
    .sort()

/** What the map draws once it lies still: the same twice, some frames apart. */
export async function settled(page: Page): Promise<readonly DrawnNode[]> {
  for (let before = ''; ; ) {
    const nodes = await drawn(page)
    const now = JSON.stringify(nodes)
    if (now === before) return nodes
    before = now
    await page.evaluate(() => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next))))
  }
}

/** Where a drawn node lies on the page, once it lies still. */
export async function placeOf(page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> {
  const node = (await settled(page)).find(n => n.id === id)
  const box = await page.locator('[data-testid="map"]').boundingBox()
  if (!box || !node) throw new Error(`${id} is not drawn`)
  return { x: box.x + node.x, y: box.y + node.y }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules that a page breaks, each with the first element that breaks it. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe')
    const run: unknown = typeof axe === 'object' && axe !== null && Reflect.get(axe, 'run')
    if (typeof run !== 'function') throw new Error('axe is not there')
    const { violations } = await run.call(axe, document, { resultTypes: ['violations'] })
    return violations.map(
      (v: { id: string; nodes: { html: string; failureSummary: string }[] }) => `${v.id}: ${v.nodes[0]?.html} ${v.nodes[0]?.failureSummary}`,
    )
  })
}

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { drawn, open, placeOf, settled, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('own texts')
const ids = async (page: Page): Promise<readonly string[]> => (await drawn(page)).map(n => n.id)
const articles = async (page: Page): Promise<readonly string[]> => (await ids(page)).filter(id => id.startsWith('crc#'))

/** What the map painted so far: everything anew, or some things only. */
const paints = (page: Page): Promise<{ readonly full: number; readonly partial: number; readonly nodes: number }> =>
  page.evaluate(() => {
    const map = document.querySelector('[data-testid="map"]')
    const ask: unknown = map && Reflect.get(map, 'paintCounts')
    return typeof ask === 'function' ? ask() : undefined
  })

describe('things that open in place', () => {
  it('a treaty opens into its cited articles by the sign beside its name, and folds by key and by button', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/HRC/98/41`)
    const { x, y } = await placeOf(page, 'crc')
    await page.mouse.click(x, y)
    await expect.poll(async () => (await drawn(page)).find(n => n.id === 'crc')?.badge !== undefined).toBe(true)
    const box = await page.locator('[data-testid="map"]').boundingBox()
    const badge = (await drawn(page)).find(n => n.id === 'crc')?.badge
    await page.mouse.click((box?.x ?? 0) + (badge?.x ?? 0), (box?.y ?? 0) + (badge?.y ?? 0))
    await expect.poll(() => articles(page)).toEqual(['crc#3', 'crc#37'])
    await expect.poll(() => page.url()).toMatch(/open=crc/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('e')
    await expect.poll(() => articles(page)).toEqual([])
    await page.locator('.card').getByRole('button', { name: 'Show its 2 cited articles on the map' }).press('Enter')
    await expect.poll(() => articles(page)).toEqual(['crc#3', 'crc#37'])
    await page.goBack()
    await expect.poll(() => articles(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  it('a document opens by a double click among all documents; the strip above names it and folds it', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/HRC/98/43?level=documents`)
    const { x, y } = await placeOf(page, 'd:A/HRC/98/43')
    await page.mouse.dblclick(x, y)
    await expect.poll(() => ids(page)).toContain('p:A/HRC/98/43@2')
    const chip = page.getByRole('list', { name: 'Opened on the map' }).getByRole('button')
    await expect.poll(() => chip.textContent()).toMatch(/A\/HRC\/98\/43/)
    expect(await violations(page)).toEqual([])
    await chip.click()
    await expect.poll(() => ids(page)).toContain('d:A/HRC/98/43')
    expect(complaints).toEqual([])
    await close()
  })

  it('the list opens the same, for those who do not see the map', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/41?view=list`)
    const row = page.locator('.by-instrument tr', { hasText: 'CRC' }).first()
    await row.getByRole('button').press('Enter')
    await expect.poll(() => page.locator('.by-instrument tr.part').allTextContents()).toEqual(['CRC art. 3¶10, ¶30, ¶50, ¶70', 'CRC art. 37¶20, ¶40, ¶60'])
    await expect.poll(() => row.getByRole('button').getAttribute('aria-expanded')).toBe('true')
    expect(await violations(page)).toEqual([])
    await close()
  })
})

describe('a part looked at alone', () => {
  it('is laid out anew, named above the map, and given back', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/41?n=crc`)
    await page.getByRole('button', { name: 'Only these' }).click()
    await expect.poll(async () => (await ids(page)).length).toBe(8)
    await page.getByRole('button', { name: 'Network' }).click()
    await expect.poll(async () => (await ids(page)).length).toBe(8)
    await page.getByRole('button', { name: /Only a part is shown/ }).click()
    await expect.poll(async () => (await ids(page)).length).toBeGreaterThan(20)
    await close()
  })
})

describe('the zoom', () => {
  it('opens a finer level when far enough, says so, and stays at one level if asked', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/HRC/98/41`)
    const first = (await settled(page)).length
    const nearer = page.getByRole('button', { name: 'Zoom in' })
    for (let i = 0; i < 3; i++) await nearer.click()
    await expect.poll(() => page.locator('.zoomed').textContent()).toMatch(/Zoomed to: paragraphs and articles/)
    await expect.poll(() => page.url()).toMatch(/level=provisions/)
    // The same gesture leads no farther, and the new level begins at its first sight.
    await page.waitForTimeout(500)
    expect(page.url()).not.toMatch(/at=/)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo, and stay at one level' }).click()
    await expect.poll(() => page.url()).not.toMatch(/level=/)
    // The map of the level before is there again, and lies still.
    await expect.poll(async () => (await ids(page)).length).toBe(first)
    await settled(page)
    for (let i = 0; i < 4; i++) await nearer.click()
    await expect.poll(() => page.url()).toMatch(/at=/)
    expect(page.url()).not.toMatch(/level=/)
    expect(complaints).toEqual([])
    await close()
  })

  it('is kept in the address, without an entry of its own, and a link restores it', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/41`)
    await drawn(page)
    const entries = await page.evaluate(() => history.length)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => page.url()).toMatch(/at=[\d.]+,[\d.]+,1\.5/)
    expect(await page.evaluate(() => history.length)).toBe(entries)
    const [places, address] = [await settled(page), page.url()]
    const again = await open(on.browser, address)
    // To the pixel or two that the address leaves out.
    await expect.poll(async () => Math.max(...(await drawn(again.page)).slice(0, 5).map((n, i) => Math.abs(n.y - (places[i]?.y ?? Infinity))))).toBeLessThan(2)
    await again.close()
    await close()
  })
})

describe('the drawing', () => {
  it('paints only what changes when something is pointed at', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/41`)
    const { x, y } = await placeOf(page, 'crc')
    const before = await paints(page)
    await page.mouse.move(x, y, { steps: 3 })
    await expect.poll(async () => (await drawn(page)).some(n => n.dimmed)).toBe(true)
    await page.mouse.move(x + 200, y + 10, { steps: 3 })
    await expect.poll(async () => (await drawn(page)).some(n => n.dimmed)).toBe(false)
    const after = await paints(page)
    expect(after.full).toBe(before.full)
    // The Convention and the seven paragraphs that cite it, lit and put out: not the other thirty-six.
    expect(after.partial).toBeGreaterThan(before.partial)
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(40)
    await close()
  })

  it('comes back as it was looked at when the graphics context is lost, more than once', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/41?at=0.5,0.6,1.5`)
    const before = await settled(page)
    for (let i = 0; i < 2; i++) {
      await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="map"] canvas.sigma-nodes')
        canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
      })
      await expect
        .poll(() =>
          page.evaluate(() => document.querySelector<HTMLCanvasElement>('[data-testid="map"] canvas.sigma-nodes')?.getContext('webgl2')?.isContextLost()),
        )
        .toBe(false)
      await expect
        .poll(async () => (await drawn(page)).map(({ id, x, y }) => [id, Math.round(x), Math.round(y)]))
        .toEqual(before.map(({ id, x, y }) => [id, Math.round(x), Math.round(y)]))
    }
    await close()
  })
})

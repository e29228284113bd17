import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { drawn, lit, open, settled, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('own texts')

const LONG = '#/A/HRC/98/41'

/** Which nodes lie in the map's box, and how much of the box they take, in each direction. */
async function seen(page: Page) {
  const box = await page.locator('[data-testid="map"]').boundingBox()
  if (!box) throw new Error('no map')
  const nodes = (await drawn(page)).filter(n => n.x > 0 && n.x < box.width && n.y > 0 && n.y < box.height)
  const share = (values: readonly number[], of: number): number => (values.length ? (Math.max(...values) - Math.min(...values)) / of : 0)
  return {
    ids: nodes.map(n => n.id),
    all: (await drawn(page)).length,
    wide: share(
      nodes.map(n => n.x),
      box.width,
    ),
    high: share(
      nodes.map(n => n.y),
      box.height,
    ),
  }
}
const at = async (page: Page, id: string) => {
  const node = (await settled(page)).find(n => n.id === id)
  if (!node) throw new Error(`${id} is not drawn`)
  return node
}
const show = (page: Page, as: string) => page.getByRole('button', { name: as, exact: true }).click()
/** The network, once it is laid out: most of it seen, over most of the box. */
const expectNetwork = async (page: Page) => {
  await expect.poll(async () => (await seen(page)).wide, { timeout: 10_000 }).toBeGreaterThan(0.5)
  const { ids, all, high } = await seen(page)
  expect(high).toBeGreaterThan(0.5)
  expect(ids).toHaveLength(all)
}
const find = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  return page.locator('.hits [role="option"]')
}

describe('the map of long documents', () => {
  it('is never blank after another document or layout was shown', async () => {
    const { page, complaints, close } = await open(on.browser, on.address + LONG)
    await page.getByRole('link', { name: 'Paragraph 68' }).click()
    await expect.poll(async () => (await seen(page)).ids).toContain('p:68')
    expect((await seen(page)).ids).not.toContain('p:2')
    await page.getByRole('combobox', { name: 'Document' }).selectOption('A/HRC/98/42')
    await expect.poll(async () => (await seen(page)).ids).toContain('p:2')
    expect((await seen(page)).ids.length).toBeGreaterThan(20)
    await page.goBack()
    await expect.poll(async () => (await seen(page)).ids).toContain('p:68')
    await show(page, 'Network')
    await expectNetwork(page)
    await page.getByRole('combobox', { name: 'Document' }).selectOption('A/HRC/98/42')
    await expectNetwork(page)
    await show(page, 'Two columns')
    await show(page, 'Show everything')
    await expect.poll(async () => (await seen(page)).ids.length).toBe((await drawn(page)).length)
    await show(page, 'Network')
    await expectNetwork(page)
    expect(complaints).toEqual([])
    await close()
  })

  it('scrolls with the wheel, says how much is below, and zooms with Ctrl', async () => {
    const { page, close } = await open(on.browser, on.address + LONG)
    await page.locator('[data-testid="map"]').hover()
    const more = page.locator('.more-below')
    const before = await at(page, 'crc')
    await expect.poll(() => more.textContent()).toMatch(/^\d+ more below/)
    const begin = Number.parseInt((await more.textContent()) ?? '', 10)
    await page.mouse.wheel(0, 100)
    await expect.poll(async () => (await at(page, 'crc')).y).toBeCloseTo(before.y - 100, 0)
    expect((await at(page, 'crc')).x).toBeCloseTo(before.x, 0)
    await expect.poll(async () => Number.parseInt((await more.textContent()) ?? '', 10)).toBeLessThan(begin)
    await page.mouse.wheel(0, 5000)
    await expect.poll(() => more.count()).toBe(0)
    expect((await seen(page)).ids.length, 'the end, not beyond it').toBeGreaterThan(20)
    const [one, two] = [await at(page, 'p:68'), await at(page, 'p:70')]
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -240)
    await page.keyboard.up('Control')
    await expect.poll(async () => (await at(page, 'p:70')).y - (await at(page, 'p:68')).y).toBeGreaterThan((two.y - one.y) * 1.2)
    await close()
  })

  it('goes up and down to what is chosen, never sideways', async () => {
    const { page, close } = await open(on.browser, on.address + LONG)
    const { x } = await at(page, 'p:2')
    for (const number of [70, 2, 48]) {
      await page.getByRole('link', { name: `Paragraph ${number}`, exact: true }).click()
      await expect.poll(async () => (await seen(page)).ids).toContain(`p:${number}`)
      expect((await at(page, 'p:2')).x).toBeCloseTo(x, 0)
    }
    await close()
  })
})

describe('the find box', () => {
  it('answers where article 37 of the Convention on the Rights of the Child is cited', async () => {
    const { page, complaints, close } = await open(on.browser, on.address + LONG)
    const hits = await find(page, 'crc 37')
    await expect.poll(() => hits.first().textContent()).toBe('CRC art. 373 paragraphs · 3 paragraphs in 1 other document')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.card h3').first().textContent()).toBe('CRC art. 37 · Cited in 3 paragraphs')
    await expect.poll(() => page.locator('.card .quotes .place').allTextContents()).toEqual(['¶20', '¶40', '¶60'])
    await expect.poll(() => page.locator('.card .elsewhere').textContent()).toMatch(/A\/HRC\/98\/42 ¶20, ¶40, ¶60/)
    await expect.poll(() => page.getByRole('combobox', { name: /Find/ }).inputValue()).toBe('')
    await expect.poll(() => page.url()).toMatch(/n=crc&a=37$/)
    await expect.poll(() => lit(page)).toEqual(['crc', 'p:20', 'p:40', 'p:60'])
    await page.getByRole('link', { name: /Every citation of CRC/ }).click()
    await expect.poll(() => page.locator('.card .quotes li').count()).toBe(7)
    expect(complaints).toEqual([])
    await close()
  })

  it('lists more than fits, for every reader', async () => {
    const { page, close } = await open(on.browser, on.address + LONG, { width: 1000, height: 500 })
    const hits = await find(page, 'corridors building')
    await expect.poll(() => hits.count()).toBe(12)
    await expect.poll(() => hits.first().locator('b').allTextContents()).toEqual(['corridors', 'building'])
    expect(await violations(page)).toEqual([])
    await close()
  })

  it('opens the card of an instrument that this document does not cite, with those that do', async () => {
    const { page, close } = await open(on.browser, on.address + LONG)
    const hits = await find(page, 'cat')
    await expect.poll(() => hits.first().textContent()).toMatch(/against Torture.*not cited here/)
    await hits.first().click()
    await expect.poll(() => page.locator('.card').getAttribute('data-open')).toBe('true')
    await expect.poll(() => page.locator('.card').textContent()).toMatch(/10 December 1984.*Not cited in this document.*A\/HRC\/98\/43 ¶3/s)
    expect(await violations(page)).toEqual([])
    await page.locator('.card .elsewhere').getByRole('link', { name: '¶3' }).click()
    await expect.poll(() => page.locator('.card h3').first().textContent()).toBe('Cited in 1 paragraph')
    await expect.poll(() => page.url()).toMatch(/#\/A\/HRC\/98\/43\?p=3&n=cat$/)
    await close()
  })
})

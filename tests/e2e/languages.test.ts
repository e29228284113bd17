import { describe, expect, it } from 'vitest'
import { open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('excerpt')

describe('the language of the interface', () => {
  it('is chosen by keyboard and remembered; titles are in it, the text stays as it is', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const text = await page.locator('[data-paragraph="61"] .text').textContent()
    const choice = page.getByRole('combobox', { name: 'Language' })
    await choice.focus()
    await choice.selectOption('fr')
    await expect.poll(() => page.getByRole('button', { name: 'Aide' }).count()).toBe(1)
    expect(asked.filter(url => /\.js$/.test(url)).length, 'its words were brought').toBeGreaterThan(0)
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr')
    await expect.poll(() => page.locator('[data-paragraph="62"] .margin a').getAttribute('title')).toMatch(/^Convention internationale sur la protection/)
    await expect.poll(() => page.locator('[data-paragraph="61"] .text').textContent()).toBe(text)
    await expect.poll(() => page.locator('.reading article').getAttribute('lang')).toBe('en')
    await page.locator('[data-paragraph="62"] .margin a').first().click()
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/^Convention internationale sur la protection/)
    await expect.poll(() => page.locator('.card dl').textContent()).toMatch(/18 décembre 1990/)
    await expect.poll(() => page.locator('.status').textContent()).toBe('3 paragraphes sur 11 citent 10 instruments · 1 doute')
    expect(await violations(page)).toEqual([])
    await page.reload()
    await page.waitForSelector('.reading .para')
    await expect.poll(() => page.getByRole('button', { name: 'Aide' }).count()).toBe(1)
    expect(complaints).toEqual([])
    await close()
  })

  it.each([
    [390, 844],
    [1440, 900],
  ])('is written from right to left in Arabic, with nothing wider than the screen (%i px)', async (width, height) => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/57/292?n=icrmw&lang=ar`, { width, height })
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const brand = await page.locator('.brand').boundingBox()
    expect(brand?.x, 'the line on top begins on the right').toBeGreaterThan(width / 2)
    expect(await page.locator('[data-paragraph="61"] .text').evaluate(e => getComputedStyle(e).direction)).toBe('ltr')
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/^الاتفاقية الدولية لحماية/)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})

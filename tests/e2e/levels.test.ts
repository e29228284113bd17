import { describe, expect, it } from 'vitest'
import { drawn, open, placeOf, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('own texts')

describe('levels', () => {
  it('goes from instruments to articles and to all documents', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/HRC/98/41`)
    const level = page.getByLabel('What the picture shows')
    await level.selectOption('Paragraphs and articles')
    await expect.poll(async () => (await drawn(page)).map(n => n.id).filter(id => id.startsWith('crc#'))).toEqual(['crc#3', 'crc#37'])
    const { x, y } = await placeOf(page, 'crc#37')
    await page.mouse.click(x, y)
    await expect.poll(() => page.locator('.card').textContent()).toMatch(/CRC art\. 37 · Cited in 3 paragraphs/)
    await expect.poll(() => page.url()).toMatch(/n=crc&a=37&level=provisions$/)
    await level.selectOption('All documents and instruments')
    await expect.poll(async () => (await drawn(page)).map(n => n.id).filter(id => id.startsWith('d:')).length).toBe(3)
    await page.getByRole('button', { name: 'Show everything' }).click()
    const note = await placeOf(page, 'd:A/HRC/98/43')
    await page.waitForTimeout(400)
    await page.mouse.click(note.x, note.y)
    await expect.poll(() => page.locator('.reading h1').textContent()).toBe('A note on windows')
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  it('draws instruments among themselves, and a timeline', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/HRC/98/43?level=instruments`)
    await expect.poll(async () => (await drawn(page)).map(n => n.id).includes('crc')).toBe(true)
    await page.getByRole('button', { name: 'Timeline' }).click()
    await expect.poll(() => page.url()).toMatch(/layout=timeline/)
    await page.getByLabel('What the picture shows').selectOption('All documents and instruments')
    const nodes = await drawn(page)
    const x = (id: string) => nodes.find(n => n.id === id)?.x ?? Number.NaN
    expect(x('iccpr')).toBeLessThan(x('crc'))
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})

describe('the matrix', () => {
  for (const [width, mode] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    it(`says who cites what how often, and leads to the words (${width} px, ${mode})`, async () => {
      const { page, complaints, close } = await open(on.browser, `${on.address}#/A/HRC/98/43?view=matrix&level=documents`, { width, height: 844, mode })
      if (width < 760) await page.getByRole('button', { name: 'Show the map' }).click()
      const field = page.getByRole('link', { name: 'A/HRC/98/41 cites CRC: 7 times' })
      await expect.poll(() => field.textContent()).toBe('7')
      expect(await violations(page)).toEqual([])
      await field.click()
      await expect.poll(() => page.url()).toMatch(/#\/A\/HRC\/98\/41\?p=10&n=crc/)
      await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/Rights of the Child/)
      expect(complaints).toEqual([])
      await close()
    })
  }
})

import { describe, expect, it } from 'vitest'
import { drawn, open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('excerpt')

describe('filtering', () => {
  it('shows only a family when the legend is clicked: on the map, in the list, in the address', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    await page.locator('.legend').getByRole('button', { name: 'Crime' }).click()
    await expect
      .poll(async () => (await drawn(page)).map(n => n.id).filter(id => !id.startsWith('p:')))
      .toEqual(['untoc', 'untoc-smuggling', 'untoc-trafficking'])
    await expect.poll(() => page.locator('.status').textContent()).toBe('1 of 11 paragraphs cites 3 instruments')
    await expect.poll(() => page.url()).toMatch(/\?f=crime$/)
    await expect.poll(() => page.locator('.filter-words').textContent()).toBe('Only crime')
    await expect.poll(() => page.locator('[data-paragraph="61"] mark').count(), { message: 'the text keeps its marks' }).toBeGreaterThan(5)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await expect.poll(() => page.locator('.by-instrument tbody tr').count()).toBe(3)
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => page.locator('.by-instrument tbody tr').count()).toBe(10)
    await page.goBack()
    await expect.poll(() => page.locator('.by-instrument tbody tr').count()).toBe(3)
    expect(complaints).toEqual([])
    await close()
  })

  it('shows only the doubts, or only some years', async () => {
    const { page, close } = await open(on.browser, on.address)
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Doubts').check()
    await expect.poll(async () => (await drawn(page)).filter(n => !n.id.startsWith('p:')).length).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Doubts').uncheck()
    await page.getByRole('textbox', { name: 'from' }).fill('1989')
    await page.getByRole('textbox', { name: 'to' }).fill('1990')
    await page.getByRole('textbox', { name: 'to' }).press('Tab')
    await expect.poll(async () => (await drawn(page)).map(n => n.id).filter(id => !id.startsWith('p:'))).toEqual(['crc', 'icrmw'])
    await expect.poll(() => page.url()).toMatch(/y=1989-1990$/)
    await close()
  })

  it('keeps a year that is being typed while the page changes, and drops what is no year', async () => {
    const { page, close } = await open(on.browser, on.address)
    await page.getByRole('button', { name: 'Filter' }).click()
    const [from, to] = [page.getByRole('textbox', { name: 'from' }), page.getByRole('textbox', { name: 'to' })]
    await to.pressSequentially('199')
    // Another filter, chosen without leaving the field.
    await page.evaluate(() => {
      location.hash = '#/A/57/292?y=1966-'
    })
    await expect.poll(() => from.inputValue()).toBe('1966')
    expect(await to.inputValue()).toBe('199')
    await to.press('0')
    await to.press('Tab')
    await expect.poll(() => page.url()).toMatch(/y=1966-1990$/)
    expect(await to.inputValue()).toBe('1990')
    await from.fill('66')
    await from.press('Tab')
    await expect.poll(() => page.url()).toMatch(/y=-1990$/)
    await expect.poll(() => from.inputValue()).toBe('')
    await from.fill('66')
    await from.press('Tab')
    await expect.poll(() => from.inputValue()).toBe('')
    expect(await to.inputValue()).toBe('1990')
    await close()
  })
})

describe('finding', () => {
  it('forgives a slip of the keyboard', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('migrnat workres')
    await expect.poll(() => page.locator('.hits').textContent()).toMatch(/Migrant Workers/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/Migrant Workers/)
    expect(complaints).toEqual([])
    await close()
  })
})

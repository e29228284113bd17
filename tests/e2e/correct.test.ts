import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawn, lit, open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('excerpt')

describe('correcting', () => {
  it('takes a citation away, undoes it, decides a doubt, and saves the decisions', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/57/292?p=62&n=icrmw`)
    const cited = async () => (await drawn(page)).some(n => n.id === 'icrmw')
    await page.getByRole('button', { name: 'Not a citation' }).click()
    await expect.poll(cited).toBe(false)
    expect(await page.locator('[data-paragraph="62"] mark').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(cited).toBe(true)
    await page.goto(`${on.address}#/A/57/292?p=63`)
    await page.locator('[data-paragraph="63"] mark[data-certainty="doubt"] a').first().click()
    await page.getByLabel('It means another instrument').selectOption({ label: 'ICRMW' })
    await expect.poll(async () => (await drawn(page)).some(n => n.id.startsWith('doubt:'))).toBe(false)
    await expect.poll(() => page.locator('.card').textContent()).toMatch(/decided by a reviewer/)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Open documents' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save review' }).click()])
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8'))
    expect(saved.reviews.map((r: { decision: object; document: string }) => [r.document, r.decision])).toEqual([
      ['A/57/292', { kind: 'retarget', target: 'icrmw' }],
    ])
    expect(complaints).toEqual([])
    await close()
  })
})

describe('how things are tied', () => {
  it('says the way in words and lights it', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/57/292?n=untoc-trafficking`)
    await page.getByLabel('How is it tied to').selectOption('untoc')
    await expect.poll(() => page.locator('.way').textContent()).toBe('Trafficking Protocol is a protocol to UNTOC')
    await expect.poll(() => lit(page)).toEqual(['untoc', 'untoc-trafficking'])
    expect(page.url()).toMatch(/n=untoc-trafficking&to=untoc$/)
    await page.getByLabel('How is it tied to').selectOption('p:63')
    await expect.poll(() => page.locator('.way').textContent()).toBe('Trafficking Protocol is cited in ¶63')
    await expect.poll(() => lit(page)).toEqual(['p:63', 'untoc-trafficking'])
    expect(await violations(page)).toEqual([])
    await page.getByLabel('How is it tied to').selectOption('')
    await page.getByRole('button', { name: '2 steps' }).click()
    await expect.poll(async () => (await lit(page)).length).toBe(5)
    expect(complaints).toEqual([])
    await close()
  })
})

describe('inside another page', () => {
  it('shows text and map without what is around them, and a way to all of it', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/57/292?p=62&embed=yes`)
    expect(await page.locator('.top').count()).toBe(0)
    await expect.poll(() => lit(page)).toEqual(['icrmw', 'p:62'])
    expect(await page.getByRole('link', { name: 'Open in Pacta' }).getAttribute('href')).toBe('#/A/57/292?p=62')
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})

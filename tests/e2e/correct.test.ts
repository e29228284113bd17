import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { drawn, lit, open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('excerpt')

/** Keys mean what is chosen: waits until this paragraph is. */
const chosen = (page: Page, paragraph: string): Promise<void> => page.locator(`.para[data-paragraph="${paragraph}"][data-chosen="true"]`).waitFor()

describe('correcting', () => {
  it('takes a citation away, undoes it, decides a doubt, and saves the decisions', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/57/292?p=62&n=icrmw`)
    const cited = async () => (await drawn(page)).some(n => n.id === 'icrmw')
    await page.getByRole('button', { name: 'Not a citation' }).click()
    await expect.poll(cited).toBe(false)
    await expect.poll(() => page.locator('[data-paragraph="62"] mark').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(cited).toBe(true)
    await page.goto(`${on.address}#/A/57/292?p=63`)
    await page.locator('[data-paragraph="63"] mark[data-certainty="doubt"] a').first().click()
    await page.getByRole('button', { name: 'Decide…' }).click()
    await page.getByRole('combobox', { name: 'What they cite' }).fill('icrmw')
    await page.locator('#targets [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Save: it cites ICRMW' }).click()
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

describe('why', () => {
  it('tells what was found, what decided, and what was passed by, in the words of the paragraph', async () => {
    const { page, complaints, strangers, close } = await open(on.browser, `${on.address}#/A/57/292?p=62&n=icrmw`)
    const panel = page.locator('dialog.why-panel')
    await page.getByRole('button', { name: /^Why is “.*” read so/ }).click()
    await expect.poll(() => panel.locator('[data-asked="true"]').textContent()).toMatch(/Cites .*Migrant Workers.*Because.*How sure.*of 100.*Found/)
    await expect.poll(() => panel.locator('h2').textContent()).toBe('Why paragraph 62 is read so')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    await page.goto(`${on.address}#/A/57/292?p=63`)
    await chosen(page, '63')
    await page.keyboard.press('w')
    await expect.poll(() => panel.locator('.reasons').first().textContent()).toMatch(/Doubt/)
    await expect.poll(() => panel.locator('.why-text mark').count()).toBeGreaterThan(3)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    await page.goto(`${on.address}#/A/57/292?p=59`)
    await chosen(page, '59')
    await page.keyboard.press('w')
    await expect.poll(() => panel.textContent()).toMatch(/Why paragraph 59/)
    expect(complaints).toEqual([])
    expect(strangers).toEqual([])
    await close()
  })
})

describe('adding a citation', () => {
  it('takes words selected in the text, and any instrument of the registry with its article', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/57/292?p=59`)
    const words = await page.evaluate(() => {
      const text = document.querySelector('[data-paragraph="60"] .text')?.firstChild
      if (!(text instanceof Text)) throw new Error('no text')
      const start = text.data.indexOf(' ') + 1
      getSelection()?.setBaseAndExtent(text, start, text, start + 12)
      return text.data.slice(start, start + 12).trim()
    })
    await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Copy with reference' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`“${words}” (A/57/292, para. 60)`)
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog', { name: 'Add a citation' })
    await expect.poll(() => dialog.locator('.field q').textContent()).toBe(words)
    await dialog.getByRole('combobox').fill('aarhus')
    await expect.poll(() => dialog.getByRole('option').count()).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await dialog.getByRole('textbox', { name: /Article/ }).fill('9 (3)')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-paragraph="60"] mark').textContent()).toBe(words)
    await expect.poll(() => page.locator('.card').textContent()).toMatch(/Access to Information.*art\. 9 \(3\)/)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('[data-paragraph="60"] mark').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('needs no pointer', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/57/292?p=60`)
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog', { name: 'Add a citation' })
    await expect.poll(() => dialog.locator('textarea').evaluate(field => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+Home')
    for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.type('crc 37')
    await expect.poll(() => page.locator('#targets [role="option"]').first().textContent()).toMatch(/CRC/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect.poll(() => dialog.getByRole('textbox', { name: /Article/ }).inputValue()).toBe('37')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-paragraph="60"] mark').count()).toBe(1)
    await expect.poll(() => page.url()).toMatch(/p=60&n=crc$/)
    await close()
  })
})

describe('comparing', () => {
  it('is reached from a card, says where two are cited together, and is in the address', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/57/292?n=crc`)
    await page.getByRole('link', { name: 'Compare with…' }).click()
    await page.getByLabel('The second of the two').selectOption('iccpr')
    await expect
      .poll(() => page.locator('.compare h2').allTextContents())
      .toEqual(['Cited in the same paragraph: 1 paragraph', 'Only CRC: 0 paragraphs', 'Only ICCPR: 0 paragraphs'])
    await expect.poll(() => page.url()).toMatch(/n=crc&view=compare&one=crc&with=iccpr$/)
    await page.locator('.compare').getByRole('link', { name: '¶61' }).click()
    await expect.poll(() => page.locator('[data-paragraph="61"]').getAttribute('data-chosen')).toBe('true')
    await expect.poll(() => page.url()).toMatch(/p=61&n=crc&view=compare&one=crc&with=iccpr$/)
    expect(await violations(page)).toEqual([])
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
    await expect.poll(() => page.url()).toMatch(/n=untoc-trafficking&to=untoc$/)
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
    await expect.poll(() => page.getByRole('link', { name: 'Open in Pacta' }).getAttribute('href')).toBe('#/A/57/292?p=62')
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})

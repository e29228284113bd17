import { describe, expect, it } from 'vitest'
import { writeProject } from '../../src/app/bring/project.ts'
import { snapshotOf } from '../app/fixture.ts'
import { open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('own texts')

describe('reading', () => {
  it('shows the paragraph that an address asks for, also in another document and far down', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/42?p=10`)
    const shown = (paragraph: string) =>
      page.locator(`[data-paragraph="${paragraph}"]`).evaluate(element => {
        const { top } = element.getBoundingClientRect()
        return top > 0 && top < innerHeight - 20
      })
    await expect.poll(() => shown('10')).toBe(true)
    for (const [document, paragraph] of [
      ['A/HRC/98/41', '70'],
      ['A/HRC/98/41', '2'],
      ['A/HRC/98/42', '10'],
    ] as const) {
      await page.evaluate(hash => {
        location.hash = hash
      }, `#/${document}?p=${paragraph}&n=crc`)
      await expect.poll(() => page.getByRole('combobox', { name: 'Document' }).inputValue()).toBe(document)
      await expect.poll(() => shown(paragraph), { message: `${document}, paragraph ${paragraph}` }).toBe(true)
    }
    await close()
  })

  it('goes from citation to citation with n and p, through all open documents', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/41?p=60&n=crc`)
    await page.keyboard.press('n')
    await expect.poll(() => page.url()).toMatch(/A\/HRC\/98\/41\?p=70&n=crc/)
    await page.keyboard.press('n')
    await expect.poll(() => page.url()).toMatch(/A\/HRC\/98\/42\?p=10&n=crc/)
    await expect.poll(() => page.locator('[aria-live]').textContent()).toMatch(/^(Citation 8 of 15|CRC)/)
    await expect.poll(() => page.locator('.walk span').textContent()).toBe('8 of 15')
    await page.getByRole('button', { name: 'Previous citation of CRC' }).click()
    await expect.poll(() => page.url()).toMatch(/A\/HRC\/98\/41\?p=70&n=crc/)
    expect(await violations(page)).toEqual([])
    await close()
  })

  it('copies the reference, with the quote if asked', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/43?p=3`)
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy reference' }).click()
    await expect.poll(clipboard).toBe('A/HRC/98/43, para. 3')
    await page.keyboard.press('q')
    await expect.poll(clipboard).toBe('“The Convention against Torture is not far from this.” (A/HRC/98/43, para. 3)')
    await page.keyboard.press('?')
    await expect.poll(() => page.locator('dialog.help[open]').textContent()).toMatch(/next citation of what is chosen/)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    await expect.poll(() => page.url(), { message: 'closing the help lets go of nothing' }).toMatch(/p=3$/)
    for (let times = 0; times < 3; times++) {
      await page.keyboard.press('?')
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('?')
    await expect.poll(() => page.locator('dialog.help[open]').count(), { message: 'a key is heard as soon as the dialog is gone' }).toBe(1)
    await page.locator('dialog.help .close').click()
    await page.keyboard.press('o')
    await expect.poll(() => page.locator('dialog.documents[open]').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(page.url()).toMatch(/p=3$/)
    await close()
  })

  it('calls footnotes where they stand, and leads there and back', async () => {
    const read = snapshotOf({ 1: 'The lamps of [[crc|the Convention]] are lit.', 2: 'Nothing more.' }, 'A/HRC/98/77')
    const noted = {
      ...read,
      extractions: read.extractions.map(e => ({
        ...e,
        document: {
          ...e.document,
          paragraphs: [
            ...e.document.paragraphs.map(p =>
              p.id === '1'
                ? {
                    ...p,
                    calls: [
                      { at: 9, note: 'fn1' },
                      { at: p.text.length, note: 'fn2' },
                    ],
                  }
                : p,
            ),
            { id: 'fn1', kind: 'footnote' as const, number: 'fn1', text: 'Oil lamps, that is.' },
            { id: 'fn2', kind: 'footnote' as const, number: 'fn2', text: 'At night.' },
          ],
        },
      })),
    }
    const { page, close } = await open(on.browser, on.address)
    await page.setInputFiles('dialog.documents [data-testid="files"]', {
      name: 'n.pacta.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeProject({ snapshot: noted })),
    })
    await expect.poll(() => page.locator('[data-paragraph="1"] .text').textContent()).toBe('The lamps1 of the Convention are lit.2')
    await expect.poll(() => page.getByRole('link', { name: 'Footnote 1' }).getAttribute('title')).toBe('Oil lamps, that is.')
    await page.getByRole('link', { name: 'Footnote 1' }).click()
    await expect.poll(() => page.locator('[data-paragraph="fn1"]').getAttribute('data-chosen')).toBe('true')
    expect(await violations(page)).toEqual([])
    await page.locator('[data-paragraph="fn1"] .called-from').click()
    await expect.poll(() => page.locator('[data-paragraph="1"]').getAttribute('data-chosen')).toBe('true')
    await close()
  })
})

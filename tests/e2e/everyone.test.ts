import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('own texts')

/** Every view and everything that opens over it, by its address and a key; what must be there before it is looked at. */
const SIGHTS: readonly (readonly [address: string, there: string, key?: string])[] = [
  ['#/A/HRC/98/43', '[data-testid="map"], .list'],
  ['#/A/HRC/98/43?p=2&n=crc', '.card[data-open="true"] .quotes'],
  ['#/A/HRC/98/43?layout=force&level=documents', '[data-testid="map"], .list'],
  ['#/A/HRC/98/43?layout=timeline', '[data-testid="map"], .list'],
  ['#/A/HRC/98/43?view=matrix', '.matrix table'],
  ['#/A/HRC/98/43?view=list', '.by-instrument'],
  ['#/A/HRC/98/43?view=compare&one=text:A/HRC/98/41&with=text:A/HRC/98/42', '.compare-both'],
  ['#/A/HRC/98/43?view=table', 'table'],
  ['#/A/HRC/98/43?view=analysis', '.analysis table'],
  ['#/A/HRC/98/43?view=analysis&chart=heat', '.analysis table'],
  ['#/A/HRC/98/43?view=exercises', '.exercise-choice'],
  ['#/A/HRC/98/43?view=story', '.story'],
  ['#/A/HRC/98/43?view=compare&one=crc&with=iccpr', '.compare-lines'],
  ['#/A/HRC/98/43?p=2', 'dialog.why-panel .reasons li', 'w'],
  ['#/A/HRC/98/43?p=2', 'dialog.correct-panel form', 'a'],
  ['#/A/HRC/98/43', 'dialog.documents[open]', 'o'],
  ['#/A/HRC/98/43', 'dialog.help[open]', '?'],
]

async function show(page: Page, [address, there, key]: (typeof SIGHTS)[number]): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  await page.evaluate(hash => {
    location.hash = hash
  }, address)
  // Keys mean what is shown: first the new address must be.
  if (address.includes('?p=')) await page.locator('.para[data-paragraph="2"][data-chosen="true"]').waitFor({ state: 'attached' })
  if (key) await page.keyboard.press(key)
  await page.locator(there).first().waitFor({ state: 'attached' })
}

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe('everybody', () => {
  for (const mode of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
      [2560, 1440],
    ] as const) {
      it(`finds every view without a flaw that axe can see (${mode}, ${width} px)`, async () => {
        const { page, complaints, close } = await open(on.browser, on.address, { width, height, mode })
        for (const sight of SIGHTS) {
          await show(page, sight)
          expect(await violations(page), sight.join(' ')).toEqual([])
          expect(await sideways(page), sight.join(' ')).toBe(0)
        }
        expect(complaints).toEqual([])
        await close()
      }, 180_000)
    }
  }

  it('can enlarge the page twice: nothing is cut off or needs scrolling both ways', async () => {
    const { page, close } = await open(on.browser, on.address, { width: 720, height: 450 })
    for (const sight of SIGHTS) {
      await show(page, sight)
      expect(await sideways(page), sight.join(' ')).toBeLessThanOrEqual(0)
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('dialog[open], .reading, .card[data-open="true"]')]
          .filter(e => {
            const box = e.getBoundingClientRect()
            return box.left < 0 || box.right > innerWidth + 1 || box.top < 0 || box.bottom > innerHeight + 1 || e.scrollWidth > e.clientWidth + 1
          })
          .map(e => e.className),
      )
      expect(cut, sight.join(' ')).toEqual([])
    }
    await close()
  }, 120_000)

  it('presses with a finger what is on a phone', async () => {
    const { page, close } = await open(on.browser, on.address, { width: 390, height: 844 })
    for (const sight of SIGHTS) {
      await show(page, sight)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, .para .number, .margin a')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 && !e.closest('.unseen, .skip'))
          .map(e => ({ words: `${e.className} ${e.textContent?.slice(0, 30)}`, box: e.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 39.5)
          .map(({ words, box }) => `${words}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
      )
      expect(small, sight.join(' ')).toEqual([])
    }
    await close()
  }, 120_000)

  it('takes the text with its marks and margin, and the list, along on paper, dark on white', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/43?p=2&view=list`, { width: 794, height: 1123, mode: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const seen = (selector: string) => page.locator(selector).first().isVisible()
    expect(await Promise.all(['.reading .text', '.reading .margin a', '.by-instrument'].map(seen))).toEqual([true, true, true])
    expect(await Promise.all(['.top', '.card', '.views', '.legend'].map(seen))).toEqual([false, false, false, false])
    const colours = await page
      .locator('.reading .text')
      .first()
      .evaluate(e => [getComputedStyle(e).color, getComputedStyle(document.body).backgroundColor])
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await close()
  })

  it('does not see things move if the system asks for calm', async () => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/43`)
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          e => !/^0s(, 0s)*$/.test(getComputedStyle(e).transitionDuration) || getComputedStyle(e).animationName !== 'none',
        ).length,
    )
    expect(moving).toBe(0)
    await close()
  })
})

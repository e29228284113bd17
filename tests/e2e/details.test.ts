import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/app/theme/colour.ts'
import { drawn, open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('own texts')
const PHONE = { width: 390, height: 844 }

const at = (hash: string, screen?: { readonly width: number; readonly height: number; readonly mode?: 'light' | 'dark' }) =>
  open(on.browser, on.address + hash, screen)
const boxOf = async (locator: Locator) => {
  const box = await locator.first().boundingBox()
  if (!box) throw new Error('not shown')
  return box
}
/** The colour behind an element as it is painted, `#rrggbb`: one pixel at its left edge, in the middle. */
const ground = async (page: Page, locator: Locator): Promise<string> => {
  const { x, y, height } = await boxOf(locator)
  const picture = await page.screenshot({ clip: { x: x + 5, y: y + height / 2, width: 1, height: 1 } })
  return page.evaluate(async png => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), c => c.charCodeAt(0))], { type: 'image/png' }))
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    context?.drawImage(image, 0, 0)
    return `#${[...(context?.getImageData(0, 0, 1, 1).data ?? [])]
      .slice(0, 3)
      .map(c => c.toString(16).padStart(2, '0'))
      .join('')}`
  }, picture.toString('base64'))
}

describe('the card', () => {
  it('of a paragraph shows the articles and the words of each citation', async () => {
    const { page, close } = await at('#/A/HRC/98/41?p=20')
    await expect
      .poll(() => page.locator('.card .cited').textContent())
      .toMatch(/^Convention on the Rights of the Child \(1989\) art\. 37“?article 37 of the Convention on the Rights of the Child”?/)
    await close()
  })

  it('of an instrument tells in one line what was checked, and the sources to those who ask', async () => {
    const { page, close } = await at('#/A/HRC/98/41?n=crc')
    const checked = page.locator('.card details.verified')
    await expect.poll(() => checked.getAttribute('open')).toBeNull()
    await expect.poll(() => checked.locator('summary').textContent()).toMatch(/^Facts (checked|from general knowledge)/)
    await expect.poll(() => checked.locator('p').isVisible()).toBe(false)
    await checked.locator('summary').click()
    await expect.poll(() => checked.locator('p').isVisible()).toBe(true)
    await close()
  })

  it('begins on a phone with who cites it', async () => {
    const { page, close } = await at('#/A/HRC/98/41?n=crc', PHONE)
    const [name, quotes, facts] = [await boxOf(page.locator('.card h2')), await boxOf(page.locator('.card .quotes')), await boxOf(page.locator('.card dl'))]
    expect(name.y < quotes.y && quotes.y < facts.y).toBe(true)
    expect(await violations(page)).toEqual([])
    await close()
  })
})

describe('a phone', () => {
  it('gives the words of the list the width of the screen', async () => {
    const { page, close } = await at('#/A/HRC/98/41?view=list', PHONE)
    await page.getByRole('button', { name: 'Show the map' }).click()
    expect((await boxOf(page.locator('.list q').first().locator('xpath=ancestor::td'))).width).toBeGreaterThan(270)
    const [sign, name] = [await boxOf(page.locator('.list td.name .sign')), await boxOf(page.locator('.list td.name .signed span'))]
    expect(Math.abs(sign.y + sign.height / 2 - (name.y + name.height / 2)), 'sign and name on one line').toBeLessThan(6)
    expect(name.x).toBeGreaterThan(sign.x + sign.width)
    const [status, handle] = [await boxOf(page.locator('.status')), await boxOf(page.locator('.sheet-handle'))]
    expect(status.x + status.width).toBeLessThanOrEqual(handle.x)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    expect(await violations(page)).toEqual([])
    await close()
  })

  it('keeps the map in reach while a card is open, and most of the sheet for it', async () => {
    const { page, close } = await at('#/A/HRC/98/41?n=crc', PHONE)
    const [card, handle] = [await boxOf(page.locator('.card')), await boxOf(page.locator('.sheet-handle'))]
    expect(card.y + card.height).toBeLessThanOrEqual(handle.y)
    await page.getByRole('button', { name: 'Show the map' }).click()
    expect((await boxOf(page.locator('.tabs'))).height, 'one line of tabs').toBeLessThan(56)
    expect((await boxOf(page.locator('.map'))).height).toBeGreaterThan(PHONE.height / 2)
    await close()
  })

  it('shows a matrix as a matrix', async () => {
    const { page, close } = await at('#/A/HRC/98/41?view=matrix', PHONE)
    await page.getByRole('button', { name: 'Show the map' }).click()
    const fields = await page.locator('.matrix tbody tr').first().locator('td').all()
    const [first, second] = [await boxOf(page.locator('.matrix thead th').nth(1)), await boxOf(page.locator('.matrix thead th').nth(2))]
    expect(fields.length).toBeGreaterThan(1)
    expect(second.x).toBeGreaterThan(first.x)
    expect(second.y).toBe(first.y)
    await close()
  })

  it('shows the help in one column', async () => {
    const { page, close } = await at('', PHONE)
    await page.getByRole('button', { name: 'Help' }).click()
    const lefts = await page.locator('.help .columns li').evaluateAll(items => items.map(item => Math.round(item.getBoundingClientRect().left)))
    expect(new Set(lefts).size).toBe(1)
    await expect.poll(() => page.locator('.help').textContent()).toMatch(/grey arc.*cross-reference/)
    await close()
  })
})

describe('the head of the map', () => {
  it('is two lines, with the sentence below the picture and full titles in it', async () => {
    const { page, close } = await at('#/A/HRC/98/41')
    const [head, map, status] = [await boxOf(page.locator('.pane-head')), await boxOf(page.locator('.map')), await boxOf(page.locator('.status'))]
    expect(head.height).toBeLessThan(96)
    expect(status.y).toBeGreaterThanOrEqual(map.y + map.height)
    await page.locator('.margin a').first().click()
    await page.getByRole('button', { name: 'Only these' }).waitFor()
    expect(await boxOf(page.locator('.map')), 'a choice moves nothing').toEqual(map)
    await close()
  })
})

describe('nothing moves or runs over', () => {
  it('when a link was copied', async () => {
    const { page, close } = await at('')
    const before = await boxOf(page.locator('.find input'))
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => page.locator('.share').textContent()).toBe('Link copied')
    expect(await boxOf(page.locator('.find input'))).toEqual(before)
    await close()
  })

  it.each([
    [1440, 900],
    [1024, 700],
    [390, 844],
  ])('the buttons of the view, from document to document (%i by %i)', async (width, height) => {
    const { page, close } = await at('', { width, height })
    if (width < 760) await page.getByRole('button', { name: 'Show the map' }).click()
    const places: unknown[] = []
    for (const id of ['A/HRC/98/41', 'A/HRC/98/43', 'A/HRC/98/42']) {
      await page.getByRole('combobox', { name: 'Document' }).selectOption(id)
      places.push(await boxOf(page.locator('.views')))
    }
    expect(places).toEqual([places[0], places[0], places[0]])
    await close()
  })

  it('long symbols in the margin stay within their paragraph, and are printed in the usual case', async () => {
    const { page, close } = await at('#/A/HRC/98/43?p=4')
    const margin = page.locator('[data-paragraph="4"] .margin')
    await expect.poll(() => margin.textContent()).toMatch(/E\/CN\.4\/Sub\.2\/1998\/6\/Add\.1.*Smuggling Protocol/)
    const over = await margin.evaluate(list => {
      const edge = list.closest('.para')?.getBoundingClientRect().right ?? 0
      const range = document.createRange()
      return [...list.querySelectorAll('a')].filter(a => {
        range.selectNodeContents(a)
        return range.getBoundingClientRect().right > edge - 1
      }).length
    })
    expect(over).toBe(0)
    await close()
  })

  it('in the dark the chosen view is plain to see, and pointing at another is less', async () => {
    const { page, close } = await at('', { width: 1440, height: 900, mode: 'dark' })
    const [on, off] = [page.getByRole('button', { name: 'Two columns' }), page.getByRole('button', { name: 'Network' })]
    const rest = await ground(page, off)
    const chosen = contrast(await ground(page, on), rest)
    await off.hover()
    const pointed = contrast(await ground(page, off), rest)
    expect(chosen).toBeGreaterThan(1.4)
    expect(pointed).toBeLessThan(chosen)
    await close()
  })
})

describe('words', () => {
  it('call what is open a question, count documents as documents, and explain the arcs', async () => {
    const { page, close } = await at('#/A/HRC/98/43')
    await expect.poll(() => page.locator('.card h3').first().textContent()).toBe('Open questions')
    await expect.poll(() => page.locator('.status').textContent()).toMatch(/^3 of 4 paragraphs cite 3 instruments and 2 documents · 1 doubt$/)
    await expect.poll(() => page.locator('.legend').textContent()).toMatch(/Cross-reference between paragraphs/)
    await close()
  })

  it('lead without a pointer to the map too', async () => {
    const { page, close } = await at('')
    await drawn(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the map')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('map')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Map')
    await close()
  })
})

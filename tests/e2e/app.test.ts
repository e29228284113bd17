import { describe, expect, it } from 'vitest'
import { drawn, lit, open, placeOf, settled, violations } from './page.ts'
import { stage } from './stage.ts'

/** What the excerpt of A/57/292 rests on, paragraph by paragraph. */
const RESTS_ON = {
  61: ['udhr', 'iccpr', 'icescr', 'icerd', 'crc', 'cedaw'],
  62: ['icrmw'],
  63: ['untoc', 'untoc-trafficking', 'untoc-smuggling'],
} as const

const on = stage('excerpt')

describe('the first sight', () => {
  it('draws paragraphs 53 to 63 and the ten instruments they cite, with labels in words', async () => {
    const { page, complaints, strangers, close } = await open(on.browser, on.address)
    const nodes = await drawn(page)
    const paragraphs = nodes.filter(n => n.id.startsWith('p:')).map(n => n.id)
    expect(paragraphs).toEqual(Array.from({ length: 11 }, (_, i) => `p:${53 + i}`))
    const cited = nodes.filter(n => !n.id.startsWith('p:') && !n.id.startsWith('doubt:')).map(n => n.id)
    expect([...cited].sort()).toEqual(Object.values(RESTS_ON).flat().sort())
    expect(nodes.filter(n => n.id.startsWith('doubt:63@'))).toHaveLength(1)
    expect(nodes.find(n => n.id === 'iccpr')?.label[0]).toBe('ICCPR 1966')
    await expect.poll(() => page.locator('.status').textContent()).toBe('3 of 11 paragraphs cite 10 instruments · 1 doubt')
    await expect.poll(() => page.title()).toMatch(/^A\/57\/292 .* Pacta$/)
    expect(complaints).toEqual([])
    expect(strangers).toEqual([])
    await close()
  })

  it('puts ink where the nodes are', async () => {
    const { page, close } = await open(on.browser, on.address)
    const nodes = await drawn(page)
    const picture = await page.locator('[data-testid="map"]').screenshot()
    const colours = await page.evaluate(
      async ({ png, points }) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), c => c.charCodeAt(0))], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        return points.map(({ x, y }) => [...(context?.getImageData(Math.round(x), Math.round(y), 1, 1).data ?? [])])
      },
      { png: picture.toString('base64'), points: [{ x: 3, y: 3 }, ...nodes.filter(n => !n.id.startsWith('doubt')).map(({ x, y }) => ({ x, y }))] },
    )
    const [ground, ...inked] = colours
    for (const [i, colour] of inked.entries()) expect(colour, nodes[i]?.id).not.toEqual(ground)
    await close()
  })

  it('marks every citation in the text and shows the doubt as a doubt', async () => {
    const { page, close } = await open(on.browser, on.address)
    for (const [number, cited] of Object.entries(RESTS_ON)) {
      const links = await page
        .locator(`[data-paragraph="${number}"] mark:not([data-certainty="doubt"]) a`)
        .evaluateAll(found => found.map(a => a.getAttribute('href') ?? ''))
      expect([...new Set(links.map(href => /n=([^&]+)/.exec(href)?.[1]))].sort()).toEqual([...cited].sort())
    }
    const doubt = page.locator('[data-paragraph="63"] mark[data-certainty="doubt"]')
    await expect.poll(() => doubt.first().textContent()).toMatch(/^the Convention\??$/)
    await doubt.locator('a').first().click()
    await expect.poll(() => page.locator('.card').textContent()).toMatch(/Doubt/)
    await expect.poll(() => page.locator('.card .reason').textContent()).toMatch(/\w{4,}/)
    await close()
  })
})

describe('choosing', () => {
  it('lights the Migrant Workers Convention when “62” is clicked in the text', async () => {
    const { page, close } = await open(on.browser, on.address)
    // The pointer stays where it clicked while the text scrolls under it.
    await page.getByRole('link', { name: 'Paragraph 62' }).click()
    await expect.poll(() => lit(page)).toEqual(['icrmw', 'p:62'])
    await expect.poll(() => page.locator('.card').textContent()).toMatch(/Paragraph 62 cites 1 instrument.*Migrant Workers/s)
    await expect.poll(() => page.url()).toMatch(/#\/A\/57\/292\?p=62$/)
    await close()
  })

  it('shows an instrument and scrolls to who cites it when its node, or only its label, is clicked', async () => {
    const { page, close } = await open(on.browser, on.address)
    const { x, y } = await placeOf(page, 'icrmw')
    await page.mouse.click(x, y)
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/^International Convention on the Protection of the Rights of All Migrant Workers/)
    const card = await page.locator('.card').textContent()
    expect(card).toMatch(/18 December 1990/)
    expect(card).toMatch(/1 July 2003/)
    expect(card).toMatch(/2220 UNTS 3/)
    expect(card).toMatch(/Cited in 1 paragraph/)
    expect(
      await page.locator('[data-paragraph="62"]').evaluate(p => {
        const [box, pane] = [p.getBoundingClientRect(), p.closest('.reading')?.getBoundingClientRect()]
        return pane !== undefined && box.top >= pane.top && box.bottom <= pane.bottom
      }),
    ).toBe(true)
    // Two clicks in quick succession would be one double click.
    await page.waitForTimeout(400)
    const untoc = await placeOf(page, 'untoc')
    await page.mouse.click(untoc.x + 40, untoc.y - 6)
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/Transnational Organized Crime/)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.card').getAttribute('data-open')).toBe('false')
    await close()
  })

  it('lights the neighbourhood under the pointer, from the map and from the text', async () => {
    const { page, close } = await open(on.browser, on.address)
    const { x, y } = await placeOf(page, 'untoc')
    await page.mouse.move(x, y)
    await expect.poll(() => lit(page)).toEqual(['p:63', 'untoc'])
    await page.locator('[data-paragraph="61"] .margin a').first().hover()
    await expect.poll(() => lit(page)).toEqual(['p:61', ...RESTS_ON[61]].sort())
    await page.mouse.move(0, 0)
    await expect.poll(async () => (await drawn(page)).some(n => n.dimmed)).toBe(false)
    await close()
  })

  it('shows the same from a copied link in a new page, and back is undo', async () => {
    const { page, close } = await open(on.browser, on.address)
    await page.getByRole('link', { name: 'Paragraph 61' }).click()
    await page.locator('[data-paragraph="61"] mark a').nth(1).click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => page.locator('.share').textContent()).toBe('Link copied')
    await expect.poll(() => lit(page)).toHaveLength(2)
    const shown = await lit(page)
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await open(on.browser, link)
    await other.page.waitForSelector('.card[data-open="true"]')
    await expect.poll(() => other.page.locator('.card h2').textContent()).toBe(await page.locator('.card h2').textContent())
    await expect.poll(() => lit(other.page)).toEqual(shown)
    await other.close()
    await page.goBack()
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/^Paragraph 61/)
    await close()
  })
})

describe('without a pointer', () => {
  it('finds an instrument with Ctrl K and opens it with Enter', async () => {
    const { page, close } = await open(on.browser, on.address)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('migrant workers')
    const input = page.getByRole('combobox', { name: /Find/ })
    await expect.poll(() => input.getAttribute('aria-activedescendant')).not.toBeNull()
    const first = await input.getAttribute('aria-activedescendant')
    await expect.poll(() => page.locator(`#${first}`).textContent()).toMatch(/Migrant Workers.*ICRMW/s)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => input.getAttribute('aria-activedescendant')).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/Migrant Workers/)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(' xyzzy')
    await expect.poll(() => page.locator('.hits').textContent()).toMatch(/Nothing found/)
    await close()
  })

  it('reaches paragraph 62 by Tab from the skip link, and hears what was chosen', async () => {
    const { page, close } = await open(on.browser, on.address)
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text')
    await page.keyboard.press('Enter')
    let reached = ''
    for (let i = 0; i < 60 && reached !== 'Paragraph 62'; i++) {
      await page.keyboard.press('Tab')
      reached = (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? ''
    }
    expect(reached).toBe('Paragraph 62')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[aria-live]').textContent()).toBe('Paragraph 62 chosen: cites 1 instrument or document')
    await close()
  })

  it('shows in the list the very nodes that the map draws', async () => {
    const { page, close } = await open(on.browser, on.address)
    const linked = (await drawn(page))
      .map(n => n.id)
      .filter(id => !/^p:(5\d|60)$/.test(id))
      .sort()
    await page.getByRole('button', { name: 'List' }).click()
    await page.locator('.list [data-node]').first().waitFor()
    const listed = await page.locator('.list [data-node]').evaluateAll(found => [...new Set(found.map(a => a.getAttribute('data-node') ?? ''))].sort())
    expect(listed).toEqual(linked)
    await page.locator('.list [data-node="icrmw"]').first().click()
    await expect.poll(() => page.locator('.list [data-node="icrmw"]').first().getAttribute('aria-current')).toBe('true')
    await expect.poll(() => page.locator('.card h2').textContent()).toMatch(/Migrant Workers/)
    await close()
  })
})

describe('for everyone', () => {
  it('fits a phone: nothing is wider than the screen, map and card come from below', async () => {
    const { page, complaints, close } = await open(on.browser, on.address, { width: 390, height: 844 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('button', { name: 'Show the map' }).click()
    const nodes = await drawn(page)
    expect(nodes.every(n => n.x > 0 && n.x < 390)).toBe(true)
    await page.getByRole('button', { name: 'Hide the map' }).click()
    await page.getByRole('link', { name: 'Paragraph 62' }).click()
    await page.waitForSelector('.card[data-open="true"]')
    const card = await page.locator('.card').boundingBox()
    const handle = await page.locator('.sheet-handle').boundingBox()
    // Above the handle of the map, which stays in reach.
    expect(card && handle && card.y > 300 && card.y + card.height <= handle.y && handle.y - card.y - card.height < 16).toBe(true)
    expect(complaints).toEqual([])
    await close()
  })

  it('lays out as a network, the same each time, in a worker of its own origin', async () => {
    const first = await open(on.browser, `${on.address}#/A/57/292?layout=force`)
    await expect.poll(async () => (await drawn(first.page)).length).toBe(14)
    const places = await settled(first.page)
    const second = await open(on.browser, `${on.address}#/A/57/292?layout=force`)
    await expect.poll(async () => (await drawn(second.page)).map(({ id, x, y }) => [id, x, y])).toEqual(places.map(({ id, x, y }) => [id, x, y]))
    expect([...first.complaints, ...first.strangers]).toEqual([])
    await first.close()
    await second.close()
  })
})

describe('when something is amiss', () => {
  it('says so if the documents do not come, and tries again', async () => {
    const { page, close } = await open(on.browser, on.address)
    await page.route('**/snapshot.json', route => route.abort())
    await page.reload()
    await page.waitForSelector('[role="alert"]')
    await expect.poll(() => page.locator('main').textContent()).toMatch(/could not be opened/)
    expect(await violations(page)).toEqual([])
    await page.unroute('**/snapshot.json')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForSelector('.reading .para')
    await close()
  })

  it('names the open documents if a link asks for another', async () => {
    const { page, close } = await open(on.browser, on.address)
    await page.goto(`${on.address}#/A/1/1?p=3&d=A/1/1,A/1/2`)
    await page.waitForSelector('main.state')
    await expect
      .poll(() => page.locator('main').textContent())
      .toMatch(/“A\/1\/1” is not open here.*holds no documents.*also speaks of: A\/1\/2.*Open here:.*A\/57\/292/s)
    await close()
  })

  it('draws again after the graphics context is lost', async () => {
    const { page, close } = await open(on.browser, on.address)
    const before = await settled(page)
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="map"] canvas.sigma-nodes')
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    })
    await expect
      .poll(() =>
        page.evaluate(() => document.querySelector<HTMLCanvasElement>('[data-testid="map"] canvas.sigma-nodes')?.getContext('webgl2')?.isContextLost()),
      )
      .toBe(false)
    await expect.poll(async () => (await drawn(page)).map(({ id, x, y }) => [id, x, y])).toEqual(before.map(({ id, x, y }) => [id, x, y]))
    await close()
  })

  it('hands over to the list where there is no WebGL', async () => {
    const context = await on.browser.newContext()
    const page = await context.newPage()
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
        value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.includes('webgl') ? null : Reflect.apply(original, this, [kind, ...rest])
        },
      })
    })
    await page.goto(on.address)
    await page.getByRole('button', { name: 'Show the list' }).click()
    await expect.poll(() => page.locator('.list tbody tr').count()).toBeGreaterThan(10)
    await context.close()
  })
})

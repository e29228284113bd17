import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Download, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('excerpt')

/** The place of the first of these words in the paragraph that is to be marked. */
async function wordAt(page: Page, word: string): Promise<number> {
  await page.locator('[data-word]').getByText(word, { exact: true }).first().waitFor()
  return page.evaluate(sought => [...document.querySelectorAll('[data-word]')].findIndex(e => e.textContent === sought), word)
}

/** The exercises of one kind, made from the excerpt. */
async function exercises(page: Page, ...kinds: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Exercises' }).click()
  await choose(page, ...kinds)
}

/** Leaves only these kinds to be asked. */
async function choose(page: Page, ...kinds: readonly string[]): Promise<void> {
  for (const kind of ['Mark', 'Which treaty?', 'Which article?', 'Order'])
    await page.locator('.exercise-choice fieldset').getByLabel(kind).setChecked(kinds.includes(kind))
  await page.getByRole('button', { name: 'Begin' }).waitFor()
}

const marks = (page: Page): Promise<readonly string[]> => page.locator('.own-marks q').allTextContents()

describe('reports to teach with', () => {
  it('cost nothing until they are asked for; then each opens like a document, and says what it is', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.reload()
    await page.waitForSelector('.reading .para')
    expect(asked.filter(path => /beside|exercise|story|tour|present/i.test(path))).toEqual([])
    await page.getByRole('button', { name: 'Open documents' }).click()
    expect(asked.filter(path => path.includes('beside'))).toEqual([])
    await page.getByText('Model reports to teach with').click()
    await page.getByText('not documents of the United Nations').waitFor()
    await expect.poll(() => page.locator('.models li').count()).toBe(7)
    expect(asked.filter(path => path.includes('beside'))).toEqual(['/beside/list.json'])
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /^Open Model views/ }).click()
    await expect.poll(() => page.locator('.reading h1').textContent()).toMatch(/^Model views of the Human Rights Committee/)
    await expect.poll(() => page.locator('.reading').textContent()).toContain('MODEL WRITTEN FOR TEACHING. Not a document of the United Nations')
    await exercises(page, 'Which treaty?')
    await expect.poll(() => page.locator('.exercise-drawn').textContent()).toContain('decided by a person who read')
    expect(complaints).toEqual([])
    await close()
  })
})

describe('exercises', () => {
  it('are done with the mouse and with keys alone, explain by the words and the rule, and keep the score here', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    await exercises(page, 'Mark')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Begin' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Mark every citation/)
    // With keys: to the paragraph, to the word, five words.
    for (let i = 0; i < 3 && !(await page.evaluate(() => document.activeElement?.matches('.markable'))); i++) await page.keyboard.press('Tab')
    const universal = await wordAt(page, 'Universal')
    for (let i = 0; i < universal; i++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => marks(page)).toEqual(['Universal Declaration of Human Rights'])
    await page.keyboard.press('Delete')
    await expect.poll(() => marks(page)).toEqual([])
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.marking-state').textContent()).toBe('Nothing is marked yet.')
    // With the mouse: drawn over, and clicked first and last.
    const box = async (i: number) => (await page.locator(`[data-word="${i}"]`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const [first, last] = [await box(universal), await box(universal + 4)]
    await page.mouse.move(first.x + 5, first.y + 8)
    await page.mouse.down()
    await page.mouse.move(last.x + 5, last.y + 8, { steps: 4 })
    await page.mouse.up()
    const covenant = await wordAt(page, 'International')
    await page.locator(`[data-word="${covenant}"]`).click()
    await page.locator(`[data-word="${covenant + 6}"]`).click()
    await page.locator('[data-word="0"]').click()
    await page.locator('[data-word="1"]').click()
    await expect
      .poll(() => marks(page))
      .toEqual(['The primary', 'Universal Declaration of Human Rights', 'International Covenant on Civil and Political Rights'])
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Check' }).click()
    const feedback = page.locator('.feedback')
    await expect.poll(() => feedback.textContent()).toMatch(/✓ UDHR\..*named in full or by its usual short title/)
    await expect.poll(() => feedback.textContent()).toMatch(/✗ Missed: ICESCR/)
    await expect.poll(() => feedback.textContent()).toMatch(/“?The primary”?: Nothing is cited here/)
    await expect.poll(() => page.locator('.exercise-feedback h3').textContent()).toBe('1 of 6 points')
    expect(await violations(page)).toEqual([])
    await page.reload()
    await expect.poll(() => page.locator('.exercise-tally').textContent()).toMatch(/1 exercise, 1 of 6 points.*It stays here/)
    await page.getByRole('button', { name: 'Forget the score' }).click()
    await expect.poll(() => page.locator('.exercise-tally').count()).toBe(0)
    expect(await page.evaluate(() => localStorage.getItem('pacta-score'))).toBeNull()
    expect(complaints).toEqual([])
    await close()
  })

  it('are done by touch on a phone, in order by buttons', async () => {
    const context = await on.browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' })
    const page = await context.newPage()
    await page.goto(`${on.address}#?view=exercises`)
    await choose(page, 'Mark', 'Order')
    await page.getByRole('button', { name: 'Begin' }).tap()
    const universal = await wordAt(page, 'Universal')
    await page.locator(`[data-word="${universal}"]`).tap()
    await page.locator(`[data-word="${universal + 4}"]`).tap()
    await expect.poll(() => marks(page)).toEqual(['Universal Declaration of Human Rights'])
    await page.locator(`[data-word="${universal + 2}"]`).tap()
    await expect.poll(() => marks(page)).toEqual([])
    const place = page.locator('.exercise-head b')
    while ((await page.locator('.ordering').count()) === 0) {
      const left = await place.textContent()
      await page.getByRole('button', { name: 'Leave out' }).tap()
      await expect.poll(() => place.textContent()).not.toBe(left)
    }
    const before = await page.locator('.ordering li').allTextContents()
    await page
      .getByRole('button', { name: /^Later: / })
      .first()
      .tap()
    await expect.poll(() => page.locator('.ordering li').allTextContents()).toEqual([before[1], before[0], ...before.slice(2)])
    await page.getByRole('button', { name: 'Check' }).tap()
    await expect.poll(() => page.locator('.feedback').textContent()).toMatch(/adopted \d{1,2} [A-Z][a-z]+ (?:19|20)\d\d/)
    expect(await violations(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await context.close()
  })

  it('are passed on as a link and as a file, of the paragraphs chosen, and printed with their answers', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    await exercises(page, 'Mark')
    await page.getByText('Choose the paragraphs').click()
    await page.getByLabel(/¶62/).check()
    await expect.poll(() => page.locator('.exercise-drawn b').textContent()).toBe('1 exercise')
    await page.getByRole('button', { name: 'Copy link to these' }).click()
    await expect.poll(() => page.locator('.exercise-said').textContent()).toMatch(/^Link copied/)
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as file' }).click()])
    const file = readFileSync(await download.path())
    await page.getByRole('button', { name: 'Worksheet to print' }).click()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.sheet h2').allTextContents()).toEqual([expect.stringMatching(/^1\. Mark every citation/)])
    await expect.poll(() => page.locator('.sheet-answers').textContent()).toMatch(/ICRMW/)
    await expect.poll(() => page.locator('.top').isVisible()).toBe(false)
    await expect.poll(() => page.locator('.sheet-tools').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByLabel('with a page of answers').uncheck()
    await expect.poll(() => page.locator('.sheet').textContent()).not.toMatch(/ICRMW/)
    await close()
    const other = await on.browser.newPage()
    await other.goto(link)
    await expect.poll(() => other.locator('.passage-from').textContent()).toMatch(/^A\/57\/292.*paragraph 62$/)
    await other.goto(`${link.slice(0, -40)}`)
    await other.reload()
    await expect.poll(() => other.locator('.exercise-problems').textContent()).toMatch(/This link is not whole/)
    await other.setInputFiles('dialog.documents [data-testid="files"]', {
      name: 'exercises.json',
      mimeType: 'application/json',
      buffer: file,
    })
    await expect.poll(() => other.locator('.passage-from').textContent()).toMatch(/paragraph 62$/)
    await other.close()
    expect(complaints).toEqual([])
  })
})

/** A story of three steps, made as a person makes it. */
async function makeStory(page: Page): Promise<void> {
  await page.locator('.number[aria-label="Paragraph 61"]').click()
  await page.waitForURL(/p=61$/)
  await page.getByRole('button', { name: 'Add to story' }).click()
  await page.locator('.reading [data-paragraph="62"] mark a').first().click()
  await page.waitForURL(/n=icrmw$/)
  await page.locator('.card h2').getByText('Migrant Workers').waitFor()
  await page.keyboard.press('s')
  await page.locator('.number[aria-label="Paragraph 63"]').click()
  await page.locator('.card h2').getByText('Paragraph 63').waitFor()
  await page.keyboard.press('s')
  await page.getByRole('button', { name: 'Story', exact: true }).click()
  await page.getByLabel('Title').fill('What it <rests> on')
  await page.getByLabel('Caption of step 1').fill('Six instruments & one sentence')
  await page.getByRole('button', { name: 'Later: step 1' }).click()
}
const captions = (page: Page): Promise<readonly string[]> =>
  page.locator('.story textarea').evaluateAll(boxes => boxes.map(box => (box instanceof HTMLTextAreaElement ? box.value : '')))

describe('a story', () => {
  it('is made, put in order, undone, kept in the project, and shown with the keys', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    await makeStory(page)
    await expect.poll(() => captions(page)).toEqual(['ICRMW in A/57/292, para. 62', 'Six instruments & one sentence', 'A/57/292, para. 63'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await captions(page))[0]).toBe('Six instruments & one sentence')
    expect(await violations(page)).toEqual([])
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save project' }).click()])
    await page.getByRole('button', { name: 'Show full screen' }).click()
    await expect.poll(() => page.locator('.presenter-caption').textContent()).toBe('Six instruments & one sentence')
    await expect.poll(() => page.locator('.top').count()).toBe(0)
    await expect.poll(() => page.url()).toMatch(/\?p=61$/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.presenter-caption').textContent()).toBe('A/57/292, para. 63')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.url()).toMatch(/n=icrmw$/)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.presenter').count()).toBe(0)
    await expect.poll(() => page.url()).toMatch(/view=story$/)
    const project = readFileSync(await download.path())
    await close()
    const again = await open(on.browser, `${on.address}#/A/57/292?view=story`)
    await again.page.setInputFiles('dialog.documents [data-testid="files"]', { name: 'a.pacta.json', mimeType: 'application/json', buffer: project })
    await expect.poll(() => captions(again.page)).toEqual(['Six instruments & one sentence', 'ICRMW in A/57/292, para. 62', 'A/57/292, para. 63'])
    await again.close()
    expect(complaints).toEqual([])
  })

  it('goes on a memory stick: one page that works without a network, and without its script', async () => {
    const { page, close } = await open(on.browser, on.address)
    await makeStory(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a page' }).click()])
    const { url, remove } = await kept(download)
    await close()
    for (const javaScriptEnabled of [true, false]) {
      const context = await on.browser.newContext({ offline: true, javaScriptEnabled, viewport: { width: 1440, height: 900 } })
      const told = await context.newPage()
      const complaints: string[] = []
      const asked: string[] = []
      told.on('console', message => complaints.push(message.text()))
      told.on('request', request => asked.push(request.url()))
      await told.goto(url)
      await expect.poll(() => told.locator('h1').textContent()).toBe('What it <rests> on')
      await expect.poll(() => told.locator('.step:visible').count()).toBe(3)
      await expect
        .poll(() => told.locator('.step h2').allTextContents())
        .toEqual(['ICRMW in A/57/292, para. 62', 'Six instruments & one sentence', 'A/57/292, para. 63'])
      await expect.poll(() => told.locator('#step-2 mark').count()).toBe(6)
      await expect.poll(() => told.locator('#step-3 mark.doubt').textContent()).toBe('the Convention?')
      await expect.poll(() => told.locator('figure svg').count()).toBe(3)
      if (javaScriptEnabled) {
        expect(await violations(told)).toEqual([])
        await told.keyboard.press('ArrowRight')
        await told.keyboard.press('ArrowRight')
        await expect.poll(() => told.locator('.step:visible h2').allTextContents()).toEqual(['Six instruments & one sentence'])
        await expect.poll(() => told.locator('nav').textContent()).toContain('2 of 3')
        expect(await violations(told)).toEqual([])
        await told.keyboard.press('Escape')
        await expect.poll(() => told.locator('.step:visible').count()).toBe(3)
      } else expect(await told.locator('nav').isVisible()).toBe(false)
      expect(complaints).toEqual([])
      expect(asked).toEqual([url])
      await context.close()
    }
    remove()
  })
})

/** A download as a file of its own name, as it lies on a stick. */
async function kept(download: Download): Promise<{ readonly url: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-story-'))
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return { url: pathToFileURL(path).href, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

describe('the tour', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844, mode: 'dark' as const },
  ])('is offered once, points at what is there, and leaves the page as it was: $width', async screen => {
    const { page, complaints, close } = await open(on.browser, on.address, { ...screen, firstVisit: true })
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: /^Take the tour/ }).click()
    const titles: string[] = []
    const tour = page.locator('.tour')
    await tour.waitFor()
    while (await tour.count()) {
      titles.push((await page.locator('.tour h2').textContent()) ?? '')
      await page.locator('.tour-ring').waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('tour')
      const within = async (): Promise<boolean> => {
        const box = await tour.boundingBox()
        return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= screen.width && box.y + box.height <= screen.height
      }
      await expect.poll(within).toBe(true)
      if (titles.length % 3 === 0) expect(await violations(page)).toEqual([])
      await page.keyboard.press('ArrowRight')
      await expect.poll(async () => ((await tour.count()) ? page.locator('.tour h2').textContent() : 'over')).not.toBe(titles.at(-1))
    }
    expect(titles).toEqual(['The document', 'Citations', 'The map', 'A doubt stays a doubt', 'Why?', 'Find', 'Your own documents'])
    await expect.poll(() => page.locator('.para[data-chosen="true"]').count()).toBe(0)
    await page.reload()
    await page.waitForSelector('.reading .para')
    expect(await page.locator('.tour-offer').count()).toBe(0)
    await page.getByRole('button', { name: 'Help' }).click()
    await page.getByRole('button', { name: 'Take the guided tour' }).click()
    await tour.waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => tour.count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})

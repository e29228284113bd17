import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { writeProject } from '../../src/app/bring/project.ts'
import { snapshotOf } from '../app/fixture.ts'
import { open, violations } from './page.ts'
import { stage } from './stage.ts'

const on = stage('own texts')
const firstRow = (page: Page): Promise<string | null> => page.locator('.long-table tbody tr[data-line]').first().textContent()
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? undefined)

describe('the table', () => {
  it('has every citation of all documents, is ordered, grouped and narrowed, and says so in its address', async () => {
    const { page, complaints, close } = await open(on.browser, on.address)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect.poll(() => page.locator('.table-count').textContent()).toMatch(/^\d+ citations$/)
    expect(Number(await page.getByRole('table').getAttribute('aria-rowcount'))).toBeGreaterThan(100)
    expect(await page.locator('.long-table tr[data-line]').count()).toBeLessThan(60)
    await expect.poll(() => firstRow(page)).toContain('A/HRC/98/41')
    await page.getByRole('button', { name: 'Cites', exact: true }).click()
    await expect.poll(() => firstRow(page)).toContain('ICCPR')
    await page.getByLabel('Group by').selectOption('document')
    await expect.poll(() => firstRow(page)).toMatch(/Doors and keys/)
    await page.getByRole('searchbox').fill('art. heard')
    await expect.poll(() => page.locator('.table-count').textContent()).toMatch(/^1 of \d+ citations$/)
    await expect.poll(() => page.url()).toMatch(/view=table&sort=cites&group=document&has=art.%20heard$/)
    await expect.poll(() => page.locator('.long-table mark').textContent()).toBe('Article 12 of the Convention on the Rights of the Child')
    expect(await violations(page)).toEqual([])
    await page.getByRole('rowheader', { name: /¶/ }).getByRole('link').click()
    await expect.poll(() => page.locator('.reading h1').textContent()).toBe('A note on windows')
    await expect.poll(() => page.url()).toMatch(/A\/HRC\/98\/43\?p=2&n=crc/)
    expect(complaints).toEqual([])
    await close()
  })

  it('is walked by the keyboard from its first row to its last', async () => {
    const { page, close } = await open(on.browser, `${on.address}#?view=table`)
    await page.locator('.long-table tbody tr[data-line] a').first().focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toBe('3')
    await page.keyboard.press('End')
    const rows = await page.getByRole('table').getAttribute('aria-rowcount')
    await expect.poll(() => focused(page)).toBe(rows ?? '')
    await page.keyboard.press('Home')
    await expect.poll(() => focused(page)).toBe('2')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toMatch(/p=\d+&n=/)
    await close()
  })

  it('on a phone, dark: the sentence below the names, nothing runs over', async () => {
    const { page, close } = await open(on.browser, `${on.address}#?view=table`, { width: 390, height: 844, mode: 'dark' })
    await page.getByRole('button', { name: 'Show the table' }).click()
    await expect.poll(async () => (await page.locator('.long-table tbody .of-words').first().boundingBox())?.width).toBeGreaterThan(300)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await violations(page)).toEqual([])
    await close()
  })
})

describe('export', () => {
  it('makes a picture, a briefing sheet and a workbook of what is open, and shows the picture before', async () => {
    const { page, complaints, strangers, close } = await open(on.browser, `${on.address}#/A/HRC/98/43`)
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('img').waitFor()
    expect(await violations(page)).toEqual([])
    const saved = async (format: string): Promise<readonly [name: string, start: string]> => {
      await dialog.getByText(format).click()
      const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save' }).click()])
      return [
        download.suggestedFilename(),
        readFileSync(await download.path())
          .subarray(0, 4)
          .toString('latin1'),
      ]
    }
    expect(await saved('PDF: the picture')).toEqual(['A-HRC-98-43.pdf', '%PDF'])
    expect(await saved('PNG, for slides')).toEqual(['A-HRC-98-43.png', '\u0089PNG'])
    await dialog.getByRole('combobox').first().selectOption('all 3 documents')
    expect(await saved('every citation with its paragraph')).toEqual(['3-documents.xlsx', 'PK\u0003\u0004'])
    await expect.poll(() => dialog.getByRole('status').textContent()).toBe('Saved: 3-documents.xlsx')
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.isVisible()).toBe(false)
    expect([complaints, strangers]).toEqual([[], []])
    await close()
  })

  it('draws the map as it is shown, and the articles of the instrument that is asked for, as SVG that a browser reads', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#/A/HRC/98/41?layout=force`)
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByText('SVG, for print').click()
    const drawn = async (): Promise<readonly [words: string, width: number]> => {
      const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save' }).click()])
      const svg = readFileSync(await download.path(), 'utf8')
      const width = await page.evaluate(async text => {
        const image = new Image()
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
        await image.decode()
        return image.naturalWidth
      }, svg)
      return [svg.replace(/<[^>]+>/g, '|'), width]
    }
    await dialog.getByRole('combobox', { name: 'Picture', exact: true }).selectOption('The map as it is shown')
    const [map, wide] = await drawn()
    expect(wide).toBe(1000)
    expect(map).toContain('|CRC 1989|')
    await dialog.getByRole('combobox', { name: 'Picture', exact: true }).selectOption('Articles of one instrument')
    await dialog.getByRole('combobox', { name: 'Instrument', exact: true }).selectOption('CRC 1989')
    expect(await violations(page)).toEqual([])
    expect((await drawn())[0]).toMatch(/What is cited of CRC 1989.*\|art\. 37\|/s)
    expect(complaints).toEqual([])
    await close()
  })
})

describe('the analysis', () => {
  it('counts what is cited; a bar leads to a paragraph that is counted, a chart is a table', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#?view=analysis`)
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'CRC 1989' }) })
    await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual(['15 paragraphs', '3'])
    expect(await violations(page)).toEqual([])
    await row.getByRole('link', { name: '15 paragraphs' }).click()
    await expect.poll(() => page.url()).toMatch(/A\/HRC\/98\/41\?p=10&n=crc&view=analysis$/)
    await page.getByLabel('What is counted').selectOption('Articles')
    await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(['art. 3', 'art. 12', 'art. 37'])
    await page.getByLabel('What is counted').selectOption('Cited together')
    await page.getByLabel('What is counted').selectOption('How this document differs')
    await expect.poll(() => page.locator('.analysis').textContent()).toMatch(/than the other documents do/)
    expect(complaints).toEqual([])
    await close()
  })

  it('has a heat map whose fields open their paragraphs, ordered as is asked for and as the address says', async () => {
    const { page, complaints, close } = await open(on.browser, `${on.address}#?view=analysis&chart=heat`, { width: 390, height: 844, mode: 'dark' })
    await page.getByRole('button', { name: 'Show the analysis' }).click()
    const rows = page.locator('.heat tbody th')
    await expect.poll(() => rows.allTextContents()).toEqual(['A/HRC/98/41', 'A/HRC/98/42', 'A/HRC/98/43'])
    await page.locator('.analysis-choice select').first().selectOption('most first')
    await page.locator('.analysis-choice select').last().selectOption('alike together')
    await expect.poll(() => page.url()).toMatch(/chart=heat&rows=most&columns=alike$/)
    expect(await violations(page)).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('link', { name: 'A/HRC/98/43 cites CRC in 1 paragraph' }).click()
    await expect.poll(() => page.url()).toMatch(/A\/HRC\/98\/43\?p=2&n=crc/)
    expect(complaints).toEqual([])
    await close()
  })

  it('leads from a year to its citations in the table', async () => {
    const { extractions, ...rest } = snapshotOf({ 1: 'The lamps of [[crc|the Convention]] are lit.' }, 'A/HRC/98/77')
    const dated = { ...rest, extractions: extractions.map(e => ({ ...e, document: { ...e.document, date: '2019-05-06' } })) }
    const { page, complaints, close } = await open(on.browser, on.address)
    await page.setInputFiles('dialog.documents [data-testid="files"]', {
      name: 'dated.pacta.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeProject({ snapshot: dated })),
    })
    await expect.poll(() => page.locator('[data-paragraph="1"] .text').textContent()).toBe('The lamps of the Convention are lit.')
    await page.getByRole('button', { name: 'Analysis', exact: true }).click()
    await page.getByLabel('What is counted').selectOption('Over time')
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '2019' }) })
    await row.getByRole('link', { name: '1', exact: true }).click()
    await expect.poll(() => page.url()).toMatch(/view=table.*year=2019$/)
    await expect.poll(() => page.locator('.table-count').textContent()).toMatch(/^1 of \d+ citations$/)
    await expect.poll(() => firstRow(page)).toContain('A/HRC/98/77')
    await page.getByRole('button', { name: 'Only documents of 2019: show all years' }).click()
    await expect.poll(() => page.locator('.table-count').textContent()).toMatch(/^\d+ citations$/)
    expect(complaints).toEqual([])
    await close()
  })

  it.each(['cited', 'articles', 'pairs', 'profile'])('fits a phone: nothing of “%s” is cut off or lies on something else', async chart => {
    const { page, close } = await open(on.browser, `${on.address}#/A/HRC/98/41?view=analysis&chart=${chart}`, { width: 390, height: 844 })
    await page.getByRole('button', { name: 'Show the analysis' }).click()
    const bars = page.locator('.bars tbody tr')
    await bars.first().waitFor()
    const over = await bars.evaluateAll(rows =>
      rows.flatMap(row => {
        const boxes = [...row.querySelectorAll('a, td > span')].map(e => {
          const range = document.createRange()
          range.selectNodeContents(e)
          return { words: e.textContent ?? '', box: range.getBoundingClientRect() }
        })
        const right = row.getBoundingClientRect().right + 1
        const lies = (a: DOMRect, b: DOMRect): boolean => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
        return boxes.filter(({ box }, i) => box.right > right || boxes.slice(0, i).some(other => lies(other.box, box))).map(({ words }) => words)
      }),
    )
    expect(over).toEqual([])
    expect(await page.locator('.analysis-body').evaluate(body => body.scrollWidth - body.clientWidth)).toBeLessThanOrEqual(0)
    await close()
  })
})

// The table of citations with 100,000 rows in a real browser: how long until it stands, how steadily it scrolls, how long ordering, grouping and
// narrowing take. By hand, after `npm run build`: node tests/bench/table.mjs [rows]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

const rows = Number(process.argv[2] ?? 100_000)
const PER_DOCUMENT = 400

/** Documents of invented sentences: every paragraph cites two things. */
function snapshotOf(count) {
  const kinds = ['treaty', 'protocol', 'declaration']
  const families = ['human-rights', 'refugee', 'crime', 'labour']
  const instruments = Array.from({ length: 200 }, (_, i) => ({
    id: `made-${i}`,
    title: `Invented Convention number ${i} on a Matter of Some Length`,
    kind: kinds[i % 3],
    family: families[i % 4],
    adopted: `${1930 + (i % 90)}-01-01`,
    abbreviations: [{ text: `MC${i}` }],
    shortTitles: [],
    articles: {},
  }))
  const extractions = Array.from({ length: Math.ceil(count / PER_DOCUMENT) }, (_, d) => {
    const paragraphs = []
    const citations = []
    for (let i = 0; i < PER_DOCUMENT / 2; i++) {
      const filler = 'The invented expert counted what could be counted and wrote down what people said. '
      const text = `${filler}She recalls the first text, article ${i % 40}, and the second text, which says the same in other words. ${filler}`
      paragraphs.push({ id: String(i + 1), kind: 'paragraph', number: String(i + 1), text })
      for (const [n, quote] of ['the first text', 'the second text'].entries()) {
        const start = text.indexOf(quote)
        const target = { status: 'resolved', id: `made-${(d * 7 + i * 3 + n * 11) % 200}`, rule: 'name', confidence: i % 9 ? 0.99 : 0.7 }
        const pinpoints = n ? [] : [{ unit: 'article', value: String(i % 40), sub: [] }]
        citations.push({ paragraph: String(i + 1), span: { start, end: start + quote.length }, kind: 'explicit', pinpoints, target, evidence: [] })
      }
    }
    const source = { name: `made-${d}.txt`, mediaType: 'text/plain', sha256: String(d).padStart(64, '0') }
    const document = { id: `A/${d}/1`, symbol: `A/${d}/1`, title: `Report ${d}`, language: 'en', source, paragraphs, warnings: [] }
    return { document, citations, rejections: [] }
  })
  return { version: 1, extractions, instruments, bodies: [] }
}

const server = spawn(process.execPath, ['bin/pacta.js', 'explore', 'data/corpus'], { stdio: ['ignore', 'pipe', 'inherit'] })
let said = ''
while (!/http:\S+/.test(said)) said += (await once(server.stdout, 'data'))[0]
const [address] = /http:\S+/.exec(said)

const cache = 'node_modules/.cache'
const unpacked = readdirSync(cache).find(name => /^chromium-[\d.]+$/.test(name))
const executablePath = process.env.PACTA_BROWSER ?? `${cache}/${unpacked}/chromium`
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
const body = JSON.stringify(snapshotOf(rows))
await page.route('**/snapshot.json', route => route.fulfill({ contentType: 'application/json', body }))

const timed = async work => {
  const begun = performance.now()
  await work()
  return `${Math.round(performance.now() - begun)} ms`
}
await page.goto(address)
await page.waitForSelector('.reading .para')
const shows = async words => page.waitForFunction(w => document.querySelector('.table-count')?.textContent.includes(w), words)
console.log(
  `${rows} rows; until the table stands: ${await timed(async () => {
    await page.getByRole('button', { name: 'Table' }).click()
    await shows('citations')
  })}`,
)

/** Frames while the table is scrolled by the wheel's steps, or in leaps as with its bar. */
async function scrolling(name, step) {
  const frames = await page.evaluate(async by => {
    const box = document.querySelector('.long-table')
    box.scrollTop = 0
    const times = []
    let gaps = 0
    let last = performance.now()
    for (let i = 0; i < 240; i++) {
      box.scrollTop += by
      await new Promise(next => requestAnimationFrame(next))
      const now = performance.now()
      times.push(now - last)
      last = now
      const { top, bottom } = box.getBoundingClientRect()
      const seen = [...box.querySelectorAll('tr[data-line]')].map(row => row.getBoundingClientRect())
      if (seen.length === 0 || seen[0].top > top + 40 || seen.at(-1).bottom < bottom - 1) gaps++
    }
    return { times: times.sort((a, b) => a - b), gaps, there: box.querySelectorAll('tr[data-line]').length }
  }, step)
  const at = share => frames.times[Math.floor(share * (frames.times.length - 1))].toFixed(1)
  console.log(
    `${name}: frames of ${at(0.5)} ms (median), ${at(0.95)} (95%), ${at(1)} (longest); ${frames.gaps} of 240 with a gap; ${frames.there} rows are there`,
  )
}
await scrolling('scrolling 120 px a frame', 120)
await scrolling('scrolling 1,000 px a frame', 1000)
await scrolling('leaping 38,000 px a frame', 38_000)

const lines = () => page.evaluate(() => document.querySelector('.long-table tbody tr[data-line]')?.textContent)
const turned = async work => {
  const before = await lines()
  return timed(async () => {
    await work()
    await page.waitForFunction(b => document.querySelector('.long-table tbody tr[data-line]')?.textContent !== b, before)
  })
}
console.log(`ordered by what is cited: ${await turned(() => page.getByRole('button', { name: 'Cites' }).click())}`)
console.log(`grouped by what is cited: ${await turned(() => page.getByLabel('Group by').selectOption('what is cited'))}`)
console.log(`narrowed by words (350 ms of them a pause): ${await turned(() => page.getByRole('searchbox').fill('MC17 second'))}`)
await browser.close()
server.kill('SIGINT')

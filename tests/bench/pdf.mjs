/**
 * Reading PDFs beside `pdftotext` (Debian's poppler-utils): the wall-clock time of `pacta read` over a folder, and of pdftotext over the same files, one
 * process each, in the same run; the median of several rounds. Then the most memory that a report of 500 pages takes. Run by hand after a build:
 * `node tests/bench/pdf.mjs FOLDER`. The aims: at most 5 times, under 500 MB.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const ROUNDS = 3
const PAGES = 500
const root = fileURLToPath(new URL('../../', import.meta.url))
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name a folder of PDFs: node tests/bench/pdf.mjs FOLDER')
const files = readdirSync(folder)
  .filter(name => name.toLowerCase().endsWith('.pdf'))
  .map(name => join(folder, name))

const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
const seconds = work => {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
/** The child tells its own peak, in kilobytes, when it ends. */
const reporter = `data:text/javascript,${encodeURIComponent("import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(2, 'PEAK ' + process.resourceUsage().maxRSS))")}`
const pacta = paths => spawnSync(process.execPath, ['--import', reporter, join(root, 'bin/pacta.js'), 'read', ...paths], { encoding: 'utf8', maxBuffer: 1e9 })

const rounds = Array.from({ length: ROUNDS }, () => ({
  pacta: seconds(() => pacta(files)),
  poppler: seconds(() => files.map(file => spawnSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e9 }))),
}))
const ratio = median(rounds.map(r => r.pacta / r.poppler))
console.log(
  `${files.length} files   pdftotext: ${median(rounds.map(r => r.poppler)).toFixed(1)} s   pacta read: ${median(rounds.map(r => r.pacta)).toFixed(1)} s   ratio: ${ratio.toFixed(2)}   aim: at most 5`,
)

const { makePdf, lines } = (await runnerImport(join(root, 'tests/read/pdf/makePdf.ts'), { configFile: false, logLevel: 'error' })).module
const sentence = n => `${n}.     The keepers of the lamp number ${n} noted that its oil was of the poorest kind, and`
const page = n => [
  { text: 'A/99/48', x: 500, y: 50, size: 8.5, font: 'bold' },
  ...Array.from({ length: 8 }, (_, i) =>
    lines([sentence(n * 8 + i + 1), ...new Array(5).fill('that most of the keepers of that lamp were of the opinion that no ship saw it at all.')], {
      x: 120,
      y: 90 + i * 78,
    }),
  ).flat(),
]
const workshop = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
try {
  const long = join(workshop, 'long.pdf')
  writeFileSync(long, makePdf(Array.from({ length: PAGES }, (_, n) => page(n))))
  const { stderr, stdout } = pacta([long])
  const peak = Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024
  console.log(`${PAGES} pages, ${stdout.length} characters read   peak memory: ${peak.toFixed(0)} MB   aim: under 500 MB`)
  process.exitCode = ratio <= 5 && peak < 500 ? 0 : 1
} finally {
  rmSync(workshop, { recursive: true })
}

/**
 * What the command's own start costs: processor time (user and system) of `pacta extract` on a file of one line, less that of an empty Node, the
 * median of several runs each. Run by hand after a build: `node tests/bench/startup.mjs`. The aim is under 0.3 s.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const RUNS = 15
const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
const file = join(folder, 'one-line.txt')
writeFileSync(file, '1. Nothing is cited here.\n')

/** Seconds of processor time of one child; `resourceUsage` counts this process alone, so the child reports its own. */
function cost(args) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', reporter, ...args], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return Number(/CPU (\d+)/.exec(stderr)?.[1]) / 1e6
}
const reporter = `data:text/javascript,${encodeURIComponent("import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(2, 'CPU ' + (user + system) + '\\n') })")}`

const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
try {
  const pairs = Array.from({ length: RUNS }, () => ({ empty: cost(['-e', '0']), pacta: cost([join(root, 'bin/pacta.js'), 'extract', file]) }))
  const empty = median(pairs.map(p => p.empty))
  const pacta = median(pairs.map(p => p.pacta))
  const extra = median(pairs.map(p => p.pacta - p.empty))
  console.log(
    `node -e 0: ${empty.toFixed(3)} s   pacta extract: ${pacta.toFixed(3)} s   more: ${extra.toFixed(3)} s (${(pacta / empty).toFixed(1)} times)   aim: under 0.3 s`,
  )
  process.exitCode = extra < 0.3 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}

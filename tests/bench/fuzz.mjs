/**
 * Damaged files by the thousand: each is read in a thread with ten seconds, and must give documents or problems told in words. Run by hand:
 * `node tests/bench/fuzz.mjs [--runs N] [--kind docx|doc|html|markdown|akn|zip|pdf] [--seed N] [--pdf FOLDER]`. `--pdf` takes the PDFs of a folder
 * as models beside the small one that it makes. What fails is kept in a folder that it names; the same seed makes the same files.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { build } from 'vite'

const LIMIT = 10_000
const root = fileURLToPath(new URL('../../', import.meta.url))
process.chdir(root)
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, kind: { type: 'string' }, seed: { type: 'string', default: '1' }, pdf: { type: 'string' } },
})
const RUNS = Number(values.runs)

const built = mkdtempSync(join(root, 'node_modules', '.pacta-fuzz-'))
process.on('exit', () => rmSync(built, { recursive: true, force: true }))
await build({
  root,
  logLevel: 'error',
  mode: 'cli',
  build: {
    ssr: true,
    outDir: built,
    emptyOutDir: true,
    rollupOptions: {
      input: { documents: 'src/read/documents.ts', report: 'tests/read/samples/report.ts', makePdf: 'tests/read/pdf/makePdf.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
const load = name => import(pathToFileURL(join(built, `${name}.mjs`)).href)
const { AKN_REPORT, DOC_REPORT, DOCX_REPORT, HTML_REPORT, MARKDOWN_REPORT, TEXT_REPORT } = await load('report')
const { makePdf } = await load('makePdf')

const pdfs = values.pdf === undefined ? [] : readdirSync(values.pdf).filter(name => name.endsWith('.pdf'))
const MODELS = {
  docx: [DOCX_REPORT],
  doc: [DOC_REPORT],
  html: [HTML_REPORT],
  markdown: [MARKDOWN_REPORT],
  akn: [AKN_REPORT],
  zip: [zipSync({ 'a.docx': DOCX_REPORT, 'b.html': HTML_REPORT, 'c.txt': TEXT_REPORT, 'd/e.zip': zipSync({ 'f.xml': AKN_REPORT }) })],
  pdf: [
    makePdf(
      [1, 2, 3].map(n => [
        { text: `${n}. The Covenant binds every State.`, x: 90, y: 100 },
        { text: `${n + 1} See article 2.`, x: 90, y: 700, size: 8 },
      ]),
    ),
    ...pdfs.map(name => Uint8Array.from(readFileSync(join(values.pdf, name)))),
  ],
}

/** A small generator of chance that begins where it is told (mulberry32). */
function chanceOf(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return limit => Math.floor(next() * limit)
}

const joined = (...parts) => Uint8Array.from(Buffer.concat(parts))
const ODD = [0, 1, 0x7f, 0x80, 0xff, 0x3c, 0x3e, 0x26, 0x22, 0x5b, 0x0a]

/** One to twelve changes: bytes, a cut, a stretch twice, a stretch gone, a stretch many times. */
function damaged(bytes, chance) {
  let out = bytes.slice()
  for (let n = 1 + chance(chance(2) ? 4 : 12); n > 0; n--) {
    const at = chance(out.length + 1)
    const end = Math.min(out.length, at + 1 + chance(chance(2) ? 16 : 2000))
    switch (chance(8)) {
      case 0:
        out = out.slice(0, at)
        break
      case 1:
        out = joined(out.subarray(0, at), out.subarray(end))
        break
      case 2:
        out = joined(out.subarray(0, end), out.subarray(at))
        break
      case 3:
        if (out.length < 2e6) out = joined(out.subarray(0, at), ...Array(chance(200)).fill(out.subarray(at, Math.min(end, at + 500))), out.subarray(at))
        break
      case 4:
        if (at < out.length) out[at] = ODD[chance(ODD.length)]
        break
      case 5:
        out.copyWithin(chance(out.length + 1), at, end)
        break
      default:
        if (at < out.length) out[at] ^= 1 << chance(8)
    }
  }
  return out
}

/** Bytes changed where they lie: what else happens to a file of fixed places breaks it at once. */
function touched(bytes, chance) {
  const out = bytes.slice()
  for (let n = 1 + chance(40); n > 0; n--) out[chance(out.length)] = chance(2) ? ODD[chance(ODD.length)] : chance(256)
  return out
}

/** Half of the archives are damaged as they lie, half in what they hold: else nearly all would fail at unpacking. */
function damagedFile(kind, chance) {
  const models = MODELS[kind]
  const model = models[chance(models.length)]
  if (kind === 'doc' && chance(2)) return touched(model, chance)
  if ((kind !== 'docx' && kind !== 'zip') || chance(2)) return damaged(model, chance)
  const files = unzipSync(model)
  const names = Object.keys(files)
  for (let n = 1 + chance(3); n > 0; n--) {
    const name = names[chance(names.length)]
    files[name] = chance(4) ? damaged(files[name], chance) : strToU8(shuffled(strFromU8(files[name], true), chance), true)
  }
  return zipSync(files, { level: 0 })
}

/** Elements in other places, or within one another many times. */
function shuffled(xml, chance) {
  const parts = xml.split(/(?=<)/)
  for (let n = 1 + chance(20); n > 0; n--) {
    const at = chance(parts.length)
    if (parts.length > 20_000 || parts.join('').length > 300_000) break
    if (chance(3)) parts.splice(chance(parts.length), 0, ...parts.slice(at, at + 1 + chance(5)))
    else parts.splice(at, 0, parts[chance(parts.length)].slice(0, 2000).repeat(chance(800)))
  }
  return parts.join('')
}

const WORKER = `
import { parentPort, workerData } from 'node:worker_threads'
const { readDocuments } = await import(workerData)
parentPort.on('message', async bytes => {
  const begun = performance.now()
  let said = 'read'
  try {
    for await (const part of readDocuments({ name: 'x', bytes, bodies: [], hash: () => 'x' })) {
      if ('problem' in part) said = /fault of Pacta/.test(part.problem) ? 'FAULT ' + part.problem : 'refused'
      if (said.startsWith('FAULT')) break
    }
  } catch (error) { said = 'FAULT ' + (error?.stack ?? error) }
  parentPort.postMessage({ said, ms: performance.now() - begun })
})
parentPort.postMessage('ready')`

async function newWorker() {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`), {
    workerData: pathToFileURL(join(built, 'documents.mjs')).href,
    resourceLimits: { maxOldGenerationSizeMb: 2000 },
    stdout: true,
    stderr: true,
  })
  await new Promise((done, fail) => worker.once('message', done).once('error', fail))
  return worker
}

function readIn(worker, bytes) {
  return new Promise(done => {
    const end = result => {
      clearTimeout(timer)
      worker.removeAllListeners('message')
      worker.removeAllListeners('error')
      done(result)
    }
    const timer = setTimeout(() => end({ said: `FAULT longer than ${LIMIT / 1000} s`, ms: LIMIT, dead: true }), LIMIT)
    worker.once('message', end)
    worker.once('error', error => end({ said: `FAULT ${error.message}`, ms: 0, dead: true }))
    worker.postMessage(bytes)
  })
}

const kept = join(tmpdir(), 'pacta-fuzz')
/** Milliseconds of a file that is worth a look. */
const SLOW = 3_000

function keep(kind, run, bytes, why) {
  mkdirSync(kept, { recursive: true })
  const file = join(kept, `${kind}-${values.seed}-${run}`)
  writeFileSync(file, bytes)
  console.log(`${file} (${bytes.length} bytes): ${why}`)
}

let faults = 0
for (const kind of values.kind === undefined ? Object.keys(MODELS) : values.kind.split(',')) {
  const counts = { read: 0, refused: 0, faults: 0 }
  const times = []
  let worker = await newWorker()
  for (let run = 0; run < RUNS; run++) {
    const bytes = damagedFile(kind, chanceOf(Number(values.seed) * 1_000_003 + run))
    const { said, ms, dead } = await readIn(worker, bytes)
    times.push(ms)
    if (ms > SLOW) keep(kind, run, bytes, `took ${(ms / 1000).toFixed(1)} s`)
    if (said === 'read' || said === 'refused') counts[said]++
    else {
      counts.faults++
      keep(kind, run, bytes, said.slice(0, 500))
    }
    if (dead) {
      await worker.terminate()
      worker = await newWorker()
    }
  }
  await worker.terminate()
  times.sort((a, b) => a - b)
  faults += counts.faults
  console.log(
    `${kind}: ${RUNS} files, ${counts.read} read, ${counts.refused} refused, ${counts.faults} faults; median ${times[RUNS >> 1]?.toFixed(1)} ms, worst ${times
      .slice(-3)
      .map(ms => ms.toFixed(0))
      .join(', ')} ms`,
  )
}
process.exitCode = faults === 0 ? 0 : 1

/**
 * How fast citations are found, on real text: `node tests/bench/extract.mjs FOLDER`. One process measures all rows on the same paragraphs, one
 * after another: a number by itself says little about another machine, the ratios do. The aims are 20 MB of text a second from paragraphs
 * in memory to resolved citations, and one eighth of the pace at which V8 looks for the bare names.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/** Each row is run so often and its best run counts: the first one is spent on compiling. */
const RUNS = 3
/** UTF-16 units taken of the folder, from files evenly spread over it. */
const ENOUGH = 24e6
const AIM = 20
const SHARE = 1 / 8

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Give a folder of plain texts: node tests/bench/extract.mjs FOLDER')
  process.exit(2)
}
const { compileLexicon, find, resolve, readDocument, registry } = await loadCore()
const lexicon = compileLexicon(registry)

const files = sample(readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.txt')))
const decoding = await measure(() => sum(files, name => new TextDecoder().decode(readFileSync(join(folder, name))).length))
const { result: documents, ...reading } = await measure(async () => {
  const read = []
  for (const name of files) read.push(await readDocument({ name, bytes: readFileSync(join(folder, name)), sha256: '', bodies: registry.bodies }))
  return read
}, 1)
const texts = documents.flatMap(d => d.paragraphs.map(p => p.text))
const size = texts.reduce((sum, text) => sum + text.length, 0)
const json = JSON.stringify(texts.join('\n'))
const names = registry.instruments.flatMap(i => [i.title, ...i.shortTitles, ...i.abbreviations.map(a => a.text)])
const alternation = new RegExp(`\\b(?:${[...new Set(names)].map(n => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`, 'g')
const whole = { ...documents[0], paragraphs: documents.flatMap((d, i) => d.paragraphs.map(p => ({ ...p, id: `${i}-${p.id}` }))) }
const extract = ({ paragraphs, ...document }) =>
  resolve(
    { ...document, paragraphs },
    paragraphs.map(p => find(p.text, lexicon)),
    lexicon,
  ).citations.length
console.log(`${files.length} files, ${texts.length} paragraphs, ${(size / 1e6).toFixed(1)} MB of text, ${new Set(names).size} names`)
row('reading and decoding the files', decoding)
row('the same and finding paragraphs', reading)
row('JSON.parse of the same text', await measure(() => JSON.parse(json).length))
const plain = await measure(() => sum(texts, text => text.match(alternation)?.length ?? 0))
row('plain alternation of all names', plain, 'names')
row('find', await measure(() => sum(texts, text => find(text, lexicon).mentions.length)), 'mentions')
const all = await measure(() => sum(documents, extract))
row('find and resolve', all, 'citations')
row('the same as one document', await measure(() => extract(whole)), 'citations')

const pace = size / 1e6 / all.seconds
const ratio = plain.seconds / all.seconds
console.log(
  `find and resolve: ${pace.toFixed(1)} MB/s (aim: ${AIM}); ${(1 / ratio).toFixed(1)} times as long as the plain alternation (aim: at most ${1 / SHARE})`,
)
process.exitCode = pace >= AIM && ratio >= SHARE ? 0 : 1

/** Seconds of processor time (all threads, collection of garbage too), and the most memory this process has had so far. */
async function measure(run, runs = RUNS) {
  let seconds = Number.POSITIVE_INFINITY
  let result
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage()
    result = await run()
    const { user, system } = process.cpuUsage(before)
    seconds = Math.min(seconds, (user + system) / 1e6)
  }
  return { seconds, result }
}

function row(label, { seconds, result }, what) {
  const found = what === undefined ? '' : `   ${result} ${what}`
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(`${label.padEnd(32)} ${seconds.toFixed(3)} s ${(size / 1e6 / seconds).toFixed(1).padStart(7)} MB/s   memory so far ${memory} MB${found}`)
}

function sum(list, count) {
  return list.reduce((total, item) => total + count(item), 0)
}

/** Every so manieth file, so that there is enough and of each kind. */
function sample(all) {
  const bytes = all.reduce((total, name) => total + statSync(join(folder, name)).size, 0)
  const step = Math.max(1, bytes / ENOUGH)
  return all.toSorted().filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}

/** The modules under measurement, bundled as the command line is. */
async function loadCore() {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const outDir = mkdtempSync(join(root, 'node_modules/.pacta-bench-'))
  const input = {
    lexicon: 'src/core/find/lexicon.ts',
    find: 'src/core/find/find.ts',
    resolve: 'src/core/resolve/resolve.ts',
    readers: 'src/read/readers.ts',
    registry: 'virtual:pacta-registry',
  }
  const output = { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
  try {
    await build({ root, mode: 'bench', logLevel: 'error', build: { ssr: true, target: 'node20', outDir, emptyOutDir: true, rollupOptions: { input, output } } })
    const modules = await Promise.all(Object.keys(input).map(name => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)))
    return Object.assign({}, ...modules)
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

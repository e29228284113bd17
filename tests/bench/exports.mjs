/**
 * What each picture (as SVG) and each export of a folder costs when its documents have been read: seconds of the wall clock and megabytes written, and what reading took before.
 * Run by hand: `node tests/bench/exports.mjs FOLDER`. The aim: seconds for 1,000 documents.
 */
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name a folder: node tests/bench/exports.mjs FOLDER')
// A server, because exporters are loaded when asked for: it must live as long as they do.
const server = await createServer({ root, configFile: `${root}vite.config.ts`, server: { middlewareMode: true, ws: false }, logLevel: 'error' })
const load = file => server.ssrLoadModule(`/src/${file}`)

const { extractAll } = await load('corpus/extractAll.ts')
const { openRegistry } = await load('registry/open.ts')
const { makeSnapshot } = await load('core/graph/snapshot.ts')
const { buildGraph } = await load('core/graph/build.ts')
const { EXPORTERS } = await load('core/export/exporters.ts')
const { frameOf } = await load('core/export/frame.ts')
const { PICTURES } = await load('core/draw/pictures.ts')
const { svgOf } = await load('core/draw/svg.ts')
const { fonts } = await load('press/fonts.ts')
const { PRESSES } = await load('press/presses.ts')

const since = start => ((performance.now() - start) / 1000).toFixed(2)
const start = performance.now()
const registry = await openRegistry(root)
const extractions = []
for await (const outcome of extractAll([folder], registry)) if ('extraction' in outcome) extractions.push(outcome.extraction)
const snapshot = makeSnapshot(registry, extractions)
const citations = extractions.reduce((sum, e) => sum + e.citations.length, 0)
console.log(`${extractions.length} documents with ${citations} citations, read in ${since(start)} s`)

const collection = { snapshot, frame: frameOf(snapshot, { date: '2026-01-31', tool: 'Pacta bench' }), picture: 'columns' }
const show = (id, begun, size) => console.log(`${id.padEnd(8)} ${since(begun).padStart(7)} s ${(size / 1e6).toFixed(2).padStart(9)} MB`)
for (const row of PICTURES) {
  const begun = performance.now()
  show(
    row.id,
    begun,
    [...svgOf(row.draw(snapshot, collection.frame))].reduce((sum, piece) => sum + piece.length, 0),
  )
}
for (const row of EXPORTERS.filter(r => r.of === 'collection' || r.of === 'graph')) {
  const begun = performance.now()
  const exporter = await row.load()
  let size = 0
  for (const piece of exporter.write(row.of === 'graph' ? buildGraph(snapshot) : collection)) size += piece.length
  show(row.id, begun, size)
}
for (const row of PRESSES) {
  const begun = performance.now()
  show(row.id, begun, (await (await row.load()).print(collection, { scale: 2, fonts })).length)
}
await server.close()

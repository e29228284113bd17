import { join } from 'node:path'
import { type TargetId, targetKind } from '../core/model/ids.ts'
import type { Snapshot } from '../core/model/snapshot.ts'
import { openRegistry } from '../registry/open.ts'
import { besideFiles } from './beside.ts'
import type { Command } from './command.ts'
import { gatherSnapshot } from './gather.ts'
import { type Io, WrongCall } from './io.ts'
import { LIMIT_HELP, LIMIT_OPTIONS, limitsOf } from './limits.ts'
import { programFolder } from './program.ts'
import { headersForEmbedding, listenOnFreePort, serve } from './server.ts'
import { loadSite, type Site, snapshotFile } from './site.ts'

const FIRST_PORT = 4174

/** `pacta explore`: documents in, the app in the browser. */
export const explore: Command = {
  options: { port: { type: 'text', short: 'p' }, open: { type: 'flag' }, beside: { type: 'text' }, 'allow-embedding': { type: 'text' }, ...LIMIT_OPTIONS },
  help: `pacta explore: read documents and look at them in the browser.

Usage: pacta explore FILE or FOLDER ... [--port NUMBER] [--open]
                                        [--beside FOLDER]
                                        [--allow-embedding SITE]

  --port, -p   the port to serve at; if nothing is said, ${FIRST_PORT} or the next
               one that is free
  --open       open the browser as well
  --beside     a folder of documents to offer beside those: they are read only
               when somebody asks for them
  --allow-embedding
               a site whose pages may show this one in a frame, such as
               https://example.org; nobody may if nothing is said
${LIMIT_HELP}

Examples:
  pacta explore my-folder
  pacta explore report.txt --open
  pacta explore data/corpus          the excerpt that comes with Pacta
  pacta explore data/models          the documents written to teach with

It prints an address to open in your browser. Only this computer can reach it,
and the page talks to nothing else. Ctrl-C ends it.

Exit code: 0 if it was ended by Ctrl-C, 1 if no file could be read, 2 for a
wrong call.
`,
  async run({ paths, texts, flags }, io) {
    if (paths.length === 0) throw new WrongCall('explore what? Name a file or a folder: pacta explore my-folder')
    const limits = limitsOf({ texts })
    const port = texts['port'] === undefined ? undefined : portOf(texts['port'])
    const headers = headersForEmbedding(texts['allow-embedding'] ?? '')
    const site: Site = await loadSite(join(await programFolder(), 'dist', 'app'))
    const registry = await openRegistry(await programFolder())
    const beside = await besideFiles(texts['beside'], registry, io)
    const { snapshot, read, problems } = await gatherSnapshot(paths, registry, io, { limits })
    if (read === 0) {
      io.err.write('pacta: no document could be read, so there is nothing to explore.\n')
      return 1
    }
    site.set('/snapshot.json', snapshotFile(snapshot))
    for (const [path, file] of beside) site.set(path, file)
    const server = await listenOnFreePort(serve(site, headers), port, FIRST_PORT)
    const address = `http://127.0.0.1:${server.port}/`
    await io.out.write(`${summaryOf(snapshot, problems)}\nOpen ${address} in your browser. Ctrl-C ends it.\n`)
    if (flags.has('open') && !(await io.openBrowser(address))) io.err.write(`pacta: no browser could be opened. Open ${address} yourself.\n`)
    await untilInterrupted(io)
    await server.close()
    return 0
  },
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) throw new WrongCall(`--port must be a number from 1 to 65535, not "${text}".`)
  return port
}

/** What was read, in the words of the app's status line. */
function summaryOf({ extractions }: Snapshot, problems: number): string {
  const citations = extractions.flatMap(e => e.citations)
  const cited = new Set<TargetId>()
  for (const { target } of citations) if (target.status === 'resolved' && targetKind(target.id) === 'instrument') cited.add(target.id)
  const doubts = citations.filter(c => c.target.status !== 'resolved').length
  const paragraphs = extractions.reduce((n, e) => n + e.document.paragraphs.filter(p => p.number !== undefined && p.kind !== 'heading').length, 0)
  return [
    `Pacta read ${count(extractions.length, 'document')} with ${count(paragraphs, 'numbered paragraph')}:`,
    `they cite ${count(cited.size, 'instrument')}${doubts ? `, with ${count(doubts, 'doubt')}` : ''}.`,
    ...(problems ? [`${count(problems, 'file')} could not be read.`] : []),
  ].join(' ')
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

function untilInterrupted(io: Io): Promise<void> {
  const signal = io.interrupted()
  return new Promise(done => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}

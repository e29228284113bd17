import { mkdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { codeOf, reasonOf } from '../corpus/fileProblem.ts'
import { type Fetched, fetchAll } from '../fetch/fetchAll.ts'
import { FORMATS } from '../fetch/formats.ts'
import { BadManifest, Manifest } from '../fetch/manifest.ts'
import { templateProblem, UN_SERVICE } from '../fetch/service.ts'
import { LANGUAGES, type Language, symbolLines, type Wanted, wantedOf } from '../fetch/symbols.ts'
import type { Command } from './command.ts'
import { chooseFormat, counted, formatList } from './format.ts'
import { FailedOutput, Interrupted, type Io, WrongCall } from './io.ts'
import { version } from './program.ts'
import { printable } from './reporter.ts'

/** `pacta fetch`: symbols in, official documents out. The only command that uses the network. */
export const fetchDocuments: Command = {
  options: {
    out: { type: 'text', short: 'o' },
    language: { type: 'text', short: 'l' },
    format: { type: 'text', short: 'f' },
    from: { type: 'text' },
    rate: { type: 'text' },
    service: { type: 'text' },
  },
  help: `pacta fetch: download official documents by their symbols.

Usage: pacta fetch SYMBOL ... --out FOLDER [--language LANGUAGE]
         [--format FORMAT] [--from FILE] [--rate SECONDS] [--service ADDRESS]

  --out, -o        the folder to put them in; made if it is not there
  --language, -l   ${LANGUAGES.join(', ')} (en if nothing is said)
  --format, -f     one of:
${formatList(FORMATS)}
  --from           a file with more symbols, one a line
  --rate           seconds from one request to the next; 2 if nothing is said
  --service        where to ask, with {symbol}, {language} and {format} in it;
                   the environment variable PACTA_DOCUMENT_SERVICE says the same

Examples:
  pacta fetch A/57/292 CCPR/C/GC/36 --out my-folder
  pacta fetch "S/RES/1325 (2000)" --out my-folder --language fr
  pacta fetch --from symbols.txt --out my-folder --format docx

This is the only command that uses the network. It asks the document system of
the United Nations (documents.un.org), and sends the symbol, the language and
the format, and that it is Pacta that asks; nothing else. A service that is busy
is asked again later. What is already in the folder is not fetched again, so a
command that was ended can simply be repeated. FOLDER/manifest.json says where
each document came from, when, and its SHA-256. The names of the files are
printed, one a line. Behind a proxy it needs Node.js 24 and the environment
variable NODE_USE_ENV_PROXY=1.

Exit code: 0 if every document is there, 1 if some could not be had (the others
are there), 2 for a wrong call.
`,
  async run({ paths, texts }, io) {
    const written = [...paths, ...(texts['from'] === undefined ? [] : await symbolsFrom(texts['from']))]
    if (written.length === 0) throw new WrongCall('fetch what? Name a symbol: pacta fetch A/57/292 --out my-folder')
    const out = texts['out']
    if (out === undefined) throw new WrongCall('fetch into which folder? Say --out FOLDER: pacta fetch A/57/292 --out my-folder')
    const settings = {
      language: languageOf(texts['language']),
      format: chooseFormat(FORMATS, texts['format']),
      service: serviceOf(texts['service'], io),
      apartMs: rateOf(texts['rate']) * 1000,
    }
    // Asked before any file is made: from now on Ctrl-C is heard, and nothing half written stays.
    const signal = io.interrupted()
    try {
      const folder = await openFolder(out)
      const manifest = await Manifest.open(folder)
      const teller = createTeller(io, out)
      const wanted = written.flatMap(text => teller.check(text))
      const waits = (ms: number, why: string): void => teller.say(`${why} Trying again in ${Math.ceil(ms / 1000)} s.`)
      for await (const fetched of fetchAll({ ...settings, wanted, folder, manifest, signal, userAgent: `pacta/${await version()}`, waits })) {
        await teller.hear(fetched)
      }
      return teller.end()
    } catch (error) {
      if (signal.aborted) {
        io.err.write(`pacta: ended. What was fetched is in ${printable(out)}; the same command goes on from there.\n`)
        throw new Interrupted()
      }
      if (error instanceof BadManifest) throw new WrongCall(`${out} cannot be used: ${error.message}`)
      if (codeOf(error) !== undefined) throw new FailedOutput(`${out} could not be written: ${reasonOf(error)}`)
      throw error
    }
  },
}

/** Tells what became of each document, and counts. */
interface Teller {
  /** The symbol that was written; none, and a complaint, if it is no symbol. */
  check(written: string): readonly Wanted[]
  hear(fetched: Fetched): Promise<void>
  say(line: string): void
  /** The last line, and the exit code. */
  end(): number
}

function createTeller(io: Io, out: string): Teller {
  const counts = { fetched: 0, kept: 0, problem: 0, left: 0 }
  const say = (line: string): void => io.err.write(`pacta: ${printable(line)}\n`)
  return {
    say,
    check(written) {
      const wanted = wantedOf(written)
      if (!('problem' in wanted)) return [wanted]
      counts.problem++
      say(`${written.slice(0, 100)}: ${wanted.problem}`)
      return []
    },
    async hear(fetched) {
      if (fetched.status === 'stopped') {
        counts.left = fetched.left
        if (fetched.left > 0) say(`${fetched.problem} ${fetched.left} more ${fetched.left === 1 ? 'was' : 'were'} not tried.`)
        return
      }
      counts[fetched.status]++
      const { symbol } = fetched.wanted
      if (fetched.status === 'problem') return say(`${symbol}: ${fetched.problem}`)
      if (fetched.note !== undefined) say(`${symbol}: note: ${fetched.note}`)
      await io.out.write(`${printable(join(out, fetched.file))}\n`)
    },
    end() {
      const missing = counts.problem + counts.left
      const kept = counts.kept > 0 ? `, ${counts.kept} already there` : ''
      say(`${counted(counts.fetched, 'document')} fetched${kept}${missing > 0 ? `, ${missing} not to be had` : ''}.`)
      return missing > 0 ? 1 : 0
    },
  }
}

async function symbolsFrom(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(error => {
    throw new WrongCall(`${path} cannot be read: ${reasonOf(error)}`)
  })
  const symbols = symbolLines(text)
  if (symbols.length === 0) throw new WrongCall(`${path} holds no symbol. Write one on each line.`)
  return symbols
}

function languageOf(text = 'en'): Language {
  const language = LANGUAGES.find(l => l === text.toLowerCase())
  if (language === undefined) throw new WrongCall(`there is no language "${text}". There are: ${LANGUAGES.join(', ')}.`)
  return language
}

function serviceOf(text: string | undefined, { env }: Io): string {
  const service = text ?? (env['PACTA_DOCUMENT_SERVICE'] || UN_SERVICE)
  const problem = templateProblem(service)
  if (problem !== undefined) throw new WrongCall(`the address of the service cannot be used: ${problem}`)
  return service
}

function rateOf(text = '2'): number {
  const rate = Number(text)
  if (!/^\d+(?:\.\d+)?$/.test(text) || rate > 3600) throw new WrongCall(`--rate must be a number of seconds from 0 to 3600, not "${text}".`)
  return rate
}

async function openFolder(out: string): Promise<string> {
  const folder = resolve(out)
  const there = await stat(folder).catch(() => undefined)
  if (there && !there.isDirectory()) throw new WrongCall(`${out} is a file. Give --out the name of a folder.`)
  await mkdir(folder, { recursive: true })
  return folder
}

import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, reasonOf } from '../corpus/fileProblem.ts'
import { type Io, type Output, WrongCall } from './io.ts'

/** Where the result goes. */
export interface Destination extends Output {
  /** True for a file, false for standard output. */
  readonly file: boolean
  /** Writes what is no text; only into a file. */
  bytes(data: Uint8Array): Promise<void>
  /** The result is whole: a file appears under its name. */
  finish(): Promise<void>
  /** Nothing is left behind. Does nothing after `finish`. */
  abandon(): Promise<void>
}

/** Pieces are gathered to this many UTF-16 units before they are written. */
const CHUNK = 1 << 16

/**
 * Standard output, or the file of `--out`: written beside its final place under a hidden name and moved there when whole, so that a result
 * is never half there. Throws `WrongCall` if it cannot be written, before any work is done.
 */
export async function openDestination(out: string | undefined, inputs: readonly string[], io: Io): Promise<Destination> {
  if (out === undefined || out === '-') return { ...gathered(io.out), file: false, bytes: refuseBytes, abandon: async () => undefined }
  // Asked before any file is made: from now on Ctrl-C is heard, and nothing half written stays.
  io.interrupted()
  const path = await realpath(resolve(out)).catch(() => resolve(out))
  await refuseBadTarget(out, path, inputs)
  const hidden = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  const file = await open(hidden, 'wx').catch(error => {
    const folder = codeOf(error) === 'ENOENT' ? `there is no folder ${dirname(out)}. Make it first.` : reasonOf(error)
    throw new WrongCall(`${out} cannot be written: ${folder}`)
  })
  let open_ = true
  const close = async (): Promise<void> => {
    if (open_) await file.close()
    open_ = false
  }
  const { write, finish } = gathered({
    write: async text => {
      await file.write(text)
    },
  })
  const failing = async (work: Promise<void>): Promise<void> => {
    await work.catch(error => {
      throw new WrongCall(`${out} could not be written: ${reasonOf(error)}`)
    })
  }
  let finished = false
  return {
    file: true,
    write: text => failing(write(text)),
    bytes: data => failing(file.writeFile(data)),
    finish: async () => {
      await failing(
        finish()
          .then(close)
          .then(() => rename(hidden, path)),
      )
      finished = true
    },
    abandon: async () => {
      if (finished) return
      await close().catch(() => undefined)
      await rm(hidden, { force: true })
    },
  }
}

async function refuseBytes(): Promise<never> {
  throw new WrongCall('this is no text: it goes into a file. Add --out and a name.')
}

async function refuseBadTarget(out: string, path: string, inputs: readonly string[]): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory()) throw new WrongCall(`${out} is a folder. Give --out the name of a file.`)
  if (there && !there.isFile()) throw new WrongCall(`${out} is not a file. Give --out the name of a file, or leave it out and redirect the output.`)
  if (!there) return
  const real = await realpath(path)
  for (const input of inputs) {
    if ((await realpath(input).catch(() => undefined)) === real)
      throw new WrongCall(`--out would overwrite ${input}, which is to be read. Choose another name.`)
  }
}

/** Many small pieces become few large ones. */
function gathered(output: Output): { write: (text: string) => Promise<void>; finish: () => Promise<void> } {
  let pieces: string[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const text = pieces.join('')
    pieces = []
    size = 0
    if (text) await output.write(text)
  }
  return {
    write: async text => {
      pieces.push(text)
      size += text.length
      if (size >= CHUNK) await flush()
    },
    finish: flush,
  }
}

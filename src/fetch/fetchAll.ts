import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { attempt, type Limits, type Received } from './attempt.ts'
import { backoffMs, type Clock, nodeClock, Pace } from './clock.ts'
import { FetchFailure } from './failure.ts'
import type { Format } from './formats.ts'
import { type Manifest, stateOf } from './manifest.ts'
import { Part } from './part.ts'
import { addressOf } from './service.ts'
import { fileNameOf, type Language, type Wanted } from './symbols.ts'

/** What is to be fetched, from where, to where, and in what manner. */
export interface Order {
  readonly wanted: readonly Wanted[]
  readonly language: Language
  readonly format: Format
  /** A template of addresses, as `templateProblem` allows. */
  readonly service: string
  /** It exists. */
  readonly folder: string
  readonly manifest: Manifest
  /** Milliseconds from one request to the next. */
  readonly apartMs: number
  readonly userAgent: string
  readonly signal: AbortSignal
  /** Told before a wait that the user did not ask for. */
  readonly waits?: (ms: number, why: string) => void
  readonly clock?: Clock
  readonly limits?: Partial<Limits>
}

/** What became of one document, or why the rest was not tried. */
export type Fetched =
  | { readonly wanted: Wanted; readonly status: 'fetched' | 'kept'; readonly file: string; readonly size: number; readonly note?: string }
  | { readonly wanted: Wanted; readonly status: 'problem'; readonly problem: string }
  | { readonly status: 'stopped'; readonly problem: string; readonly left: number }

/** No document of the United Nations comes near it. */
const LIMITS: Limits = { bytes: 300_000_000, redirects: 5, silenceMs: 60_000 }
/** How often a document is tried, and how often if the service cannot even be reached. */
const TRIES = 5
const TRIES_UNREACHABLE = 3
/** So many documents in a row that failed by the service's trouble: to go on would add to it. */
const TROUBLE = 3
/** A service that asks for more patience than this is asked again another day. */
const LONGEST_WAIT_MS = 600_000

/**
 * Fetches the documents one after the other and says what became of each; one that fails does not stop the others, unless the service is
 * not to be had at all. Throws the system's error if the folder cannot be written, and the signal's reason after Ctrl-C: then the folder
 * holds whole documents only, each in the manifest.
 */
export async function* fetchAll(order: Order): AsyncGenerator<Fetched> {
  const pace = new Pace(order.clock ?? nodeClock, order.apartMs)
  const seen = new Set<string>()
  const todo = order.wanted.filter(({ key }) => !seen.has(key) && seen.add(key))
  let trouble = 0
  for (const [i, wanted] of todo.entries()) {
    try {
      yield (await kept(wanted, order)) ?? (await fetchOne(wanted, order, pace))
      trouble = 0
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      yield { wanted, status: 'problem', problem: error.message }
      trouble = error.consequence === 'again' ? trouble + 1 : 0
      const left = todo.length - i - 1
      if (error.consequence === 'unreachable' || error.consequence === 'stop')
        return yield { status: 'stopped', problem: 'For the others it would be the same.', left }
      if (trouble === TROUBLE) return yield { status: 'stopped', problem: 'the service has trouble with one document after the other. Try again later.', left }
    }
  }
}

/** What is already there as it was fetched is not asked for again. */
async function kept(wanted: Wanted, { manifest, language, format, folder }: Order): Promise<Fetched | undefined> {
  const entry = manifest.find(wanted, language, format.id)
  return entry && (await stateOf(folder, entry)) === 'whole' ? { wanted, status: 'kept', file: entry.file, size: entry.size } : undefined
}

async function fetchOne(wanted: Wanted, order: Order, pace: Pace): Promise<Fetched> {
  const { folder, manifest, language, format, clock = nodeClock } = order
  const expected = fileNameOf(wanted, language, format.kinds[0].ending)
  await refuseForeign(expected, order)
  const address = addressOf(order.service, { symbol: wanted.symbol, language, format: format.id })
  const part = await Part.open(join(folder, expected))
  try {
    const received = await patiently(address, part, order, pace)
    const file = fileNameOf(wanted, language, received.ending)
    await refuseForeign(file, order)
    const note = await setAside(file, order)
    const sha256 = await part.seal()
    // The manifest first: ended between the two, the next run finds a document that is missing, and fetches it.
    await manifest.put({
      symbol: wanted.symbol,
      language,
      format: format.id,
      file,
      date: new Date(clock.now()).toISOString(),
      address: address.href,
      finalAddress: received.address.href,
      sha256,
      size: part.size,
    })
    await part.moveTo(join(folder, file))
    return { wanted, status: 'fetched', file, size: part.size, ...(note !== undefined && { note }) }
  } finally {
    await part.discard()
  }
}

/** Tries until it comes, waiting longer each time, and as long as the service asks. */
async function patiently(address: URL, part: Part, { clock = nodeClock, ...order }: Order, pace: Pace): Promise<Received> {
  const limits = { ...LIMITS, ...order.limits }
  let waitMs = 0
  for (let tries = 1; ; tries++) {
    await pace.turn(waitMs, order.signal)
    try {
      return await attempt({ address, format: order.format, userAgent: order.userAgent, limits, signal: order.signal, now: () => clock.now() }, part)
    } catch (error) {
      if (!(error instanceof FetchFailure) || error.consequence === 'final' || error.consequence === 'stop') throw error
      if (error.consequence === 'unreachable' && tries >= TRIES_UNREACHABLE) throw error
      if (tries >= TRIES) throw new FetchFailure('again', error.message, { advice: `It was tried ${TRIES} times; run the same command again later.` })
      if (error.waitMs !== undefined && error.waitMs > LONGEST_WAIT_MS)
        throw new FetchFailure('stop', `the service asks to wait ${Math.ceil(error.waitMs / 60_000)} minutes. Run the same command again then.`)
      waitMs = Math.max(error.waitMs ?? 0, backoffMs(tries, clock.random()))
      order.waits?.(waitMs, error.what)
    }
  }
}

/** A file of that name that did not come from here is somebody's own: it is never overwritten. */
async function refuseForeign(file: string, { folder, manifest }: Order): Promise<void> {
  const there = await stat(join(folder, file)).catch(() => undefined)
  if (there && !manifest.ofFile(file))
    throw new FetchFailure('final', `the folder holds a file ${file} that "pacta fetch" did not put there. Move it away, or choose another folder.`)
}

/** A document that was changed since (notes in a PDF, say) is not lost. */
async function setAside(file: string, { folder, manifest }: Order): Promise<string | undefined> {
  const entry = manifest.ofFile(file)
  if (!entry || (await stateOf(folder, entry)) !== 'changed') return undefined
  await rename(join(folder, file), join(folder, `${file}.bak`))
  return `the one in the folder was not as it had been fetched; it is now ${file}.bak.`
}

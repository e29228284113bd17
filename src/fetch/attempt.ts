import { retryAfterMs } from './clock.ts'
import { connectionFailure, FetchFailure, statusFailure } from './failure.ts'
import { type Format, kindOf, TELLING } from './formats.ts'
import type { Part } from './part.ts'
import { nextAddress } from './service.ts'

/** How much is borne before a request is given up. */
export interface Limits {
  readonly bytes: number
  readonly redirects: number
  /** Milliseconds in which nothing at all comes. */
  readonly silenceMs: number
}

export interface Request {
  readonly address: URL
  readonly format: Format
  readonly userAgent: string
  readonly limits: Limits
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What came: where from, and the ending that its content deserves. */
export interface Received {
  readonly address: URL
  readonly ending: string
}

/** Asks once and writes what comes into `part`. Throws {@link FetchFailure}, or what the signal was aborted with. */
export async function attempt(request: Request, part: Part): Promise<Received> {
  const watch = new Watch(request.limits.silenceMs, request.signal)
  try {
    const { response, address } = await follow(request, part, watch)
    const expected = await begin(response, request, part)
    await receive(response, request, part, watch)
    return { address, ending: await judge(part, expected, request) }
  } finally {
    watch.end()
  }
}

/** The first answer that is no redirect. */
async function follow({ address, userAgent, limits }: Request, part: Part, watch: Watch): Promise<{ readonly response: Response; readonly address: URL }> {
  const headers: Record<string, string> = { 'User-Agent': userAgent, Accept: '*/*', 'Accept-Encoding': 'identity' }
  if (part.size > 0 && part.validator !== undefined) {
    headers['Range'] = `bytes=${part.size}-`
    headers['If-Range'] = part.validator
  }
  let at = address
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const response = await watch.guard(fetch(at, { headers, redirect: 'manual', signal: watch.signal }), at.host)
    if (response.status < 300 || response.status >= 400) return { response, address: at }
    await letGo(response)
    at = nextAddress(at, response.headers.get('location'))
  }
  throw new FetchFailure('final', `the service sends on from address to address (more than ${limits.redirects} times).`)
}

/** Looks at status and headers and readies the part. Returns the size that the whole must have, if that is said. */
async function begin(response: Response, { limits, now }: Request, part: Part): Promise<number | undefined> {
  const { status, headers } = response
  const refuse = async (failure: FetchFailure): Promise<never> => {
    await letGo(response)
    throw failure
  }
  if (status === 206 || status === 416) {
    const [, from, whole] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
    if (status === 206 && part.size > 0 && Number(from) === part.size) return Number(whole)
    await part.restart()
    return refuse(new FetchFailure('again', 'the service gave another part of the document than it was asked for.'))
  }
  if (status !== 200) return refuse(statusFailure(status, retryAfterMs(headers.get('retry-after'), now())))
  await part.restart()
  // Of what is unpacked on the way, the length that is said is another, and no part can be asked for.
  if (headers.get('content-encoding') !== null) return undefined
  const etag = headers.get('etag')
  part.validator = (etag === null || etag.startsWith('W/') ? undefined : etag) ?? (etag === null ? (headers.get('last-modified') ?? undefined) : undefined)
  const length = headers.get('content-length')
  const size = length !== null && /^\d+$/.test(length) ? Number(length) : undefined
  return size !== undefined && size > limits.bytes ? refuse(tooLarge(limits)) : size
}

async function receive(response: Response, { format, limits, address }: Request, part: Part, watch: Watch): Promise<void> {
  if (!response.body) return
  const reader = response.body.getReader()
  let known = false
  try {
    for (;;) {
      const { done, value } = await watch.guard(reader.read(), address.host)
      if (done) return
      if (part.size + value.length > limits.bytes) throw tooLarge(limits)
      await part.append(value)
      if (known || part.head.length < TELLING) continue
      // A web page of any length is not waited for.
      kindOf(part.head, format)
      known = true
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined)
    throw error
  }
}

async function judge(part: Part, expected: number | undefined, { format }: Request): Promise<string> {
  if (part.size === 0) throw new FetchFailure('again', 'the service answered with nothing.')
  if (expected !== undefined && part.size < expected) throw broken(part.size, expected)
  const kind = kindOf(part.head, format)
  if (expected === undefined && !kind.endsWell(await part.tail())) {
    await part.restart()
    throw new FetchFailure('again', 'the document broke off before its end.')
  }
  return kind.ending
}

const broken = (size: number, whole: number): FetchFailure => new FetchFailure('again', `the document broke off after ${size} of ${whole} bytes.`)

const tooLarge = ({ bytes }: Limits): FetchFailure =>
  new FetchFailure('final', `the answer is larger than ${Math.round(bytes / 1e6)} MB, which no document is.`)

async function letGo(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined)
}

/** Ends a request in which nothing comes any more. */
class Watch {
  private readonly controller = new AbortController()
  private readonly silenceMs: number
  private readonly user: AbortSignal
  private timer: NodeJS.Timeout | undefined
  readonly signal: AbortSignal

  constructor(silenceMs: number, user: AbortSignal) {
    this.silenceMs = silenceMs
    this.user = user
    this.signal = AbortSignal.any([user, this.controller.signal])
  }

  /** Waits for one thing to come. Its failure is told in words, but for Ctrl-C, which is not a failure of the service. */
  async guard<T>(coming: Promise<T>, host: string): Promise<T> {
    this.timer = setTimeout(() => this.controller.abort(new FetchFailure('again', 'the service stopped answering.')), this.silenceMs)
    try {
      return await coming
    } catch (error) {
      this.user.throwIfAborted()
      if (this.controller.signal.aborted) throw this.controller.signal.reason
      throw connectionFailure(error, host)
    } finally {
      clearTimeout(this.timer)
    }
  }

  end(): void {
    clearTimeout(this.timer)
  }
}

/**
 * What a failed request means for the rest: `final` for this document only; `again`: another try may help; `unreachable`: so too, but if it
 * does not, none of the others can be had either; `stop`: the service wants no more now.
 */
export type Consequence = 'final' | 'again' | 'unreachable' | 'stop'

interface More {
  /** What to do: the sentence after what happened. */
  readonly advice?: string
  /** How long the service asks to wait. */
  readonly waitMs?: number | undefined
}

/** A request that did not bring the document. The message is for people, without the symbol before it. */
export class FetchFailure extends Error {
  readonly consequence: Consequence
  /** The message without its advice: what happened. */
  readonly what: string
  readonly waitMs: number | undefined

  constructor(consequence: Consequence, what: string, { advice, waitMs }: More = {}) {
    super(advice === undefined ? what : `${what} ${advice}`)
    this.consequence = consequence
    this.what = what
    this.waitMs = waitMs
  }
}

const UNREACHABLE = new Set('ENOTFOUND EAI_AGAIN ECONNREFUSED ENETUNREACH EHOSTUNREACH ENETDOWN UND_ERR_CONNECT_TIMEOUT'.split(' '))

/** What the failure of a connection means. `host` is the service's name. */
export function connectionFailure(error: unknown, host: string): FetchFailure {
  if (error instanceof FetchFailure) return error
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const code = causeCode(cause)
  if (UNREACHABLE.has(code)) {
    return new FetchFailure('unreachable', `${host} cannot be reached.`, {
      advice: 'Check that this computer is online and that nothing between it and the service (a firewall, a proxy) stands in the way.',
    })
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) {
    return new FetchFailure('stop', `${host} does not prove that it is the service (${code}).`, {
      advice: 'If your office checks all traffic, ask it for its certificate and name that in NODE_EXTRA_CA_CERTS.',
    })
  }
  if (code === 'UND_ERR_SOCKET' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
    return new FetchFailure('again', 'the connection broke before the document was whole.')
  return new FetchFailure('again', `the connection broke${code === '' ? '' : ` (${code})`}.`)
}

/** A name with several addresses fails once for each: the first tells. */
function causeCode(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return causeCode(cause.errors[0])
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

/** What an answer other than 200, 206 and a redirect means. */
export function statusFailure(status: number, waitMs: number | undefined): FetchFailure {
  if (status === 404 || status === 410)
    return new FetchFailure('final', 'the service has no such document.', { advice: 'Check the symbol, or try another --language or --format.' })
  if (status === 401 || status === 403) return new FetchFailure('final', `the service does not give this document to everyone (status ${status}).`)
  if (status === 429) return new FetchFailure('again', 'the service asks for fewer requests (status 429).', { waitMs, advice: 'Choose a larger --rate.' })
  if (status >= 500 || status === 408 || status === 425) return new FetchFailure('again', `the service has trouble (status ${status}).`, { waitMs })
  return new FetchFailure('final', `the service answered with status ${status}, which means nothing for a document.`)
}

import { setTimeout as wait } from 'node:timers/promises'

/** Time and chance, so that tests need neither. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** From 0 up to, but not, 1. */
  random(): number
}

export const nodeClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
  random: () => Math.random(),
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000

/** How long to wait after so many failures: twice as long each time, and not at the same moment as everyone else who failed. */
export const backoffMs = (failures: number, random: number): number => Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS) * (0.5 + random / 2)

/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). Undefined if it says neither. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const said = header?.trim()
  if (!said) return undefined
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000
  const date = Date.parse(said)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** Keeps requests apart. */
export class Pace {
  private readonly clock: Clock
  private readonly apartMs: number
  private free = 0

  constructor(clock: Clock, apartMs: number) {
    this.clock = clock
    this.apartMs = apartMs
  }

  /** Waits until the next request may begin, and at least so long. */
  async turn(atLeastMs: number, signal: AbortSignal): Promise<void> {
    const now = this.clock.now()
    const waitMs = Math.max(this.free - now, atLeastMs)
    if (waitMs > 0) await this.clock.sleep(waitMs, signal)
    signal.throwIfAborted()
    this.free = this.clock.now() + this.apartMs
  }
}

import { WrongCall } from './io.ts'
import { suggest } from './suggest.ts'

/** One of the words that an option may have. Throws `WrongCall` with those there are, or with the one that was meant. */
export function chosen<T extends string>(option: string, written: string, known: readonly T[]): T {
  const found = known.find(k => k === written.toLowerCase())
  if (found !== undefined) return found
  const meant = suggest(written, known)
  throw new WrongCall(`--${option} cannot be "${written}". ${meant === undefined ? `There are: ${known.join(', ')}.` : `Did you mean "${meant}"?`}`)
}

/** A whole number from `least` to `most`. Throws `WrongCall` for anything else. */
export function wholeNumber(option: string, written: string, least: number, most: number): number {
  const number = /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN
  if (number >= least && number <= most) return number
  throw new WrongCall(`--${option} must be a whole number from ${least} to ${most}, not "${written}".`)
}

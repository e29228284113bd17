import { LIMITS, type Limits } from '../read/reader.ts'

/** The usual limits of what one file may hold, with those that the caller sets. */
export const limitsWith = (own: Partial<Limits>): Limits => ({ ...LIMITS, ...own })

import { limitsWith } from '../corpus/limits.ts'
import type { ReadOptions } from '../corpus/read.ts'
import type { Call, Option } from './command.ts'
import { WrongCall } from './io.ts'

/** Options of every command that reads documents: how much one file may hold. */
export const LIMIT_OPTIONS: Readonly<Record<string, Option>> = { 'max-pages': { type: 'text' }, 'max-unpacked': { type: 'text' } }

export const LIMIT_HELP = `  --max-pages    the most pages that one file may have (5000)
  --max-unpacked the most that one archive or Word file may unpack to, such as
                 800MB or 2GB (500MB)`

const UNITS: Readonly<Record<string, number>> = { '': 1, KB: 1e3, MB: 1e6, GB: 1e9 }

/** Throws `WrongCall` for what is no number or no size. */
export function limitsOf({ texts }: Pick<Call, 'texts'>): ReadOptions['limits'] {
  const pages = texts['max-pages']
  const size = texts['max-unpacked']
  if (pages !== undefined && !/^[1-9]\d{0,8}$/.test(pages)) throw new WrongCall(`--max-pages must be a number of pages, such as 5000, not "${pages}".`)
  const [, number, unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?)\s?([KMG]?B?)$/i.exec(size ?? '') ?? []
  const factor =
    UNITS[
      unit
        .toUpperCase()
        .replace(/^([KMG])$/, '$1B')
        .replace(/^B$/, '')
    ]
  if (size !== undefined && (number === undefined || factor === undefined || Number(number) === 0))
    throw new WrongCall(`--max-unpacked must be a size, such as 800MB or 2GB, not "${size}".`)
  return limitsWith({
    ...(pages !== undefined && { pages: Number(pages) }),
    ...(number !== undefined && factor !== undefined && { unpackedBytes: Math.round(Number(number) * factor) }),
  })
}

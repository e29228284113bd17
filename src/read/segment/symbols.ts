import { loneSymbol } from './furniture.ts'

/** "A/79/947-S/2025/372", "CEDAW/C/GC/31–CRC/C/GC/18", "X/1 and Y/2": the symbols that one document has. */
export const symbolsIn = (printed: string): readonly string[] => printed.split(/(?:[-\u2013]|, ?| and )(?=[A-Z]{1,8}(?:\.\d{1,3})?\/)/i)

/** First parts of symbols: the organs and bodies that number documents. In small letters too where no word begins so. */
const ORGANS =
  /^(?:(?:A|S|E|T|ST|DP|TD|ID|LOS)(?=\/)|(?:CCPR|CERD|CEDAW|CESCR|CRC|CRPD|CAT|CED|CMW|HRI|ICCD|FCCC|CBD|UNEP|TPNW|NPT|GEGN|DP-FPA|UNW|HSP)(?=\/|\.\d))/

/**
 * The symbol that a file is named by, as the document service and people save them: "A_57_292.pdf", "A-HRC-20-24.pdf", "S_RES_2769_(2025).en.pdf",
 * "cat-c-63-d-719-2015.txt". Job numbers ("N0254579.pdf") are none.
 */
export function symbolOfName(name: string): string | undefined {
  const base = name
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/(?:[._-](?:en|fr|es|ru|ar|zh|e|f|s|r|c))$/i, '')
    .replace(/[\s_]*\(\d\)$/, '')
  if (base.length > 60 || base.includes('/')) return undefined
  const separator = base.includes('_') ? /_/g : /-/g
  const year = /[_ -]?\(((?:19|20)\d\d)\)$/.exec(base)
  const parts = (year ? base.slice(0, year.index) : base).replace(/\.-(?=\d)/g, '.').replace(separator, '/')
  // Small letters are a symbol's only if the whole name is in them, and it is long enough to be no accident.
  const written = /[A-Z]/.test(parts) ? parts : /^[a-z]{3,5}\/c\//.test(parts) ? parts.toUpperCase() : undefined
  if (written === undefined || !ORGANS.test(written) || written.split('/').length < 3 || !/\d/.test(written)) return undefined
  const symbol = loneSymbol(written)
  return symbol === undefined ? undefined : `${symbol}${year ? ` (${year[1]})` : ''}`
}

import type { Instrument } from './instrument.ts'

/** The year of adoption, else of opening for signature; absent if neither is known. */
export function yearOf({ adopted, adoptedYear, opened }: Instrument): string | undefined {
  return adopted?.slice(0, 4) ?? (adoptedYear === undefined ? opened?.slice(0, 4) : String(adoptedYear))
}

/**
 * The registry's first abbreviation (the usual one: CRC before UNCRC; that it may also mean the committee does no harm beside a treaty's sign and
 * year), else the first short title that fits a margin (Trafficking Protocol before TIP Protocol), else the shortest name there is.
 */
export function shortName({ abbreviations, shortTitles, title, number, family }: Instrument): string {
  if (family === 'labour' && number !== undefined) return number.startsWith('ILO') ? number : `ILO ${number}`
  const [usual] = abbreviations
  if (usual && /^[\p{Lu}][\p{L}\d-]*( [IVX\d]+)?$/u.test(usual.text)) return usual.text
  const fitting = shortTitles.find(t => t.length <= 28)
  return fitting ?? usual?.text ?? [...shortTitles, title].reduce((a, b) => (b.length < a.length ? b : a))
}

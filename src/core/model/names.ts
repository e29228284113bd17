import { bodyPrefix, type TargetId, targetKind } from './ids.ts'
import type { Body, Instrument } from './instrument.ts'

/** How cited things are called, by the registry. Total: what it lacks is called by its id. */
export interface Names {
  /** What a lawyer would write in a margin: `ICCPR`, `CCPR GC 31`, `A/RES/45/158`. */
  short(id: TargetId): string
  /** The full title. */
  title(id: TargetId): string
  /** The full title, with the short name in brackets where that is an abbreviation or the like. */
  full(id: TargetId): string
}

export function namesOf({ instruments, bodies }: { readonly instruments: readonly Instrument[]; readonly bodies: readonly Body[] }): Names {
  const known = new Map(instruments.map(i => [i.id, i]))
  const committees = new Map(bodies.map(b => [bodyPrefix(b.id), b]))
  const short = (id: TargetId): string => {
    const kind = targetKind(id)
    if (kind === 'general-comment') return commentName(id)
    if (kind === 'case') return id.slice('case:'.length)
    if (kind === 'paragraph') return `paragraph ${id.slice(1)}`
    const instrument = known.get(id)
    return instrument ? shortName(instrument) : id
  }
  const title = (id: TargetId): string =>
    targetKind(id) === 'general-comment' ? commentTitle(id, committees.get(id.split('-')[0] ?? '')) : (known.get(id)?.title ?? short(id))
  const full = (id: TargetId): string => (known.has(id) && !title(id).includes(short(id)) ? `${title(id)} (${short(id)})` : title(id))
  return { short, title, full }
}

/** Capitals, with a number behind: `ICCPR`, `OP II`, `P-1`. */
const ABBREVIATION = /^[\p{Lu}][\p{L}\d-]*( [IVX\d]+)?$/u
/** UTF-16 units of a name that fits a margin. */
const MARGIN = 28

/**
 * The registry's first abbreviation (the usual one: CRC before UNCRC, though it may also mean the committee), else the first short title that fits
 * a margin, else the shortest name there is. The same as the app's.
 */
function shortName({ abbreviations, shortTitles, title, number, family }: Instrument): string {
  if (family === 'labour' && number !== undefined) return number.startsWith('ILO') ? number : `ILO ${number}`
  const [usual] = abbreviations
  if (usual && ABBREVIATION.test(usual.text)) return usual.text
  return shortTitles.find(t => t.length <= MARGIN) ?? usual?.text ?? shortTitles.reduce((a, b) => (b.length < a.length ? b : a), title)
}

/** `ccpr-gc-31`: "CCPR GC 31". */
const commentName = (id: TargetId): string => id.toUpperCase().replaceAll('-', ' ')

/** "Human Rights Committee, general comment No. 31: …". */
function commentTitle(id: TargetId, committee: Body | undefined): string {
  const [, label, number] = id.split('-')
  if (!committee) return commentName(id)
  const subject = committee.documents.find(d => String(d.number) === number)?.subject
  return `${committee.name}, general ${label === 'gr' ? 'recommendation' : 'comment'} No. ${number}${subject === undefined ? '' : `: ${subject}`}`
}

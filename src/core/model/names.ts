import { bodyPrefix, type TargetId, targetKind } from './ids.ts'
import type { Body, Instrument } from './instrument.ts'

/** How cited things are called, by the registry. Total: what it lacks is called by its id. */
export interface Names {
  /** What a lawyer would write in a margin: `ICCPR`, `CCPR GC 31`, `A/RES/45/158`. */
  short(id: TargetId): string
  /** The full title, with the short name in brackets where that is an abbreviation or the like. */
  full(id: TargetId): string
}

export function namesOf({ instruments, bodies }: { readonly instruments: readonly Instrument[]; readonly bodies: readonly Body[] }): Names {
  const known = new Map(instruments.map(i => [i.id, i]))
  const committees = new Map(bodies.map(b => [bodyPrefix(b.id), b]))
  const short = (id: TargetId): string => {
    const kind = targetKind(id)
    if (kind === 'general-comment') return commentName(id, committees.get(id.split('-')[0] ?? ''))
    if (kind === 'case') return id.slice('case:'.length)
    if (kind === 'paragraph') return `paragraph ${id.slice(1)}`
    const instrument = known.get(id)
    return instrument ? shortName(instrument) : id
  }
  const full = (id: TargetId): string => {
    const name = short(id)
    const instrument = known.get(id)
    if (instrument) return instrument.title.toLowerCase().includes(name.toLowerCase()) ? instrument.title : `${instrument.title} (${name})`
    if (targetKind(id) !== 'general-comment') return name
    const committee = committees.get(id.split('-')[0] ?? '')
    const subject = committee?.documents.find(d => String(d.number) === id.split('-')[2])?.subject
    return subject === undefined ? name : `${name}: ${subject}`
  }
  return { short, full }
}

/** An abbreviation that nobody else claims, else the first short title, else the title. */
export function shortName({ title, shortTitles, abbreviations }: Instrument): string {
  return abbreviations.find(a => a.ambiguousWith === undefined)?.text ?? shortTitles[0] ?? abbreviations[0]?.text ?? title
}

/** `ccpr-gc-31` with its committee, if that is known: "CCPR GC 31". */
export function commentName(id: TargetId, committee: Body | undefined): string {
  const [prefix = '', kind = '', number = ''] = id.split('-')
  return `${committee?.abbreviations[0] ?? prefix.toUpperCase()} ${kind.toUpperCase()} ${number}`
}

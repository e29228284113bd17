import { bodyPrefix, type TargetId, targetKind } from './ids.ts'
import type { Body, GeneralComment, Instrument } from './instrument.ts'
import { ENGLISH_NAMES, type NameWords } from './nameWords.ts'
import { HUE_ORDER, type Hue, SHAPES, type Shape, shapeOfKind } from './signs.ts'
import { symbolWords } from './symbol.ts'

/** How a cited thing is called, shelved and drawn. */
export interface Name {
  /** What a lawyer would write in a margin: `ICCPR`, `Trafficking Protocol`, `CCPR GC 31`, `A/RES/45/158`. */
  readonly short: string
  readonly year?: string
  /** As exact as it is known, for sorting. */
  readonly date?: string
  readonly title: string
  readonly hue: Hue
  readonly shape: Shape
  /** What it is, in one or two words. */
  readonly kind: string
}

/** The facts that names are made from, by id. */
export interface Shelf {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly bodies: ReadonlyMap<string, Body>
  /** By the first part of the ids of its general comments. */
  readonly committees: ReadonlyMap<string, Body>
  readonly words: NameWords
}

/** `words`: the language in which kinds and places are told; titles are told as given. */
export function shelve(instruments: readonly Instrument[], bodies: readonly Body[], words: NameWords = ENGLISH_NAMES): Shelf {
  return {
    instruments: new Map(instruments.map(i => [i.id, i])),
    bodies: new Map(bodies.map(b => [b.id, b])),
    committees: new Map(bodies.map(b => [bodyPrefix(b.id), b])),
    words,
  }
}

/** The name of anything a citation can point at. Total: what the registry lacks is called by its id. */
export function nameOf(id: TargetId, shelf: Shelf): Name {
  const kind = targetKind(id)
  const { words } = shelf
  switch (kind) {
    case 'instrument': {
      const instrument = shelf.instruments.get(id)
      return instrument ? nameOfInstrument(instrument, words) : { short: id, title: id, hue: 'other', shape: 'disc', kind: words.kinds.instrument }
    }
    case 'general-comment':
      return nameOfGeneralComment(id, shelf)
    case 'case': {
      const symbol = symbolWords(id.slice(5))
      return { short: symbol, title: words.caseTitle(symbol), hue: 'un-documents', shape: 'square', kind: words.kinds.case }
    }
    case 'paragraph':
      return { short: `¶${id.slice(1)}`, title: words.paragraphTitle(id.slice(1)), hue: 'un-documents', shape: 'dot', kind: words.kinds.paragraph }
    case 'document': {
      const symbol = symbolWords(id)
      const [title, kind] = /\/RES\/|\/DEC\//.test(id)
        ? [words.resolutionTitle(symbol), words.kinds['resolution-or-decision']]
        : [words.documentTitle(symbol), words.kinds['un-document']]
      return { short: symbol, title, hue: 'un-documents', shape: 'square', kind }
    }
    default:
      return kind satisfies never
  }
}

function nameOfInstrument(instrument: Instrument, words: NameWords): Name {
  const year = yearOf(instrument)
  return {
    short: shortName(instrument),
    ...(year === undefined ? {} : { year, date: instrument.adopted ?? year }),
    title: instrument.title,
    hue: instrument.family,
    shape: shapeOfKind(instrument.kind),
    kind: words.kinds[instrument.kind],
  }
}

/** The year of adoption, else of opening for signature; absent if neither is known. */
export function yearOf({ adopted, adoptedYear, opened }: Instrument): string | undefined {
  return adopted?.slice(0, 4) ?? (adoptedYear === undefined ? opened?.slice(0, 4) : String(adoptedYear))
}

/**
 * The registry's first abbreviation (the usual one: CRC before UNCRC; that it may also mean the committee does no harm beside a treaty's sign and
 * year), else the first short title that fits a margin (Trafficking Protocol before TIP Protocol), else the shortest name there is.
 */
function shortName({ abbreviations, shortTitles, title, number, family }: Instrument): string {
  if (family === 'labour' && number !== undefined) return number.startsWith('ILO') ? number : `ILO ${number}`
  const [usual] = abbreviations
  if (usual && /^[\p{Lu}][\p{L}\d-]*( [IVX\d]+)?$/u.test(usual.text)) return usual.text
  const fitting = shortTitles.find(t => t.length <= 28)
  return fitting ?? usual?.text ?? [...shortTitles, title].reduce((a, b) => (b.length < a.length ? b : a))
}

/** `ICCPR 1966`; a name that holds its year already is not given it twice. */
export const withYear = ({ short, year }: Name): string => (year === undefined || short.includes(year) ? short : `${short} ${year}`)

/** Shelf order: by family, then date, then name; general comments after the instruments, a treaty before the protocols adopted with it. */
export const byShelf = (a: Name, b: Name): number =>
  HUE_ORDER.indexOf(a.hue) - HUE_ORDER.indexOf(b.hue) ||
  Number(a.shape === 'ring') - Number(b.shape === 'ring') ||
  compare(a.date ?? '9999', b.date ?? '9999') ||
  SHAPE_ORDER.indexOf(a.shape) - SHAPE_ORDER.indexOf(b.shape) ||
  compare(a.short, b.short)

const SHAPE_ORDER: readonly string[] = Object.keys(SHAPES)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The general comment behind an id like `ccpr-gc-31`, with its body, if the registry has them. */
export function generalComment(
  id: TargetId,
  shelf: Shelf,
): { readonly body?: Body; readonly comment?: GeneralComment; readonly number: string; readonly label: 'gc' | 'gr' } {
  const [, committee = '', label = 'gc', number = ''] = /^([a-z]+)-(g[cr])-(\d+)$/.exec(id) ?? []
  const body = shelf.committees.get(committee)
  const comment = body?.documents.find(d => String(d.number) === number)
  return { ...(body ? { body } : {}), ...(comment ? { comment } : {}), number, label: label === 'gr' ? 'gr' : 'gc' }
}

function nameOfGeneralComment(id: TargetId, shelf: Shelf): Name {
  const { body, comment, number, label } = generalComment(id, shelf)
  const committee = (id.split('-')[0] ?? '').toUpperCase()
  return {
    short: `${committee} ${label.toUpperCase()} ${number}`,
    ...(comment?.year === undefined ? {} : { year: String(comment.year), date: String(comment.year) }),
    title: shelf.words.commentTitle(label, number, body?.name, comment?.subject || undefined),
    hue: 'human-rights',
    shape: 'ring',
    kind: shelf.words.kinds[label === 'gr' ? 'general-recommendation' : 'general-comment'],
  }
}

/** How cited things are called where words are enough: no signs, no shelf order. */
export interface Names {
  /** What a lawyer would write in a margin: `ICCPR`, `CCPR GC 31`, `A/RES/45/158`. */
  short(id: TargetId): string
  /** The full title; of what has none but its number, the short name. */
  title(id: TargetId): string
  /** The full title, with the short name in brackets where that is an abbreviation or the like. */
  full(id: TargetId): string
}

export function namesOf({ instruments, bodies }: { readonly instruments: readonly Instrument[]; readonly bodies: readonly Body[] }): Names {
  const shelf = shelve(instruments, bodies)
  const short = (id: TargetId): string => (targetKind(id) === 'paragraph' ? `paragraph ${id.slice(1)}` : nameOf(id, shelf).short)
  const title = (id: TargetId): string => {
    const kind = targetKind(id)
    return kind === 'instrument' || kind === 'general-comment' ? nameOf(id, shelf).title : short(id)
  }
  const full = (id: TargetId): string => (shelf.instruments.has(id) && !title(id).includes(short(id)) ? `${title(id)} (${short(id)})` : title(id))
  return { short, title, full }
}

import type { Findings } from '../find/find.ts'
import type { Mention } from '../model/citation.ts'
import { type InstrumentId, targetKind } from '../model/ids.ts'
import type { Span } from '../text/span.ts'
import type { Meaning } from './context.ts'
import type { Decision } from './decision.ts'

/** The short names that a paragraph gives, tied to what they name. */
export interface Definitions {
  /** The short name given to a mention, by the mention's index. */
  readonly defined: ReadonlyMap<number, string>
  /** For a mention that lies in a definition, the index of what is defined. */
  readonly inside: ReadonlyMap<number, number>
}

/** Farther than any "(hereinafter …)" stands from what it names. */
const REACH = 120

/** Ties each definition to the mention it follows, in one walk over both lists. */
export function pairDefinitions({ folded, mentions, definitions }: Findings): Definitions {
  const defined = new Map<number, string>()
  const inside = new Map<number, number>()
  let i = 0
  let named: number | undefined
  for (const definition of definitions) {
    if (definition.kind !== 'definition') continue
    for (let m = mentions[i]; m && m.span.end <= definition.span.start; m = mentions[++i]) if (m.kind !== 'pinpoint') named = i
    const owner = named === undefined ? undefined : mentions[named]
    if (named === undefined || !owner || !tied(folded, owner.span, definition.span)) continue
    defined.set(named, definition.name)
    for (let j = i; (mentions[j]?.span.start ?? Infinity) < definition.span.end; j++) inside.set(j, named)
  }
  return { defined, inside }
}

/** "(FTAs)" two clauses on defines something else: only "hereinafter" reaches far. */
function tied(folded: string, named: Span, definition: Span): boolean {
  const gap = folded.slice(named.end, definition.start)
  if (gap.length > REACH) return false
  if (/^[([]? ?(?:hereinafter|hereafter|henceforth)/.test(folded.slice(definition.start, definition.start + 14)))
    return !/[.;] /.test(gap.replace(/\b(?:no|nos|vol|p|art|arts|para|paras)\./g, ''))
  return /^(?:,? of \d{1,2} [a-z]+ \d{4}|,? of (?:1[89]|20)\d\d|, (?:1[89]|20)\d\d| \[[^\]]{0,30}\]| \([^()]{0,60}\))? ?,?$/.test(gap)
}

/** What a short name means that the document gives to a mention printed in these words; undefined if it then names something else. */
export function meaningGiven(name: string, words: string, mention: Mention, decision: Decision): Meaning | undefined {
  const meaning = meaningOf(mention, decision)
  // An acronym that does not abbreviate the unknown title's own noun names something else: "a Guideline on artificial intelligence (AI)".
  const another = meaning?.kind === 'unknown' && /^[A-Z]{2,}s?$/.test(name) && !abbreviates(name, words)
  return another ? undefined : meaning
}

function meaningOf(mention: Mention, decision: Decision): Meaning | undefined {
  if (decision.kind === 'resolved') {
    const ids = decision.ids.filter((id): id is InstrumentId => targetKind(id) === 'instrument')
    return ids.length > 0 ? { kind: 'instruments', ids } : { kind: 'unknown' }
  }
  if (mention.kind === 'other') {
    const { what, reason } = mention
    return what === 'body' ? { kind: 'body' } : what === 'unknown-instrument' ? { kind: 'unknown' } : { kind: 'other', rule: what, reason }
  }
  return decision.kind === 'doubt' && decision.rule === 'unknown-instrument' ? { kind: 'unknown' } : undefined
}

/** "Chama Cha Mapinduzi (CCM)": an abbreviation in brackets behind the words it stands for, which name no instrument. */
export function stemsFromOtherWords(text: string, { start, end }: Span): boolean {
  const before = /((?:[\w’'.-]+ ){2,12})\($/.exec(text.slice(Math.max(0, start - 140), start))?.[1]
  if (before === undefined || text[end] !== ')' || INSTRUMENT_NOUN.test(before)) return false
  const initials = [...before.matchAll(/(?:^|[ -])([A-Z])/g)].map(m => m[1]).join('')
  return initials.endsWith(text.slice(start, end).toUpperCase())
}

const INSTRUMENT_NOUN =
  /\b(?:Convention|Covenant|Protocol|Declaration|Treaty|Charter|Statute|Rules|Principles|Guidelines|Pact|Compact|Agreement|Agenda|Platform|Programme|Plan)s?\b/i
const EVERY_INSTRUMENT_NOUN = new RegExp(INSTRUMENT_NOUN, 'gi')
export const OTHER_WORDS: Meaning = { kind: 'other', rule: 'defined-otherwise', reason: 'the document itself uses this abbreviation for something else' }

/** True if the acronym holds the initial of a noun that heads instruments, and that noun stands in the title. */
const abbreviates = (acronym: string, title: string): boolean =>
  [...title.matchAll(EVERY_INSTRUMENT_NOUN)].some(([noun]) => acronym.includes(noun.charAt(0).toUpperCase()))

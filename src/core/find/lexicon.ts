import type { BodyId, InstrumentId } from '../model/ids.ts'
import type { Instrument, Registry } from '../model/instrument.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { keysOf, Words } from './words.ts'

/** What a name of the lexicon stands for. */
export type Entry =
  | { readonly kind: 'instrument'; readonly ids: readonly InstrumentId[] }
  /** A collective name: all of its members are meant. `oneOf`: those that bear it in the singular. */
  | { readonly kind: 'group'; readonly ids: readonly InstrumentId[]; readonly oneOf?: readonly InstrumentId[] }
  | { readonly kind: 'body'; readonly body: BodyId; readonly name: string }
  | { readonly kind: 'excluded'; readonly reason: string }

/** A name found in a text. `shortened`: the words stop before the title's end, but no other title begins so. */
export interface Hit extends Span {
  /** `cut`: words that begin like a title and stop where the text does; any of these could be meant. */
  readonly entry: Entry | { readonly kind: 'cut'; readonly ids: readonly InstrumentId[] }
  readonly shortened: boolean
}

/** An abbreviation that may name an instrument, a body, or both: `CRC`. */
export interface Abbreviated {
  readonly ids: readonly InstrumentId[]
  readonly body?: BodyId
  readonly ambiguousWith?: string
}

/** All names of the registry, compiled once. */
export interface Lexicon {
  readonly registry: Registry
  readonly instrument: (id: InstrumentId) => Instrument | undefined
  /** Global: matches where a name may begin, by the first letters of a word or by a year. */
  readonly opening: RegExp
  /** The longest name that begins with the word at `start`, else a title that the end of the text breaks off. */
  readonly match: (text: string, folded: string, start: number) => Hit | undefined
  /** Exact case, whole token: `ICCPR`, `OP-CRC-AC`. */
  readonly abbreviation: (token: string) => Abbreviated | undefined
  /** Protocols by their parent, oldest first. */
  readonly protocolsOf: (id: InstrumentId) => readonly Instrument[]
}

/** One word further in a name. Most have one way on or none: the map is made when it is needed. */
interface Node {
  next?: Map<string, Node>
  entry?: Entry
}

/** Fewer words than these do not tell one title from another ("Convention on the Rights of"). */
const SHORTEST_SHORTENED = 5

/** Nouns that head the title of an instrument. */
const HEAD =
  /^(?:international |united nations |un |geneva )?(?=(?:convention|covenant|declaration|protocol|agreement|charter|compact|principles|guidelines|rules)\b)/

const HEAD_NOUN = /\b(?:convention|covenant|declaration|protocol|agreement|charter|compact|treaty|statute|principles|guidelines|rules)s?\b/

const CONNECTIVE = /\b(?:and|or|of|on|for|to|against|in|with|from|by|the)$/i

/** Compiles every title, short title, group, body and excluded name of the registry. */
export function compileLexicon(registry: Registry): Lexicon {
  const root: Node = {}
  const abbreviations = new Map<string, Abbreviated>()
  const byId = new Map(registry.instruments.map(i => [i.id, i]))
  const children = new Map<InstrumentId, Instrument[]>()

  for (const instrument of registry.instruments) {
    for (const name of [instrument.title, ...instrument.shortTitles]) {
      for (const variant of variants(fold(name))) plantNumbered(root, variant, instrument)
    }
    for (const { text, ambiguousWith } of instrument.abbreviations) {
      if (text.includes(' ')) plant(root, keysOf(fold(text)), { kind: 'instrument', ids: [instrument.id] })
      else abbreviate(abbreviations, text, instrument.id, ambiguousWith)
    }
    if (instrument.monitoredByName)
      plant(root, keysOf(fold(instrument.monitoredByName)), { kind: 'body', body: `monitor:${instrument.id}`, name: instrument.monitoredByName })
    if (instrument.parent && instrument.kind === 'protocol') children.set(instrument.parent, [...(children.get(instrument.parent) ?? []), instrument])
  }
  for (const group of registry.groups) for (const name of group.names) plant(root, keysOf(fold(name)), { kind: 'group', ids: group.members })
  for (const body of registry.bodies) {
    plant(root, keysOf(fold(body.name)), { kind: 'body', body: body.id, name: body.name })
    for (const text of body.abbreviations) {
      if (text.includes(' ')) plant(root, keysOf(fold(text)), { kind: 'body', body: body.id, name: body.name })
      if (text.includes(' ')) continue
      const known = abbreviations.get(text)
      abbreviations.set(text, { ids: known?.ids ?? [], body: body.id, ...(known?.ambiguousWith ? { ambiguousWith: known.ambiguousWith } : {}) })
    }
  }
  for (const { names, reason } of registry.excluded) for (const name of names) plant(root, keysOf(fold(name)), { kind: 'excluded', reason })
  for (const list of children.values()) list.sort((a, b) => (a.adopted ?? '').localeCompare(b.adopted ?? ''))

  return {
    registry,
    instrument: id => byId.get(id),
    opening: openingOf([...(root.next?.keys() ?? [])]),
    match: (text, folded, start) => read(root, text, folded, start),
    abbreviation: token => abbreviations.get(token),
    protocolsOf: id => children.get(id) ?? [],
  }
}

/** A title, and for an ILO instrument the title with its number: "Forced Labour Convention, 1930 (No. 29)". */
function plantNumbered(root: Node, title: string, { id, number }: Instrument): void {
  const entry: Entry = { kind: 'instrument', ids: [id] }
  plant(root, keysOf(title), entry)
  if (number) plant(root, keysOf(`${title} (no. ${Number(number.slice(1))})`), entry)
}

/** The forms one title is cited in: with and without "International", its year, what follows a colon. */
function variants(folded: string): readonly string[] {
  const bare = folded.replace(HEAD, '')
  const forms = [folded]
  if (bare !== folded && keysOf(bare).length >= 4) forms.push(bare)
  return forms.flatMap(form => {
    const withoutYear = form.replace(/,? (?:\(no\. \d+\)|1[89]\d\d|20\d\d)$/, '')
    const beforeColon = /^([^:]{40,}):/.exec(form)?.[1]
    // "Directive 2008/115/EC": an act of the European Union by its number.
    const act = /^(?:council |commission )?((?:directive|regulation) (?:\([a-z]+\) )?(?:no\.? )?\d+\/\d+)(\/[a-z]+)?\b/.exec(form)
    return [
      form,
      ...(act ? [act[1] ?? '', `${act[1]}${act[2] ?? ''}`] : []),
      ...(withoutYear !== form && keysOf(withoutYear).length >= 3 ? [withoutYear] : []),
      ...(beforeColon ? [beforeColon] : []),
    ]
  })
}

function plant(root: Node, keys: readonly string[], entry: Entry): void {
  if (keys.length === 0) return
  let node = root
  for (const key of keys) {
    node.next ??= new Map()
    let next = node.next.get(key)
    if (!next) {
      next = {}
      node.next.set(key, next)
    }
    node = next
  }
  node.entry = merge(node.entry, entry)
}

/** Two claims on one name: instruments share it (ambiguous); a collective name wins over them, whatever is excluded over all. */
function merge(known: Entry | undefined, entry: Entry): Entry {
  if (!known) return entry
  if (known.kind === 'instrument' && entry.kind === 'instrument') return { kind: 'instrument', ids: [...new Set([...known.ids, ...entry.ids])] }
  // Words are compared without their plural s: "the Palermo Protocol" is one of "the Palermo Protocols".
  const [group, one] = known.kind === 'group' ? [known, entry] : [entry, known]
  if (group.kind === 'group' && one.kind === 'instrument') return { ...group, oneOf: [...new Set([...(group.oneOf ?? []), ...one.ids])] }
  const rank = { instrument: 0, body: 1, group: 2, excluded: 3 }
  return rank[entry.kind] > rank[known.kind] ? entry : known
}

function abbreviate(all: Map<string, Abbreviated>, text: string, id: InstrumentId, ambiguousWith: string | undefined): void {
  const known = all.get(text)
  const doubt = ambiguousWith ?? known?.ambiguousWith
  all.set(text, { ...known, ids: [...new Set([...(known?.ids ?? []), id])], ...(doubt ? { ambiguousWith: doubt } : {}) })
}

/** Reads on from a word as long as some name goes on so. */
function read(root: Node, text: string, folded: string, start: number): Hit | undefined {
  let node: Node = root
  let found: Hit | undefined
  let depth = 0
  let end = start
  let broken = false
  for (const words = new Words(folded, start); words.next(); ) {
    const next = node.next?.get(words.key)
    broken = next === undefined
    if (!next) break
    node = next
    end = words.end
    depth++
    if (node.entry) found = { start, end, entry: node.entry, shortened: false }
  }
  // "the European Convention on Human Rights and …": the words after a whole name must say something of a longer one.
  if (found && !/[a-z]{4}/.test(folded.slice(found.end, end).replace(/\b(?:with|from|against|concerning|relating)\b/g, ''))) return found
  const hit = depth < SHORTEST_SHORTENED ? found : (shortened(node, text, start, end) ?? found)
  return hit ?? (broken || depth < 2 ? undefined : cutOff(node, folded, start, end))
}

/** The instruments whose titles go on from here, or end here. */
function instrumentsBelow(node: Node, found = new Set<InstrumentId>()): ReadonlySet<InstrumentId> {
  if (node.entry?.kind === 'instrument') for (const id of node.entry.ids) found.add(id)
  for (const next of node.next?.values() ?? []) instrumentsBelow(next, found)
  return found
}

/** "the Supplementary Convention on the Abolition of Slavery, which …": no other title begins so, and the title does not go on here. */
function shortened(node: Node, text: string, start: number, end: number): Hit | undefined {
  const [id, other] = instrumentsBelow(node)
  if (id === undefined || other !== undefined) return undefined
  // Titles are printed in small letters too: only a stop, a comma or a bracket shows that nothing of it follows.
  const goesOn = !/^[’'"”)\]]*(?:[,.;:)\]]|\s?[([]|\s?[–—])(?! (?:and |or )?[A-Z])/.test(text.slice(end, end + 24)) || CONNECTIVE.test(text.slice(start, end))
  return goesOn ? undefined : { start, end, entry: { kind: 'instrument', ids: [id] }, shortened: true }
}

function cutOff(node: Node, folded: string, start: number, end: number): Hit | undefined {
  // "Optional Protocol" and "Council of Europe" are whole expressions; "International Covenant on" is not.
  const words = folded.slice(start, end)
  const open = HEAD_NOUN.test(words) && words !== 'optional protocol' && folded.slice(end).trim() === ''
  const ids = open ? [...instrumentsBelow(node)] : []
  return ids.length > 0 ? { start, end, entry: { kind: 'cut', ids }, shortened: false } : undefined
}

/** So many first letters tell most words that begin a name from the others. */
const STEM = 4
/** "TREATY", "McBride", "Méndez": capitals and accents among the first letters say no more than that a name may begin; articles begin none. */
const UNUSUAL = String.raw`(?!(?:THE|AN)\b)[A-Z][a-z]{0,2}[A-Z\u00c0-\u024f]`

/** Where a name may begin: at a capitalised word that begins like the first word of some name, and at the year of some name ("1951 Convention"). */
function openingOf(firstKeys: readonly string[]): RegExp {
  const years = firstKeys.filter(key => /^(?:1[89]|20)\d\d$/.test(key))
  const stems = firstKeys.filter(key => /^[a-z]/.test(key)).map(key => key.charAt(0).toUpperCase() + key.slice(1, STEM))
  // That it can be such a letter or digit at all is asked first: that rules out most of a text.
  return new RegExp(`(?=[A-Z12\u00c0-\u00de])(?:\\b(?:${[...new Set(stems), ...years, UNUSUAL].sort().join('|')})|[\u00c0-\u00de])`, 'g')
}

import type { AnaphoricNoun, Mention } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Pinpoint } from '../model/locator.ts'
import { fold } from '../text/fold.ts'
import { type Antecedent, type Context, definitionKey, fits, nounsOf } from './context.ts'
import { type Decision, doubt, resolved, SILENT } from './decision.ts'
import { RULES } from './rules.ts'

type Anaphor = Extract<Mention, { kind: 'anaphor' }>

/** Where the anaphor stands. */
export interface Place {
  readonly paragraph: number
  readonly folded: string
  /** Offset at which its sentence begins. */
  readonly sentence: number
  /** The pinpoints it owns: an article beyond a candidate's last one speaks against that candidate. */
  readonly pinpoints: readonly Pinpoint[]
  /** The committee or court named last before it in the paragraph, with the treaties it monitors. */
  readonly body?: { readonly at: number; readonly ids: readonly InstrumentId[] }
  /** "the Optional Protocols to the Convention on …": the instrument they belong to by the words that follow. */
  readonly owner?: InstrumentId
  /** The text ends with this mention, in mid-sentence. */
  readonly cutOff: boolean
}

/** Nouns that mean an instrument even where nothing was named before; the others are also everyday words. */
const STRONG: ReadonlySet<AnaphoricNoun> = new Set(['convention', 'covenant', 'protocol', 'treaty', 'charter'])

/** Decides what a noun that points back means. The rules stand in their order. */
export function decideAnaphor(anaphor: Anaphor, context: Context, place: Place): Decision {
  if (anaphor.noun === 'instrument') return acronym(anaphor, context)
  if (place.cutOff && STRONG.has(anaphor.noun)) return doubt('cut-off', 'anaphora', candidatesIn(anaphor, context, place))
  return (
    defined(anaphor, context) ??
    (anaphor.noun === 'protocol' ? protocol(anaphor, context, place) : undefined) ??
    (isProper(anaphor.modifier) ? doubt('unknown-instrument', 'explicit', [], `the registry has no "${anaphor.modifier} ${capital(anaphor.noun)}" and the document does not define it`) : undefined) ??
    year(anaphor, context, place) ??
    (anaphor.plural ? several(anaphor, context, place) : one(anaphor, context, place)) ??
    (STRONG.has(anaphor.noun) && anaphor.determiner !== '' && !/^(?:an?|any|each|such|all|draft|either)\b/.test(anaphor.determiner) ? doubt('no-antecedent', 'anaphora') : SILENT)
  )
}

const capital = (noun: string): string => noun.charAt(0).toUpperCase() + noun.slice(1)
/** "Smuggling", "European": a modifier as printed, not one of the words that merely count. */
const isProper = (modifier: string | undefined): boolean => modifier !== undefined && /^[A-Z]/.test(modifier)

/** An acronym means something only if the document defined it. */
function acronym({ modifier }: Anaphor, { definitions }: Context): Decision {
  const meaning = definitions.get(definitionKey(modifier ?? ''))
  if (meaning?.kind === 'instruments') return resolved(meaning.ids, 'definition', 'explicit')
  return meaning?.kind === 'unknown' ? doubt('unknown-instrument', 'explicit') : SILENT
}

/** 'hereinafter "the Convention"': the document decides. */
function defined(anaphor: Anaphor, { definitions }: Context): Decision | undefined {
  const words = [anaphor.modifier, anaphor.noun].filter(Boolean).join(' ')
  const meaning = definitions.get(definitionKey(words))
  if (!meaning || (anaphor.plural && meaning.kind === 'instruments' && meaning.ids.length < 2) || anaphor.topic) return undefined
  if (meaning.kind === 'instruments') return resolved(meaning.ids, 'definition', isProper(anaphor.modifier) ? 'explicit' : 'anaphora')
  return meaning.kind === 'unknown' ? doubt('unknown-instrument', 'anaphora') : SILENT
}

/** "its Protocols", "the first Optional Protocol", "the Optional Protocol on the sale of children": by the instrument they belong to. */
function protocol(anaphor: Anaphor, context: Context, place: Place): Decision | undefined {
  const { modifier = '', topic, determiner } = anaphor
  const optional = /optional|additional|supplementary/.test(modifier)
  const possessive = /^(?:its|their)\b/.test(determiner)
  if (isProper(modifier) || !(optional || possessive || topic || place.owner !== undefined || /first|second|third/.test(modifier))) return undefined
  const owner = ownerOfProtocols(anaphor, context, place, possessive)
  const year = /\b(?:1[89]|20)\d\d\b/.exec(modifier)?.[0]
  const children = owner ? context.lexicon.protocolsOf(owner.id).filter(p => p.amends.length === 0 && !isLater(p, context) && (!year || (p.adopted ?? '').startsWith(year))) : []
  const fitting = children.filter(p => fits(p, place.pinpoints))
  if (topic) {
    const pool = children.length > 0 ? children : introducedProtocols(context)
    const named = byTopics(pool, topic)
    return named.length > 0 ? resolved(named, 'protocol-of', 'explicit') : doubt('unknown-instrument', 'explicit')
  }
  const ordinal = /first/.test(modifier) ? 0 : /second/.test(modifier) ? 1 : /third/.test(modifier) ? 2 : undefined
  if (ordinal !== undefined && children[ordinal]) return resolved([children[ordinal].id], 'protocol-of', possessive ? 'anaphora' : 'explicit')
  if (anaphor.plural && children.length > 0) return resolved(collective(anaphor, children, context) ?? children.slice(0, counted(determiner)).map(c => c.id), 'protocol-of', 'anaphora', 0.85)
  const introduced = introducedProtocols(context).filter(p => fitting.includes(p))
  if (introduced.length === 1 && introduced[0]) return resolved([introduced[0].id], 'nearest-antecedent', 'anaphora')
  if (fitting.length === 1 && fitting[0]) return resolved([fitting[0].id], 'protocol-of', 'anaphora')
  // The Covenant's Optional Protocol is the first: the second is always called so.
  const first = fitting[0]
  if (first && optional && children.length === 2 && /second/.test(fold(children[1]?.title ?? ''))) return resolved([first.id], 'protocol-of', 'anaphora', owner === context.home ? 0.92 : 0.85)
  return fitting.length > 1 ? doubt('two-antecedents', 'anaphora', fitting.map(p => p.id)) : undefined
}

/** "the two Optional Protocols": how many the words count, the oldest first; all if they do not count. */
const counted = (determiner: string): number | undefined => (/\b(?:both|two)\b/.test(determiner) ? 2 : /\bthree\b/.test(determiner) ? 3 : /\bfour\b/.test(determiner) ? 4 : undefined)

/** "the Additional Protocols thereto" are the two of 1977, as the collective name has it, not every protocol since. */
function collective({ modifier = '', noun }: Anaphor, children: readonly Instrument[], { lexicon }: Context): readonly InstrumentId[] | undefined {
  if (!modifier) return undefined
  const name = `${modifier} ${noun}s`
  return lexicon.registry.groups.find(g => g.names.some(n => fold(n).startsWith(name)) && g.members.every(id => children.some(c => c.id === id)))?.members
}

/** The instrument whose protocols are meant: the one named just before, else the document's own, else the last with protocols. */
function ownerOfProtocols(anaphor: Anaphor, context: Context, place: Place, possessive: boolean): Instrument | undefined {
  if (place.owner !== undefined) return context.lexicon.instrument(place.owner)
  const withProtocols = (a: Antecedent) => a.ids.length === 1 && context.lexicon.protocolsOf(a.ids[0] ?? '').length > 0
  const before = context.antecedents.all().filter(a => a.paragraph === place.paragraph && a.at < anaphor.span.start)
  const near = possessive ? before.at(-1) : before.filter(withProtocols).at(-1)
  const id = near && withProtocols(near) ? near.ids[0] : undefined
  if (id !== undefined) return context.lexicon.instrument(id)
  if (possessive && near) return undefined
  if (context.home) return context.home
  const earlier = context.antecedents.all().filter(withProtocols).at(-1)?.ids[0]
  return earlier === undefined ? undefined : context.lexicon.instrument(earlier)
}

const introducedProtocols = ({ antecedents, lexicon }: Context): readonly Instrument[] =>
  [...new Set(antecedents.all().flatMap(a => a.ids))].flatMap(id => {
    const instrument = lexicon.instrument(id)
    return instrument?.kind === 'protocol' ? [instrument] : []
  })

/** A document cannot mean what was adopted after it. */
const isLater = ({ adopted, adoptedYear }: Instrument, { year }: Context): boolean => year !== undefined && Number(adopted?.slice(0, 4) ?? adoptedYear ?? 0) > year

/** "Trafficking in Persons and Smuggling of Migrants": each part's weighty words must all stand in one title. */
function byTopics(pool: readonly Instrument[], topic: string): readonly InstrumentId[] {
  const parts = topic.split(/,? and (?:on |against |the )*|, (?:on |against )?/)
  const chosen: InstrumentId[] = []
  for (const part of parts) {
    const words = part.split(/[^a-z]+/).filter(w => w.length > 3 && !['from', 'that', 'with', 'which', 'this', 'their', 'have', 'been', 'were'].includes(w)).slice(0, 4)
    if (words.length === 0) continue
    const matching = pool.filter(p => {
      const title = fold([p.title, ...p.shortTitles].join(' / '))
      return words.slice(0, 2).every(w => title.includes(w.slice(0, 7)))
    })
    if (matching.length === 1 && matching[0] && !chosen.includes(matching[0].id)) chosen.push(matching[0].id)
  }
  return chosen
}

/** "the 1951 Convention": the year chooses among what was named. */
function year({ modifier = '', noun }: Anaphor, context: Context, { pinpoints }: Place): Decision | undefined {
  const printed = /\b(?:1[89]|20)\d\d\b/.exec(modifier)?.[0]
  if (!printed) return undefined
  const ids = [...new Set(context.antecedents.all().flatMap(a => a.ids))].filter(id => {
    const i = context.lexicon.instrument(id)
    return i && nounsOf(i).has(noun) && (i.adopted ?? String(i.adoptedYear)).startsWith(printed) && fits(i, pinpoints)
  })
  return ids.length === 1 ? resolved(ids, 'earlier-antecedent', 'anaphora', 0.92) : doubt(ids.length > 1 ? 'two-antecedents' : 'no-antecedent', 'anaphora', ids)
}

/** "both Covenants", "the two Conventions": the last ones named together. */
function several(anaphor: Anaphor, context: Context, place: Place): Decision | undefined {
  const named = context.antecedents.all().filter(a => a.nouns.has(anaphor.noun) && a.ids.length > 0 && a.named)
  const here = named.filter(a => a.paragraph === place.paragraph && a.at < anaphor.span.start)
  const pool = here.length >= 1 ? here : named
  const ids = [...new Set(pool.flatMap(a => a.ids))].filter(id => fits(context.lexicon.instrument(id), place.pinpoints))
  const wanted = counted(anaphor.determiner)
  if (anaphor.noun === 'covenant') {
    const covenants = context.lexicon.registry.instruments.filter(i => nounsOf(i).has('covenant') && i.kind === 'treaty' && i.family === 'human-rights').map(i => i.id)
    if (covenants.length === 2) return resolved(covenants, 'collective-name', 'anaphora', 0.93)
  }
  if (wanted !== undefined && ids.length >= wanted && (ids.length === wanted || here.length >= 1)) return resolved(ids.slice(-wanted), 'nearest-antecedent', 'anaphora', ids.length === wanted ? 0.9 : 0.75)
  if (/^(?:these|those|both)\b/.test(anaphor.determiner) && here.length > 1) return resolved(ids, 'nearest-antecedent', 'anaphora', 0.75)
  return undefined
}

/** "the Convention": the nearest of its kind, the issuing committee's own treaty, the last named in the document. */
function one(anaphor: Anaphor, context: Context, place: Place): Decision | undefined {
  const { home } = context
  const homeFits = home !== undefined && nounsOf(home).has(anaphor.noun) && (anaphor.noun !== 'treaty' || anaphor.determiner !== '') && fits(home, place.pinpoints)
  if (!STRONG.has(anaphor.noun) && !/^(?:the|these|those|this|that)\b/.test(anaphor.determiner)) return undefined
  const named = bodysTreaty(anaphor, context, place)
  if (named) return named
  if (/^(?:an?|any|each|such|all|draft|either)\b/.test(anaphor.determiner)) return undefined
  const fitting = context.antecedents.all().filter(a => a.nouns.has(anaphor.noun) && (a.ids.length === 0 || a.ids.some(id => fits(context.lexicon.instrument(id), place.pinpoints))))
  const here = fitting.filter(a => a.paragraph === place.paragraph && a.at < anaphor.span.start)
  const strangers = here.filter(a => a.named && a.ids[0] !== home?.id)
  const nearest = here.at(-1)
  const pointing = /\b(?:that|this|said|same|latter)\b/.test(anaphor.determiner)

  if (homeFits && home) {
    const stranger = strangers.at(-1)
    const nearer = stranger && nearest === stranger && stranger.at >= place.sentence
    if (!nearer || (anaphor.determiner === 'the present')) return resolved([home.id], 'own-treaty', 'anaphora', stranger ? 0.85 : RULES['own-treaty'].confidence)
    if (pointing) return ofAntecedent(stranger, 'nearest-antecedent')
    return resolved([home.id], 'own-treaty', 'anaphora', 0.75)
  }
  if (nearest) return rivals(here, anaphor) ? doubt('two-antecedents', 'anaphora', [...new Set(here.flatMap(a => a.ids))]) : ofAntecedent(nearest, 'nearest-antecedent')
  const last = fitting.at(-1)
  if (!last) return undefined
  const recent = fitting.filter(a => a.paragraph >= last.paragraph)
  const distance = place.paragraph - last.paragraph
  const confidence = Math.max(0.6, RULES['earlier-antecedent'].confidence - 0.02 * distance)
  return rivals(recent, anaphor) ? doubt('two-antecedents', 'anaphora', [...new Set(recent.flatMap(a => a.ids))]) : ofAntecedent(last, 'earlier-antecedent', confidence)
}

/** "the European Court held … article 3 of the Convention": a committee or court named in the sentence speaks of its own treaty. */
function bodysTreaty(anaphor: Anaphor, { home, lexicon, antecedents }: Context, place: Place): Decision | undefined {
  if (place.body === undefined || place.body.ids.includes(home?.id ?? '')) return undefined
  const ids = place.body.ids.filter(id => {
    const i = lexicon.instrument(id)
    return i !== undefined && nounsOf(i).has(anaphor.noun) && fits(i, place.pinpoints)
  })
  const [id] = ids
  if (id === undefined) return undefined
  const nearer = antecedents.all().some(a => a.paragraph === place.paragraph && a.at > (place.body?.at ?? 0) && a.at < anaphor.span.start && a.nouns.has(anaphor.noun) && a.ids[0] !== id)
  if (nearer) return undefined
  const rival = home !== undefined && nounsOf(home).has(anaphor.noun)
  if (home && rival) return doubt('two-antecedents', 'anaphora', [id, home.id])
  return resolved([id], 'body-treaty', 'anaphora', place.body.at < place.sentence ? 0.75 : RULES['body-treaty'].confidence)
}

/** Several different ones named in one breath: which of them "the Convention" means cannot be decided by nearness. */
function rivals(antecedents: readonly Antecedent[], { noun }: Anaphor): boolean {
  const last = antecedents.at(-1)
  if (!last || noun === 'instrument') return false
  const inOneBreath = antecedents.filter(a => a.named && last.at - a.at < 250 && a.paragraph === last.paragraph)
  return new Set(inOneBreath.flatMap(a => a.ids)).size > 1
}

function ofAntecedent(antecedent: Antecedent, rule: 'nearest-antecedent' | 'earlier-antecedent', confidence?: number): Decision {
  if (antecedent.ids.length === 0) return doubt('unknown-instrument', 'anaphora')
  return antecedent.ids.length > 1 ? doubt('two-antecedents', 'anaphora', antecedent.ids) : resolved(antecedent.ids, rule, 'anaphora', confidence)
}

/** What "the Convention" could mean here, for a doubt: the instruments of that kind named in the document. */
function candidatesIn({ noun }: Anaphor, { antecedents }: Context, { paragraph }: Place): readonly InstrumentId[] {
  return [...new Set(antecedents.all().filter(a => a.nouns.has(noun) && a.paragraph <= paragraph).flatMap(a => a.ids))]
}

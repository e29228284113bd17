import type { InstrumentId } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import { caseOf } from '../model/symbol.ts'
import { fold } from '../text/fold.ts'
import { type Anaphor, counted, isProper, type Place } from './anaphor.ts'
import type { Antecedent } from './antecedents.ts'
import { type Context, fits, isLater } from './context.ts'
import { type Decision, doubt, rejected, resolved } from './decision.ts'

/** "its Protocols", "the first Optional Protocol", "the Optional Protocol on the sale of children": by the instrument they belong to. */
export function decideProtocol(anaphor: Anaphor, context: Context, place: Place): Decision | undefined {
  const { modifier = '', determiner } = anaphor
  const topic = anaphor.topic ?? place.topic
  const possessive = /^(?:its|their)\b/.test(determiner)
  if (anaphor.plural && TO_ANY.test(place.folded.slice(anaphor.span.end, anaphor.span.end + 60))) return rejected('generic', GENERIC)
  const counts = /optional|additional|supplementary|first|second|third|\b(?:19|20)\d\d\b/.test(modifier)
  if (isProper(modifier) || !(counts || possessive || topic || place.owner !== undefined)) return undefined
  if (/^their\b/.test(determiner) && anaphor.plural) return protocolsOfAll(anaphor, context, place)
  const owner = ownerOfProtocols(anaphor, context, place, possessive)
  const far = topic ? undefined : farFromAny(owner, anaphor, context, place)
  if (far) return doubt('two-antecedents', 'anaphora', far)
  const children = owner ? protocolsMeant(owner.id, anaphor, context) : []
  const fitting = children.filter(p => fits(p, place.pinpoints))
  if (topic) {
    const named = byTopics(children.length > 0 ? children : introducedProtocols(context), topic)
    if (named.length > 0) return resolved(named, 'protocol-of', 'explicit')
    // "ratified the Optional Protocol on the understanding that": the words after it are no title.
    if (anaphor.titled || children.length === 0) return doubt('unknown-instrument', 'explicit')
  }
  if (possessive && owner === undefined) return doubt('no-antecedent', 'anaphora')
  const ordinal = ordinalOf(modifier, children)
  if (ordinal !== undefined && children[ordinal]) return resolved([children[ordinal].id], 'protocol-of', possessive ? 'anaphora' : 'explicit')
  // "guaranteed by the Convention or its Protocols": all of them in general, none in particular.
  if (
    anaphor.plural &&
    !modifier &&
    (children.length > MOST_NAMED || /\bor $/.test(place.folded.slice(Math.max(0, anaphor.span.start - 4), anaphor.span.start)))
  )
    return rejected('generic', GENERIC)
  if (anaphor.plural && children.length > 0)
    return resolved(collective(anaphor, children, context) ?? children.slice(0, counted(determiner)).map(c => c.id), 'protocol-of', 'anaphora', 0.85)
  const decision = oneOf(fitting, children, owner, context)
  const has = (id: InstrumentId): boolean => protocolsMeant(id, anaphor, context).length > 0
  const spokenOf = owner !== undefined && owner !== context.home && place.owner === undefined && ofBody(place, context, has) === owner
  return spokenOf && decision?.kind === 'resolved' && decision.rule === 'protocol-of' ? resolved(decision.ids, 'body-treaty', 'anaphora') : decision
}

const GENERIC = 'the protocols in general, none of them in particular'
/** "treaties and Optional Protocols to Conventions that it had signed" */
const TO_ANY = /^ (?:to|of) (?:other |various |several |many |most |such |international |human rights )*(?:conventions|treaties|covenants|instruments)\b/

/** "the Convention and the Protocols thereto": of no more protocols than these it can be said that all are meant. */
const MOST_NAMED = 4

/** "the first Optional Protocol": only where a later one of the family is called second or third. */
function ordinalOf(modifier: string, children: readonly Instrument[]): number | undefined {
  const counted = children.some(c => /\b(?:second|third)\b/i.test(`${c.title} ${c.shortTitles.join(' ')}`))
  if (!counted) return undefined
  return /first/.test(modifier) ? 0 : /second/.test(modifier) ? 1 : /third/.test(modifier) ? 2 : undefined
}

/** "ICCPR, ICESCR, CAT and their Optional Protocols": of all that were named in the sentence before. */
function protocolsOfAll(anaphor: Anaphor, context: Context, place: Place): Decision | undefined {
  const before = context.antecedents.before(place.paragraph, anaphor.span.start).filter(a => a.at >= place.sentence && a.named)
  const all = [...new Set(before.flatMap(a => a.ids))].flatMap(id => {
    const children = protocolsMeant(id, anaphor, context)
    return collective(anaphor, children, context) ?? children.map(p => p.id)
  })
  return all.length > 0 ? resolved([...new Set(all)], 'protocol-of', 'anaphora', 0.8) : undefined
}

/** Which of several protocols "the Optional Protocol" is: one named before, the only one it can be, the one that views are adopted under, the first. */
function oneOf(fitting: readonly Instrument[], all: readonly Instrument[], owner: Instrument | undefined, context: Context): Decision | undefined {
  const introduced = introducedProtocols(context).filter(p => fitting.includes(p))
  if (introduced.length === 1 && introduced[0]) return resolved([introduced[0].id], 'nearest-antecedent', 'anaphora')
  const [first, second] = fitting
  if (!first) return undefined
  if (!second) return resolved([first.id], 'protocol-of', 'anaphora')
  const own = owner !== undefined && owner === context.home
  const procedure = own && caseOf(context.document.symbol ?? '') !== undefined ? context.procedure : undefined
  if (procedure && fitting.includes(procedure)) return resolved([procedure.id], 'protocol-of', 'anaphora')
  // The Covenant's Optional Protocol is the first: the second is always called so.
  const nextIsCalledSecond = all.length === 2 && all[0] === first && /second/.test(fold(all[1]?.title ?? ''))
  if (nextIsCalledSecond) return resolved([first.id], 'protocol-of', 'anaphora', own ? undefined : 0.85)
  return doubt(
    'two-antecedents',
    'anaphora',
    fitting.map(p => p.id),
  )
}

/** The protocols of an instrument that these words can mean: optional ones where they say "Optional", of the year they give, none adopted after the document. */
function protocolsMeant(owner: InstrumentId, { modifier = '' }: Anaphor, context: Context): readonly Instrument[] {
  const year = /\b(?:1[89]|20)\d\d\b/.exec(modifier)?.[0]
  const optional = /optional/.test(modifier)
  return context.lexicon
    .protocolsOf(owner)
    .filter(p => p.amends.length === 0 && !isLater(p, context) && (!year || (p.adopted ?? '').startsWith(year)) && (!optional || /optional/i.test(p.title)))
}

/** "the Additional Protocols thereto" are the two of 1977, as the collective name has it, not every protocol since. */
function collective({ modifier = '', noun }: Anaphor, children: readonly Instrument[], { lexicon }: Context): readonly InstrumentId[] | undefined {
  if (!modifier) return undefined
  const name = `${modifier} ${noun}s`
  return lexicon.registry.groups.find(g => g.names.some(n => fold(n).startsWith(name)) && g.members.every(id => children.some(c => c.id === id)))?.members
}

/** The instrument whose protocols are meant: the one named just before, else the document's own, else the last with protocols. */
function ownerOfProtocols(anaphor: Anaphor, context: Context, place: Place, possessive: boolean): Instrument | undefined {
  if (place.owner !== undefined) return context.lexicon.instrument(place.owner)
  const { home } = context
  const has = (id: InstrumentId | undefined): boolean => id !== undefined && protocolsMeant(id, anaphor, context).length > 0
  // A protocol named before stands for its family: "the Second Optional Protocol to the Covenant …, and the first Optional Protocol".
  const familyOf = ({ ids: [id, other] }: Antecedent): InstrumentId | undefined =>
    other !== undefined ? undefined : [id, context.lexicon.instrument(id ?? '')?.parent].find(has)
  const lastFamily = (all: readonly Antecedent[]): Instrument | undefined => {
    const id = all.flatMap(a => familyOf(a) ?? []).at(-1)
    return id === undefined ? undefined : context.lexicon.instrument(id)
  }
  const before = context.antecedents.before(place.paragraph, anaphor.span.start)
  // "article 3 of the Optional Protocol" in a committee's document is its own treaty's, whatever was named before it.
  if (home && !possessive && !anaphor.topic && has(home.id)) return home
  // "and its Protocols": of the very last one named in the sentence, or of none; "ratify its Protocol" may reach farther back.
  if (possessive) {
    const beside = /(?:\b(?:and|or|with)|,) $/.test(place.folded.slice(Math.max(0, anaphor.span.start - 6), anaphor.span.start))
    const pool = beside ? before.filter(a => a.at >= place.sentence) : before
    return pool.length > 0 ? lastFamily(pool.slice(-1)) : before.length === 0 && home && has(home.id) ? home : undefined
  }
  return lastFamily(before) ?? ofBody(place, context, has) ?? home ?? lastFamily(context.antecedents.all())
}

/** How many paragraphs on the last family of protocols still counts as the one in mind. */
const FAMILY_IN_MIND = 3

/**
 * "the Optional Protocol" where this paragraph names no family, the last one was named paragraphs ago (or the paragraph begins in mid-sentence), and the
 * document knows others: that one and the others, of which none is nearer than the rest.
 */
function farFromAny(owner: Instrument | undefined, anaphor: Anaphor, context: Context, place: Place): readonly InstrumentId[] | undefined {
  // "the Second Protocol to the Geneva Conventions": its family stands behind it.
  if (/^,? (?:additional )?to (?!which\b|the (?:state|committee)\b)/.test(place.folded.slice(anaphor.span.end, anaphor.span.end + 30))) return undefined
  if (
    owner === undefined ||
    owner === context.home ||
    (place.bodyBeside === undefined && place.body?.ids.includes(owner.id)) ||
    place.owner !== undefined ||
    anaphor.plural ||
    /^(?:its|their)\b/.test(anaphor.determiner)
  )
    return undefined
  const families = context.antecedents
    .all()
    .flatMap(a => a.ids.map(id => ({ id, at: a.paragraph })))
    .flatMap(({ id, at }) =>
      [id, context.lexicon.instrument(id)?.parent ?? ''].filter(f => protocolsMeant(f, anaphor, context).length > 0).map(f => ({ f, at })),
    )
  const last = Math.max(...families.map(({ at }) => at))
  const ofBodies = [place.body, place.bodyBeside].flatMap(b => b?.ids.filter(id => protocolsMeant(id, anaphor, context).length > 0) ?? [])
  const distinct = new Set([...families.map(({ f }) => f), ...ofBodies])
  const near = last === place.paragraph || (!place.goesOn && place.paragraph - last <= FAMILY_IN_MIND)
  if (near || distinct.size < 2) return undefined
  return [...distinct].flatMap(f => protocolsMeant(f, anaphor, context).map(p => p.id))
}

/** "a decision of the Committee on …, under article 4 of the Optional Protocol": of the treaty of the committee named in the sentence. */
function ofBody({ body, bodyBeside, sentence }: Place, { lexicon }: Context, has: (id: InstrumentId) => boolean): Instrument | undefined {
  // "CRC and CEDAW noted": of neither more than of the other.
  const alone = body !== undefined && body.at >= sentence && !bodyBeside?.ids.some(has)
  const id = alone ? body.ids.find(has) : undefined
  return id === undefined ? undefined : lexicon.instrument(id)
}

const introducedProtocols = ({ antecedents, lexicon }: Context): readonly Instrument[] =>
  antecedents.ids().flatMap(id => {
    const instrument = lexicon.instrument(id)
    return instrument?.kind === 'protocol' ? [instrument] : []
  })

/** "Trafficking in Persons and Smuggling of Migrants": each part's weighty words must all stand in one title. */
export function byTopics(pool: readonly Instrument[], topic: string): readonly InstrumentId[] {
  const parts = topic.split(/,? and (?:on |against |the )*|, (?:on |against )?/)
  const chosen: InstrumentId[] = []
  for (const part of parts) {
    const words = part
      .split(/[^a-z]+/)
      .filter(w => w.length > 3 && !['from', 'that', 'with', 'which', 'this', 'their', 'have', 'been', 'were'].includes(w))
      .slice(0, 4)
    if (words.length === 0) continue
    const matching = pool.filter(p => {
      const title = fold([p.title, ...p.shortTitles].join(' / '))
      return words.slice(0, 2).every(w => title.includes(w.slice(0, 7)))
    })
    if (matching.length === 1 && matching[0] && !chosen.includes(matching[0].id)) chosen.push(matching[0].id)
  }
  return chosen
}

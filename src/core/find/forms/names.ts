import type { Mention } from '../../model/citation.ts'
import type { Instrument } from '../../model/instrument.ts'
import { fold } from '../../text/fold.ts'
import { closeBracket, type Span } from '../../text/span.ts'
import type { Form } from '../form.ts'
import type { Hit, Lexicon } from '../lexicon.ts'

/** Capitalised words that may stand before a title without making it another one. */
const PREFIX = /(?:\b(?:International|United Nations|UN|U\.N\.|Draft|draft) )$/

/** "European Convention on …", "Canadian Charter of …": the adjective makes it another instrument than the one whose title follows. */
const OTHER_OWNER = /(?:^|[^.!?:] )(?:the )?((?:Inter-)?[A-Z][a-z]+(?:an|ese|ish)|Arab|Commonwealth|National|Federal) $/

/** "the Open Working Group on Sustainable Development Goals", "the Secretariat of the Convention on …": a title in the name of a body. */
const BODY_ON = /(?:Working Group|Task Force|Expert Group|Forum|Committee|Panel) on (?:the )?$|Secretariat (?:of|to) (?:the )?$/
/** Inside an address in the net: "www.example.org/Convention on …" */
const ADDRESS = /(?:https?:|www\.|\.(?:org|int|com|net)\b)\S*[/_=.-]$/

/** "… against Women (General Provisions) Act", "Torture Convention Bill": the statute that brings a treaty into national law. */
const INCORPORATED =
  /^(?: \([A-Z][^()]{0,60}\))?(?: (?:Implementation|Incorporation|Ratification|Enforcement|Amendment|Domestication|General|Provisions)){0,2} (?:Act|Bill|Ordinance|Law|Decree)(?: (?:of )?(?:19|20)\d\d)?\b/

/** Full titles, short titles and collective names of the registry; bodies and excluded names, so that nothing inside them is taken for an instrument. */
export const names: Form = {
  id: 'name',
  examples: [
    'They are bound by the International Covenant on Civil and Political Rights.',
    'Delegates recalled the convention of the day, the Convention on the Rights of the Child.',
    'the 1951 Convention relating to the Status of Refugees applies',
  ],
  find: ({ text, folded, taken }, lexicon) => {
    const found: Mention[] = []
    const { opening } = lexicon
    opening.lastIndex = 0
    for (let m = opening.exec(text); m; m = opening.exec(text)) {
      if (taken.at(m.index)) continue
      const mention = nameAt(text, folded, m.index, lexicon)
      if (!mention) continue
      // Always forward, whatever a name may be.
      opening.lastIndex = Math.max(m.index + 1, mention.span.end)
      if (!taken.isFree(mention.span)) continue
      found.push(mention)
      for (const further of [...coordinated(mention, text, folded, lexicon), ...furtherParents(mention, text, folded, lexicon)]) {
        found.push(further)
        opening.lastIndex = further.span.end
      }
    }
    return found
  },
}

/** "1951 Convention" is a name by itself; "1951 Convention relating to the Status of Refugees" is a year before a longer one. */
function best(text: string, folded: string, at: number, lexicon: Lexicon): Hit | undefined {
  const here = fromSmallLetters(text, folded, at, lexicon)
  if (!/\d/.test(text.charAt(at))) return here
  if (namedByYear(text, at)) return here && isCut(here) ? here : undefined
  const later = text.charAt(at + 4) === ' ' ? lexicon.match(text, folded, at + 5) : undefined
  return later && !isCut(later) && (!here || isCut(here) || later.end > here.end) ? { ...later, start: at } : here
}

/** Words of a protocol's name that are printed in small letters: "the second Optional Protocol to the Covenant", "the optional protocol to the Convention". */
const IN_SMALL_LETTERS =
  /(?<=((?:\b(?:first|second|third|fourth) )?\b(?:optional |additional )?protocols? (?:to|of) (?:the )?|\b(?:first|second|third|fourth)(?: optional| additional)? ))/y

/** The name that begins with such words, if there is one; else the name that begins here. */
function fromSmallLetters(text: string, folded: string, at: number, lexicon: Lexicon): Hit | undefined {
  const here = lexicon.match(text, folded, at)
  IN_SMALL_LETTERS.lastIndex = at
  const small = IN_SMALL_LETTERS.exec(folded)?.[1]
  const whole = small === undefined ? undefined : lexicon.match(text, folded, at - small.length)
  // "the first Optional Protocol" alone points back at what was named.
  const longer = whole !== undefined && whole.end > at && (here ? whole.end >= here.end : / (?:to|of) /.test(small ?? ''))
  // "the first and second Optional Protocols" are not the second alone.
  const several = whole !== undefined && /^(?:first|second|third|fourth) [a-z ]{0,11}protocols /.test(folded.slice(whole.start, whole.end))
  return longer && !several && whole.entry.kind === 'instrument' ? whole : here
}

/** "a proposal for an optional protocol to the Covenant" */
const NOT_YET = /\b(?:an?|proposed|possible|future|new) $/

/** "the second Optional Protocol to the Covenant": not the first, even where the registry has no second. */
const LATER = /\b(second|third|fourth) $/

const isCut = ({ entry }: Hit): boolean => entry.kind === 'cut'

const adoptedIn = (instrument: Instrument | undefined): string | undefined =>
  instrument?.adopted?.slice(0, 4) ?? (instrument?.adoptedYear === undefined ? undefined : String(instrument.adoptedYear))

/** "Education 2030 agenda": a capitalised word before the year begins another name. */
const namedByYear = (text: string, at: number): boolean =>
  /(?:^|[^.!?:] )(?!The|This|Its|Nations|Under|In|By|Since|UN|And|Of|Geneva|Vienna|Hague|York)[A-Z][a-z]+ $/.test(text.slice(Math.max(0, at - 30), at))

function nameAt(text: string, folded: string, at: number, lexicon: Lexicon): Mention | undefined {
  const hit = best(text, folded, at, lexicon)
  if (!hit) return undefined
  const before = text.slice(Math.max(0, hit.start - 40), hit.start)
  const prefix = PREFIX.exec(before)?.[0] ?? ''
  const span = closeBracket(text, { start: hit.start - prefix.length, end: hit.end })
  const { entry } = hit
  switch (entry.kind) {
    case 'instrument': {
      if (ADDRESS.test(text.slice(Math.max(0, hit.start - 80), hit.start))) return undefined
      if (BODY_ON.test(text.slice(Math.max(0, span.start - 60), span.start)))
        return { kind: 'other', form: 'body', span, what: 'body', reason: 'named only in the name of a body' }
      const later = /^(?:optional |additional )?protocol /.test(folded.slice(hit.start, hit.end))
        ? LATER.exec(folded.slice(Math.max(0, hit.start - 12), hit.start))
        : null
      const ordinal = (name: string): boolean => later !== null && fold(name).startsWith(later[1] ?? '')
      if (later && !entry.ids.some(id => lexicon.instrument(id)?.shortTitles.some(ordinal)))
        return { kind: 'other', form: 'name', span, what: 'unknown-instrument', reason: `the registry has no ${later[1]} protocol of that name` }
      const act = INCORPORATED.exec(text.slice(hit.end, hit.end + 90))
      if (act)
        return {
          kind: 'other',
          form: 'name',
          span: { start: span.start, end: hit.end + act[0].length },
          what: 'national-law',
          reason: 'the law of a State, not an international instrument',
        }
      if (isShort(hit, folded) && LONGER_TITLE.test(text.slice(hit.end, hit.end + 30))) return longerTitle(span, text)
      const stranger = isFirstWord(hit, folded) ? OTHER_OWNER.exec(before)?.[1] : undefined
      if (stranger)
        return {
          kind: 'other',
          form: 'name',
          span,
          what: 'unknown-instrument',
          reason: `"${stranger}" makes this another instrument than the one whose title follows`,
        }
      if (/^draft /i.test(prefix) || (/^[a-z]/.test(text.slice(hit.start)) && NOT_YET.test(before)))
        return { kind: 'other', form: 'name', span, what: 'unknown-instrument', reason: 'a draft is not yet the instrument' }
      const year = / of (?:\d{1,2} [a-z]+ )?((?:1[89]|20)\d\d) (?:relat|on|concern|against|for|govern)/.exec(folded.slice(span.start, span.end))?.[1]
      const dated = entry.ids.filter(id => year === undefined || adoptedIn(lexicon.instrument(id)) === year)
      if (dated.length === 0)
        return { kind: 'other', form: 'name', span, what: 'unknown-instrument', reason: `the registry has no instrument of that name of ${year}` }
      const all = protocolsOfOne(entry.ids, folded.slice(span.start, span.end), lexicon)
      if (all) return { kind: 'name', form: 'collective-name', span, candidates: all, all: true }
      return { kind: 'name', form: hit.shortened ? 'shortened-name' : 'name', span, candidates: dated, all: false }
    }
    case 'group':
      // Words are compared without their plural s; "the Geneva Convention" is not the four.
      if (/\b(?:convention|protocol|covenant|compact)\b/.test(folded.slice(span.start, span.end)))
        return entry.oneOf ? { kind: 'name', form: 'name', span, candidates: entry.oneOf, all: false } : undefined
      return { kind: 'name', form: 'collective-name', span, candidates: entry.ids, all: true }
    case 'body':
      return { kind: 'other', form: 'body', span, what: 'body', body: entry.body, reason: `${entry.name} is a body, not an instrument` }
    case 'excluded':
      return { kind: 'other', form: 'excluded', span, what: 'excluded', reason: entry.reason }
    case 'cut':
      return { kind: 'name', form: 'name', span: { start: hit.start, end: hit.end }, candidates: entry.ids, all: false, truncated: true }
    default:
      return entry satisfies never
  }
}

/** "the Optional Protocols to the International Covenant on Civil and Political Rights": the title of one of them in the plural means all of its convention's. */
function protocolsOfOne(ids: readonly string[], folded: string, lexicon: Lexicon): readonly string[] | undefined {
  const parent = ids.length === 1 ? lexicon.instrument(ids[0] ?? '')?.parent : undefined
  const title = parent === undefined ? undefined : lexicon.instrument(parent)?.title
  if (parent === undefined || title === undefined || !/^(?:optional |additional )protocols to /.test(folded) || !folded.endsWith(fold(title))) return undefined
  return lexicon
    .protocolsOf(parent)
    .filter(p => p.amends.length === 0 && fold(p.title).includes('optional') === folded.startsWith('optional'))
    .map(p => p.id)
}

/** "Universal Declaration on Cultural Diversity" is not the Universal Declaration. */
const LONGER_TITLE = /^ (?:on|for|concerning|against|relating to) (?:the |all )?[A-Z]/
const TITLE_REST = /^(?: (?:on|for|concerning|against|relating to|of|the|and|all|in|to|or)| [A-Z][A-Za-z'’-]*,?)+/
const isShort = ({ start, end }: Hit, folded: string): boolean => folded.slice(start, end).split(/[ -]/).length <= 3

function longerTitle({ start, end }: Span, text: string): Mention {
  const rest = (TITLE_REST.exec(text.slice(end, end + 160))?.[0] ?? '').replace(/(?: (?:on|for|of|the|and|all|in|to|or))+$|,$/, '')
  const span = { start, end: end + rest.length }
  return {
    kind: 'other',
    form: 'name',
    span,
    what: 'unknown-instrument',
    reason: `the registry has no instrument called "${text.slice(span.start, span.end)}"`,
  }
}

const SUBJECT = '(?:on|against|for|relating to|concerning) (?:the )?'
const PLURAL_HEAD = new RegExp(`^(?:the )?(?:[a-z]+ ){0,3}(?:protocols|conventions|covenants|declarations) ${SUBJECT}`)
const PLURAL_PROTOCOLS = /^(?:[a-z]+ ){0,2}protocols to (?:the )?$/
const ITS_SUBJECT = new RegExp(`^ ${SUBJECT}`)
const FURTHER = /^(?:,|,? and|,? or) (?:(?:on|against|for|relating to|concerning) (?:the )?|(?:the )?(?=[A-Z]))/

/** "Protocols on Trafficking in Persons and Smuggling of Migrants": the plural noun heads each title that follows. */
function* coordinated(first: Mention, text: string, folded: string, lexicon: Lexicon): Generator<Mention> {
  if (first.kind !== 'name') return
  const head = headOf(folded.slice(first.span.start, first.span.end), first.candidates[0], lexicon)
  if (head === undefined) return
  const words = text.slice(first.span.start, first.span.start + head)
  for (let end = first.span.end; ; ) {
    const joint = FURTHER.exec(text.slice(end, end + 40))
    if (!joint) return
    const start = end + joint[0].length
    const whole = words + text.slice(start, start + 300)
    const hit = lexicon.match(whole, fold(whole), 0)
    if (hit?.entry.kind !== 'instrument' || hit.end <= words.length) return
    end = start + hit.end - words.length
    yield { kind: 'name', form: 'name', span: { start, end }, candidates: hit.entry.ids, all: false }
  }
}

const FURTHER_PARENT = /^(?:,|,? and|,? as well as) to (?:the )?/
const OF_PARENT = /^optional protocols? to (?:the )?/

/** "Optional Protocols to ICESCR and to the CRC on a communications procedure": the protocol of a further convention, named in full or by letters. */
function* furtherParents(first: Mention, text: string, folded: string, lexicon: Lexicon): Generator<Mention> {
  if (first.kind !== 'name' || !OF_PARENT.test(folded.slice(first.span.start, first.span.end))) return
  for (let end = first.span.end; ; ) {
    const joint = FURTHER_PARENT.exec(folded.slice(end, end + 24))
    if (!joint) return
    const start = end + joint[0].length
    const letters = /^[A-Z]{3,8}\b/.exec(text.slice(start, start + 10))?.[0]
    const known = letters === undefined ? undefined : lexicon.abbreviation(letters)?.ids[0]
    const parent = known === undefined ? undefined : lexicon.instrument(known)?.title
    if (letters !== undefined && parent === undefined) return
    const lead = `Optional Protocol to the ${parent ?? ''}`
    const whole = lead + text.slice(start + (letters?.length ?? 0), start + 300)
    const hit = lexicon.match(whole, fold(whole), 0)
    if (hit?.entry.kind !== 'instrument' || hit.end < lead.length) return
    end = start + (letters?.length ?? 0) + hit.end - lead.length
    yield { kind: 'name', form: 'name', span: { start, end }, candidates: hit.entry.ids, all: false }
  }
}

/** How much of a name in the plural heads the further titles: "Protocols on ", "Optional Protocols to the Convention on the Rights of the Child on ". */
function headOf(folded: string, id: string | undefined, lexicon: Lexicon): number | undefined {
  const parent = lexicon.instrument(lexicon.instrument(id ?? '')?.parent ?? '')
  const title = parent && fold(parent.title)
  const at = title === undefined ? -1 : folded.indexOf(title)
  if (title === undefined || at < 0 || !PLURAL_PROTOCOLS.test(folded.slice(0, at))) return PLURAL_HEAD.exec(folded)?.[0].length
  const subject = ITS_SUBJECT.exec(folded.slice(at + title.length))
  return subject ? at + title.length + subject[0].length : undefined
}

/** Only a title that begins with its head noun can be claimed by an adjective before it. */
const isFirstWord = ({ start }: Hit, folded: string): boolean =>
  /^(?:convention|covenant|charter|declaration|protocol|agreement)/.test(folded.slice(start, start + 12))

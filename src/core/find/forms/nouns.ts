import type { AnaphoricNoun, Mention } from '../../model/citation.ts'
import { type Form, freeMatches, type Passage } from '../form.ts'

const ANCHOR =
  /\b(conventions?|covenants?|protocols?|declarations?|charter|treaty|treaties|statute|agreement|rules|principles|guidelines|(?:platform|programme|plan) (?:of|for) action|compact|pact|instruments?|latter|former)(?![a-z_]|\d{4})/y

const NOUN: Readonly<Record<string, AnaphoricNoun>> = {
  convention: 'convention',
  covenant: 'covenant',
  protocol: 'protocol',
  declaration: 'declaration',
  charter: 'charter',
  treaty: 'treaty',
  treatie: 'treaty',
  statute: 'statute',
  agreement: 'agreement',
  rule: 'rules',
  principle: 'principles',
  guideline: 'guidelines',
  compact: 'compact',
  pact: 'compact',
  instrument: 'instrument',
}

/** Nouns of instruments that bear the name of the place or of those who made them. */
const NAMED_BY_PLACE: ReadonlySet<AnaphoricNoun> = new Set(['declaration', 'charter', 'treaty', 'agreement', 'statute', 'programme', 'principles', 'compact'])
const UNIT_WORDS: ReadonlySet<string> = new Set(['rules', 'principles', 'guidelines'])

/** Words that may stand between the determiner and the noun and say which one. */
const BEFORE =
  /\b(?:(the|this|that|these|those|both|said|its|their|each|either|any|such|an?|all|draft)(?: (?:of the |the )?(?:(present|said|same|above-mentioned|aforementioned|abovementioned|latter|former|new|draft|two|three|four|other|revised|relevant|core|main|parent|mentioned)\b ?)*)? ?)?((?:(?:first|second|third|optional|additional|supplementary|supplemental|framework|\d{4}) )*)$/

/** What follows a noun that begins a longer name: "the Convention on the …" */
const NAME_GOES_ON = /^ (?:on|for|against|relating to|concerning|regarding|relative to|governing|prohibiting|establishing|supplementing|amending)\b/
/** Words of a subject, as far as they are a part of the name. */
const NAMED_SUBJECT = /^ (?:on|for|against|relating to|concerning|regarding|relative to|governing) [a-z' -]{3,60}[a-z](?= ?(?:[,;.()]|$))/
/** In capitals; after "for" only what a title goes on with ("for the Protection of"): "entered into force … the Covenant for the State party" is no title. */
const TITLE_GOES_ON =
  /^ (?:Governing|Regulating|Establishing|Prohibiting|establishing (?:the |an? )?[A-Z]|(?:on|against|relating to|concerning|regarding|relative to|governing) (?:the |all )*(?!(?:State|Government|Committee|Republic)\b)[A-Z]|for (?:the )?[A-Z][a-z]+(?:tion|sion|ment|ing|ance|Care|Health)\b)/
const TOPIC_BEHIND_PARENT = /^ to (?:the )?[A-Z]{2,8} on (?:the |a )?([^.;:(),]{3,90})/
const TOPIC = /^ (?:on|against|concerning|relating to) (?:the )?([^.;:()]{3,160})/

/**
 * Capitalised nouns that point back, by themselves or with words that choose: "the Covenant", "both Conventions", "that Protocol",
 * "the first Optional Protocol", "its Protocols on Trafficking in Persons and Smuggling of Migrants", "Covenant rights".
 * Where a name goes on that the registry lacks, it is said to be unknown rather than taken for what it echoes.
 */
export const nouns: Form = {
  id: 'noun',
  examples: ['as the Covenant requires', 'parties to that Protocol', 'both Conventions apply', 'the Convention and its Optional Protocols'],
  words: [
    ...['convention', 'conventions', 'covenant', 'covenants', 'protocol', 'protocols', 'declaration', 'declarations', 'charter', 'treaty', 'treaties'],
    ...[
      'statute',
      'agreement',
      'rules',
      'principles',
      'guidelines',
      'platform',
      'programme',
      'plan',
      'compact',
      'pact',
      'instrument',
      'instruments',
      'latter',
      'former',
    ],
  ],
  find: passage => {
    const { text, folded } = passage
    const found: Mention[] = []
    for (const m of freeMatches(passage, ANCHOR)) {
      const whole = m[1] === 'latter' || m[1] === 'former' ? ofTwo(text, folded, m.index, m[0]) : read(text, folded, m.index, m[0])
      const mention = whole && withoutBody(whole, passage, m.index)
      if (mention && passage.taken.isFree(mention.span) && (found.at(-1)?.span.end ?? 0) <= mention.span.start) found.push(mention)
    }
    return found
  },
}

/** "the UNESCO Convention": the body before the noun was taken for itself, and says all the same which convention it is. */
function withoutBody(mention: Mention, { taken }: Passage, at: number): Mention {
  const { span } = mention
  if (mention.kind !== 'anaphor' || mention.modifier === undefined || mention.plural || taken.isFree(span)) return mention
  return { ...mention, span: { start: Math.max(span.start, at), end: span.end } }
}

const OWN_NOUN =
  /^ (?:two |three |mentioned )?(?:[a-z]+ )?(?:articles?|conventions?|covenants?|protocols?|treat(?:y|ies)|instruments?|declarations?|charters?|provisions?|cases?|paragraphs?|laws?|acts?|codes?)\b/

const BEHIND_PLACE = /\b(?:articles?|arts?\.|rules?|principles?|paragraphs?|paras?\.) [^.;]{1,30},? of the $/

/** "article 1 of the latter": only right behind a place, and with no noun of its own. */
function ofTwo(text: string, folded: string, at: number, word: string): Mention | undefined {
  const end = at + word.length
  const behind =
    BEHIND_PLACE.test(folded.slice(Math.max(0, at - 50), at)) && !OWN_NOUN.test(folded.slice(end, end + 30)) && !/^ [A-Z]/.test(text.slice(end, end + 2))
  return behind ? { kind: 'anaphor', form: 'noun', span: { start: at - 4, end }, noun: 'instrument', plural: false, determiner: `the ${word}` } : undefined
}

const COUNTED = /^ (?:nos?\. ?)?(1|2|i|ii)( and (?:2|ii))?(?= to (?:the )?[a-z])/
const ORDINAL: Readonly<Record<string, string>> = { 1: 'first', i: 'first', 2: 'second', ii: 'second' }

function read(text: string, folded: string, at: number, word: string): Mention | undefined {
  // A part of an address in the net is no word of the text.
  if (/[/.@_]/.test(text.charAt(at - 1)) || !(/[A-Z]/.test(text.charAt(at)) || behindPlace(folded, at, word))) return undefined
  // "the Treaty Series", "treaty bodies", "S. Treaty Doc.": not a treaty.
  if (word === 'treaty' && /^ (?:bod(?:y|ies)|doc|series|section|collection|event|system)\b/.test(folded.slice(at + word.length, at + word.length + 14)))
    return undefined
  // "Optional Protocols 1 and 2 to ICCPR"
  const counted = word.startsWith('protocol') ? COUNTED.exec(folded.slice(at + word.length, at + word.length + 24)) : null
  const end = at + word.length + (counted?.[0].length ?? 0)
  // "Rules 45 to 48": a place, not something that points back.
  if (/^ \d/.test(folded.slice(end, end + 2)) && UNIT_WORDS.has(word)) return undefined
  const noun = / action$/.test(word) ? 'programme' : NOUN[word.replace(/s$/, '')]
  if (!noun) return undefined
  const window = folded.slice(Math.max(0, at - 80), at)
  const before = BEFORE.exec(window)
  const choice = [(before?.[3] ?? '').trim(), counted && !counted[2] ? ORDINAL[counted[1] ?? ''] : ''].filter(Boolean).join(' ')
  const plural = /s$/.test(word) && !['rules', 'principles', 'guidelines'].includes(noun)
  // "recalls that the Covenant", "both the Covenant and the Protocol": the first word belongs to the sentence.
  const outside = (plural ? /^(?:that|this) (?=the\b)/ : /^(?:that|this|both|all|such|any|each) (?=the\b)/).exec(before?.[0] ?? '')?.[0] ?? ''
  const determiner = [outside ? 'the' : before?.[1], before?.[2]].filter(Boolean).join(' ')
  const start = at - (before?.[0] ?? '').length + outside.length

  const dated = /^ (?:(?:additional )?thereto )?of (?:\d{1,2} [a-z]+ )?((?:1[89]|20)\d\d)\b/.exec(folded.slice(end, end + 40))
  // "the Protocols Additional thereto"
  const thereto = /^( additional)? thereto\b/.exec(folded.slice(end, end + 20))
  if (thereto || (dated && !NAME_GOES_ON.test(folded.slice(end + (dated?.[0].length ?? 0), end + 60)))) {
    const tail = dated?.[0].length ?? thereto?.[0].length ?? 0
    const modifier = [choice, thereto?.[1]?.trim(), dated?.[1]].filter(Boolean).join(' ')
    return {
      kind: 'anaphor',
      form: 'noun',
      span: { start, end: end + tail },
      noun,
      plural,
      determiner: thereto ? 'its' : determiner,
      ...(modifier ? { modifier } : {}),
    }
  }
  // "the Convention of 1972 on gardens": with its year before its subject it is named in full, whatever letters it is printed in.
  const subject = dated ? NAMED_SUBJECT.exec(folded.slice(end + dated[0].length, end + 160))?.[0] : undefined
  if (dated && subject !== undefined) return unknown({ start, end: end + dated[0].length + subject.length }, text)
  const rest = folded.slice(end, end + 200)
  // "the Declaration of Astana", "the Declaration of States Parties to …": the name goes on, and nothing in the registry is called so.
  if (!plural && /^ of (?:the )?(?!Parties|State|Part |Article|Annex|Section)[A-Z][a-z]/.test(text.slice(end, end + 40)) && NAMED_BY_PLACE.has(noun))
    return unknown({ start, end: end + (/^ of (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*/.exec(text.slice(end, end + 80))?.[0].length ?? 0) }, text)
  // "the Protocol amending the European Convention on …": another one than any named before.
  if (/^ (?:amending|supplementing|additional to) /.test(rest)) return unknown({ start, end }, text)
  const goesOn = NAME_GOES_ON.test(rest)
  if (noun === 'protocol') {
    const on = topicOf(text.slice(end, end + 140), goesOn ? rest : '')
    if (on) return { kind: 'anaphor', form: 'noun', span: { start, end }, noun, plural, determiner, ...(choice ? { modifier: choice } : {}), ...on }
  }
  // "the Convention on the ~limination": a title that a reader of scanned pages has spoilt.
  if (goesOn && /^ (?:on|against) (?:the )?[~^*|{}<>=_•\\]/.test(rest)) return unknown({ start, end }, text)
  if (goesOn && TITLE_GOES_ON.test(text.slice(end, end + 50))) {
    const title =
      /^(?: (?:on|for|against|establishing|relating to|concerning|regarding|relative to|of|the|and|all|in|to|or)| [A-Z][A-Za-z'’-]*,?)+/.exec(
        text.slice(end, end + 200),
      )?.[0] ?? ''
    return unknown({ start, end: end + title.replace(/(?: (?:on|for|of|the|and|all|in|to|or))+$|,$/, '').length }, text)
  }
  const weak = noun === 'principles' || noun === 'guidelines' || noun === 'rules' || noun === 'declaration' || noun === 'programme'
  if (
    goesOn &&
    weak &&
    determiner !== '' &&
    !/^ (?:on|for) (?:which|behalf|(?:the )?(?:basis|grounds?|understanding|one|other|purposes?|condition|first|implementation))\b/.test(rest)
  )
    return unknown({ start, end }, text)
  const proper = /(?:^|[^.!?"”] |\()((?:[A-Z][A-Za-z'’-]+(?: and | )){1,4})$/.exec(text.slice(Math.max(0, start - 60), start))
  const adjective = proper && !choice && !before?.[1] ? (proper[1] ?? '').trim() : ''
  if (
    adjective &&
    !/^(?:The|This|That|These|Those|Its|Both|In|Under|Of|To|As|Such|State|States|Parties|And|Present|Said|By|With|For|On|A|An|Each|Article|Articles|If|While|When)$/i.test(
      adjective.split(' ').at(-1) ?? '',
    )
  ) {
    const span = { start: start - adjective.length - 1, end }
    return OF_A_STATE.test(adjective) && NATIONAL.has(noun)
      ? { kind: 'other', form: 'noun', span, what: 'national-law', reason: 'a programme or text of a State, not an international instrument' }
      : { kind: 'anaphor', form: 'noun', span, noun, plural, determiner: '', modifier: adjective }
  }
  return { kind: 'anaphor', form: 'noun', span: { start, end }, noun, plural, determiner, ...(choice ? { modifier: choice } : {}) }
}

/** "National Plan of Action", "Ruritania's National Charter" */
const OF_A_STATE = /\bNational$/
const NATIONAL: ReadonlySet<AnaphoricNoun> = new Set(['programme', 'charter', 'compact', 'principles', 'guidelines', 'rules', 'declaration'])

const PLURAL: ReadonlySet<string> = new Set(['protocols', 'conventions', 'covenants'])

/** "both protocols", "article 7 of the covenant", "article 2 of the optional protocol": in small letters only right behind a place. */
const behindPlace = (folded: string, at: number, word: string): boolean =>
  (PLURAL.has(word) &&
    /\b(?:both|the two) $/.test(folded.slice(Math.max(0, at - 8), at)) &&
    !/^ (?:of|on|between)\b/.test(folded.slice(at + word.length, at + word.length + 8))) ||
  (word === 'protocols' &&
    / optional $/.test(folded.slice(Math.max(0, at - 10), at)) &&
    /^ to (?:the )?(?:ic?cpr|icescr|crc|cedaw|cat|crpd|icerd|conventions?|covenants?)\b/.test(folded.slice(at + word.length, at + word.length + 24))) ||
  (word === 'covenant' && /[\d)],? of the $/.test(folded.slice(Math.max(0, at - 12), at))) ||
  (word === 'protocol' && /[\d)],? of the optional $/.test(folded.slice(Math.max(0, at - 22), at)))

/** What a protocol is on: behind its parent's abbreviation ("the Optional Protocol to CRC on a communications procedure"), else right behind it. */
function topicOf(after: string, folded: string): { readonly topic: string; readonly titled?: boolean } | undefined {
  const behindParent = TOPIC_BEHIND_PARENT.exec(after)?.[1]
  if (behindParent) return { topic: behindParent.toLowerCase() }
  const topic = TOPIC.exec(folded)?.[1]?.trim()
  const titled = /^ [a-z ]+? (?:the )?[A-Z]/.test(after.slice(0, 30))
  return topic ? { topic, ...(titled ? { titled } : {}) } : undefined
}

function unknown(span: { start: number; end: number }, text: string): Mention {
  return {
    kind: 'other',
    form: 'noun',
    span,
    what: 'unknown-instrument',
    reason: `the registry has no instrument called "${text.slice(span.start, span.end)}"`,
  }
}

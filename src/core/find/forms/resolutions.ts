import type { Mention } from '../../model/citation.ts'
import { type Organ, symbolOf } from '../../model/symbol.ts'
import { type Form, freeMatches } from '../form.ts'
import { type ListedNumber, readNumbers } from '../numberList.ts'

const ANCHOR = /\b(resolutions?|decisions?|res\.?|dec\.),? ?(?:\(nos?\.? |nos?\.? )?(?=\d|s-\d|es-\d)/y

/** `66/150`, `2200 A (XXI)`, `217(III)`, `S-26/2`, `ES-10/24`, `1325 (2000)`, `1999/44`, `79/413 A` */
const NUMBER = /(?:e?s-)?\d{1,4}\/\d{1,3}(?!\d)(?: ?[a-z](?![a-z(]))?|\d{1,4} ?(?:[a-z]{1,2} ?)?\([ivxlc]{1,8}\)|\d{1,4} \((?:19|20)\d\d\)/y

/** "Security Council resolution 1325" without its year. The Council numbers through: of these numbers the years were seen in UN documents. */
const COUNCIL_NUMBER = /\d{3,4}(?![\d/]| ?\()/y
const YEAR_OF_NUMBER: Readonly<Record<string, number>> = {
  ...{ 1244: 1999, 1261: 1999, 1267: 1999, 1325: 2000, 1373: 2001, 1452: 2002, 1612: 2005, 1820: 2008, 1888: 2009, 1889: 2009, 1960: 2010, 1998: 2011 },
  ...{ 2106: 2013, 2242: 2015, 2286: 2016, 2417: 2018, 2427: 2018, 2439: 2018, 2467: 2019, 2573: 2021, 2601: 2021 },
}

/** The organs whose resolutions are cited, as they are named close by. `council` and `commission` alone say less. */
const ORGANS = [
  ['GA', /\b(?:united nations )?general assembly\b|\bassembly\b|\b(?:un)?ga\b|\bg\.a\.|\bu\.?n\.?g\.a\./g],
  ['SC', /\bsecurity council\b|\bunsc\b|\b(?:sc|s\.c\.)(?=,? ?$)/g],
  ['ECOSOC', /\beconomic and social council\b|\becosoc\b/g],
  ['HRC', /\bhuman rights council\b|\bhrc\b/g],
  ['CHR', /\bcommission on human rights\b|\bhuman rights commission\b/g],
  ['council', /(?<!security |social |rights |european |european union )\bcouncil\b(?! of europe)/g],
  ['commission', /(?<!rights |european |african |american |sub-)\bcommission\b(?! on human rights)/g],
  ['SUB', /\bsub-?commission\b/g],
] as const satisfies readonly (readonly [Organ, RegExp])[]

/**
 * Others that adopt resolutions and decisions under numbers of their own, which look like those of the organs above: Pacta has no symbol for them.
 * "Commission on Narcotic Drugs resolution 57/5", "World Health Assembly resolution 63/16",
 * "E/2014/27, chap. I, sect. A, resolution 58/1" (the report of such a commission), "decision 25/4 of the Constitutional Court"
 */
const OTHERS =
  /\b(?<!sub-)commission (?:on|for) (?!human rights)[a-z]+|\b(?:statistical|african|inter-american|european|electoral|election) commission\b|\b(?:governing|executive|permanent|european|european union|ministerial|state) council\b|\bcouncil of (?:the european union|ministers|state|europe)\b|\b(?:executive|governing) (?:board|body)\b|\b(?:world health|health|parliamentary|national|environment|imo|people's) assembly\b|\bwha\b|\bcommittee of ministers\b|\b(?:conference|meeting) of (?:the )?(?:states )?parties\b|\b(?:(?:constitutional|supreme|federal|high|national|administrative|district|regional|provincial|appeals?|criminal|european|inter-american|international) ){0,2}(?:courts?|tribunals?)\b|\b(?:national )?congress\b|\bparliament\b|\bsenate\b|\be\/(?:19|20)\d\d\/\d{2}\b/g
const OF_JUDGES = /court|tribunal/

/** Another body so far off is not whose resolution it is, in UTF-16 units. */
const REACH_OF_OTHERS = 45

const OF_OTHERS = { what: 'unknown-instrument', reason: 'of a body whose resolutions and decisions are not known here' } as const

type Speaker = Organ | 'other' | 'judges'

/** The organ right before the word: it belongs to the mention. */
const ORGAN_BESIDE =
  /(?:united nations )?(?:general assembly|security council|economic and social council|human rights council|commission on human rights|\bassembly|\bcouncil|\bcommission|\bsub-?commission|\b(?:un)?(?:ga|sc)|\b(?:u\.?n\.?)?(?:g\.a\.|s\.c\.)|\becosoc|\bhrc)(?:'s)?,? $/

/** Resolutions and decisions by number; the organ comes from the words around, else from the number's shape. */
export const resolutions: Form = {
  id: 'resolution',
  examples: [
    'pursuant to General Assembly resolution 66/150',
    'the Council, in its resolution 16/23, asked',
    'Assembly resolutions 54/166, 55/92 and 56/170',
    'proclaimed by General Assembly resolution 217 A (III)',
    'Security Council resolution 1325 (2000) on women',
    'see GA Res 45/158 and UNSC Res. 2106 (2013)',
  ],
  words: ['resolution', 'resolutions', 'decision', 'decisions', 'res', 'dec'],
  find: passage => {
    const found: Mention[] = []
    for (const m of freeMatches(passage, ANCHOR)) {
      const decision = (m[1] ?? '').startsWith('dec')
      const numbers = readNumbers(passage.folded, m.index + m[0].length, NUMBER)
      const last = numbers.at(-1)
      const beside = ORGAN_BESIDE.exec(passage.folded.slice(Math.max(0, m.index - 50), m.index))?.[0] ?? ''
      const near = speakersBefore(passage.folded, m.index)
      const named = beside === '' ? undefined : (near.at(-1) ?? speakersIn(beside).at(-1))?.organ
      if (!last) {
        if (named === 'SC') found.push(...withoutYear(passage.folded, m.index - beside.length, m.index + m[0].length))
        continue
      }
      const organ = named ?? organNear(passage.folded, m.index, last.end, near)
      const start = m.index - beside.length
      for (const [i, n] of numbers.entries()) found.push(mention(n, i === 0 ? start : n.start, decision, organ, passage.text))
    }
    return found
  },
}

function mention(n: ListedNumber, start: number, decision: boolean, organ: Speaker | undefined, text: string): Mention {
  const number = text.slice(n.start, n.end).replace(/\s/g, '').toUpperCase()
  const span = { start, end: n.end }
  if (organ === 'judges')
    return { kind: 'other', form: 'resolution', span, what: 'excluded', reason: 'a decision of a court, not of an organ of the United Nations' }
  const target = organ === 'other' ? undefined : symbolOf(number, decision, organ)
  // "The Commission, in its resolution 57/5": the Commission on Human Rights never numbered so.
  if (!target && (organ === 'other' || organ === 'commission' || organ === 'CHR' || organ === 'SUB'))
    return { kind: 'other', form: 'resolution', span, ...OF_OTHERS }
  return target
    ? { kind: 'document', form: 'resolution', span, target }
    : { kind: 'numbered', form: 'resolution', span, what: decision ? 'decision' : 'resolution', number }
}

function withoutYear(folded: string, start: number, at: number): readonly Mention[] {
  const [number] = readNumbers(folded, at, COUNCIL_NUMBER, false)
  const year = number && YEAR_OF_NUMBER[number.value]
  return year ? [{ kind: 'document', form: 'resolution', span: { start, end: number.end }, target: `S/RES/${number.value}(${year})` }] : []
}

/** How far the organ may stand from its resolution, in UTF-16 units. */
const REACH_BEFORE = 90
const REACH_AFTER = 60

/** Where the last sentence begins: no word ends in "chap." or "sect.". */
const LAST_SENTENCE = /(?:^|(?<!\b(?:chap|sect|par|art|no|vol|res))\. |; )(?!.*(?:(?<!\b(?:chap|sect|par|art|no|vol|res))\. |; ))/

/** Who is named before it in the sentence, in order. */
function speakersBefore(folded: string, start: number): readonly Spoken[] {
  const from = Math.max(0, start - REACH_BEFORE)
  const before = folded.slice(from, start)
  const sentence = before.search(LAST_SENTENCE)
  const limit = before.length - sentence - REACH_OF_OTHERS
  return speakersIn(before.slice(sentence)).filter(s => (s.organ !== 'other' && s.organ !== 'judges') || s.end >= limit)
}

/** "resolution 1985/33 of the Commission", then the nearest organ before: "the Council, in its resolution 16/23". */
function organNear(folded: string, start: number, end: number, before: readonly Spoken[]): Speaker | undefined {
  const after = /^(?: of \d{1,2} [a-z]+ \d{4})?,? (?:of|(?:adopted )?by) the ([a-z -]{6,40})/.exec(folded.slice(end, end + REACH_AFTER))?.[1]
  const behind = after === undefined ? undefined : speakersIn(after).find(o => o.start === 0)
  if (behind) return behind.organ
  // "the Court recalls resolution 77/247": courts decide; a resolution is theirs only where they stand right before the word.
  const courts = folded.startsWith('dec', start) || COURT_BESIDE.test(folded.slice(Math.max(0, start - 14), start))
  const near = before.filter(s => courts || s.organ !== 'judges').at(-1)
  if (near) return near.organ
  const its = /\bits $/.test(folded.slice(Math.max(0, start - 5), start))
  if (!its) return otherBehind(folded, end)
  return (
    speakersIn(folded.slice(end, end + REACH_AFTER)).at(0)?.organ ??
    speakerBehind(folded, end) ??
    onlySpeaker(folded.slice(Math.max(0, start - REACH_OF_ITS), start))
  )
}

const COURT_BESIDE = /(?:courts?|tribunals?)(?:'s)?,? $/

/** How far "its" points back, in UTF-16 units. */
const REACH_OF_ITS = 300

/** "The Sub-Commission met again. In its resolution 1999/3": the only organ named, a sentence back or two. */
function onlySpeaker(before: string): Speaker | undefined {
  const organs = new Set(speakersIn(before).map(o => o.organ))
  const [only] = organs
  return organs.size === 1 ? only : undefined
}

/** "In its resolution 2005/25 on the rights of gardeners, the Economic and Social Council asked" */
function speakerBehind(folded: string, end: number): Speaker | undefined {
  const spoken = /^[^.;:()]{0,120}, the ([a-z -]{6,40})/.exec(folded.slice(end, end + 180))?.[1]
  return spoken === undefined ? undefined : speakersIn(spoken).find(o => o.start === 0)?.organ
}

/** "In resolution 58/2, entitled …, the Commission on Narcotic Drugs asked": it could be anybody's, and is another's. */
function otherBehind(folded: string, end: number): Speaker | undefined {
  const organ = speakerBehind(folded, end)
  return organ === 'other' || organ === 'judges' ? organ : undefined
}

interface Spoken {
  readonly organ: Speaker
  readonly start: number
  readonly end: number
}

/** The organs in these words, in order; "Council" in "Governing Council" is no organ of its own. */
function speakersIn(words: string): readonly Spoken[] {
  const spoken = (organ: Speaker, m: RegExpExecArray): Spoken => ({ organ, start: m.index, end: m.index + m[0].length })
  const others = [...words.matchAll(OTHERS)].map(m => spoken(OF_JUDGES.test(m[0]) ? 'judges' : 'other', m))
  const ours = ORGANS.flatMap(([organ, pattern]) => [...words.matchAll(pattern)].map(m => spoken(organ, m)))
  return [...ours.filter(o => !others.some(x => x.start <= o.start && o.end <= x.end)), ...others].sort((a, b) => a.start - b.start)
}

import type { Mention } from '../../model/citation.ts'
import type { Form } from '../form.ts'
import type { Lexicon } from '../lexicon.ts'

const TOKEN = /(?<![A-Za-z0-9/.=_\-\u00c0-\u024f])[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:-[A-Z0-9][A-Za-z0-9]*)*(?![A-Za-z0-9/_\u00c0-\u024f])/g

/** Roman numerals, and a word with a note's number glued to it: "Convention1". */
const NO_ABBREVIATION = /^(?:[IVXLC]+|[A-Z][a-z]{3,}\d{1,3})$/

/** Abbreviations of the registry, in exact case: ICCPR, OP-CRC-AC. One that also names a body is left to the context; an unknown one may be defined by the document. */
export const abbreviations: Form = {
  id: 'abbreviation',
  examples: ['The duty follows from ICESCR and from the UDHR.', 'see CRC, art. 37'],
  find: ({ text, taken }, lexicon) => {
    const found: Mention[] = []
    TOKEN.lastIndex = 0
    for (let m = TOKEN.exec(text); m; m = TOKEN.exec(text)) {
      const span = { start: m.index, end: m.index + m[0].length }
      // "Regulation (EU) 2024/1689": a part of the number.
      if (text[m.index - 1] === '(' && /^\) (?:No\.? ?)?\d+\/\d/.test(text.slice(span.end, span.end + 14))) continue
      if (taken.isFree(span) && !NO_ABBREVIATION.test(m[0])) found.push(...read(text, m[0], span.start, lexicon))
    }
    return found
  },
}

function read(text: string, token: string, start: number, lexicon: Lexicon): readonly Mention[] {
  const whole = lexicon.abbreviation(token)
  const protocol = whole ? undefined : protocolOf(text, token, start, lexicon)
  if (protocol) return [protocol]
  if (!whole && OF_A_LAW.test(text.slice(start + token.length, start + token.length + 90))) return []
  if (whole || !token.includes('-')) return [mention(token, start, whole, lexicon)]
  // "CRC-OPAC" is unknown as a whole: no part of it is read alone.
  return []
}

/** "ICCPR-OP", "ICCPR-OP2", "CRC-OP-AC", "CRC-OPSC" */
const PARENT_FIRST = /^([A-Z]{2,8})-OP-?([12]|I{1,2}|AC|SC|IC)?$/
/** "OP-CESCR", "OP2-ICCPR", "OP-CRC-SC" */
const PROTOCOL_FIRST = /^OP-?([12])?-?([A-Z]{2,8})(?:-(AC|SC|IC))?$/
/** "ICCPR-OP 1", "OP-CRC – SC": the rest stands apart. */
const REST = /^(?: ?[-–—] ?| )([12]|I{1,2}|AC|SC|IC)(?![A-Za-z\d(/]|\.\d)/

/** An optional protocol by the abbreviation of its parent and "OP", in either order. */
function protocolOf(text: string, token: string, start: number, lexicon: Lexicon): Mention | undefined {
  const first = PARENT_FIRST.exec(token)
  const second = first ? undefined : PROTOCOL_FIRST.exec(token)
  const known = lexicon.abbreviation(first?.[1] ?? second?.[2] ?? '')
  const parent = known?.ids[0] ?? lexicon.registry.bodies.find(b => b.id === known?.body)?.monitors[0]
  if (parent === undefined) return undefined
  const all = lexicon.protocolsOf(parent).filter(p => /\boptional\b/i.test(p.title))
  const printed = first?.[2] ?? second?.[1] ?? second?.[3]
  const rest = printed === undefined ? REST.exec(text.slice(start + token.length, start + token.length + 8)) : undefined
  const which = printed ?? rest?.[1]
  const chosen =
    which === undefined
      ? all
      : /^[12I]/.test(which)
        ? all.slice(ORDINAL[which], (ORDINAL[which] ?? 0) + 1)
        : all.filter(p => p.id.endsWith(`-${which.toLowerCase()}`))
  // "ICCPR-OP": the second is always called so.
  const candidates = which === undefined && /^second /i.test(all[1]?.title ?? '') ? chosen.slice(0, 1) : chosen
  if (candidates.length === 0) return undefined
  const end = start + token.length + (which !== undefined && chosen.length > 0 ? (rest?.[0].length ?? 0) : 0)
  return { kind: 'name', form: 'abbreviation', span: { start, end }, candidates: candidates.map(p => p.id), all: false }
}
const ORDINAL: Readonly<Record<string, number>> = { 1: 0, I: 0, 2: 1, II: 1 }

/** "the DNA Testing (Convicted Persons) Act", "the IRPA Regulations": the letters are a part of the name of a law. */
const OF_A_LAW = /^ (?:\(?[A-Z][A-Za-z]+\)? ){0,4}(?:Act|Code|Law|Ordinance|Decree|Regulations?|Constitution)\b/

function mention(token: string, start: number, known: ReturnType<Lexicon['abbreviation']>, { registry }: Lexicon): Mention {
  const span = { start, end: start + token.length }
  if (!known) return { kind: 'anaphor', form: 'acronym', span, noun: 'instrument', plural: false, determiner: '', modifier: token }
  const own = known.ids.length === 0 ? registry.bodies.find(b => b.id === known.body)?.monitors.slice(0, 1) : undefined
  // "article 2 CESCR": some write the committee's abbreviation for its treaty.
  if (own?.length) return { kind: 'name', form: 'body-abbreviation', span, candidates: own, all: false, ...(known.body ? { orBody: known.body } : {}) }
  if (known.ids.length === 0 && known.body) return { kind: 'other', form: 'body', span, what: 'body', body: known.body, reason: `${token} is a body` }
  return { kind: 'name', form: 'abbreviation', span, candidates: known.ids, all: false, ...(known.body ? { orBody: known.body } : {}) }
}

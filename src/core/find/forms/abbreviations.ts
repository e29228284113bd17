import type { Mention } from '../../model/citation.ts'
import type { Form } from '../form.ts'
import type { Lexicon } from '../lexicon.ts'

const TOKEN = /(?<![A-Za-z0-9/.\-\u00c0-\u024f])[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:-[A-Z0-9][A-Za-z0-9]*)*(?![A-Za-z0-9/\u00c0-\u024f])/g

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
      if (taken.isFree(span) && !NO_ABBREVIATION.test(m[0])) found.push(...read(m[0], span.start, lexicon))
    }
    return found
  },
}

function read(token: string, start: number, lexicon: Lexicon): readonly Mention[] {
  const whole = lexicon.abbreviation(token)
  if (whole || !token.includes('-')) return [mention(token, start, whole, lexicon)]
  // "CRC-OPAC" is unknown as a whole: no part of it is read alone.
  return []
}

function mention(token: string, start: number, known: ReturnType<Lexicon['abbreviation']>, { registry }: Lexicon): Mention {
  const span = { start, end: start + token.length }
  if (!known) return { kind: 'anaphor', form: 'acronym', span, noun: 'instrument', plural: false, determiner: '', modifier: token }
  const own = known.ids.length === 0 ? registry.bodies.find(b => b.id === known.body)?.monitors.slice(0, 1) : undefined
  // "article 2 CESCR": some write the committee's abbreviation for its treaty.
  if (own?.length) return { kind: 'name', form: 'body-abbreviation', span, candidates: own, all: false, ...(known.body ? { orBody: known.body } : {}) }
  if (known.ids.length === 0 && known.body) return { kind: 'other', form: 'body', span, what: 'body', body: known.body, reason: `${token} is a body` }
  return { kind: 'name', form: 'abbreviation', span, candidates: known.ids, all: false, ...(known.body ? { orBody: known.body } : {}) }
}

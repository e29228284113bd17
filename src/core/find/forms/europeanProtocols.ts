import type { Mention } from '../../model/citation.ts'
import { type Form, freeMatches } from '../form.ts'

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(' ')
const ORDINAL = `(?:${ORDINALS.join('|')})`
const CONVENTION = '(?:european convention(?: on human rights| for the protection of human rights and fundamental freedoms)?|echr)'
const AND = '(?:, (?:and )?| and )'
/** "Protocols Nos. 6 and 13 to the European Convention", "sixth and thirteenth Additional Protocols to the European Convention on Human Rights" */
const ANCHOR = new RegExp(
  `\\b(?:protocols? (?:nos?\\. ?)?(\\d{1,2}(?:${AND}\\d{1,2}){0,6})|(${ORDINAL}(?:${AND}(?:the )?${ORDINAL}){0,6}) (?:additional |optional )?protocols?) to the ${CONVENTION}\\b`,
  'y',
)

/** The numbered protocols to the European Convention on Human Rights, one or several at once. */
export const europeanProtocols: Form = {
  id: 'european-protocol',
  examples: ['Protocols Nos. 6 and 13 to the European Convention', 'the sixth and thirteenth Additional Protocols to the European Convention on Human Rights'],
  words: ['protocol', 'protocols', ...ORDINALS],
  find: (passage, lexicon) =>
    [...freeMatches(passage, ANCHOR)].flatMap((m): readonly Mention[] => {
      const numbers = m[1]
        ? (m[1].match(/\d+/g) ?? []).map(Number)
        : (m[2] ?? '').split(/[^a-z]+/).flatMap(w => (ORDINALS.includes(w) ? ORDINALS.indexOf(w) + 1 : []))
      const candidates = numbers.map(n => `echr-p${n}`).filter(id => lexicon.instrument(id) !== undefined)
      const span = { start: m.index, end: m.index + m[0].length }
      return candidates.length === numbers.length && candidates.length > 0
        ? [{ kind: 'name', form: candidates.length > 1 ? 'collective-name' : 'name', span, candidates, all: candidates.length > 1 }]
        : []
    }),
}

import type { Mention } from '../../model/citation.ts'
import type { Registry } from '../../model/instrument.ts'
import { type Form, freeMatches, type Passage } from '../form.ts'
import { readNumbers } from '../numberList.ts'

const ANCHOR =
  /\b(?:(ilo)(?: |'s ))?(conventions?|recommendations?|protocols?)(?:,? (?:19|20)\d\d)?(?:,? \(?nos?\.? ?(?=\d{1,3}(?![\d/]))|(?<=\bilo [a-z]+) \(?(?=\d{1,3}(?![\d/]|\.\d)))/y
/** The organization in full is a body with a mention of its own. */
const IN_FULL = /\blabou?r organi[sz]ation(?:'s)?(?: \(ilo\))? $/
/** "Convention concerning Minimum Age for Admission to Employment, 1973 (No. 138)": the long title, which the registry may lack, closes with the number. */
const CLOSING = /(?<=(, (?:19|20)\d\d,? \())no\. ?(\d{1,3})\)/y
const LONG_TITLE = /\b(Convention|Recommendation|Protocol) (?:concerning|on|for|relating to|fixing|regarding) [^.;()]{4,200}$/
const NUMBER = /\d{1,3}(?![\d/])(?: \((?:19|20)\d\d\))?/y
/** Words near an unmarked "Convention No. 108" that make it the Council of Europe's, not the ILO's. */
const COUNCIL_OF_EUROPE = /council of europe|\bets\b|\bcets\b|personal data/

/** "Hague Convention No. 28", "Genocide Convention No. 2": a name of its own stands before the noun. The first word of a sentence and the ILO's own words are none. */
const OF_ANOTHER = /(?<=[a-z,;:)\]’'”"-] )(?!ILO\b|Labou?r\b|Fundamental\b|Core\b|The\b|Its\b|Organi[sz]ation(?:[’']s)?\b|Office\b)[A-Z][A-Za-z’'-]+ $/

/** ILO instruments by number alone: "Convention No. 143", "ILO Conventions Nos. 97 and 143". */
export const ilo: Form = {
  id: 'ilo-number',
  examples: [
    'States that ratified ILO Conventions Nos. 97 and 143',
    'under Convention No. 169',
    'the Convention concerning Forced or Compulsory Labour, 1930 (No. 29)',
  ],
  words: ['ilo', 'convention', 'conventions', 'recommendation', 'recommendations', 'protocol', 'protocols', 'no'],
  find: (passage, { registry }) => {
    const found: Mention[] = []
    for (const m of freeMatches(passage, ANCHOR)) {
      const [whole, short, noun = ''] = m
      const marked = short !== undefined || IN_FULL.test(passage.folded.slice(Math.max(0, m.index - 36), m.index))
      if (!/[A-Z]/.test(passage.text.slice(m.index, m.index + whole.length))) continue
      if (!marked && OF_ANOTHER.test(passage.text.slice(Math.max(0, m.index - 30), m.index))) continue
      const around = passage.folded.slice(Math.max(0, m.index - 120), m.index + 160)
      if (!marked && (noun.startsWith('protocol') || COUNCIL_OF_EUROPE.test(around) || (noun.startsWith('rec') && !/\bilo\b|labou?r/.test(around)))) continue
      const letter = noun.startsWith('con') ? 'C' : noun.startsWith('rec') ? 'R' : 'P'
      for (const [i, n] of readNumbers(passage.folded, m.index + whole.length, NUMBER).entries()) {
        const id = byNumber(registry).get(letter + n.value.replace(/ .*/, '').padStart(3, '0'))
        const span = { start: i === 0 ? m.index : n.start, end: n.end }
        found.push(
          id
            ? { kind: 'name', form: 'ilo-number', span, candidates: [id], all: false }
            : { kind: 'other', form: 'ilo-number', span, what: 'unknown-instrument', reason: `the registry has no ${noun} No. ${n.value.replace(/ .*/, '')}` },
        )
      }
    }
    return [...found, ...longTitles(passage, registry)].sort((a, b) => a.span.start - b.span.start)
  },
}

function* longTitles(passage: Passage, registry: Registry): Generator<Mention> {
  for (const m of freeMatches(passage, CLOSING)) {
    const comma = m.index - (m[1] ?? '').length
    const from = Math.max(0, comma - 220)
    const title = LONG_TITLE.exec(passage.text.slice(from, comma))
    const span = { start: from + (title?.index ?? 0), end: m.index + m[0].length }
    const id = byNumber(registry).get((title?.[1] ?? '').charAt(0) + (m[2] ?? '').padStart(3, '0'))
    if (title && id !== undefined && passage.taken.isFree(span)) yield { kind: 'name', form: 'ilo-number', span, candidates: [id], all: false }
  }
}

const numbersOf = new WeakMap<Registry, ReadonlyMap<string, string>>()
function byNumber(registry: Registry): ReadonlyMap<string, string> {
  let map = numbersOf.get(registry)
  if (!map) {
    map = new Map(registry.instruments.flatMap(i => (i.number ? [[i.number, i.id] as const] : [])))
    numbersOf.set(registry, map)
  }
  return map
}

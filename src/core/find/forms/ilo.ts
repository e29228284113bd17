import type { Mention } from '../../model/citation.ts'
import type { Registry } from '../../model/instrument.ts'
import { type Form, freeMatches } from '../form.ts'
import { readNumbers } from '../numberList.ts'

const ANCHOR = /\b(?:(ilo|international labou?r organi[sz]ation) )?(conventions?|recommendations?|protocols?),? \(?nos?\.? ?(?=\d{1,3}(?![\d/]))/g
const NUMBER = /\d{1,3}(?![\d/])/y
/** Words near an unmarked "Convention No. 108" that make it the Council of Europe's, not the ILO's. */
const COUNCIL_OF_EUROPE = /council of europe|\bets\b|\bcets\b|personal data/

/** ILO instruments by number alone: "Convention No. 143", "ILO Conventions Nos. 97 and 143". */
export const ilo: Form = {
  id: 'ilo-number',
  examples: ['States that ratified ILO Conventions Nos. 97 and 143', 'under Convention No. 169'],
  find: (passage, { registry }) => {
    const found: Mention[] = []
    for (const m of freeMatches(passage, ANCHOR)) {
      const [whole, marked, noun = ''] = m
      if (!/[A-Z]/.test(passage.text.slice(m.index, m.index + whole.length))) continue
      const around = passage.folded.slice(Math.max(0, m.index - 120), m.index + 160)
      if (!marked && (noun.startsWith('protocol') || COUNCIL_OF_EUROPE.test(around) || (noun.startsWith('rec') && !/\bilo\b|labou?r/.test(around)))) continue
      const letter = noun.startsWith('con') ? 'C' : noun.startsWith('rec') ? 'R' : 'P'
      for (const [i, n] of readNumbers(passage.folded, m.index + whole.length, NUMBER).entries()) {
        const id = byNumber(registry).get(letter + n.value.padStart(3, '0'))
        const span = { start: i === 0 ? m.index : n.start, end: n.end }
        found.push(
          id
            ? { kind: 'name', form: 'ilo-number', span, candidates: [id], all: false }
            : { kind: 'other', form: 'ilo-number', span, what: 'unknown-instrument', reason: `the registry has no ${noun} No. ${n.value}` },
        )
      }
    }
    return found
  },
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

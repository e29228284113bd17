import type { Mention } from '../../model/citation.ts'
import { type Form, freeMatches } from '../form.ts'
import { type ListedNumber, readNumbers } from '../numberList.ts'

const COMMUNICATION = /\b(?:communications?|complaints?)(?: \(?nos?\.?| numbers?)? ?(?=\d{1,4}(?:-\d{1,4})?\/(?:19|20)\d\d)/g
const COMMUNICATION_NUMBER = /\d{1,4}(?:-\d{1,4})?\/(?:19|20)\d\d/y
const APPLICATION = /\b(?:applications?|appl?s?\.) ?\(?(?:nos?\.? ?)(?=\d{1,6}\/\d\d(?!\d))/g
const APPLICATION_NUMBER = /\d{1,6}\/\d\d(?!\d)/y
const INTER_AMERICAN = /\boc-\d{1,2}\/\d\d\b|\bseries c,? (?:no\. ?)?\d{1,3}\b|\bser\. c,? (?:no\. ?)?\d{1,3}\b/g

/** Cases with a number: communications to a treaty body, applications to the European Court, Inter-American series. */
export const cases: Form = {
  id: 'case',
  examples: ['communication No. 1249/2004, para. 6.2', 'Application No. 25803/94', 'Advisory Opinion OC-18/03', 'Series C, No. 123'],
  find: passage => {
    const found: Mention[] = []
    for (const m of freeMatches(passage, COMMUNICATION)) {
      for (const [i, n] of readNumbers(passage.folded, m.index + m[0].length, COMMUNICATION_NUMBER).entries())
        found.push(...communication(n, i === 0 ? m.index : n.start))
    }
    for (const m of freeMatches(passage, APPLICATION)) {
      for (const [i, n] of readNumbers(passage.folded, m.index + m[0].length, APPLICATION_NUMBER).entries()) {
        found.push({ kind: 'document', form: 'case', span: { start: i === 0 ? m.index : n.start, end: n.end }, target: `case:ECHR/${n.value}` })
      }
    }
    for (const m of freeMatches(passage, INTER_AMERICAN)) {
      const number = /\d+$/.exec(m[0])?.[0]
      const target = m[0].startsWith('oc') ? m[0].toUpperCase() : `C-${number}`
      found.push({ kind: 'document', form: 'case', span: { start: m.index, end: m.index + m[0].length }, target: `case:IACTHR/${target}` })
    }
    return found.sort((a, b) => a.span.start - b.span.start)
  },
}

/** "Nos. 148-154/1983" are seven communications. The committee comes from context. */
function* communication(n: ListedNumber, start: number): Generator<Mention> {
  const [numbers = '', year = ''] = n.value.split('/')
  const [first = '', last = first] = numbers.split('-')
  const span = { start, end: n.end }
  for (let i = Number(first); i <= Math.min(Number(last), Number(first) + 50); i++) {
    yield { kind: 'numbered', form: 'case', span, what: 'case', number: `${i}/${year}` }
  }
}

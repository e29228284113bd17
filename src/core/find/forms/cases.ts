import type { Mention } from '../../model/citation.ts'
import { type Form, freeMatches, type Passage } from '../form.ts'
import { type ListedNumber, readNumbers } from '../numberList.ts'

const COMMUNICATION = /\b(?:communications?|complaints?)(?: \(?nos?\.?| numbers?)? ?(?=\d{1,4}(?:-\d{1,4})?\/(?:19|20)\d\d)/y
const COMMUNICATION_NUMBER = /\d{1,4}(?:-\d{1,4})?\/(?:19|20)\d\d/y
const APPLICATION = /\b(?:applications?|appl?s?\.?) ?\(?(?:nos?\.? ?)(?=\d{1,6}\/\d\d(?!\d))/y
/** "Saadi v. Italy [GC], no. 37201/06": the parties before it, and a year of two digits as only Strasbourg writes it. */
const STRASBOURG = /(?=nos?\.? ?\d{3,6}\/\d\d(?![\d/]))(?<=\bv\.? [^;()]{2,80}?(?: \[gc\])?,? \(?)nos?\.? ?/y
const APPLICATION_NUMBER = /\d{1,6}\/\d\d(?!\d)/y
const INTER_AMERICAN = /\boc-\d{1,2}\/\d\d\b|\bser(?:ies|\.) c\)?,? ?(?:no\.? ?)?\d{1,3}\b|\bser(?:ies|\.) a\)?,? ?no\.? ?\d{1,2}\b/y
/** The European Court had a series A of its own. */
const OF_INTER_AMERICAN_COURT = /\binter-am|\biacth?r\b|\bi\/a court|\badvisory opinion\b/
/** Years of the advisory opinions, OC-1 first (corteidh.or.cr): "Series A No. 18" is OC-18/03. */
const OPINION_YEARS = '82 82 83 84 85 86 86 87 87 89 90 91 93 94 97 99 02 03 05 09 14 16 17 17 18 20 21 21 22'.split(' ')

/** Cases with a number: communications to a treaty body, applications to the European Court, Inter-American series. */
export const cases: Form = {
  id: 'case',
  examples: ['communication No. 1249/2004, para. 6.2', 'Application No. 25803/94', 'Advisory Opinion OC-18/03', 'Series C, No. 123'],
  words: 'communication communications complaint complaints application applications app apps appl appls no nos oc series ser'.split(' '),
  find: passage => {
    const found: Mention[] = []
    for (const m of freeMatches(passage, COMMUNICATION)) {
      for (const [i, n] of readNumbers(passage.folded, m.index + m[0].length, COMMUNICATION_NUMBER).entries())
        found.push(...communication(n, i === 0 ? m.index : n.start))
    }
    let listed = 0
    for (const m of strasbourg(passage)) {
      if (m.index < listed) continue
      for (const [i, n] of readNumbers(passage.folded, m.index + m[0].length, APPLICATION_NUMBER).entries()) {
        found.push({ kind: 'document', form: 'case', span: { start: i === 0 ? m.index : n.start, end: n.end }, target: `case:ECHR/${n.value}` })
        listed = n.end
      }
    }
    for (const m of freeMatches(passage, INTER_AMERICAN)) {
      const target = interAmerican(m, passage.folded)
      if (target === undefined) continue
      const bracket = !m[0].startsWith('oc') && passage.folded.charAt(m.index - 1) === '(' ? 1 : 0
      found.push({ kind: 'document', form: 'case', span: { start: m.index - bracket, end: m.index + m[0].length }, target: `case:IACTHR/${target}` })
    }
    return found.sort((a, b) => a.span.start - b.span.start)
  },
}

/** Applications to the European Court, in order; "No. 45886/07" within a list comes with the list. */
function strasbourg(passage: Passage): readonly RegExpExecArray[] {
  const applications = [...freeMatches(passage, APPLICATION)]
  // Looking back for the parties is dear, so it is done only where there are some.
  const parties = /\bv\.? /.test(passage.folded) ? [...freeMatches(passage, STRASBOURG)] : []
  return [...applications, ...parties].sort((a, b) => a.index - b.index)
}

function interAmerican({ index, 0: words }: RegExpExecArray, folded: string): string | undefined {
  if (words.startsWith('oc')) return words.toUpperCase()
  const number = Number(/\d+$/.exec(words)?.[0])
  if (/\bc\b/.test(words)) return `C-${number}`
  const year = OPINION_YEARS[number - 1]
  return year !== undefined && OF_INTER_AMERICAN_COURT.test(folded.slice(Math.max(0, index - 160), index)) ? `OC-${number}/${year}` : undefined
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

import type { Mention } from '../../model/citation.ts'
import { type Form, freeMatches, type Passage } from '../form.ts'
import { type ListedNumber, readNumbers } from '../numberList.ts'

const COMMUNICATION = /\b(?:communications?|complaints?|comm\.|cases?)(?: \(?nos?\.?| numbers?)? ?(?=\d{1,4}(?:-\d{1,4})?\/(?:19|20)\d\d)/y
/** Words around "case No. 295/1988" that make it a committee's and no court's. */
const OF_COMMITTEE = /\b(?:views|communications?|committee)\b/
/** "440/1990, Ali v. Libya, Views adopted on 23 March 1994; No. 1143/2002", "1773/2008 (K. v. Belarus), 1926/2010": names between the members of a list. */
const LATER_COMMUNICATION = /(?:[,;] (?:and )?|,? and |\),? (?:and )?)(?=((?:nos?\. ?)?)\d{1,4}\/(?:19|20)\d\d(?!\d))/
const COMMUNICATION_NUMBER = /\d{1,4}(?:-\d{1,4})?\/(?:19|20)\d\d/y
const APPLICATION = /\b(?:(?:applications?|complaints?) ?\(?nos?\.? ?|app(?:l|ls|s|n|ns|lns|ln)?\.? ?\(?(?:nos?\.? ?)?)(?=\d{1,6}\/\d\d(?!\d))/y
const STRASBOURG_CASE = /\bcases? nos?\.? ?(?=\d{3,6}\/\d\d(?![\d/]))/y
const OF_EUROPEAN_COURT = /\beuropean court\b|\becthr\b|\becr?hr\b|\beuropean commission of human rights\b/
/** "Saadi v. Italy [GC], no. 37201/06": the parties before it, and a year of two digits as only Strasbourg writes it. */
const STRASBOURG = /(?=nos?\.? ?\d{3,6}\/\d\d(?![\d/]))(?<=\bv\.? [^;()]{2,80}?(?: \[gc\])?,? \(?)nos?\.? ?/y
const APPLICATION_NUMBER = /\d{1,6}\/\d\d(?!\d)/y
/** No European body is named between it and the number. */
const OF_AFRICAN_BODY = /\bafrican (?:commission|court)\b(?:(?!european)(?:[^.;]|\bv\.))*$/
const INTER_AMERICAN = /\boc-\d{1,2}\/\d\d\b|\bser(?:ies|\.) c\)?,? ?(?:no\.? ?)?\d{1,3}\b|\bser(?:ies|\.) a\)?,? ?no\.? ?\d{1,2}\b/y
/** The European Court had a series A of its own. */
const OF_INTER_AMERICAN_COURT = /\binter-am|\biacth?r\b|\bi\/a court|\badvisory opinion\b/
/** Years of the advisory opinions, OC-1 first (corteidh.or.cr): "Series A No. 18" is OC-18/03. */
const OPINION_YEARS = '82 82 83 84 85 86 86 87 87 89 90 91 93 94 97 99 02 03 05 09 14 16 17 17 18 20 21 21 22'.split(' ')

/** Cases with a number: communications to a treaty body, applications to the European Court, Inter-American series. */
export const cases: Form = {
  id: 'case',
  examples: ['communication No. 1249/2004, para. 6.2', 'Application No. 25803/94', 'Advisory Opinion OC-18/03', 'Series C, No. 123'],
  words:
    'communication communications complaint complaints comm case cases application applications app apps appl appls applns appln appn appns no nos oc series ser'.split(
      ' ',
    ),
  find: passage => {
    const found: Mention[] = []
    // Only a case of a series has a number without a stroke.
    const numbered = passage.folded.includes('/')
    let read = 0
    for (const m of numbered ? freeMatches(passage, COMMUNICATION) : []) {
      if (m.index < read || (m[0].startsWith('case') && !isCommittees(passage.folded, m.index))) continue
      const numbers = [...readNumbers(passage.folded, m.index + m[0].length, COMMUNICATION_NUMBER)]
      numbers.push(...laterNumbers(passage.folded, numbers.at(-1)?.end ?? m.index))
      for (const [i, n] of numbers.entries()) found.push(...communication(n, i === 0 ? m.index : n.start))
      read = numbers.at(-1)?.end ?? read
    }
    let listed = 0
    for (const m of numbered ? strasbourg(passage) : []) {
      if (m.index < listed) continue
      for (const [i, n] of readNumbers(passage.folded, m.index + m[0].length, APPLICATION_NUMBER).entries()) {
        const span = { start: i === 0 ? m.index : n.start, end: n.end }
        // The African bodies number theirs in the same way.
        const african = OF_AFRICAN_BODY.test(passage.folded.slice(Math.max(0, m.index - REACH), m.index))
        found.push(
          african
            ? { kind: 'other', form: 'case', span, what: 'unknown-instrument', reason: 'a case of an African body, which is not known by its number here' }
            : { kind: 'document', form: 'case', span, target: `case:ECHR/${n.value}` },
        )
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
  const ofCourt = ({ index, 0: words }: RegExpExecArray): boolean =>
    OF_EUROPEAN_COURT.test(passage.folded.slice(Math.max(0, index - 120), index)) ||
    /^\d+\/\d\d,? [^.;]{2,60} v\.? /.test(passage.folded.slice(index + words.length, index + words.length + 80))
  const applications = [...freeMatches(passage, APPLICATION), ...[...freeMatches(passage, STRASBOURG_CASE)].filter(ofCourt)]
  return [...applications, ...freeMatches(passage, STRASBOURG)].sort((a, b) => a.index - b.index)
}

function interAmerican({ index, 0: words }: RegExpExecArray, folded: string): string | undefined {
  if (words.startsWith('oc')) return words.toUpperCase()
  const number = Number(/\d+$/.exec(words)?.[0])
  if (/\bc\b/.test(words)) return `C-${number}`
  const year = OPINION_YEARS[number - 1]
  return year !== undefined && OF_INTER_AMERICAN_COURT.test(folded.slice(Math.max(0, index - 160), index)) ? `OC-${number}/${year}` : undefined
}

const REACH = 140
/** "; and Nos. 1234/2004", in UTF-16 units. */
const LONGEST_SEPARATOR = 24

/** "case No. 7286/2013 of the court" is a domestic one. */
function isCommittees(folded: string, at: number): boolean {
  const behind = folded.slice(at, at + REACH)
  return (
    !/^cases? (?:nos?\.? ?)?[\d/-]+ (?:of|before|by|in) (?:the )?(?:[a-z]+ ){0,4}court/.test(behind) &&
    (OF_COMMITTEE.test(behind) || OF_COMMITTEE.test(folded.slice(Math.max(0, at - REACH), at)))
  )
}

/** "communications No. 440/1990, Ali v. Libya, No. 1143/2002, Omar v. Libya" */
function laterNumbers(folded: string, from: number): readonly ListedNumber[] {
  const found: ListedNumber[] = []
  for (let end = from; ; ) {
    const window = folded.slice(end, end + REACH + LONGEST_SEPARATOR)
    const m = LATER_COMMUNICATION.exec(window)
    if (!m) return found
    const between = window.slice(0, m.index)
    // Nothing but the parties, the date and the paragraphs of the one before.
    if (
      between.length > REACH ||
      !/ v\.? /.test(between) ||
      /\b(?:communication|complaint|application|european|court|case|law|act|decree|resolution)s?\b|\d\/(?:19|20)\d\d/.test(between)
    )
      return found
    const start = end + m.index + m[0].length
    const numbers = readNumbers(folded, start + (m[1] ?? '').length, COMMUNICATION_NUMBER)
    const last = numbers.at(-1)
    if (!last) return found
    found.push(...numbers.map((n, i) => (i === 0 ? { ...n, start } : n)))
    end = last.end
  }
}

/**
 * The least number of a year among the communications to the Human Rights Committee, as counted in its Views; no other committee has come
 * near (the Committee against Torture, which comes next, had reached 28 in 1995, 435 in 2010, 1077 in 2021), nor has the African Commission.
 */
const LEAST_OF_YEAR: Readonly<Record<string, number>> = {
  ...{ 1988: 272, 1989: 348, 1990: 394, 1991: 445, 1992: 486, 1993: 525, 1994: 573, 1995: 609, 1996: 679, 1997: 742, 1998: 792, 1999: 845 },
  ...{ 2000: 908, 2001: 972, 2002: 1044, 2003: 1150, 2004: 1239, 2005: 1338, 2006: 1446, 2007: 1545, 2008: 1753, 2009: 1859, 2010: 1924 },
  ...{ 2011: 2026, 2012: 2135, 2013: 2258, 2014: 2326, 2015: 2521, 2016: 2719, 2017: 2925, 2018: 3094, 2019: 3300, 2020: 3697, 2021: 3923 },
}
/** The table has what was counted, not the first of each year: a few numbers lower are still far above the others'. */
const NOT_COUNTED = 40

const isHumanRightsCommittees = (number: number, year: string): boolean => number >= (LEAST_OF_YEAR[year] ?? Infinity) - NOT_COUNTED

/** "Nos. 148-154/1983" are seven communications. The number may tell the committee, else it comes from context. */
function* communication(n: ListedNumber, start: number): Generator<Mention> {
  const [numbers = '', year = ''] = n.value.split('/')
  const [first = '', last = first] = numbers.split('-')
  const span = { start, end: n.end }
  for (let i = Number(first); i <= Math.min(Number(last), Number(first) + 50); i++) {
    yield isHumanRightsCommittees(i, year)
      ? { kind: 'document', form: 'case', span, target: `case:CCPR/${i}/${year}` }
      : { kind: 'numbered', form: 'case', span, what: 'case', number: `${i}/${year}` }
  }
}

import type { Mention } from '../../model/citation.ts'
import type { BodyId } from '../../model/ids.ts'
import type { Registry } from '../../model/instrument.ts'
import { fold } from '../../text/fold.ts'
import { romanValue } from '../../text/numeral.ts'
import { type Form, freeMatches, type Passage } from '../form.ts'
import { type ListedNumber, readNumbers } from '../numberList.ts'
import { furtherNumbers, type Named, paired } from './jointComments.ts'

const ANCHOR =
  /\b(?:general (comments?|recommendations?)(?: of (?:19|20)\d\d)?|(?<=\b(?:hrc|ccpr|cescr|crc|cedaw|cerd|cat|cmw|crpd|ced|spt),? )(gc|gr))(?:,(?= no))? ?\(?(?:nos?\.? ?|numbers? )?(?=\d{1,2}(?!\d|\/\d)|[ivxl]{1,7}(?![a-z]))/y
/** Until No. 30 the Committee on the Elimination of Racial Discrimination numbered in Roman numerals. */
const NUMBER = /(?:\d{1,2}|[ivxl]{1,7})(?: \((?:19|20)\d\d\))?(?![a-z\d]|\/\d)/y

/** General comments and recommendations by number, the body from the words next to them; else from context. */
export const generalComments: Form = {
  id: 'general-comment',
  examples: [
    'In general comment No. 31 (2004) the Human Rights Committee said so.',
    'general recommendations Nos. 19 and 35',
    'the Committee on the Rights of the Child, in its general comment No. 6 (2005)',
    'see CESCR GC 14, para. 12',
  ],
  words: ['general', 'gc', 'gr'],
  find: (passage, { registry }) => {
    const found: Mention[] = []
    for (const m of freeMatches(passage, ANCHOR)) {
      const [, words = '', short] = m
      const what = words.startsWith('comment') || short === 'gc' ? 'gc' : 'gr'
      const several = words.endsWith('s')
      const numbers = [...readNumbers(passage.folded, m.index + m[0].length, NUMBER, several)]
      const joint = furtherNumbers(passage.folded, numbers.at(-1)?.end ?? m.index, what, at => bodyAt(passage, at, registry))
      const end = numbers.at(-1)?.end ?? m.index
      if (several) numbers.push(...laterNumbers(passage.folded, end))
      const named = bodyNear(passage, m.index, end, registry, Number(numbers[0]?.value.replace(/ .*/, '')))
      // "its general comment", "the Committee's": whose it is, the document says.
      const own = named === undefined && ITS_OWN.test(passage.folded.slice(Math.max(0, m.index - 30), m.index))
      for (const [i, n] of numbers.entries()) {
        const number = arabic(n.value.replace(/ .*/, ''), passage.text.charAt(n.start))
        if (number === undefined) continue
        const year = /\((\d{4})\)/.exec(n.value)?.[1]
        const body = named !== undefined && hasNumber(registry, named, Number(number)) ? named : undefined
        const likely = year ? byFacts(registry, what, Number(number), Number(year), passage.folded.slice(end, end + 160)) : undefined
        const known = body ?? (own ? undefined : likely)
        const span = { start: i === 0 ? m.index : n.start, end: n.end }
        found.push({ kind: 'numbered', form: 'general-comment', span, what, number, ...(known ? { body: known } : {}), ...(likely ? { likely } : {}) })
      }
      found.push(...joint)
    }
    return [...paired(found, passage.folded, registry), ...same(passage)].sort((a, b) => a.span.start - b.span.start)
  },
}

const SAME = /(?<=\b(?:((?:the|that) (?:same|said) )|(?<=[\d)] of )(that )))general (?:comment|recommendation)\b(?!,? \(?no)/y

/** "the same general comment", "paragraph 13 of that general comment": the one named last. */
const same = (passage: Passage): readonly Mention[] =>
  [...freeMatches(passage, SAME)].map(m => ({
    kind: 'ibid',
    form: 'general-comment',
    span: { start: m.index - (m[1] ?? m[2] ?? '').length, end: m.index + m[0].length },
  }))

/** "XXX" is 30; numerals in small letters are words. */
function arabic(folded: string, printed: string): string | undefined {
  if (/^\d/.test(folded)) return String(Number(folded))
  const value = /[A-Z]/.test(printed) ? romanValue(folded) : undefined
  return value === undefined ? undefined : String(value)
}

/** "Nos. 4 (1973) on demographic composition (art. 9); 8 (1990) on identification …, and 24 (1999) on": further members, each with its year. */
function laterNumbers(folded: string, from: number): readonly ListedNumber[] {
  const found: ListedNumber[] = []
  for (let end = from; ; ) {
    const window = folded.slice(end, end + 220)
    const m = /(?:[;,)] (?:and )?(?:no\. )?| and no\. )(\d{1,2} \((?:19|20)\d\d\))/.exec(window)
    if (!m || /\. [a-z]/.test(window.slice(0, m.index).replace(/\b(?:arts?|paras?|nos?)\. /g, ''))) return found
    const value = m[1] ?? ''
    end += m.index + m[0].length
    found.push({ value, start: end - value.length, end })
  }
}

/** How far before its number the body may be named, within the sentence. */
const REACH_BEFORE = 130

const ITS_OWN = /\b(?:its|committee's|our) (?:own |joint |recent |first )?$/
/** Between a general comment and the committee that adopted it, behind it: "In its general comment No. 13 (2011) on freedom from violence, the Committee on …". */
const SPEAKER = /^(?: \(\d{4}\))?(?:,? (?:on|concerning) [^.;:()]{3,110})?,? the (?=committee (?:on|against)|human rights committee|subcommittee)/

/** A committee has a general comment of this number, or could adopt it next. */
const hasNumber = (registry: Registry, body: BodyId, number: number): boolean =>
  registry.bodies.some(b => b.id === body && number <= Math.max(0, ...b.documents.map(d => d.number)) + 1)

/** "general comment No. 16 of the Human Rights Committee", "CESCR general comment No. 14", "the Committee on …, in its general comment No. 6". */
function bodyNear({ text, folded }: Pick<Passage, 'text' | 'folded'>, start: number, end: number, registry: Registry, number: number): BodyId | undefined {
  const after = /^(?:,? (?:of|by|issued by|adopted by) (?:the )?)(.{0,110})/.exec(folded.slice(end, end + 130))?.[1]
  const names = bodyNames(registry).filter(n => Number.isNaN(number) || hasNumber(registry, n.body, number))
  const follows = after && names.find(n => after.startsWith(n.name))
  if (follows) return follows.body
  const letters = BY_LETTERS.exec(text.slice(end, end + 40))
  const lettered = letters ? bodyAt({ text, folded }, end + letters[0].length, registry)?.body : undefined
  if (lettered !== undefined && (Number.isNaN(number) || hasNumber(registry, lettered, number))) return lettered
  const from = Math.max(0, start - REACH_BEFORE)
  const window = folded.slice(from, start)
  const speaker = /\bits (?:joint )?$/.test(window) ? SPEAKER.exec(folded.slice(end, end + 140)) : undefined
  const spoken = speaker && names.find(n => folded.startsWith(n.name, end + speaker[0].length))
  if (spoken) return spoken.body
  const sentence = Math.max(
    window.lastIndexOf('. '),
    window.lastIndexOf('; '),
    window.lastIndexOf(' general comment'),
    window.lastIndexOf(' general recommendation'),
  )
  const before = window.slice(sentence + 1)
  let nearest: { at: number; body: BodyId } | undefined
  for (const { name, body } of names) {
    const at = before.lastIndexOf(name)
    if (at >= 0 && at > (nearest?.at ?? -1)) nearest = { at, body }
  }
  if (nearest) return nearest.body
  const treaty = treatyBeside(before, registry)
  if (treaty && names.some(n => n.body === treaty)) return treaty
  const token = /([A-Z][A-Za-z]*[A-Z])(?:'s|’s)?,? (?:in its )?(?:[Jj]oint )?$/.exec(text.slice(from, start))?.[1]
  return token === undefined ? undefined : bodyOfToken(token, registry)
}

/** "general comment No. 3 (2017) of the CMW", "No. 22 (CRC)" */
const BY_LETTERS = /^(?: \(\d{4}\))?,? (?:(?:of|by|from) (?:the )?|\()(?=[A-Z]{3,})/

/** The committee whose name or letters begin here. */
function bodyAt({ text, folded }: Pick<Passage, 'text' | 'folded'>, at: number, registry: Registry): Named | undefined {
  const named = bodyNames(registry).find(n => folded.startsWith(n.name, at))
  if (named) return { body: named.body, end: at + named.name.length }
  const token = /^[A-Z][A-Za-z]*[A-Z](?![A-Za-z-])/.exec(text.slice(at, at + 12))?.[0]
  const body = token === undefined ? undefined : bodyOfToken(token, registry)
  return token === undefined || body === undefined ? undefined : { body, end: at + token.length }
}

/** "Convention on the Elimination of All Forms of Discrimination against Women general comment No. 19": the treaty's title for its committee. */
function treatyBeside(before: string, { bodies, instruments }: Registry): BodyId | undefined {
  const words = before.replace(/,? $/, '')
  return bodies.find(b => {
    const treaty = b.documents.length > 0 ? instruments.find(i => i.id === b.monitors[0]) : undefined
    return treaty !== undefined && words.endsWith(fold(treaty.title).replace(/^international /, ''))
  })?.id
}

/** "CESCR", "ICESCR": the abbreviation of a committee or of its treaty. */
function bodyOfToken(token: string, { bodies, instruments }: Registry): BodyId | undefined {
  const own = bodies.find(b => b.abbreviations.includes(token) && b.documents.length > 0)
  if (own) return own.id
  const treaty = instruments.find(i => i.abbreviations.some(a => a.text === token))
  return treaty && bodies.find(b => b.monitors[0] === treaty.id && b.documents.length > 0)?.id
}

/** Number, year and a word of the subject agree with one body's list only: "general comment No. 14 (2000) on the right to … health". */
function byFacts(registry: Registry, what: 'gc' | 'gr', number: number, year: number, after: string): BodyId | undefined {
  const dated = registry.bodies.filter(b => (b.documentLabel ?? 'gc') === what && b.documents.some(d => d.number === number && d.year === year))
  const said = new Set(after.split(/[^a-z]+/).map(singular))
  const fits = dated.filter(b => b.documents.some(d => d.number === number && subjectWords(d.subject ?? '').some(w => said.has(w))))
  // Number and year together are enough where one committee alone has such a one.
  return fits.length === 1 ? fits[0]?.id : dated.length === 1 ? dated[0]?.id : undefined
}

const subjectWords = (subject: string): readonly string[] =>
  subject
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(
      w =>
        w.length > 4 &&
        !['right', 'rights', 'persons', 'state', 'states', 'parties', 'article', 'equal', 'under', 'covenant', 'convention', 'children'].includes(w),
    )
    .map(singular)

const singular = (word: string): string => word.replace(/s$/, '')

const namesOf = new WeakMap<Registry, readonly { readonly name: string; readonly body: BodyId }[]>()
function bodyNames(registry: Registry): readonly { readonly name: string; readonly body: BodyId }[] {
  let names = namesOf.get(registry)
  if (!names) {
    const all = registry.bodies.filter(b => b.documents.length > 0)
    names = all.flatMap(b => [b.name.toLowerCase(), ...shortenedNames(b.name.toLowerCase())].map(name => ({ name, body: b.id })))
    namesOf.set(registry, names)
  }
  return names
}

/** "Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families" is called "Committee on Migrant Workers". */
function shortenedNames(name: string): readonly string[] {
  const whose = /^committee on the protection of the rights of all ([a-z]+ [a-z]+)\b/.exec(name)?.[1]
  return whose === undefined ? [] : [`committee on ${whose}`]
}

import type { Mention } from '../../model/citation.ts'
import type { Registry } from '../../model/instrument.ts'
import { type Form, freeMatches } from '../form.ts'

const UNTS = /(?<=\b((\d{1,4}) ?))(u\.?n\.?t\.?s\.?|l\.?n\.?t\.?s\.?) ?(?:no\. \d+, )?(?:p\. ?)?([ivxlc]{1,6}|\d{1,5})\b/y
const UNTS_LONG =
  /(?<=\b((united nations|league of nations),? ))treaty series,? vol(?:ume|\.) ?(\d{1,4})(?:,? (?:no|nos)\. ?\d+)?,? (?:p\.|page|p) ?([ivxlc]{1,6}|\d{1,5})\b/y
const ETS = /(?:\bc?ets|(?<=\b((?:european|council of europe) ))treaty series),? (?:no\.? ?)?(\d{1,3})\b/y

/** Treaty series: "999 UNTS 171", "United Nations, Treaty Series, vol. 1577, p. 3", "ETS No. 5". Volume and page alone decide. */
export const series: Form = {
  id: 'series',
  examples: ['opened 16 December 1966, 999 UNTS 171', 'United Nations, Treaty Series, vol. 1577, No. 27531, p. 3'],
  // "u.n.t.s." and the like begin with a word of one, two or three letters.
  words: ['unts', 'unt', 'un', 'u', 'lnts', 'lnt', 'ln', 'l', 'treaty', 'ets', 'cets'],
  find: (passage, { registry }) => {
    const found: Mention[] = []
    let last = 0
    const add = (m: RegExpExecArray, key: string) => {
      const candidates = pages(registry).get(key)
      // The volume or the publisher stands before the word.
      const span = { start: m.index - (m[1] ?? '').length, end: m.index + m[0].length }
      if (span.start < last || !passage.taken.isFree(span)) return
      last = span.end
      found.push(
        candidates
          ? { kind: 'name', form: 'series', span, candidates, all: false }
          : { kind: 'other', form: 'series', span, what: 'unknown-instrument', reason: 'the registry has no instrument on this page of the treaty series' },
      )
    }
    for (const m of freeMatches(passage, UNTS)) add(m, `${m[3]?.startsWith('l') ? 'LNTS' : 'UNTS'} ${m[2]} ${m[4]}`)
    last = 0
    for (const m of freeMatches(passage, UNTS_LONG)) add(m, `${m[2]?.startsWith('l') ? 'LNTS' : 'UNTS'} ${m[3]} ${m[4]}`)
    last = 0
    for (const m of freeMatches(passage, ETS)) add(m, `ETS ${Number(m[2])}`)
    return found.sort((a, b) => a.span.start - b.span.start)
  },
}

const pagesOf = new WeakMap<Registry, ReadonlyMap<string, readonly string[]>>()
function pages(registry: Registry): ReadonlyMap<string, readonly string[]> {
  const known = pagesOf.get(registry)
  if (known) return known
  const map = new Map<string, string[]>()
  const put = (key: string, id: string) => map.set(key, [...(map.get(key) ?? []), id])
  for (const { id, unts, symbol } of registry.instruments) {
    if (unts?.vol && unts.page) for (const page of [unts.page, ...(unts.otherPages ?? [])]) put(`${unts.series} ${unts.vol} ${page.toLowerCase()}`, id)
    const ets = /^C?ETS No\. ?(\d+)$/.exec(symbol ?? '')?.[1]
    if (ets) put(`ETS ${Number(ets)}`, id)
  }
  pagesOf.set(registry, map)
  return map
}

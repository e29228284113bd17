import type { Mention } from '../../model/citation.ts'
import { bodyPrefix } from '../../model/ids.ts'
import type { Registry } from '../../model/instrument.ts'
import { caseOf, normaliseSymbol } from '../../model/symbol.ts'
import type { Form } from '../form.ts'

/** `A/HRC/20/24`, `CCPR/C/21/Rev.1/Add.13`, `S/2023/856`, `A/RES/2200 A (XXI)`; a symbol needs a digit. */
const SYMBOL =
  /(?<![A-Za-z0-9/])(?:A|S|E|ST|CAT|CCPR|CEDAW|CERD|CRC|CRPD|CED|CMW|HRI|UNEP|UNFCCC|FCCC|CBD|DP|TD|CD|NPT|BWC|ED|LC|HSP|ICCD|SPT|JIU|CTOC|CAC)(?:\/(?: (?=(?:Add|Rev|Corr)\. ?\d|[A-Z]{3}\/\d))?[A-Za-z0-9][A-Za-z0-9.-]*)+(?: ?(?:[A-Z] )?\([A-Z0-9-]{1,9}\))?/g

/** ", Add.1 and Corr.1", " and Add.1-5": further parts of the document just named. */
const PARTS = /(?:,? and |, | )(Add|Rev|SR)\. ?(\d{1,4})(?:-(\d{1,4}))?/iy
/** "/Add.3, 4 and 5": the numbers alone. */
const NUMBERS_ALONE = /(?:,? and |, )(\d{1,2})(?=,? and \d|, \d{1,2}\b|[.;)]|$)/y
/** A corrigendum is no document of its own. */
const CORRIGENDUM = /(?:,? and |, | )Corr\. ?\d{1,2}(?:-\d{1,2})?/iy

/** UN documents cited by symbol. A general comment's symbol stands for the general comment, a symbol of views for the case. */
export const symbols: Form = {
  id: 'symbol',
  examples: ['The visit is described in A/HRC/20/24.', 'See CCPR/C/GC/32 on fair trial.', 'views adopted in CAT/C/82/D/911/2019'],
  find: ({ text, taken }, { registry }) => {
    const found: Mention[] = []
    if (!text.includes('/')) return found
    const targets = generalCommentsBySymbol(registry)
    SYMBOL.lastIndex = 0
    for (let m = SYMBOL.exec(text); m; m = SYMBOL.exec(text)) {
      const printed = withoutYear(m[0]).replace(/[.-]+$/, '') + spacedNumber(text, m.index, m[0])
      const start = m.index
      if (!/\d/.test(printed) || !taken.isFree({ start, end: start + printed.length })) continue
      const symbol = normaliseSymbol(printed)
      CORRIGENDUM.lastIndex = start + printed.length
      const end = start + printed.length + (CORRIGENDUM.exec(text)?.[0].length ?? 0)
      // One symbol on a joint general comment, a citation for each committee.
      for (const target of targets.get(symbol) ?? rangeOf(symbol) ?? [caseOf(symbol) ?? symbol]) found.push(document(start, end, target))
      found.push(...furtherParts(text, end, symbol))
    }
    return found
  },
}

/** "S/RES/1325(2000)" has its year within; of "A/6316 (1966)" the year is no part. */
const withoutYear = (printed: string): string => (/\/(?:RES|DEC)\//.test(printed) ? printed : printed.replace(/ ?\((?:19|20)\d\d\)$/, ''))

/** "E/CN.4/2000/6/Add. 2", printed with a space: the number belongs to the symbol. */
function spacedNumber(text: string, start: number, matched: string): string {
  if (!/(?:Add|Rev|Corr|L)\.$/i.test(matched)) return ''
  const number = /^ \d{1,3}(?![\d/])/.exec(text.slice(start + matched.length, start + matched.length + 5))?.[0]
  return number === undefined ? '' : `.${number}`
}

const document = (start: number, end: number, target: string): Mention => ({ kind: 'document', form: 'symbol', span: { start, end }, target })

/** "A/HRC/4/37/Add.1-3" is three documents. */
function rangeOf(symbol: string): readonly string[] | undefined {
  const [, base = '', first = '', last = ''] = /^(.+\/ADD\.)(\d{1,2})-(\d{1,2})$/.exec(symbol) ?? []
  const count = Number(last) - Number(first)
  return base && count > 0 && count <= 30 ? Array.from({ length: count + 1 }, (_, i) => `${base}${Number(first) + i}`) : undefined
}

function* furtherParts(text: string, from: number, symbol: string): Generator<Mention> {
  const base = symbol.replace(/\/(?:ADD|CORR|SR)\.\d+(?:-\d+)?$/, '')
  let kindBefore = /\/(ADD|SR)\.\d+(?:-\d+)?$/.exec(symbol)?.[1]
  for (let at = from; ; ) {
    PARTS.lastIndex = at
    const m = PARTS.exec(text)
    NUMBERS_ALONE.lastIndex = at
    const alone = m || kindBefore === undefined ? null : NUMBERS_ALONE.exec(text)
    if (alone) {
      const end = at + alone[0].length
      yield document(end - (alone[1] ?? '').length, end, `${base}/${kindBefore}.${alone[1]}`)
      at = end
      continue
    }
    if (!m) return
    kindBefore = (m[1] ?? '').toUpperCase()
    const [whole, kind = '', first = '', last = first] = m
    const end = at + whole.length
    const start = end - whole.replace(/^(?:,? and |, | )/i, '').length
    for (let n = Number(first); n <= Math.min(Number(last), Number(first) + 30); n++) yield document(start, end, `${base}/${kind.toUpperCase()}.${n}`)
    at = end
  }
}

const bySymbol = new WeakMap<Registry, ReadonlyMap<string, readonly string[]>>()
function generalCommentsBySymbol(registry: Registry): ReadonlyMap<string, readonly string[]> {
  const known = bySymbol.get(registry)
  if (known) return known
  const map = new Map<string, readonly string[]>()
  for (const b of registry.bodies) {
    for (const { symbol, number } of b.documents) {
      if (!symbol || symbol.includes(',')) continue
      const key = normaliseSymbol(symbol)
      map.set(key, [...(map.get(key) ?? []), `${bodyPrefix(b.id)}-${b.documentLabel ?? 'gc'}-${number}`])
    }
  }
  bySymbol.set(registry, map)
  return map
}

import type { Mention } from '../../model/citation.ts'
import type { BodyId } from '../../model/ids.ts'
import type { Registry } from '../../model/instrument.ts'
import { readNumbers } from '../numberList.ts'

/*
 * Joint general comments and recommendations: one text with a number of each committee. "Joint general comment No. 3 (2017) of the Committee on … and
 * No. 22 (2017) of the Committee on …", "joint general recommendation No. 31/general comment No. 18", "No. 4 (CMW) and No. 23 (CRC)".
 */

type Numbered = Extract<Mention, { readonly kind: 'numbered' }>

const YEAR = String.raw`(?: \((?:19|20)\d\d\))?`
const OF_COMMITTEE = new RegExp(String.raw`^${YEAR},? (?:(?:of|by|from|issued by|adopted by) (?:the )?|\()`)
const ON_TO_NEXT = new RegExp(String.raw`^(?:\)|'s)?${YEAR}(?:,? and| ?\/|,|;)? ?(?:(?:its |the )?general (?:comment|recommendation)s? )?(?=nos?\. ?\d)`)
const FURTHER = /nos?\. ?/y
const NUMBER = /\d{1,2}(?: \((?:19|20)\d\d\))?(?![a-z\d]|\/\d)/y
/** More members than one text has. */
const MOST = 4

/** Where a committee is named, folded and as printed. */
export interface Named {
  readonly body: BodyId
  readonly end: number
}

/** Reads the name of a committee that begins here. */
export type ReadBody = (at: number) => Named | undefined

/** "No. 3 of the Committee on … and No. 22 of the Committee on …": the other committees' numbers of a joint one, each with the committee named behind it. */
export function furtherNumbers(folded: string, end: number, what: 'gc' | 'gr', readBody: ReadBody): readonly Mention[] {
  const found: Mention[] = []
  for (let from = end; found.length < MOST; ) {
    const of = OF_COMMITTEE.exec(folded.slice(from, from + 40))
    const own = of && endOfBody(folded, from + of[0].length, readBody)
    const next = own && ON_TO_NEXT.exec(folded.slice(own, own + 60))
    // A comment that is called one again is found by itself.
    if (!next || /general/.test(next[0])) return found
    const start = own + next[0].length
    FURTHER.lastIndex = start
    const word = FURTHER.exec(folded)?.[0] ?? ''
    const numbers = readNumbers(folded, start + word.length, NUMBER, true)
    const last = numbers.at(-1)
    const ofOther = last && OF_COMMITTEE.exec(folded.slice(last.end, last.end + 40))
    const other = ofOther && readBody(last.end + ofOther[0].length)
    if (!last || !other) return found
    for (const [i, n] of numbers.entries()) {
      const bare = /^\d+/.exec(n.value)?.[0] ?? ''
      found.push({
        kind: 'numbered',
        form: 'general-comment',
        span: { start: i === 0 ? start : n.start, end: n.start + bare.length },
        what,
        number: String(Number(bare)),
        body: other.body,
      })
    }
    from = last.end
  }
  return found
}

/** "of the Committee and No. 22 of the Committee on …": the first may be the one that speaks. */
function endOfBody(folded: string, at: number, readBody: ReadBody): number | undefined {
  const named = readBody(at)?.end
  if (named !== undefined) return named
  return /^committee(?= and\b)/.test(folded.slice(at, at + 14)) ? at + 'committee'.length : undefined
}

/** What joins the two numbers of one text, with or without the committees between them. */
const TOGETHER = /^(?: \(\d{4}\))? ?(?:\/|and|–|-) ?$/
const JOINT_BEFORE = /\bjoint (?:[a-z]+ ){0,2}$/

/** "joint general recommendation No. 31/general comment No. 18": two numbers that only one pair of committees has together, whoever is named near. */
export function paired(found: readonly Mention[], folded: string, registry: Registry): readonly Mention[] {
  return found.map((m, i) => {
    if (m.kind !== 'numbered') return m
    const other = [found[i - 1], found[i + 1]].find(o => o?.kind === 'numbered' && isOneText(m, o, folded))
    if (other?.kind !== 'numbered') return m
    const suffix = `-${other.what}-${other.number}`
    const bodies = registry.bodies.filter(
      b => (b.documentLabel ?? 'gc') === m.what && b.documents.some(d => String(d.number) === m.number && d.jointWith?.some(id => id.endsWith(suffix))),
    )
    return bodies.length === 1 && bodies[0] ? { ...m, body: bodies[0].id } : m
  })
}

/** Two numbers side by side; where a committee stands beside one, only a stroke or the word "joint" shows that they are of one text. */
function isOneText(a: Numbered, b: Numbered, folded: string): boolean {
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a]
  const between = folded.slice(first.span.end, second.span.start)
  if (!TOGETHER.test(between)) return false
  if (a.body === undefined) return true
  return a.what !== b.what && (between.includes('/') || JOINT_BEFORE.test(folded.slice(Math.max(0, first.span.start - 30), first.span.start)))
}

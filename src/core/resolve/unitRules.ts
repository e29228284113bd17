import type { AnaphoricNoun, Located } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'
import type { Unit } from '../model/locator.ts'
import type { Antecedent } from './antecedents.ts'
import type { Bare } from './bare.ts'
import { type Context, fits, nounsOf, settledReferent } from './context.ts'
import { type Decision, rejected, resolved, SILENT } from './decision.ts'

const UNIT_NOUN: Partial<Record<Unit, 'principles' | 'rules' | 'guidelines'>> = { principle: 'principles', rule: 'rules', guideline: 'guidelines' }

/** Principles, rules and goals belong to instruments that have such; parts and annexes need an owner of their own. */
export function otherUnit({ pinpoints, span }: Located, unit: Unit, context: Context, { paragraph, other, sentence, folded }: Bare): Decision {
  if (unit === 'goal' || unit === 'target') {
    const near = context.antecedents
      .all()
      .filter(a => paragraph - a.paragraph <= 3 && a.ids.length === 1 && a.ids.every(id => hasGoals(id, context)))
      .at(-1)
    const inRange = pinpoints.every(p => Number.parseInt(p.value, 10) <= LAST_GOAL)
    return near && inRange ? resolved(near.ids, 'earlier-antecedent', 'implicit') : SILENT
  }
  if (unit === 'preamble') {
    const near = context.antecedents
      .all()
      .filter(a => a.paragraph === paragraph && a.at < span.start && a.at >= sentence && a.ids.length === 1)
      .at(-1)
    const id: InstrumentId | undefined = near?.ids[0] ?? context.home?.id
    return id === undefined ? SILENT : resolved([id], near ? 'same-sentence' : 'own-treaty-article', 'implicit', 0.8)
  }
  if (
    unit === 'part' &&
    context.home &&
    context.partsCited &&
    pinpoints.every(p => /^[IVX]+$/.test(p.value)) &&
    !HERE.test(folded.slice(span.end, span.end + 12))
  )
    return resolved([context.home.id], 'own-treaty-article', 'implicit', 0.8)
  const noun = UNIT_NOUN[unit]
  if (!noun) return SILENT
  if (other) return rejected(other.rule, other.reason)
  const fitting = context.antecedents
    .all()
    .filter(
      a =>
        paragraph - a.paragraph <= 1 && a.ids.length === 1 && a.ids.every(id => unitFits(id, noun, context) && fits(context.lexicon.instrument(id), pinpoints)),
    )
  // "principle 27, which states that … the Body of Principles": behind it only in the same sentence.
  const near =
    fitting.filter(a => a.paragraph < paragraph || a.at < span.start).at(-1) ??
    fitting.find(a => a.at - span.end < SENTENCE_REACH && !/[.;] /.test(folded.slice(span.end, a.at)))
  if (near && !isLast(near, context, paragraph, span.start)) return SILENT
  const settled = settledReferent(noun, context, pinpoints)
  if (settled !== undefined && (!near || (near.passing && near.at < sentence))) return resolved([settled], 'earlier-antecedent', 'implicit')
  return near ? resolved(near.ids, near.paragraph === paragraph ? 'same-paragraph' : 'earlier-antecedent', 'implicit') : SILENT
}

/** "part IV below", "part IV of the report": of this document, or of something else. */
const HERE = /^ (?:above|below|of|in)\b/

/** "the WHO Guidelines for … (principle 4)": nothing that the registry lacks, and that could have such, was named after it. */
function isLast(near: Antecedent, { antecedents }: Context, paragraph: number, before: number): boolean {
  return !antecedents
    .all()
    .some(
      a =>
        a.ids.length === 0 &&
        a.named &&
        a.paragraph === paragraph &&
        a.at < before &&
        (near.paragraph < paragraph || a.at > near.at) &&
        ['principles', 'rules', 'guidelines'].some(noun => a.nouns.has(noun as AnaphoricNoun)),
    )
}

/** In UTF-16 units. */
const SENTENCE_REACH = 200

/** The Sustainable Development Goals are numbered 1 to 17 (A/RES/70/1). */
const LAST_GOAL = 17

function hasGoals(id: InstrumentId, { lexicon }: Context): boolean {
  return lexicon.instrument(id)?.shortTitles.some(name => /\bGoals\b/.test(name)) ?? false
}

function unitFits(id: InstrumentId, noun: 'principles' | 'rules' | 'guidelines', { lexicon }: Context): boolean {
  const instrument = lexicon.instrument(id)
  return instrument !== undefined && nounsOf(instrument).has(noun)
}

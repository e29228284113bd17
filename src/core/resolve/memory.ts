import type { Located, Mention } from '../model/citation.ts'
import { type InstrumentId, type TargetId, targetKind } from '../model/ids.ts'
import { expand, normalForm } from '../model/locator.ts'
import { type Context, nounsOf, titleNouns } from './context.ts'
import type { Decision } from './decision.ts'

/** Brings what was decided into the memory that later anaphora look back to. `words` are those of the mention. */
export function introduce(mention: Mention, words: string, decision: Decision, context: Context, paragraph: number, passing: boolean): void {
  const { antecedents, lexicon, numbers, referents } = context
  const place = { paragraph, at: mention.span.start, ...(passing && { passing }) }
  if (decision.kind === 'resolved') {
    for (const id of decision.ids) {
      const instrument = lexicon.instrument(id)
      if (instrument) antecedents.push({ ids: [id], nouns: nounsOf(instrument), named: decision.as === 'explicit', ...place })
    }
    const [only, other] = decision.ids
    if (mention.kind === 'anaphor' && only !== undefined && other === undefined && mention.determiner === 'the') {
      const counts = referents.get(mention.noun) ?? new Map<InstrumentId, number>()
      counts.set(only, (counts.get(only) ?? 0) + 1)
      referents.set(mention.noun, counts)
    }
    if (only !== undefined && targetKind(only) === 'general-comment') context.lastComment = { id: only, paragraph }
    if (mention.kind === 'numbered') add(numbers, `${mention.what} ${mention.number}`, decision.ids)
    if (mention.kind === 'document') add(numbers, numberKey(mention.target), decision.ids)
  } else if (mention.kind === 'other' && (mention.what === 'unknown-instrument' || mention.what === 'excluded' || mention.what === 'national-law')) {
    const nouns = titleNouns(words)
    if (mention.what !== 'unknown-instrument') {
      if (nouns.size > 0) antecedents.push({ ids: [], nouns, named: true, other: { rule: mention.what, reason: mention.reason }, ...place })
      return
    }
    antecedents.push({ ids: [], nouns: titleNouns(words), named: true, ...place })
  } else if (decision.kind === 'doubt' && decision.rule === 'unknown-instrument' && mention.kind === 'anaphor') {
    antecedents.push({ ids: [], nouns: new Set([mention.noun]), named: true, ...place })
  }
}

/** More often than this no article of one number changes hands within a paragraph. */
const HEADS_REMEMBERED = 20

/** Remembers which articles were cited with which instrument, and the last of them. */
export function rememberPlaces(
  { span, pinpoints }: Pick<Located, 'span' | 'pinpoints'>,
  decision: Decision | undefined,
  context: Context,
  paragraph: number,
): void {
  // "article 139 of the Code … Paragraph 2 of this article": an article of something else is now the last one.
  // "article 12 of the country's charter": an owner that nobody here knows.
  const stranger = decision?.kind === 'doubt' && decision.rule === 'no-owner' && decision.candidates.length === 0
  if (stranger) for (const p of pinpoints) if (p.unit === 'article') head(context, paragraph, p.value, A_STRANGER, span.start)
  if (decision?.kind === 'rejected' && pinpoints.some(p => p.unit === 'article')) context.lastArticle = undefined
  if (decision?.kind !== 'resolved' || decision.ids.length !== 1) return
  const [id] = decision.ids
  if (id === undefined) return
  if (targetKind(id) !== 'instrument') {
    for (const { unit, value, sub } of pinpoints) if (unit === 'para' && sub.length === 0) context.documentPlaces.set(value, { id, paragraph })
    return
  }
  for (const p of pinpoints) {
    if (p.unit === 'part' && id === context.home?.id) context.partsCited = true
    if (p.unit !== 'article') continue
    for (const place of expand(p)) {
      add(context.articleOwners, place.value, [id])
      add(context.placeOwners, normalForm(place), [id])
    }
    head(context, paragraph, p.value, id, span.start)
    if (id === context.home?.id) context.articlesCited.set(p.value, paragraph)
    context.lastArticle = { id, article: p.value, paragraph, at: span.start }
  }
}

/** Stands among the owners of articles for one that nobody here knows. */
export const A_STRANGER: InstrumentId = '!'

/** Remembers that an article of this number was cited so here. */
function head(context: Context, paragraph: number, value: string, id: InstrumentId, at: number): void {
  if (context.heads.paragraph !== paragraph) context.heads = { paragraph, cited: new Map() }
  const cited = context.heads.cited.get(value) ?? []
  if (at >= (cited.at(-1)?.at ?? 0)) context.heads.cited.set(value, [...cited.slice(-HEADS_REMEMBERED), { id, at }])
}

function add<T>(map: Map<string, Set<T>>, key: string, values: Iterable<T>): void {
  const set = map.get(key) ?? new Set()
  for (const v of values) set.add(v)
  map.set(key, set)
}

/** `A/RES/45/155` is later just "resolution 45/155". */
function numberKey(target: TargetId): string {
  const m = /\/(RES|DEC)\/(.+)$/.exec(target)
  return m ? `${m[1] === 'RES' ? 'resolution' : 'decision'} ${m[2]}` : target
}

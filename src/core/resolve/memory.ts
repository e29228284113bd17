import type { Mention } from '../model/citation.ts'
import { type TargetId, targetKind } from '../model/ids.ts'
import { expand, normalForm } from '../model/locator.ts'
import { type Context, nounsOf, titleNouns } from './context.ts'
import type { Decision } from './decision.ts'

type Located = Extract<Mention, { kind: 'pinpoint' }>

/** Brings what was decided into the memory that later anaphora look back to. `words` are those of the mention. */
export function introduce(mention: Mention, words: string, decision: Decision, { antecedents, lexicon, numbers }: Context, paragraph: number): void {
  const place = { paragraph, at: mention.span.start }
  if (decision.kind === 'resolved') {
    for (const id of decision.ids) {
      const instrument = lexicon.instrument(id)
      if (instrument) antecedents.push({ ids: [id], nouns: nounsOf(instrument), named: decision.as === 'explicit', ...place })
    }
    if (mention.kind === 'numbered') add(numbers, `${mention.what} ${mention.number}`, decision.ids)
    if (mention.kind === 'document') add(numbers, numberKey(mention.target), decision.ids)
  } else if (mention.kind === 'other' && (mention.what === 'unknown-instrument' || mention.what === 'excluded' || mention.what === 'national-law')) {
    if (titleNouns(words).size === 0) return
    antecedents.push({ ids: [], nouns: titleNouns(words), named: true, ...place })
  } else if (decision.kind === 'doubt' && decision.rule === 'unknown-instrument' && mention.kind === 'anaphor') {
    antecedents.push({ ids: [], nouns: new Set([mention.noun]), named: true, ...place })
  }
}

/** Remembers which articles were cited with which instrument, and the last of them. */
export function rememberPlaces(
  { span, pinpoints }: Pick<Located, 'span' | 'pinpoints'>,
  decision: Decision | undefined,
  context: Context,
  paragraph: number,
): void {
  // "article 139 of the Code … Paragraph 2 of this article": an article of something else is now the last one.
  if (decision?.kind === 'rejected' && pinpoints.some(p => p.unit === 'article')) context.lastArticle = undefined
  if (decision?.kind !== 'resolved' || decision.ids.length !== 1) return
  const [id] = decision.ids
  if (id === undefined || targetKind(id) !== 'instrument') return
  for (const p of pinpoints) {
    if (p.unit !== 'article') continue
    for (const place of expand(p)) {
      add(context.articleOwners, place.value, [id])
      add(context.placeOwners, normalForm(place), [id])
    }
    if (context.heads.paragraph !== paragraph) context.heads = { paragraph, cited: [] }
    context.heads.cited.push({ value: p.value, id, at: span.start })
    if (id === context.home?.id) context.articlesCited.set(p.value, paragraph)
    context.lastArticle = { id, article: p.value, paragraph, at: span.start }
  }
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

import type { AnaphoricNoun } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'
import type { Pinpoint } from '../model/locator.ts'
import { type Anaphor, counted, type Place } from './anaphor.ts'
import { type Context, fits, nounsOf } from './context.ts'
import { type Decision, doubt, resolved } from './decision.ts'

/** "the 1966 Covenants": those of that year that were named; else the Covenants, of which there are but two. */
export function severalOfYear(noun: AnaphoricNoun, printed: string, context: Context, pinpoints: readonly Pinpoint[]): Decision | undefined {
  const ofYear = (id: InstrumentId): boolean => {
    const i = context.lexicon.instrument(id)
    return i !== undefined && nounsOf(i).has(noun) && (i.adopted ?? String(i.adoptedYear)).startsWith(printed) && fits(i, pinpoints)
  }
  const named = context.antecedents.ids().filter(ofYear)
  if (named.length > 1) return resolved(named, 'earlier-antecedent', 'anaphora')
  const covenants = noun === 'covenant' ? covenantsOf(context).filter(ofYear) : []
  return covenants.length > 1 ? resolved(covenants, 'collective-name', 'anaphora') : doubt('no-antecedent', 'anaphora', named)
}

/** The two Covenants of the human-rights family. */
const covenantsOf = ({ lexicon }: Context): readonly InstrumentId[] =>
  lexicon.registry.instruments.filter(i => nounsOf(i).has('covenant') && i.kind === 'treaty' && i.family === 'human-rights').map(i => i.id)

/** "both Covenants", "the two Conventions": the last ones named together. */
export function several(anaphor: Anaphor, context: Context, place: Place): Decision | undefined {
  const named = context.antecedents.all().filter(a => a.nouns.has(anaphor.noun) && a.ids.length > 0 && a.named)
  const here = named.filter(a => a.paragraph === place.paragraph && a.at < anaphor.span.start)
  const pool = here.length >= 1 ? here : named
  const ids = [...new Set(pool.flatMap(a => a.ids))].filter(id => fits(context.lexicon.instrument(id), place.pinpoints))
  const wanted = counted(anaphor.determiner)
  if (anaphor.noun === 'covenant') {
    const covenants = covenantsOf(context)
    if (covenants.length === 2) return resolved(covenants, 'collective-name', 'anaphora')
  }
  const defined = here.length === 0 && wanted !== undefined ? definedTogether(anaphor, context) : []
  if (defined.length > 0 && defined.length === wanted) return resolved(defined, 'definition', 'anaphora', 0.85)
  if (wanted !== undefined && ids.length >= wanted && (ids.length === wanted || here.length >= 1))
    return resolved(ids.slice(-wanted), 'nearest-antecedent', 'anaphora', ids.length === wanted ? 0.9 : 0.75)
  if (/^(?:these|those|both)\b/.test(anaphor.determiner) && here.length > 1) return resolved(ids, 'nearest-antecedent', 'anaphora', 0.75)
  return undefined
}

/** "both protocols", after ("the Smuggling Protocol") and ("the Trafficking Protocol"): those to which the document has given such names. */
function definedTogether({ noun }: Anaphor, { definitions }: Context): readonly InstrumentId[] {
  const named = [...definitions].flatMap(([key, meaning]) => (key.endsWith(` ${noun}`) && meaning.kind === 'instruments' ? meaning.ids : []))
  return [...new Set(named)]
}

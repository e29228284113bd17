import { computed, type ReadonlySignal } from '@preact/signals'
import type { Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { buildCitationMap, type CitationMap } from './citationMap.ts'
import { type Filter, formatFilter, isEmpty, keeps, keepsDocument, NO_FILTER } from './filter.ts'
import { pictureAt } from './picture.ts'
import type { Level, Route } from './route.ts'

/** What there is to show, and the address that says how. */
interface Shown {
  readonly route: ReadonlySignal<Route>
  readonly documents: ReadonlySignal<readonly Extraction[]>
  readonly extraction: ReadonlySignal<Extraction | undefined>
  readonly shelf: ReadonlySignal<Shelf>
  readonly map: ReadonlySignal<CitationMap | undefined>
}

/** From the whole map of a document to the picture that is drawn: filtered, and at the level that was asked for. */
export function createShowing({ route, documents, extraction, shelf, map }: Shown) {
  // On its own, by its words: a choice, which changes the route too, must not build the map anew.
  let lastFilter = NO_FILTER
  const filter = computed((): Filter => {
    const next = route.value.filter ?? NO_FILTER
    if (formatFilter(next).join() !== formatFilter(lastFilter).join()) lastFilter = next
    return lastFilter
  })
  const shown = computed(() => {
    const only = filter.value
    if (!extraction.value || isEmpty(only)) return map.value
    return buildCitationMap(extraction.value, shelf.value, citation => keeps(only, citation, shelf.value))
  })
  // A timeline tells of documents and instruments: paragraphs have no date of their own.
  const level = computed((): Level => {
    const asked = route.value.level ?? 'paragraphs'
    const drawn = route.value.view === 'map' ? route.value.layout : 'columns'
    return drawn === 'timeline' && asked !== 'instruments' ? 'documents' : asked
  })
  const picture = computed(() => {
    const [only, map] = [filter.value, shown.value]
    return (
      map &&
      pictureAt(level.value, {
        map,
        documents: documents.value.filter(e => keepsDocument(only, e.document.id)),
        shelf: shelf.value,
        keep: citation => keeps(only, citation, shelf.value),
      })
    )
  })
  return { filter, shown, level, picture }
}

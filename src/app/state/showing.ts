import { computed, type ReadonlySignal } from '@preact/signals'
import type { Citation } from '../../core/model/citation.ts'
import type { Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import type { Words } from '../words/first.ts'
import { buildCitationMap, type CitationMap } from './citationMap.ts'
import { type Filter, formatFilter, isEmpty, keeps, keepsDocument, NO_FILTER } from './filter.ts'
import { narrowed, narrowedMap } from './narrowed.ts'
import { openedIn } from './opened.ts'
import { type Picture, pictureAt } from './picture.ts'
import type { Level, Route } from './route.ts'

/** What there is to show, and the address that says how. */
interface Shown {
  readonly route: ReadonlySignal<Route>
  readonly documents: ReadonlySignal<readonly Extraction[]>
  readonly extraction: ReadonlySignal<Extraction | undefined>
  readonly shelf: ReadonlySignal<Shelf>
  readonly map: ReadonlySignal<CitationMap | undefined>
  readonly words: ReadonlySignal<Words>
}

/** From the whole map of a document to the picture that is drawn. */
export interface Showing {
  readonly filter: ReadonlySignal<Filter>
  /** What the filter leaves of the document's map: listed and counted. */
  readonly shown: ReadonlySignal<CitationMap | undefined>
  /** The part of it that was asked for: what the list tells. */
  readonly listed: ReadonlySignal<CitationMap | undefined>
  readonly level: ReadonlySignal<Level>
  /** What is drawn and put into the matrix: the same at the level that the address asks for, with what was opened in place, and only the part asked for. */
  readonly picture: ReadonlySignal<Picture | undefined>
}

export function createShowing({ route, documents, extraction, shelf, map, words }: Shown): Showing {
  const filter = partOf(
    route,
    r => r.filter ?? NO_FILTER,
    f => formatFilter(f).join(),
  )
  const opened = partOf(route, openedIn, ({ open, shut }) => JSON.stringify([[...open], [...shut]]))
  const only = partOf(
    route,
    r => r.only,
    o => JSON.stringify(o ?? null),
  )
  const shown = computed(() => {
    const wanted = filter.value
    if (!extraction.value || isEmpty(wanted)) return map.value
    return buildCitationMap(extraction.value, shelf.value, citation => keeps(wanted, citation, shelf.value))
  })
  // A timeline tells of documents and instruments: paragraphs have no date of their own.
  const level = computed((): Level => {
    const asked = route.value.level ?? 'paragraphs'
    const drawn = route.value.view === 'map' ? route.value.layout : 'columns'
    return drawn === 'timeline' && asked !== 'instruments' ? 'documents' : asked
  })
  const whole = computed(() => {
    const [wanted, map] = [filter.value, shown.value]
    const keep = (citation: Citation): boolean => keeps(wanted, citation, shelf.value)
    const kept = documents.value.filter(e => keepsDocument(wanted, e.document.id))
    return map && pictureAt(level.value, { map, documents: kept, shelf: shelf.value, titles: words.value.unfold, keep }, opened.value)
  })
  const picture = computed(() => whole.value && narrowed(whole.value, only.value))
  const listed = computed(() => shown.value && narrowedMap(shown.value, only.value))
  return { filter, shown, listed, level, picture }
}

/** A part of the route on its own, another value only if its words are others: a choice, which changes the route too, must not build the picture anew. */
function partOf<T>(route: ReadonlySignal<Route>, read: (route: Route) => T, words: (part: T) => string): ReadonlySignal<T> {
  let last = read(route.peek())
  return computed(() => {
    const next = read(route.value)
    if (words(next) !== words(last)) last = next
    return last
  })
}

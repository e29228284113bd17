import { useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Pinpoint } from '../../core/model/locator.ts'
import { nameOf, type Shelf } from '../../core/model/names.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { ReadingPane } from '../reading/ReadingPane.tsx'
import { SelectionTools } from '../reading/SelectionTools.tsx'
import type { CitationMap, MapNode } from '../state/citationMap.ts'
import { citesPlace, provisionLabel } from '../state/provisions.ts'
import type { Store } from '../state/storeTypes.ts'
import { applyTheme } from '../theme/apply.ts'
import type { Says } from '../words/en/says.ts'
import { LANGUAGES } from '../words/language.ts'
import { Card } from './Card.tsx'
import { Divider } from './Divider.tsx'
import { Drop } from './Drop.tsx'
import { Filters } from './Filters.tsx'
import { Header } from './Header.tsx'
import { Panels } from './Panels.tsx'
import { Problems } from './Problems.tsx'
import { Progress } from './Progress.tsx'
import { Absent, Empty, Failed, Waiting } from './States.tsx'
import { Status } from './Status.tsx'
import { listenForShortcuts } from './shortcuts.ts'
import { StoreProvider, useStore, useWords } from './store.ts'
import { TourOffer } from './TourOffer.tsx'
import { useNarrow } from './useNarrow.ts'
import { Views } from './Views.tsx'
import { Brought, VIEW_ROWS, ViewBody } from './viewRows.tsx'

const bringTour = async () => (await import('../teach/Tour.tsx')).Tour
const bringPresenter = async () => (await import('../teach/Presenter.tsx')).Presenter

/** The whole page. */
export function App({ store }: { readonly store: Store }) {
  useSignalEffect(() => applyTheme(store.mode.value, document.documentElement))
  useSignalEffect(() => {
    const { value } = store.language
    document.documentElement.lang = value
    document.documentElement.dir = LANGUAGES[value].dir
  })
  useSignalEffect(() => {
    const shown = store.extraction.value?.document
    document.title = shown ? `${[shown.symbol && symbolWords(shown.symbol), shown.title].filter(part => part !== undefined).join(' · ')} – Pacta` : 'Pacta'
  })
  useSignalEffect(() => {
    const [node, id, place] = [store.chosen.value, store.uncited.value, store.provision.value]
    if (node) store.say(words => spoken(node, store.map.peek(), place, store.shelf.peek(), words))
    else if (id !== undefined) store.say(words => words.notCitedHere(nameOf(id, store.shelf.peek()).short))
  })
  useLayoutEffect(() => listenForShortcuts(store), [store])
  const { page } = store.words.value
  return (
    <StoreProvider value={store}>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link leads to a place; the hash is the route's, so the focus is moved instead. */}
      <a class="skip" href="#text" onClick={skipTo('text')}>
        {page.skipToText}
      </a>
      {store.extraction.value && !VIEW_ROWS.find(row => row.id === store.route.value.view)?.alone && (
        // biome-ignore lint/a11y/useValidAnchor: as above.
        <a class="skip" href="#map" onClick={skipTo('map')}>
          {page.skipToMap}
        </a>
      )}
      {store.route.value.embed && store.stories.presenting.value === undefined ? (
        <EmbedHead />
      ) : store.stories.presenting.value !== undefined ? (
        <Brought bring={bringPresenter} />
      ) : (
        <div>
          <Header />
          <Problems />
          <TourOffer />
        </div>
      )}
      <Body />
      {store.panel.value === 'tour' && <Brought bring={bringTour} />}
      <Progress />
      <Drop />
      <SelectionTools />
      <Panels />
      <p class="unseen" role="status" aria-live="polite">
        {store.announcement.value}
      </p>
    </StoreProvider>
  )
}

/** Inside another page: what it is, and the way to all of it. */
function EmbedHead() {
  const { extraction, hrefTo } = useStore()
  const words = useWords()
  const shown = extraction.value?.document
  return (
    <header class="embed-head">
      <b>{shown && symbolWords(shown.symbol ?? shown.id)}</b> {shown?.title}
      <a href={hrefTo({ embed: undefined })} target="_blank" rel="noreferrer">
        {words.page.openInPacta}
      </a>
    </header>
  )
}

/** The address after `#` is ours: a skip link moves the focus itself. */
const skipTo =
  (id: string) =>
  (event: Event): void => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }

function Body() {
  const { loading, documents, extraction, route } = useStore()
  const { map: words } = useWords()
  const sheet = useSignal(false)
  const split = useSignal(50)
  const narrow = useNarrow()
  switch (loading.value.state) {
    case 'loading':
      return <Waiting />
    case 'failed':
      return <Failed reason={loading.value.reason} />
    case 'ready':
      break
    default:
      return loading.value satisfies never
  }
  if (VIEW_ROWS.find(row => row.id === route.value.view)?.alone) {
    return (
      <main class="alone" id="text" tabIndex={-1}>
        <Views />
        <ViewBody view={route.value.view} />
      </main>
    )
  }
  if (documents.value.length === 0 && route.value.document === undefined) return <Empty />
  if (!extraction.value) return <Absent id={route.value.document ?? ''} />
  const tab = VIEW_ROWS.find(row => row.id === route.value.view)?.tab ?? 'map'
  return (
    <main class="panes" data-sheet={sheet.value} style={{ '--split': `${split.value}%` }}>
      <ReadingPane />
      <Divider split={split} />
      <section class="graph-pane" aria-label={words.tabs[tab]} tabIndex={-1} id="map">
        <div class="pane-head">
          <button type="button" class="sheet-handle" aria-expanded={sheet.value} onClick={() => (sheet.value = !sheet.value)}>
            {sheet.value ? words.hide[tab] : words.show[tab]}
          </button>
          {/* Below the map there is room for the sentence, but on a phone it says what the sheet holds. */}
          {(narrow.value || route.value.view !== 'map') && <Status />}
          <Views />
          <Filters />
        </div>
        <ViewBody view={route.value.view} />
      </section>
      <Card />
    </main>
  )
}

function spoken(node: MapNode, map: CitationMap | undefined, place: Pinpoint | undefined, shelf: Shelf, words: Says): string {
  const links = map?.linksAt.get(node.id) ?? []
  switch (node.kind) {
    case 'paragraph':
      return words.paragraphChosen(node.label, links.length)
    case 'doubt':
      return words.doubtChosen(node.quote)
    case 'target': {
      const citing = links.filter(l => place === undefined || l.citations.some(c => citesPlace(c, place))).length
      return words.targetChosen([node.name.short, ...(place ? [provisionLabel(place, shelf.words.places)] : [])].join(' '), citing)
    }
    default:
      return node satisfies never
  }
}

import { useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Pinpoint } from '../../core/model/locator.ts'
import { nameOf } from '../../core/model/names.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { ReadingPane } from '../reading/ReadingPane.tsx'
import type { CitationMap, MapNode } from '../state/citationMap.ts'
import { citesPlace, provisionLabel } from '../state/provisions.ts'
import type { Store } from '../state/store.ts'
import { count } from '../state/words.ts'
import { applyTheme } from '../theme/apply.ts'
import { Card } from './Card.tsx'
import { Divider } from './Divider.tsx'
import { Drop } from './Drop.tsx'
import { Filters } from './Filters.tsx'
import { Header } from './Header.tsx'
import { Problems } from './Problems.tsx'
import { Progress } from './Progress.tsx'
import { Absent, Empty, Failed, Waiting } from './States.tsx'
import { Status } from './Status.tsx'
import { listenForShortcuts } from './shortcuts.ts'
import { StoreProvider, useStore } from './store.ts'
import { Views } from './Views.tsx'
import { ViewBody } from './viewRows.tsx'

/** The whole page. */
export function App({ store }: { readonly store: Store }) {
  useSignalEffect(() => applyTheme(store.mode.value, document.documentElement))
  useSignalEffect(() => {
    const shown = store.extraction.value?.document
    document.title = shown ? `${[shown.symbol && symbolWords(shown.symbol), shown.title].filter(part => part !== undefined).join(' · ')} – Pacta` : 'Pacta'
  })
  useSignalEffect(() => {
    const [node, id, place] = [store.chosen.value, store.uncited.value, store.provision.value]
    const words = node
      ? spoken(node, store.map.peek(), place)
      : id === undefined
        ? undefined
        : `${nameOf(id, store.shelf.peek()).short}: not cited in this document`
    if (words !== undefined) store.announcement.value = words
  })
  useEffect(() => listenForShortcuts(store), [store])
  return (
    <StoreProvider value={store}>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link leads to a place; the hash is the route's, so the focus is moved instead. */}
      <a class="skip" href="#text" onClick={skipTo('text')}>
        Skip to the text
      </a>
      {store.extraction.value && (
        // biome-ignore lint/a11y/useValidAnchor: as above.
        <a class="skip" href="#map" onClick={skipTo('map')}>
          Skip to the map
        </a>
      )}
      {store.route.value.embed ? (
        <EmbedHead />
      ) : (
        <div>
          <Header />
          <Problems />
        </div>
      )}
      <Body />
      <Progress />
      <Drop />
      <p class="unseen" role="status" aria-live="polite">
        {store.announcement.value}
      </p>
    </StoreProvider>
  )
}

/** Inside another page: what it is, and the way to all of it. */
function EmbedHead() {
  const { extraction, hrefTo } = useStore()
  const shown = extraction.value?.document
  return (
    <header class="embed-head">
      <b>{shown && symbolWords(shown.symbol ?? shown.id)}</b> {shown?.title}
      <a href={hrefTo({ embed: undefined })} target="_blank" rel="noreferrer">
        Open in Pacta
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
  const sheet = useSignal(false)
  const split = useSignal(50)
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
  if (documents.value.length === 0) return <Empty />
  if (!extraction.value) return <Absent id={route.value.document ?? ''} />
  return (
    <main class="panes" data-sheet={sheet.value} style={{ '--split': `${split.value}%` }}>
      <ReadingPane />
      <Divider split={split} />
      <section class="graph-pane" aria-label="Map" tabIndex={-1} id="map">
        <div class="pane-head">
          <button type="button" class="sheet-handle" aria-expanded={sheet.value} onClick={() => (sheet.value = !sheet.value)}>
            {sheet.value ? 'Hide the map' : 'Show the map'}
          </button>
          <Status />
          <Views />
          <Filters />
        </div>
        <ViewBody view={route.value.view} />
      </section>
      <Card />
    </main>
  )
}

function spoken(node: MapNode, map: CitationMap | undefined, place: Pinpoint | undefined): string {
  const links = map?.linksAt.get(node.id) ?? []
  switch (node.kind) {
    case 'paragraph':
      return `${node.label.replace('¶', 'Paragraph ')} chosen: ${links.length === 0 ? 'cites nothing' : `cites ${count(links.length, 'instrument or document', 'instruments or documents')}`}`
    case 'doubt':
      return `Doubt chosen: “${node.quote}”`
    case 'target': {
      const citing = links.filter(l => place === undefined || l.citations.some(c => citesPlace(c, place))).length
      return `${[node.name.short, ...(place ? [provisionLabel(place)] : [])].join(' ')} chosen: cited in ${count(citing, 'paragraph')}`
    }
    default:
      return node satisfies never
  }
}

import { AddToStory } from './AddToStory.tsx'
import { useStore, useWords } from './store.ts'
import { VIEW_ROWS } from './viewRows.tsx'

const TABS = [...new Set(VIEW_ROWS.map(row => row.tab))]

/** What the pane shows, and within the map its forms. */
export function Views() {
  const { route, setView, stories } = useStore()
  const { map: words } = useWords()
  const { view } = route.value
  const tab = VIEW_ROWS.find(row => row.id === view)?.tab
  return (
    <>
      {TABS.length > 1 && (
        <nav class="tabs" aria-label={words.views}>
          {TABS.map(id => (
            <button
              key={id}
              type="button"
              aria-current={id === tab ? 'page' : undefined}
              onClick={() => {
                const first = VIEW_ROWS.find(row => row.tab === id)
                if (first && id !== tab) setView(first.id)
              }}
            >
              {words.tabs[id]}
            </button>
          ))}
          {tab !== 'exercises' && tab !== 'story' && stories.presenting.value === undefined && <AddToStory />}
        </nav>
      )}
      {tab === 'map' && <Forms />}
    </>
  )
}

/** Drawn in columns, by force, by date; or as a table. */
function Forms() {
  const { route, level, setView, setLayout } = useStore()
  const { map } = useWords()
  const { view, layout: asked } = route.value
  // The instruments among themselves have no two sides.
  const layout = asked === 'columns' && level.value === 'instruments' ? 'force' : asked
  const choices = [
    { words: map.columns, on: view === 'map' && layout === 'columns', choose: () => setLayout('columns') },
    { words: map.network, on: view === 'map' && layout === 'force', choose: () => setLayout('force') },
    { words: map.timeline, on: view === 'map' && layout === 'timeline', choose: () => setLayout('timeline') },
    { words: map.matrix, on: view === 'matrix', choose: () => setView('matrix') },
    { words: map.list, on: view === 'list', choose: () => setView('list') },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields of a form.
    <div class="views" role="group" aria-label={map.showAs}>
      {choices.map(({ words, on, choose }) => (
        <button key={words} type="button" aria-pressed={on} onClick={choose}>
          {words}
        </button>
      ))}
    </div>
  )
}

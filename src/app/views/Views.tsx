import { useStore } from './store.ts'
import { VIEW_ROWS } from './viewRows.tsx'

const TABS: readonly string[] = [...new Set(VIEW_ROWS.map(row => row.tab))]

/** What the pane shows, and within the map its forms. */
export function Views() {
  const { route, setView } = useStore()
  const { view } = route.value
  const tab = VIEW_ROWS.find(row => row.id === view)?.tab
  return (
    <>
      {TABS.length > 1 && (
        <nav class="tabs" aria-label="Views">
          {TABS.map(words => (
            <button
              key={words}
              type="button"
              aria-current={words === tab ? 'page' : undefined}
              onClick={() => {
                const first = VIEW_ROWS.find(row => row.tab === words)
                if (first && words !== tab) setView(first.id)
              }}
            >
              {words}
            </button>
          ))}
        </nav>
      )}
      {tab === 'Map' && <Forms />}
    </>
  )
}

/** Drawn in columns, by force, by date; or as a table. */
function Forms() {
  const { route, level, setView, setLayout } = useStore()
  const { view, layout: asked } = route.value
  // The instruments among themselves have no two sides.
  const layout = asked === 'columns' && level.value === 'instruments' ? 'force' : asked
  const choices = [
    { words: 'Two columns', on: view === 'map' && layout === 'columns', choose: () => setLayout('columns') },
    { words: 'Network', on: view === 'map' && layout === 'force', choose: () => setLayout('force') },
    { words: 'Timeline', on: view === 'map' && layout === 'timeline', choose: () => setLayout('timeline') },
    { words: 'Matrix', on: view === 'matrix', choose: () => setView('matrix') },
    { words: 'List', on: view === 'list', choose: () => setView('list') },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields of a form.
    <div class="views" role="group" aria-label="Show as">
      {choices.map(({ words, on, choose }) => (
        <button key={words} type="button" aria-pressed={on} onClick={choose}>
          {words}
        </button>
      ))}
    </div>
  )
}

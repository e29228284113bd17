import { type ComponentType, createElement } from 'preact'
import { MapPane } from '../graph/MapPane.tsx'
import type { View } from '../state/route.ts'
import type { Words } from '../words/first.ts'
import { CitationList } from './CitationList.tsx'
import { Matrix } from './Matrix.tsx'
import { useWords } from './store.ts'
import { useBrought } from './useBrought.ts'

/** One way to show what is cited, in the pane beside the text. Those of one tab are forms of the same thing. */
export interface ViewRow {
  readonly id: View
  /** The words of its tab, by their name. */
  readonly tab: keyof Words['map']['tabs']
  /** The component; a function that brings it where it is not needed at first sight. */
  readonly body: ComponentType | Later
  /** It takes the whole page: with the text beside it, the answers would stand there. */
  readonly alone?: true
}

interface Later {
  readonly bring: () => Promise<ComponentType>
}

/** The ordered table of views: one more is a file and a row, and its name in `View`. The first of a tab is what the tab opens. */
export const VIEW_ROWS: readonly ViewRow[] = [
  { id: 'map', tab: 'map', body: MapPane },
  { id: 'matrix', tab: 'map', body: Matrix },
  { id: 'list', tab: 'map', body: CitationList },
  { id: 'table', tab: 'table', body: { bring: async () => (await import('./CitationTable.tsx')).CitationTable } },
  { id: 'analysis', tab: 'analysis', body: { bring: async () => (await import('../analyse/Analysis.tsx')).Analysis } },
  { id: 'compare', tab: 'compare', body: { bring: async () => (await import('./Compare.tsx')).Compare } },
  { id: 'exercises', tab: 'exercises', alone: true, body: { bring: async () => (await import('../teach/Exercises.tsx')).Exercises } },
  { id: 'story', tab: 'story', body: { bring: async () => (await import('../teach/StoryView.tsx')).StoryView } },
]

/** What stands in the pane: at once, or as soon as it has come. */
export function ViewBody({ view }: { readonly view: View }) {
  const body = VIEW_ROWS.find(row => row.id === view)?.body ?? MapPane
  return 'bring' in body ? <Brought key={view} bring={body.bring} /> : createElement(body, {})
}

/** A part of the app that is on its way; if it does not come, that is said, and it can be asked for again. */
export function Brought({ bring }: Later) {
  const { page } = useWords()
  const { come, again } = useBrought(bring)
  if (come.value instanceof Error) {
    return (
      <div class="state" role="alert">
        <h2>{page.partFailed}</h2>
        <p>{page.stillOpen}</p>
        <button type="button" class="primary" onClick={again}>
          {page.tryAgain}
        </button>
      </div>
    )
  }
  if (come.value) return createElement(come.value, {})
  return (
    <p class="arranging" role="status">
      {page.loading}
    </p>
  )
}

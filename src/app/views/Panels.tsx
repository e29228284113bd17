import { type ComponentType, createElement } from 'preact'
import type { Panel } from '../state/storeTypes.ts'
import { useStore, useWords } from './store.ts'
import { useBrought } from './useBrought.ts'

/** What opens over the page and is not needed at first sight; once it has come it stays, closed, so that the focus finds its way back. */
const PANELS: readonly { readonly panel: Panel; readonly bring: () => Promise<ComponentType> }[] = [
  { panel: 'why', bring: () => import('./Why.tsx').then(part => part.Why) },
  { panel: 'correct', bring: () => import('./Correct.tsx').then(part => part.Correct) },
]

export function Panels() {
  return (
    <>
      {PANELS.map(row => (
        <Later key={row.panel} {...row} />
      ))}
    </>
  )
}

function Later({ panel, bring }: (typeof PANELS)[number]) {
  const { panel: wanted } = useStore()
  const { page } = useWords()
  const { come } = useBrought(bring, wanted.value === panel)
  if (come.value instanceof Error) {
    return wanted.value === panel ? (
      <p class="brought-not" role="alert">
        {page.partFailed}. {page.stillOpen}
      </p>
    ) : null
  }
  return come.value ? createElement(come.value, {}) : null
}

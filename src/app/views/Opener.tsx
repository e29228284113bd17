import { useStore, useWords } from './store.ts'

/** Opens a thing of the map into its parts, or folds them together again; nothing for what has no parts. `node`: the thing, or a part of it. */
export function Opener({ node }: { readonly node: string | undefined }) {
  const { handleOf, turn } = useStore()
  const { unfold } = useWords()
  const handle = handleOf(node)
  if (!handle) return null
  const { open, parts, count, name } = handle
  return (
    <button type="button" class="opener" aria-expanded={open} onClick={() => turn(handle.id)} title={open ? unfold.foldKey : unfold.openKey}>
      <Plus open={open} />
      {open ? unfold.fold[parts](name) : unfold.show[parts](name, count)}
    </button>
  )
}

function Plus({ open }: { readonly open: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle cx="8" cy="8" r="6.500" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d={open ? 'M5 8h6' : 'M5 8h6M8 5v6'} fill="none" stroke="currentColor" stroke-width="1.4" />
    </svg>
  )
}

/** What was opened or folded, and what is looked at alone: each with the way back. */
export function Turned() {
  const { turnedOnes, turn, turnAllBack, route, showOnly } = useStore()
  const { unfold } = useWords()
  const ones = turnedOnes.value
  const { only } = route.value
  if (ones.length === 0 && !only) return null
  return (
    <ul class="turned" aria-label={unfold.turned}>
      {only && (
        <li>
          <button type="button" onClick={() => showOnly(undefined)}>
            {unfold.onlyPart} <span aria-hidden="true">×</span>
            <span class="unseen">{unfold.everything}</span>
          </button>
        </li>
      )}
      {ones.map(handle => (
        <li key={handle.id}>
          <button
            type="button"
            onClick={() => turn(handle.id)}
            aria-label={handle.open ? unfold.fold[handle.parts](handle.name) : unfold.showAgain(handle.name)}
          >
            <span class="turned-name">{handle.name}</span> <span aria-hidden="true">{handle.open ? '×' : '+'}</span>
          </button>
        </li>
      ))}
      {ones.length > 1 && (
        <li>
          <button type="button" onClick={turnAllBack}>
            {ones.every(h => h.open) ? unfold.foldAll : unfold.undoAll}
          </button>
        </li>
      )}
    </ul>
  )
}

/** Lays out what is lit on its own. */
export function OnlyThese() {
  const { focus, showOnly, litPart, route } = useStore()
  const { unfold } = useWords()
  if (!focus.value) return null
  const part = litPart()
  if (!part || JSON.stringify(part) === JSON.stringify(route.value.only)) return null
  return (
    <button type="button" class="only-these" onClick={() => showOnly(part)} title={unfold.onlyTheseWhy}>
      {unfold.onlyThese}
    </button>
  )
}

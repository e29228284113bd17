import type { Store } from '../state/store.ts'

/** One key and what it does; the help lists the same table. */
export interface Shortcut {
  /** As `KeyboardEvent.key` says it, pressed without Ctrl, Alt or Cmd. */
  readonly key: string
  readonly words: string
  readonly run: (store: Store) => void
}

export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'n', words: 'next citation of what is chosen, also in the other documents', run: store => store.walk(1) },
  { key: 'p', words: 'previous citation of it', run: store => store.walk(-1) },
  { key: 'c', words: 'copy the reference of the paragraph', run: store => void store.copyReference() },
  { key: 'q', words: 'copy its words (or those selected) with the reference', run: store => void store.copyReference(String(getSelection() ?? '') || 'all') },
  { key: 'o', words: 'open documents', run: store => store.show('documents') },
  { key: 't', words: 'light or dark', run: store => store.toggleMode() },
  { key: '?', words: 'this help', run: store => store.show('help') },
]

/** Listens for the keys of the table, and for Esc; where someone types or a dialog is open it keeps out. Returns how to stop. */
export function listenForShortcuts(store: Store): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (isUndo(event)) {
      event.preventDefault()
      if (event.shiftKey || event.key.toLowerCase() === 'y') store.reviewing.redo()
      else store.reviewing.undo()
      return
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    if (event.key === 'Escape') {
      store.clear()
      return
    }
    if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return
    const shortcut = SHORTCUTS.find(s => s.key === event.key)
    if (!shortcut) return
    event.preventDefault()
    shortcut.run(store)
  }
  addEventListener('keydown', heard)
  return () => removeEventListener('keydown', heard)
}

/** Ctrl Z, Ctrl Shift Z and Ctrl Y outside of a field; in a field they belong to what is typed. */
const isUndo = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && /^[zy]$/i.test(key) && !(target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName))

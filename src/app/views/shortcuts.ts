import type { LegalDocument, Paragraph } from '../../core/model/document.ts'
import { selectedWords } from '../reading/selection.ts'
import type { Store } from '../state/storeTypes.ts'
import type { Help } from '../words/en/help.ts'

/** One key and what it does; the help lists the same table and has its words. */
export interface Shortcut {
  /** As `KeyboardEvent.key` says it, pressed without Ctrl, Alt or Cmd. */
  readonly key: keyof Help['shortcuts']
  readonly run: (store: Store) => void
}

export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'n', run: store => store.walk(1) },
  { key: 'p', run: store => store.walk(-1) },
  { key: 'c', run: store => void store.copyReference() },
  { key: 'q', run: copyQuoted },
  { key: 'e', run: store => store.turnChosen() },
  { key: 'w', run: store => withParagraph(store, (document, { id }) => void store.explaining.ask({ document, paragraph: id })) },
  { key: 'a', run: addCitation },
  { key: 'o', run: store => store.show('documents') },
  { key: 's', run: store => store.addToStory() },
  { key: 't', run: store => store.toggleMode() },
  { key: '?', run: store => store.show('help') },
]

function withParagraph(
  { extraction, route, announcement, words }: Store,
  run: (document: LegalDocument, paragraph: Paragraph) => void,
  id = route.value.paragraph,
): void {
  const document = extraction.value?.document
  const paragraph = document?.paragraphs.find(p => p.id === id)
  if (document && paragraph) run(document, paragraph)
  else announcement.value = words.value.says.chooseParagraph
}

/** Selected words keep the reference of their own paragraph, whichever is chosen. */
function copyQuoted(store: Store): void {
  const selected = selectedWords()
  if (!selected) void store.copyReference('all')
  else withParagraph(store, (_, { id, text }) => void store.copyReference(text.slice(selected.span.start, selected.span.end), id), selected.paragraph)
}

function addCitation(store: Store): void {
  const selected = selectedWords()
  withParagraph(
    store,
    (document, paragraph) => store.correcting.begin({ document, paragraph, ...(selected ? { span: selected.span } : {}) }),
    selected?.paragraph,
  )
}

/** Listens for the keys of the table, and for Esc; where someone types or a dialog is open it keeps out. Returns how to stop. */
export function listenForShortcuts(store: Store): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (isUndo(event)) {
      event.preventDefault()
      // Where a story is made, what is undone is of the story.
      const turned = store.route.value.view === 'story' ? store.stories : store.reviewing
      if (event.shiftKey || event.key.toLowerCase() === 'y') turned.redo()
      else turned.undo()
      return
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
    // A dialog that was asked for and is still on its way: keys are not for what lies behind it. The tour has its own.
    const coming = store.panel.peek() !== undefined && store.panel.peek() !== 'tour'
    if (event.key === 'Escape') {
      if (coming) store.show(undefined)
      else store.clear()
      return
    }
    if (coming) return
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

import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { useStore, useWords } from '../views/store.ts'
import { type Selected, selectedWords } from './selection.ts'

/** What can be done with words that are selected in the text; stands below them while they are. */
export function SelectionTools() {
  const { extraction, correcting, copyReference } = useStore()
  const { reading } = useWords()
  const selected = useSignal<Selected | undefined>(undefined)
  useLayoutEffect(() => {
    const look = (): void => {
      selected.value = selectedWords()
    }
    const gone = (): void => {
      selected.value = undefined
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('scroll', gone, true)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('scroll', gone, true)
    }
  }, [])
  const now = selected.value
  const source = extraction.value?.document
  const paragraph = source?.paragraphs.find(p => p.id === now?.paragraph)
  if (!now || !source || !paragraph) return null
  const keep = (event: Event): void => event.preventDefault()
  return (
    <div
      class="selection-tools"
      role="toolbar"
      aria-label={reading.selected}
      style={{ top: `${Math.min(now.box.bottom + 6, innerHeight - 52)}px`, left: `${Math.max(8, Math.min(now.box.right - 120, innerWidth - 300))}px` }}
      onPointerDown={keep}
    >
      <button type="button" title={reading.addHint} onClick={() => correcting.begin({ document: source, paragraph, span: now.span })}>
        {reading.add}
      </button>
      <button type="button" title={reading.copyQuotedHint} onClick={() => void copyReference(paragraph.text.slice(now.span.start, now.span.end), paragraph.id)}>
        {reading.copyQuoted}
      </button>
    </div>
  )
}

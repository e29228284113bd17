import { useSignalEffect } from '@preact/signals'
import { outcomeWords } from '../state/bringing.ts'
import { inWords } from '../words/trouble.ts'
import { useStore, useWords } from './store.ts'

/** Milliseconds: time to read one line twice. */
const GOOD_NEWS = 8000

/** How the reading of files goes, and what became of it: in a corner, in nobody's way. */
export function Progress() {
  const { bringing } = useStore()
  const { page, says, troubles } = useWords()
  // Good news leaves by itself.
  useSignalEffect(() => {
    const { value } = bringing.progress
    if (value.state !== 'done' || value.problems.length > 0) return
    const timer = setTimeout(bringing.dismiss, GOOD_NEWS)
    return () => clearTimeout(timer)
  })
  const progress = bringing.progress.value
  switch (progress.state) {
    case 'idle':
      return null
    case 'reading':
      return (
        <aside class="tray" aria-label={page.readingFiles}>
          <p class="tray-line">
            <b>{page.readingOf(progress.done + 1, progress.of)}</b>
            <button type="button" onClick={bringing.cancel}>
              {page.stop}
            </button>
          </p>
          <progress max={progress.of} value={progress.done} aria-label={page.filesRead} />
          <p class="tray-path" dir="auto">
            {progress.path}
          </p>
        </aside>
      )
    case 'done':
      return (
        <aside class="tray" aria-label={page.filesRead}>
          <p class="tray-line">
            <b>{outcomeWords(progress, says)}</b>
            <button type="button" aria-label={page.putAway} onClick={bringing.dismiss}>
              ×
            </button>
          </p>
          {progress.problems.length > 0 && (
            <ul>
              {progress.problems.map(({ source, message }) => (
                <li key={source}>
                  <b dir="auto">{source}</b> <span dir="auto">{inWords(message, troubles)}</span>
                </li>
              ))}
            </ul>
          )}
        </aside>
      )
    default:
      return progress satisfies never
  }
}

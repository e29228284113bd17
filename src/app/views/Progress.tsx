import { useSignalEffect } from '@preact/signals'
import { outcomeWords } from '../state/bringing.ts'
import { count } from '../state/words.ts'
import { useStore } from './store.ts'

/** Milliseconds: time to read one line twice. */
const GOOD_NEWS = 8000

/** How the reading of files goes, and what became of it: in a corner, in nobody's way. */
export function Progress() {
  const { bringing } = useStore()
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
        <aside class="tray" aria-label="Reading files">
          <p class="tray-line">
            <b>
              Reading {progress.done + 1} of {count(progress.of, 'file')}
            </b>
            <button type="button" onClick={bringing.cancel}>
              Stop
            </button>
          </p>
          <progress max={progress.of} value={progress.done} aria-label="Files read" />
          <p class="tray-path" dir="auto">
            {progress.path}
          </p>
        </aside>
      )
    case 'done':
      return (
        <aside class="tray" aria-label="Files read">
          <p class="tray-line">
            <b>{outcomeWords(progress)}</b>
            <button type="button" aria-label="Put this notice away" onClick={bringing.dismiss}>
              ×
            </button>
          </p>
          {progress.problems.length > 0 && (
            <ul>
              {progress.problems.map(({ source, message }) => (
                <li key={source} dir="auto">
                  <b>{source}</b> {message}
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

import { useSignal } from '@preact/signals'
import { count } from '../state/words.ts'
import { useStore } from './store.ts'

/** Which files could not be read and why; can be put away. */
export function Problems() {
  const { problems } = useStore()
  const away = useSignal(false)
  const files = problems.value
  if (files.length === 0 || away.value) return null
  return (
    <aside class="problems" aria-label="Files that could not be read">
      <details>
        <summary>{count(files.length, 'file')} could not be read</summary>
        <ul>
          {files.map(({ source, message }) => (
            <li key={source} dir="auto">
              <b>{source}</b> {message}
            </li>
          ))}
        </ul>
      </details>
      <button type="button" aria-label="Put this notice away" onClick={() => (away.value = true)}>
        ×
      </button>
    </aside>
  )
}

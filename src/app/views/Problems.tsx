import { useSignal } from '@preact/signals'
import { useStore, useWords } from './store.ts'

/** Which files could not be read and why; can be put away. */
export function Problems() {
  const { problems } = useStore()
  const { page } = useWords()
  const away = useSignal(false)
  const files = problems.value
  if (files.length === 0 || away.value) return null
  return (
    <aside class="problems" aria-label={page.notRead}>
      <details>
        <summary>{page.filesNotRead(files.length)}</summary>
        <ul>
          {files.map(({ source, message }) => (
            <li key={source}>
              <b dir="auto">{source}</b>{' '}
              <span dir="auto" lang="en">
                {message}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <button type="button" aria-label={page.putAway} onClick={() => (away.value = true)}>
        ×
      </button>
    </aside>
  )
}

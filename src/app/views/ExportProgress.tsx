import type { Exporting } from '../export/exporting.ts'
import { EXPORTING } from '../words/exporting.ts'
import { inWords } from '../words/trouble.ts'
import { useStore, useWords } from './store.ts'

/** The button that saves, and what becomes of it. */
export function ExportProgress({ exporting, save }: { readonly exporting: Exporting; readonly save: () => void }) {
  const words = useStore().wordsOf(EXPORTING)
  const { troubles } = useWords()
  const progress = exporting.progress.value
  return (
    <div class="export-foot">
      {progress.state === 'making' ? (
        <>
          <progress aria-label={words.making} />
          <p role="status">{progress.bytes > 0 ? words.written(progress.bytes / 1e6) : words.making}</p>
          <button type="button" class="secondary" onClick={exporting.stop}>
            {words.stop}
          </button>
        </>
      ) : (
        <>
          <p role={progress.state === 'failed' ? 'alert' : 'status'}>
            {progress.state === 'saved' ? words.saved(progress.name) : progress.state === 'failed' ? inWords(progress.reason, troubles) : words.here}
          </p>
          <button type="button" class="primary" onClick={save}>
            {words.save}
          </button>
        </>
      )}
    </div>
  )
}

import { countsOf } from '../state/citationMap.ts'
import { useStore, useWords } from './store.ts'

/** How much of the document cites how much, in one sentence. */
export function Status() {
  const { shown } = useStore()
  const { map: words } = useWords()
  if (!shown.value) return null
  const { citing, paragraphs, instruments, documents, doubts } = countsOf(shown.value)
  return (
    <p class="status">
      {words.status(citing, paragraphs, instruments, documents)}
      {doubts > 0 && <span class="status-doubt"> · {words.doubts(doubts)}</span>}
    </p>
  )
}

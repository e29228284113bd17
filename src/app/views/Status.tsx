import { countsOf } from '../state/citationMap.ts'
import { count } from '../state/words.ts'
import { useStore } from './store.ts'

/** How much of the document cites how much, in one sentence. */
export function Status() {
  const { shown } = useStore()
  if (!shown.value) return null
  const { citing, paragraphs, instruments, documents, doubts } = countsOf(shown.value)
  const cited = [...(instruments || !documents ? [count(instruments, 'instrument')] : []), ...(documents ? [count(documents, 'document')] : [])].join(' and ')
  return (
    <p class="status">
      {citing} of {count(paragraphs, 'paragraph')} {citing === 1 ? 'cites' : 'cite'} {cited}
      {doubts > 0 && <span class="status-doubt"> · {count(doubts, 'doubt')}</span>}
    </p>
  )
}

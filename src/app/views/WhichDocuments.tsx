import { TABLE } from '../words/table.ts'
import { useStore } from './store.ts'

/** All open documents, or the one that is being read; nothing to choose if there is one only. */
export function WhichDocuments() {
  const { documents, route, go, wordsOf } = useStore()
  const words = wordsOf(TABLE)
  if (documents.value.length < 2) return null
  return (
    <label>
      {words.of}{' '}
      <select value={route.value.here ? 'here' : 'all'} onChange={event => go({ here: event.currentTarget.value === 'here' ? true : undefined })}>
        <option value="all">{words.allDocuments(documents.value.length)}</option>
        <option value="here">{words.thisDocument}</option>
      </select>
    </label>
  )
}

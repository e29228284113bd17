import type { CitationMap } from '../state/citationMap.ts'
import { count, dateWords } from '../state/words.ts'
import { useStore } from './store.ts'

/** While nothing is chosen: what to do, what is left to decide, where the text comes from. */
export function DocumentCard({ map }: { readonly map: CitationMap }) {
  const { shelf, hrefTo } = useStore()
  const { document } = map
  const [first] = map.doubts
  const issuer = document.body === undefined ? undefined : shelf.value.bodies.get(document.body)?.name
  const origin = [issuer, document.date && dateWords(document.date), document.source.name].filter(part => part !== undefined && part !== '')
  return (
    <div class="document-card">
      <header>
        <p class="card-kind">
          <strong>{document.symbol ?? document.id}</strong> Document
        </p>
        <h2 dir="auto">{document.title}</h2>
        <p class="why" dir="auto">
          {origin.join(' · ')}
        </p>
      </header>
      <p class="hint">
        {map.links.length === 0 ? 'No citation was found in this document.' : 'Choose a paragraph number, marked words or a point on the map to see what is behind it.'}
        {first && (
          <>
            {' '}
            <a href={hrefTo({ paragraph: first.citation.paragraph, node: first.id })}>{count(map.doubts.length, 'doubt')} to look at</a>
          </>
        )}
      </p>
    </div>
  )
}

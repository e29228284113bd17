import type { CitationMap } from '../state/citationMap.ts'
import { count, dateWords } from '../state/words.ts'
import { Fact } from './Facts.tsx'
import { useStore } from './store.ts'

/** What is shown while nothing is chosen: the document itself, and what to do. */
export function DocumentCard({ map }: { readonly map: CitationMap }) {
  const { shelf, hrefTo } = useStore()
  const { document } = map
  const [first] = map.doubts
  return (
    <div class="card-facts document-card">
      <header>
        <p class="card-kind">
          <strong>{document.symbol ?? document.id}</strong> Document
        </p>
        <h2 dir="auto">{document.title}</h2>
      </header>
      <dl>
        <Fact name="Date">{document.date && dateWords(document.date)}</Fact>
        <Fact name="Issued by">{document.body === undefined ? undefined : shelf.value.bodies.get(document.body)?.name}</Fact>
        <Fact name="File">{document.source.name}</Fact>
      </dl>
      <p class="hint">
        {map.links.length === 0
          ? 'No citation was found in this document.'
          : 'Choose a paragraph number, marked words or a point on the map to see what is behind it.'}
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

import { symbolWords } from '../../core/model/symbol.ts'
import type { CitationMap } from '../state/citationMap.ts'
import { dateWords } from '../state/words.ts'
import { Quotes } from './Quotes.tsx'
import { useStore } from './store.ts'

/** While nothing is chosen: what the document is, what to do, and what is open. */
export function DocumentCard({ map }: { readonly map: CitationMap }) {
  const { shelf } = useStore()
  const { document, doubts } = map
  const issuer = document.body === undefined ? undefined : shelf.value.bodies.get(document.body)?.name
  const origin = [issuer, document.date && dateWords(document.date), document.source.name].filter(part => part !== undefined && part !== '')
  return (
    <>
      <div class="card-facts">
        <header>
          <p class="card-kind">
            <strong>{symbolWords(document.symbol ?? document.id)}</strong> Document
          </p>
          <h2 dir="auto">{document.title}</h2>
          <p class="why" dir="auto">
            {origin.join(' · ')}
          </p>
        </header>
        <p class="hint">
          {map.links.length === 0
            ? 'No citation was found in this document.'
            : 'Choose a paragraph number, marked words or a point on the map to see what is behind it.'}
        </p>
      </div>
      {doubts.length > 0 && (
        <div class="card-cited">
          <h3>Open questions</h3>
          <Quotes citations={doubts.map(d => d.citation)} map={map} />
        </div>
      )}
    </>
  )
}

import { symbolWords } from '../../core/model/symbol.ts'
import type { CitationMap } from '../state/citationMap.ts'
import { documentCompared } from '../state/comparing.ts'
import { documentNodeId } from '../state/opened.ts'
import { Opener } from './Opener.tsx'
import { Quotes } from './Quotes.tsx'
import { useStore, useWords } from './store.ts'

/** While nothing is chosen: what the document is, what to do, and what is open. */
export function DocumentCard({ map }: { readonly map: CitationMap }) {
  const { shelf, documents, hrefTo } = useStore()
  const { cards, grammar } = useWords()
  const { document, doubts } = map
  const issuer = document.body === undefined ? undefined : shelf.value.bodies.get(document.body)?.name
  const origin = [issuer, document.date && grammar.date(document.date), document.source.name].filter(part => part !== undefined && part !== '')
  return (
    <>
      <div class="card-facts">
        <header>
          <p class="card-kind">
            <strong>{symbolWords(document.symbol ?? document.id)}</strong> {cards.document}
          </p>
          <h2 dir="auto">{document.title}</h2>
          <p class="why" dir="auto">
            {origin.join(' · ')}
          </p>
        </header>
        {documents.value.length > 1 && (
          <p>
            <a href={hrefTo({ view: 'compare', of: documentCompared(document.id), with: undefined })}>{cards.compareWith}</a>
          </p>
        )}
        <p class="hint">{map.links.length === 0 ? cards.noCitation : cards.hint}</p>
        <Opener node={documentNodeId(document.id)} />
      </div>
      {doubts.length > 0 && (
        <div class="card-cited">
          <h3>{cards.openQuestions}</h3>
          <Quotes citations={doubts.map(d => d.citation)} map={map} />
        </div>
      )}
    </>
  )
}

import type { Pinpoint } from '../../core/model/locator.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { formatProvision, whoCites } from '../state/provisions.ts'
import { useStore, useWords } from './store.ts'

/** Paragraphs named for each document; the rest are counted. */
const MOST = 12

/** The other open documents that cite a thing (or one place in it), each with links to the paragraphs. Nothing if there are none. */
export function Elsewhere({ id, place }: { readonly id: string; readonly place: Pinpoint | undefined }) {
  const { documents, extraction, hrefTo } = useStore()
  const { cards } = useWords()
  const here = extraction.value?.document.id
  const citing = whoCites(
    documents.value.filter(e => e.document.id !== here),
    id,
    place,
  )
  if (citing.length === 0) return null
  const provision = place && formatProvision(place)
  return (
    <section class="elsewhere">
      <h3>{cards.citedElsewhere}</h3>
      <ul class="plain">
        {citing.map(({ document, paragraphs }) => {
          const source = documents.value.find(e => e.document.id === document)?.document
          return (
            <li key={document}>
              <a href={hrefTo({ document, paragraph: undefined, node: id, provision })} title={source?.title}>
                {symbolWords(source?.symbol ?? document)}
              </a>
              {paragraphs.slice(0, MOST).map((paragraph, i) => {
                const number = source?.paragraphs.find(p => p.id === paragraph)?.number
                return (
                  <span key={paragraph}>
                    {i === 0 ? ' ' : ', '}
                    <a href={hrefTo({ document, paragraph, node: id, provision })}>{number === undefined ? cards.textAbbreviated : `¶${number}`}</a>
                  </span>
                )
              })}
              {paragraphs.length > MOST && cards.andMore(paragraphs.length - MOST)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

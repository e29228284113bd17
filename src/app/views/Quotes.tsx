import { articlesCited } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import { certaintyOf } from '../state/certainty.ts'
import { type CitationMap, quoteOf, targetNodeId } from '../state/citationMap.ts'
import { certaintyWords, whyWords } from '../state/words.ts'
import { useStore, useWords } from './store.ts'
import { Verdict } from './Verdict.tsx'

/** The citations of one thing, with the words they stand on, why they were read so, and the way to the paragraph. */
export function Quotes({ citations, map }: { readonly citations: readonly Citation[]; readonly map: CitationMap }) {
  const { hrefTo, shelf } = useStore()
  const { cards, reasons } = useWords()
  return (
    <ul class="quotes">
      {citations.map(citation => {
        const paragraph = map.document.paragraphs.find(p => p.id === citation.paragraph)
        const place = paragraph?.number === undefined ? cards.text : `¶${paragraph.number}`
        const certainty = certaintyOf(citation)
        const articles = articlesCited(citation.pinpoints, shelf.value.words.places)
        return (
          <li key={`${citation.paragraph}:${citation.span.start}:${citation.span.end}`}>
            <a class="place" href={hrefTo({ paragraph: citation.paragraph, node: targetNodeId(citation) })}>
              {place}
            </a>
            <div>
              <q dir="auto">{quoteOf(citation, map.document)}</q>
              {articles && <span class="articles"> {articles}</span>}
              <p class="why" data-certainty={certainty}>
                {certainty === 'sure' ? whyWords(citation, reasons) : `${certaintyWords(citation, reasons)}${reasons.semicolon}${whyWords(citation, reasons)}`}
              </p>
              <Verdict citation={citation} document={map.document} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

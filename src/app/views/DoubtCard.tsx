import { nameOf } from '../../core/model/names.ts'
import type { DoubtNode } from '../state/citationMap.ts'
import { certaintyWords, whyWords } from '../state/words.ts'
import { ShapeSign } from './Shape.tsx'
import { useStore, useWords } from './store.ts'
import { Verdict } from './Verdict.tsx'

/** The card of a doubt: the words, why they were not decided, and what they may mean. */
export function DoubtCard({ node }: { readonly node: DoubtNode }) {
  const { map, shelf, hrefTo } = useStore()
  const { cards, reasons } = useWords()
  const { citation, quote } = node
  const { target } = citation
  const paragraph = map.value?.document.paragraphs.find(p => p.id === citation.paragraph)
  const candidates = target.status === 'ambiguous' ? target.candidates : []
  return (
    <>
      <div class="card-facts">
        <header>
          <p class="card-kind">
            <ShapeSign shape="question" /> <strong>{cards.doubt}</strong> {certaintyWords(citation, reasons)}
          </p>
          <h2 dir="auto">“{quote}”</h2>
        </header>
        <p class="reason">{sentence(whyWords(citation, reasons))}</p>
        <p class="verified">
          {cards.notCounted}
          <a href={hrefTo({ paragraph: citation.paragraph, node: undefined })}>
            {paragraph?.number === undefined ? cards.thisText : cards.paragraph(paragraph.number)}
          </a>
          .
        </p>
        {map.value && <Verdict citation={citation} document={map.value.document} />}
      </div>
      {candidates.length > 0 && (
        <div class="card-cited">
          <h3>{cards.mayMean}</h3>
          <ul class="cited">
            {candidates.map(id => {
              const { title, short, shape, hue } = nameOf(id, shelf.value)
              return (
                <li key={id}>
                  <ShapeSign shape={shape} hue={hue} />
                  <div>
                    <a href={hrefTo({ paragraph: undefined, node: id })}>{title}</a>
                    {title !== short && <p class="why">{short}</p>}
                  </div>
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </>
  )
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`

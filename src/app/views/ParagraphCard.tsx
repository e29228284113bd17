import type { ParagraphNode } from '../state/citationMap.ts'
import { targetNodeId } from '../state/citationMap.ts'
import { nameOf } from '../state/names.ts'
import { certaintyWords, count, whyWords } from '../state/words.ts'
import { hueVariable } from '../theme/theme.ts'
import { ShapeSign } from './Shape.tsx'
import { useStore } from './store.ts'

/** The card of a paragraph: all that it cites, with reasons. */
export function ParagraphCard({ node }: { readonly node: ParagraphNode }) {
  const { map, shelf, hrefTo } = useStore()
  const shown = map.value
  if (!shown) return null
  const { paragraph } = node
  const citations = shown.citationsIn.get(paragraph.id) ?? []
  const once = [...new Map(citations.map(c => [targetNodeId(c), c])).values()]
  const doubts = once.filter(c => c.target.status !== 'resolved').length
  const named = paragraph.number === undefined ? 'This text' : `Paragraph ${paragraph.number}`
  return (
    <>
      <div class="card-facts">
        <header>
          <p class="card-kind">
            <ShapeSign shape="dot" /> <strong>{node.label}</strong> {paragraph.section}
          </p>
          <h2>
            {once.length === 0
              ? `${named} cites no instrument`
              : `${named} cites ${count(once.length - doubts, 'instrument or document', 'instruments or documents')}${doubts ? `, and leaves ${count(doubts, 'doubt')}` : ''}`}
          </h2>
        </header>
      </div>
      {once.length > 0 && (
        <div class="card-cited">
          <h3>Cited here</h3>
          <ul class="cited">
            {once.map(citation => {
              const { target } = citation
              const name = target.status === 'resolved' ? nameOf(target.id, shelf.value) : undefined
              return (
                <li key={targetNodeId(citation)} style={name ? { '--hue': hueVariable(name.hue) } : undefined}>
                  <ShapeSign shape={name?.shape ?? 'question'} hue={name?.hue} />
                  <div>
                    <a href={hrefTo({ paragraph: paragraph.id, node: targetNodeId(citation) })}>
                      {name ? name.title : `“${paragraph.text.slice(citation.span.start, citation.span.end)}”`}
                      {name?.year && ` (${name.year})`}
                    </a>
                    <p class="why">{name ? whyWords(citation) : `${certaintyWords(citation)}: ${whyWords(citation)}`}</p>
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

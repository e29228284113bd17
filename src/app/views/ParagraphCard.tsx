import type { Citation } from '../../core/model/citation.ts'
import { targetKind } from '../../core/model/ids.ts'
import { type ParagraphNode, targetNodeId } from '../state/citationMap.ts'
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
  const named = paragraph.number === undefined ? 'This text' : `Paragraph ${paragraph.number}`
  return (
    <>
      <div class="card-facts">
        <header>
          <p class="card-kind">
            <ShapeSign shape="dot" /> <strong>{node.label}</strong> {paragraph.section}
          </p>
          <h2>{once.length === 0 ? `${named} cites no instrument` : `${named} ${citedWords(once)}`}</h2>
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

/** What the citations of a paragraph come to: "cites 3 instruments and 1 UN document, and leaves 1 doubt". */
function citedWords(citations: readonly Citation[]): string {
  const ids = citations.flatMap(({ target }) => (target.status === 'resolved' ? [target.id] : []))
  const instruments = ids.filter(id => targetKind(id) === 'instrument').length
  const inside = ids.filter(id => targetKind(id) === 'paragraph').length
  const documents = ids.length - instruments - inside
  const doubts = citations.length - ids.length
  const cited = [
    ...(instruments ? [count(instruments, 'instrument')] : []),
    ...(documents ? [count(documents, 'UN document')] : []),
    ...(inside ? [count(inside, 'other paragraph')] : []),
  ]
  const listed = cited.length > 1 ? `${cited.slice(0, -1).join(', ')} and ${cited.at(-1)}` : cited[0]
  if (listed === undefined) return `leaves ${count(doubts, 'doubt')}`
  return `cites ${listed}${doubts ? `, and leaves ${count(doubts, 'doubt')}` : ''}`
}

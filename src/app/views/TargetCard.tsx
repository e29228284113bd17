import { targetKind } from '../../core/model/ids.ts'
import type { TargetNode } from '../state/citationMap.ts'
import { generalComment } from '../state/names.ts'
import { count } from '../state/words.ts'
import { hueVariable } from '../theme/theme.ts'
import { Fact } from './Facts.tsx'
import { InstrumentFacts } from './InstrumentFacts.tsx'
import { Quotes } from './Quotes.tsx'
import { ShapeSign } from './Shape.tsx'
import { useStore } from './store.ts'

/** The card of something cited: its facts, and every place in the document that cites it. */
export function TargetCard({ node }: { readonly node: TargetNode }) {
  const { map, shelf } = useStore()
  const shown = map.value
  if (!shown) return null
  const { name } = node
  const instrument = targetKind(node.id) === 'instrument' ? shelf.value.instruments.get(node.id) : undefined
  const citations = (shown.linksAt.get(node.id) ?? []).flatMap(l => l.citations)
  const paragraphs = new Set(citations.map(c => c.paragraph)).size
  return (
    <>
      <div class="card-facts">
        <header style={{ '--hue': hueVariable(name.hue) }}>
          <p class="card-kind">
            <ShapeSign shape={name.shape} hue={name.hue} /> <strong>{name.short}</strong> {name.kind}
          </p>
          <h2 dir="auto">{name.title}</h2>
        </header>
        {instrument ? <InstrumentFacts instrument={instrument} /> : <OtherFacts node={node} />}
      </div>
      <div class="card-cited">
        <h3>
          Cited in {count(paragraphs, 'paragraph')}
          {node.articles && <span> · {node.articles}</span>}
        </h3>
        <Quotes citations={citations} map={shown} />
      </div>
    </>
  )
}

function OtherFacts({ node }: { readonly node: TargetNode }) {
  const { shelf } = useStore()
  if (targetKind(node.id) !== 'general-comment') {
    return (
      <p class="verified">
        {targetKind(node.id) === 'instrument'
          ? 'The registry holds no facts on this instrument.'
          : 'Known by its number only: the document itself is not open here.'}
      </p>
    )
  }
  const { body, comment } = generalComment(node.id, shelf.value)
  return (
    <>
      <dl>
        <Fact name="Committee">{body?.name}</Fact>
        <Fact name="Adopted">{comment?.year}</Fact>
        <Fact name="Symbol">{comment?.symbol}</Fact>
      </dl>
      {comment && <p class="verified">{comment.verified ? 'Checked against the sources of the registry' : 'From general knowledge, not confirmed'}</p>}
    </>
  )
}

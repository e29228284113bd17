import type { MapNode } from '../state/citationMap.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { DoubtCard } from './DoubtCard.tsx'
import { ParagraphCard } from './ParagraphCard.tsx'
import { useStore, useWords } from './store.ts'
import { TargetCard } from './TargetCard.tsx'

/** What is known of the chosen thing; of the whole document if nothing is chosen. */
export function Card() {
  const { chosen, uncited, map, clear } = useStore()
  const { cards } = useWords()
  if (!map.value) return null
  const node = chosen.value
  const open = node !== undefined || uncited.value !== undefined
  return (
    <section class="card" aria-label={cards.details} data-open={open}>
      {open && (
        <button type="button" class="close" aria-label={cards.close} title={cards.closeHint} onClick={clear}>
          ×
        </button>
      )}
      <div class="card-inside">
        {node ? <Details node={node} /> : uncited.value !== undefined ? <TargetCard id={uncited.value} /> : <DocumentCard map={map.value} />}
      </div>
    </section>
  )
}

function Details({ node }: { readonly node: MapNode }) {
  switch (node.kind) {
    case 'paragraph':
      return <ParagraphCard node={node} />
    case 'doubt':
      return <DoubtCard node={node} />
    case 'target':
      return <TargetCard id={node.id} />
    default:
      return node satisfies never
  }
}

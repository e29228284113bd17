import { targetKind } from '../../core/model/ids.ts'
import { countsOf } from '../state/citationMap.ts'
import type { Picture } from '../state/picture.ts'
import { useStore, useWords } from './store.ts'

/** How much of what is shown cites how much, in one sentence: of the document that is read, or of all that are open where the map is of all. */
export function Status() {
  const { shown, picture, level, route, documents } = useStore()
  const { map: words } = useWords()
  if (!shown.value) return null
  const ofAll = (route.value.view === 'map' || route.value.view === 'matrix') && (level.value === 'documents' || level.value === 'instruments')
  if (ofAll && picture.value) {
    const { citing, instruments, others } = countsOfAll(picture.value)
    return (
      <p class="status">
        {level.value === 'documents' ? words.statusOfAll(citing, documents.value.length, instruments, others) : words.statusOfInstruments(instruments + others)}
        <Doubts count={picture.value.doubts.length} />
      </p>
    )
  }
  const { citing, paragraphs, instruments, documents: cited, doubts } = countsOf(shown.value)
  return (
    <p class="status">
      {words.status(citing, paragraphs, instruments, cited)}
      <Doubts count={doubts} />
    </p>
  )
}

function Doubts({ count }: { readonly count: number }) {
  const { map: words } = useWords()
  return count > 0 ? <span class="status-doubt"> · {words.doubts(count)}</span> : null
}

/** Documents that cite, and what they cite, each once however far it is opened. */
function countsOfAll({ links, nodes, rights }: Picture): { readonly citing: number; readonly instruments: number; readonly others: number } {
  const citing = new Set(links.map(({ from }) => documentOf(nodes.get(from))).filter(id => id !== undefined))
  const cited = [...new Set(rights.map(node => (node.kind === 'target' ? node.id : node.target)))]
  const instruments = cited.filter(id => targetKind(id) === 'instrument').length
  return { citing: citing.size, instruments, others: cited.length - instruments }
}

function documentOf(node: ReturnType<Picture['nodes']['get']>): string | undefined {
  if (node?.kind === 'document' || node?.kind === 'section') return node.document.id
  return node?.kind === 'paragraph' ? node.of?.id : undefined
}

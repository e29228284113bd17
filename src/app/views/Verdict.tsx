import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument } from '../../core/model/document.ts'
import { nameOf } from '../../core/model/names.ts'
import { isReviewed } from '../state/reviewing.ts'
import { useStore, useWords } from './store.ts'
import { WhyButton } from './WhyButton.tsx'

/** Ask why, confirm, reject or change what the machine read; what was decided says so. */
export function Verdict({ citation, document }: { readonly citation: Citation; readonly document: LegalDocument }) {
  const { shelf, reviewing, correcting, go } = useStore()
  const { cards } = useWords()
  const { target } = citation
  const paragraph = document.paragraphs.find(p => p.id === citation.paragraph)
  const candidates = target.status === 'ambiguous' ? target.candidates : []
  return (
    <div class="verdict">
      <WhyButton document={document} paragraph={citation.paragraph} span={citation.span} />
      {target.status === 'resolved' && !isReviewed(citation) && (
        <button type="button" onClick={() => reviewing.decide(document, citation, { kind: 'confirm' })}>
          {cards.confirm}
        </button>
      )}
      <button type="button" onClick={() => reviewing.decide(document, citation, { kind: 'reject' })}>
        {cards.reject}
      </button>
      {candidates.map(id => (
        <button
          key={id}
          type="button"
          title={nameOf(id, shelf.value).title}
          onClick={() => {
            reviewing.decide(document, citation, { kind: 'retarget', target: id })
            go({ paragraph: citation.paragraph, node: id })
          }}
        >
          {cards.meansThis(nameOf(id, shelf.value).short)}
        </button>
      ))}
      {paragraph && (
        <button type="button" aria-haspopup="dialog" onClick={() => correcting.begin({ document, paragraph, span: citation.span, citation })}>
          {target.status === 'resolved' ? cards.means : cards.decide}
        </button>
      )}
      {reviewing.canUndo.value && (
        <button type="button" onClick={reviewing.undo} title={cards.undoHint}>
          {cards.undo}
        </button>
      )}
    </div>
  )
}

import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument } from '../../core/model/document.ts'
import { nameOf } from '../../core/model/names.ts'
import { isReviewed } from '../state/reviewing.ts'
import { useStore, useWords } from './store.ts'

/** Confirm, reject or change what the machine read; what was decided says so. */
export function Verdict({ citation, document }: { readonly citation: Citation; readonly document: LegalDocument }) {
  const { shelf, reviewing, go } = useStore()
  const { cards } = useWords()
  const { target } = citation
  if (target.status === 'resolved' && target.id.startsWith('#')) return null
  const known = [...shelf.value.instruments.keys()].map(id => ({ id, name: nameOf(id, shelf.value) })).sort((a, b) => (a.name.short < b.name.short ? -1 : 1))
  const candidates = target.status === 'ambiguous' ? target.candidates : []
  const retarget = (id: string): void => {
    if (id === '') return
    reviewing.decide(document, citation, { kind: 'retarget', target: id })
    go({ paragraph: citation.paragraph, node: id })
  }
  return (
    <div class="verdict">
      {target.status === 'resolved' && !isReviewed(citation) && (
        <button type="button" onClick={() => reviewing.decide(document, citation, { kind: 'confirm' })}>
          {cards.confirm}
        </button>
      )}
      <button type="button" onClick={() => reviewing.decide(document, citation, { kind: 'reject' })}>
        {cards.reject}
      </button>
      <select aria-label={cards.another} value="" onChange={event => retarget(event.currentTarget.value)}>
        <option value="">{target.status === 'resolved' ? cards.means : cards.decide}</option>
        {candidates.length > 0 && (
          <optgroup label={cards.couldBe}>
            {candidates.map(id => (
              <option key={id} value={id}>
                {nameOf(id, shelf.value).short}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={cards.knownHere}>
          {known.map(({ id, name }) => (
            <option key={id} value={id} title={name.title}>
              {name.short}
            </option>
          ))}
        </optgroup>
      </select>
      {reviewing.canUndo.value && (
        <button type="button" onClick={reviewing.undo} title={cards.undoHint}>
          {cards.undo}
        </button>
      )}
    </div>
  )
}

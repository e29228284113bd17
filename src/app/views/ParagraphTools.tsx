import { useSignal } from '@preact/signals'
import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument, Paragraph } from '../../core/model/document.ts'
import { isReviewed } from '../state/reviewing.ts'
import { useStore, useWords } from './store.ts'
import { WhyButton } from './WhyButton.tsx'

interface Tools {
  readonly document: LegalDocument
  readonly paragraph: Paragraph
  readonly citations: readonly Citation[]
}

/** What can be done with a paragraph: take it along as a reference, ask why it is read so, add what was passed by, confirm all of it. */
export function ParagraphTools({ document, paragraph, citations }: Tools) {
  const { copyReference, correcting, reviewing } = useStore()
  const { cards } = useWords()
  const done = useSignal<'plain' | 'quoted' | undefined>(undefined)
  const copy = async (how: 'plain' | 'quoted'): Promise<void> => {
    done.value = (await copyReference(how === 'quoted' ? 'all' : undefined)) ? how : undefined
    setTimeout(() => {
      done.value = undefined
    }, 2000)
  }
  const open = citations.filter(c => c.target.status === 'resolved' && !isReviewed(c))
  return (
    <p class="copy">
      <button type="button" onClick={() => void copy('plain')} title={cards.copyHint}>
        {done.value === 'plain' ? cards.copied : cards.copyReference}
      </button>
      <button type="button" onClick={() => void copy('quoted')} title={cards.quoteHint}>
        {done.value === 'quoted' ? cards.copied : cards.withQuote}
      </button>
      <WhyButton document={document} paragraph={paragraph.id} />
      <button type="button" aria-haspopup="dialog" title={cards.addHint} onClick={() => correcting.begin({ document, paragraph })}>
        {cards.add}
      </button>
      {open.length > 0 && (
        <button type="button" onClick={() => reviewing.confirmAll(document, open)}>
          {cards.confirmAll(open.length)}
        </button>
      )}
    </p>
  )
}

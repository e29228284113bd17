import type { LegalDocument } from '../../core/model/document.ts'
import type { ParagraphId } from '../../core/model/ids.ts'
import type { Span } from '../../core/text/span.ts'
import { useStore, useWords } from './store.ts'

/** Opens the reasons: of these words, or of the whole paragraph. */
export function WhyButton({ document, paragraph, span }: { readonly document: LegalDocument; readonly paragraph: ParagraphId; readonly span?: Span }) {
  const { explaining } = useStore()
  const { cards } = useWords()
  const words = span && document.paragraphs.find(p => p.id === paragraph)?.text.slice(span.start, span.end)
  return (
    <button
      type="button"
      aria-label={words === undefined ? cards.whyParagraph : cards.whyWords(words)}
      title={words === undefined ? cards.whyHint : undefined}
      onClick={() => void explaining.ask({ document, paragraph, ...(span ? { span } : {}) })}
    >
      {cards.why}
    </button>
  )
}

import { useComputed } from '@preact/signals'
import type { Extraction } from '../../core/model/snapshot.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { broughtHashes } from '../state/bringing.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { ModelReports } from './Models.tsx'
import { useStore, useWords } from './store.ts'
import { useDialog } from './useDialog.ts'

/** Open, close, keep, save: everything about which documents are here. */
export function Documents() {
  const { ref, onClose, close } = useDialog('documents')
  const { documents, bringing, reviewing } = useStore()
  const { page, says } = useWords()
  const { reviews } = reviewing
  const { kept, trouble, saveProject } = bringing
  const brought = useComputed(() => broughtHashes(bringing).value).value
  return (
    <dialog ref={ref} onClose={onClose} class="documents" aria-labelledby="documents-title">
      <form method="dialog">
        <button type="submit" class="close" aria-label={page.close}>
          ×
        </button>
      </form>
      <h2 id="documents-title">{page.documents}</h2>
      <p>{page.documentsHint}</p>
      <ChooseFiles after={close} />
      {documents.value.length > 0 && (
        <>
          <h3>{page.openNow}</h3>
          <ul class="open-documents">
            {documents.value.map(extraction => (
              <Line key={extraction.document.id} extraction={extraction} own={brought.has(extraction.document.source.sha256)} choose={close} />
            ))}
          </ul>
        </>
      )}
      <ModelReports close={close} />
      <h3>{page.nextTime}</h3>
      <label class="check">
        <input type="checkbox" checked={kept.value} onChange={event => void (event.currentTarget.checked ? bringing.keep() : bringing.forget())} />
        <span>
          {page.keep}
          <small>{kept.value ? page.keptHint : page.notKeptHint}</small>
        </span>
      </label>
      {documents.value.length > 0 && (
        <p class="project">
          <button type="button" class="secondary" onClick={() => void saveProject()}>
            {page.saveProject}
          </button>
          <small>{page.projectHint}</small>
        </p>
      )}
      {reviews.value.length > 0 && (
        <p class="project">
          <button type="button" class="secondary" onClick={reviewing.save}>
            {page.saveReview}
          </button>
          <small>{page.reviewHint(reviews.value.length)}</small>
        </p>
      )}
      {trouble.value && <p role="alert">{says[trouble.value]}</p>}
    </dialog>
  )
}

function Line({ extraction: { document }, own, choose }: { readonly extraction: Extraction; readonly own: boolean; readonly choose: () => void }) {
  const { hrefTo, close, extraction } = useStore()
  const { page } = useWords()
  const paragraphs = document.paragraphs.filter(p => p.kind !== 'heading' && p.kind !== 'footnote').length
  return (
    <li>
      <a
        href={hrefTo({ document: document.id, paragraph: undefined, node: undefined })}
        aria-current={extraction.value?.document.id === document.id ? 'true' : undefined}
        onClick={choose}
        dir="auto"
      >
        <b>{symbolWords(document.symbol ?? document.id)}</b> {document.title !== document.id && document.title}
      </a>
      <small>{page.paragraphs(paragraphs)}</small>
      {own ? (
        <button type="button" aria-label={page.closeOne(document.symbol ?? document.id)} title={page.close} onClick={() => close(document.source.sha256)}>
          ×
        </button>
      ) : (
        <small title={page.givenHint}>{page.given}</small>
      )}
    </li>
  )
}

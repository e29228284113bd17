import { useComputed } from '@preact/signals'
import type { Extraction } from '../../core/model/snapshot.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { broughtHashes } from '../state/bringing.ts'
import { count } from '../state/words.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { useStore } from './store.ts'
import { useDialog } from './useDialog.ts'

/** Open, close, keep, save: everything about which documents are here. */
export function Documents() {
  const { ref, onClose, close } = useDialog('documents')
  const { documents, bringing, reviewing } = useStore()
  const { reviews } = reviewing
  const { kept, trouble, saveProject } = bringing
  const brought = useComputed(() => broughtHashes(bringing).value).value
  return (
    <dialog ref={ref} onClose={onClose} class="documents" aria-labelledby="documents-title">
      <form method="dialog">
        <button type="submit" class="close" aria-label="Close">
          ×
        </button>
      </form>
      <h2 id="documents-title">Documents</h2>
      <p>Drop files or a folder anywhere on this page, or choose them. They are read on this computer: nothing leaves it.</p>
      <ChooseFiles after={close} />
      {documents.value.length > 0 && (
        <>
          <h3>Open now</h3>
          <ul class="open-documents">
            {documents.value.map(extraction => (
              <Line key={extraction.document.id} extraction={extraction} own={brought.has(extraction.document.source.sha256)} choose={close} />
            ))}
          </ul>
        </>
      )}
      <h3>Next time</h3>
      <label class="check">
        <input type="checkbox" checked={kept.value} onChange={event => void (event.currentTarget.checked ? bringing.keep() : bringing.forget())} />
        <span>
          Keep what I opened in this browser, on this computer
          <small>{kept.value ? 'Take the tick away and it is forgotten.' : 'Otherwise it is gone when the page is closed.'}</small>
        </span>
      </label>
      {documents.value.length > 0 && (
        <p class="project">
          <button type="button" class="secondary" onClick={() => void saveProject()}>
            Save project
          </button>
          <small>One file with all open documents and their citations, to open here again or to pass on.</small>
        </p>
      )}
      {reviews.value.length > 0 && (
        <p class="project">
          <button type="button" class="secondary" onClick={reviewing.save}>
            Save review
          </button>
          <small>
            {count(reviews.value.length, 'decision')} of yours, apart from the documents: open the file here again, or give it to “pacta extract --review”.
          </small>
        </p>
      )}
      {trouble.value && <p role="alert">{trouble.value}</p>}
    </dialog>
  )
}

function Line({ extraction: { document }, own, choose }: { readonly extraction: Extraction; readonly own: boolean; readonly choose: () => void }) {
  const { hrefTo, close, extraction } = useStore()
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
      <small>{count(paragraphs, 'paragraph')}</small>
      {own ? (
        <button type="button" aria-label={`Close ${document.symbol ?? document.id}`} title="Close" onClick={() => close(document.source.sha256)}>
          ×
        </button>
      ) : (
        <small title="It was there when the page was opened">given</small>
      )}
    </li>
  )
}

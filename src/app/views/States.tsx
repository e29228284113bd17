import { symbolWords } from '../../core/model/symbol.ts'
import { useStore } from './store.ts'

/** The documents are on their way. */
export function Waiting() {
  return (
    <main class="state" id="text" tabIndex={-1}>
      <div class="waiting" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      <p role="status">Opening the documents…</p>
    </main>
  )
}

/** They did not come: why, and once more. */
export function Failed({ reason }: { readonly reason: string }) {
  const { load } = useStore()
  return (
    <main class="state" id="text" tabIndex={-1}>
      <h1>The documents could not be opened</h1>
      <p role="alert">{reason}</p>
      <p>Is the window in which you started Pacta still open? Start it again if not, then try once more.</p>
      <button type="button" class="primary" onClick={() => void load()}>
        Try again
      </button>
    </main>
  )
}

/** There is no document. */
export function Empty() {
  const { problems } = useStore()
  return (
    <main class="state" id="text" tabIndex={-1}>
      <h1>{problems.value.length ? 'None of the files could be read' : 'No document is open'}</h1>
      <p>
        Start Pacta with the documents you want to read: <code>pacta explore FILE…</code>
      </p>
    </main>
  )
}

/** The address names a document that is not open. */
export function Absent({ id }: { readonly id: string }) {
  const { documents, hrefTo } = useStore()
  return (
    <main class="state" id="text" tabIndex={-1}>
      <h1>“{id}” is not open here</h1>
      <p>The link you followed points to a document that Pacta was not started with. Open here:</p>
      <ul class="plain">
        {documents.value.map(({ document }) => (
          <li key={document.id}>
            <a href={hrefTo({ document: document.id, paragraph: undefined, node: undefined })}>{symbolWords(document.symbol ?? document.id)}</a>{' '}
            {document.title}
          </li>
        ))}
      </ul>
    </main>
  )
}

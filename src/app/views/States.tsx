import { symbolWords } from '../../core/model/symbol.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
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
      <p>Is the window in which you started Pacta still open? Start it again if not, then try once more. Documents of your own can be opened all the same.</p>
      <button type="button" class="primary" onClick={() => void load()}>
        Try again
      </button>
    </main>
  )
}

/** There is no document: the first sight of a page that came with none. */
export function Empty() {
  const { problems } = useStore()
  return (
    <main class="state" id="text" tabIndex={-1}>
      <h1>{problems.value.length ? 'None of the files could be read' : 'Which paragraph cites which treaty?'}</h1>
      <p>Drop UN documents anywhere on this page, or choose them. They are read on this computer: nothing leaves it.</p>
      <ChooseFiles />
    </main>
  )
}

/** The address names a document that is not open. */
export function Absent({ id }: { readonly id: string }) {
  const { documents, hrefTo } = useStore()
  return (
    <main class="state" id="text" tabIndex={-1}>
      <h1>“{id}” is not open here</h1>
      <p>The link you followed points to a document that is not here. If you have it, drop it anywhere on this page or choose it. Open here:</p>
      <ul class="plain">
        {documents.value.map(({ document }) => (
          <li key={document.id}>
            <a href={hrefTo({ document: document.id, paragraph: undefined, node: undefined })}>{symbolWords(document.symbol ?? document.id)}</a>{' '}
            {document.title}
          </li>
        ))}
      </ul>
      <ChooseFiles />
    </main>
  )
}

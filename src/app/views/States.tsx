import { symbolWords } from '../../core/model/symbol.ts'
import { inWords, type Reason } from '../words/trouble.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { useStore, useWords } from './store.ts'

/** The documents are on their way. */
export function Waiting() {
  const { page } = useWords()
  return (
    <main class="state" id="text" tabIndex={-1}>
      <div class="waiting" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      <p role="status">{page.opening}</p>
    </main>
  )
}

/** They did not come: why, and once more. */
export function Failed({ reason }: { readonly reason: Reason }) {
  const { load } = useStore()
  const { page, troubles } = useWords()
  return (
    <main class="state" id="text" tabIndex={-1}>
      <h1>{page.failed}</h1>
      <p role="alert">{inWords(reason, troubles)}</p>
      <p>{page.failedHint}</p>
      <button type="button" class="primary" onClick={() => void load()}>
        {page.tryAgain}
      </button>
    </main>
  )
}

/** There is no document: the first sight of a page that came with none. */
export function Empty() {
  const { problems } = useStore()
  const { page } = useWords()
  return (
    <main class="state" id="text" tabIndex={-1}>
      <h1>{problems.value.length ? page.noneRead : page.emptyTitle}</h1>
      <p>{page.emptyHint}</p>
      <ChooseFiles />
    </main>
  )
}

/** The address names a document that is not open: what to bring, for a link holds no documents. */
export function Absent({ id }: { readonly id: string }) {
  const { documents, hrefTo, filter } = useStore()
  const { page } = useWords()
  const open = new Set(documents.value.map(({ document }) => document.id))
  const others = filter.value.documents.filter(other => other !== id && !open.has(other))
  return (
    <main class="state" id="text" tabIndex={-1}>
      <h1>{page.absent(symbolWords(id))}</h1>
      <p>{page.absentHint}</p>
      {others.length > 0 && (
        <p>
          {page.absentToo} <b>{others.map(symbolWords).join(', ')}</b>
        </p>
      )}
      <ChooseFiles />
      {documents.value.length > 0 && <p>{page.openHere}</p>}
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

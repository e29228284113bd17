import { useSignal } from '@preact/signals'
import { symbolWords } from '../../core/model/symbol.ts'
import { Documents } from './Documents.tsx'
import { FindBox } from './FindBox.tsx'
import { Help } from './Help.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { useStore, useWords } from './store.ts'

/** Two links of a chain, and a tick; shown where there is no room for words. */
const LINK = 'M7 9a3 3 0 0 0 4.2 0l2-2A3 3 0 0 0 9 2.8l-.8.8M9 7a3 3 0 0 0-4.200 0l-2 2A3 3 0 0 0 7 13.2l.8-.8'
const DONE = 'M3 8.500l3.500 3.500 7-8'

/** The line on top: which document, the find box, the few things that concern the whole page. */
export function Header() {
  const store = useStore()
  const { extraction, documents, mode } = store
  const { page } = useWords()
  const copied = useSignal(false)
  const document = extraction.value?.document
  return (
    <header class="top">
      {/* biome-ignore lint/a11y/useValidAnchor: the empty hash is the address of the beginning. */}
      <a class="brand" href="#" title={page.beginning}>
        Pacta
      </a>
      <div class="which">
        {documents.value.length > 1 ? (
          <select
            aria-label={page.document}
            value={document?.id ?? ''}
            onChange={event => store.go({ document: event.currentTarget.value, paragraph: undefined, node: undefined })}
          >
            {!document && <option value="">{page.chooseDocument}</option>}
            {documents.value.map(({ document: { id, symbol, title } }) => (
              <option key={id} value={id}>
                {[symbolWords(symbol ?? id), title].filter((part, i, all) => all.indexOf(part) === i).join(' · ')}
              </option>
            ))}
          </select>
        ) : (
          document && (
            <p dir="auto">
              {document.symbol && <b>{symbolWords(document.symbol)}</b>}
              <span class="which-title">{document.title}</span>
              {document.date && <span class="which-date">{document.date.slice(0, 4)}</span>}
            </p>
          )
        )}
      </div>
      <FindBox />
      <div class="tools">
        <button type="button" class="worded" aria-label={page.openDocuments} onClick={() => store.show('documents')}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M1.5 12.5v-9h4l1.5 2h6.500v2M1.500 12.500l2-5h11.500l-2 5z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" />
          </svg>
          <span>{page.open}</span>
        </button>
        <button
          type="button"
          class="share worded"
          aria-label={copied.value ? page.linkCopied : page.copyLink}
          onClick={async () => {
            copied.value = await store.share()
            setTimeout(() => {
              copied.value = false
            }, 2000)
          }}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={copied.value ? DONE : LINK} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
          <span>{copied.value ? page.linkCopied : page.copyLink}</span>
        </button>
        <LanguageChoice />
        <button
          type="button"
          aria-label={mode.value === 'light' ? page.dark : page.light}
          title={mode.value === 'light' ? page.dark : page.light}
          onClick={store.toggleMode}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" />
            <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
          </svg>
        </button>
        <button type="button" aria-label={page.help} title={page.help} onClick={() => store.show('help')}>
          ?
        </button>
      </div>
      <Documents />
      <Help />
    </header>
  )
}

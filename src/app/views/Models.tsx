import { symbolWords } from '../../core/model/symbol.ts'
import { TEACHING } from '../words/teaching.ts'
import { inWords } from '../words/trouble.ts'
import { useStore, useWords } from './store.ts'

/** The reports written to teach with: asked for when this is unfolded, opened one by one or together. */
export function ModelReports({ close }: { readonly close: () => void }) {
  const { models, documents, wordsOf } = useStore()
  const words = wordsOf(TEACHING)
  const { troubles } = useWords()
  const open = new Set(documents.value.map(e => e.document.source.sha256))
  const offers = models.offers.value
  const bring = async (source: string): Promise<void> => {
    await models.open(source)
    if (models.offers.peek().state !== 'failed') close()
  }
  return (
    <details
      class="models"
      onToggle={event => {
        if (event.currentTarget.open) void models.list()
      }}
    >
      <summary>
        <h3>{words.models}</h3>
      </summary>
      <p>
        {words.modelsAre}
        <strong>{words.modelsAreNot}</strong>
        {words.modelsFacts}
      </p>
      {(offers.state === 'coming' || offers.state === 'unasked') && <p role="status">{words.looking}</p>}
      {offers.state === 'failed' && (
        <p role="alert">
          {inWords(offers.reason, troubles)}{' '}
          <button type="button" class="secondary" onClick={() => void models.list()}>
            {words.tryAgain}
          </button>
        </p>
      )}
      {offers.state === 'there' && offers.offers.length === 0 && <p>{words.noModels}</p>}
      {offers.state === 'there' && offers.offers.length > 0 && (
        <ul class="open-documents">
          {offers.offers.map(({ source, sha256, symbol, title }) => (
            <li key={source}>
              <span class="model-title">
                <b>{symbolWords(symbol ?? source)}</b> {title}
              </span>
              {open.has(sha256) ? (
                <small>{words.isOpen}</small>
              ) : (
                <button
                  type="button"
                  class="secondary"
                  disabled={models.opening.value !== undefined}
                  aria-label={words.openOne(title)}
                  onClick={() => void bring(source)}
                >
                  {models.opening.value === source ? words.opening : words.open}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {offers.state === 'there' && offers.offers.length > 1 && (
        <button type="button" class="secondary" disabled={models.opening.value !== undefined} onClick={() => void bring('all')}>
          {words.openAll}
        </button>
      )}
    </details>
  )
}

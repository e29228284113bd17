import '../styles/export.css'
import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { symbolWords } from '../../core/model/symbol.ts'
import { type Asked, createExporting, type Drawn, type Format, isDrawn } from '../export/exporting.ts'
import { isEmpty } from '../state/filter.ts'
import { keptOf } from '../state/keeping.ts'
import { EXPORTING } from '../words/exporting.ts'
import { ExportProgress } from './ExportProgress.tsx'
import { useStore } from './store.ts'
import { useDialog } from './useDialog.ts'

const KINDS: Readonly<Record<'brief' | 'network' | 'data', readonly Format[]>> = {
  brief: ['pdf', 'png', 'svg', 'xlsx', 'csv'],
  network: ['gexf', 'graphml', 'json'],
  data: ['ttl', 'jsonld', 'webanno', 'akn', 'bib', 'csl'],
}
const KIND_ORDER = ['brief', 'network', 'data'] as const
const GROUP = 'format'
const SCALES = [1, 2, 3, 4] as const

/** A file for others to read: which, of what, and how it will look. */
export function ExportDialog() {
  const { ref, onClose } = useDialog('export')
  const { documents, extraction, shelf, filter, route, panel, wordsOf } = useStore()
  const words = wordsOf(EXPORTING)
  const exporting = useMemo(createExporting, [])
  const format = useSignal<Format>('pdf')
  const picture = useSignal<Drawn>('columns')
  const scale = useSignal(2)
  const title = useSignal('')
  // What one looks at: the map and its equals show the document being read, the table what it was asked for.
  const only = useSignal(route.value.here || (route.value.view !== 'table' && route.value.level !== 'documents'))
  const filtered = useSignal(true)

  const order = useComputed((): Asked => {
    const here = only.value && extraction.value ? [extraction.value] : documents.value
    const extractions = filtered.value ? keptOf(here, filter.value, shelf.value) : here
    const { instruments, bodies } = shelf.value
    return {
      format: format.value,
      picture: picture.value,
      date: today(),
      snapshot: { version: 1, extractions, instruments: [...instruments.values()], bodies: [...bodies.values()] },
      ...(title.value.trim() === '' ? {} : { title: title.value.trim() }),
    }
  })
  useSignalEffect(() => {
    exporting.draw(panel.value === 'export' && isDrawn(format.value) ? order.value : undefined)
  })

  const name = extraction.value?.document
  return (
    <dialog ref={ref} onClose={onClose} class="documents export" aria-labelledby="export-title">
      <form method="dialog">
        <button type="submit" class="close" aria-label={words.close}>
          ×
        </button>
      </form>
      <h2 id="export-title">{words.title}</h2>
      <div class="export-parts">
        <div class="export-formats" role="radiogroup" aria-label={words.what}>
          {KIND_ORDER.map(kind => (
            <fieldset key={kind}>
              <legend>{words.kinds[kind]}</legend>
              {KINDS[kind].map(id => (
                <label key={id} data-on={format.value === id}>
                  <input type="radio" name={GROUP} value={id} checked={format.value === id} onChange={() => (format.value = id)} />
                  <span>
                    {words.formats[id][0]} <small>{words.formats[id][1]}</small>
                  </span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        <div class="export-options">
          {documents.value.length > 1 && name && (
            <label>
              {words.documents}
              <select value={only.value ? 'one' : 'all'} onChange={event => (only.value = event.currentTarget.value === 'one')}>
                <option value="one">{words.thisOne(symbolWords(name.symbol ?? name.id))}</option>
                <option value="all">{words.all(documents.value.length)}</option>
              </select>
            </label>
          )}
          {!isEmpty(filter.value) && (
            <label class="export-filter">
              <input type="checkbox" checked={filtered.value} onChange={event => (filtered.value = event.currentTarget.checked)} />
              {words.onlyShown}
            </label>
          )}
          {isDrawn(format.value) && (
            <>
              <label>
                {words.picture}
                <select value={picture.value} onChange={event => (picture.value = pictureOf(event.currentTarget.value, words.pictures))}>
                  {Object.entries(words.pictures).map(([id, says]) => (
                    <option key={id} value={id}>
                      {says}
                    </option>
                  ))}
                </select>
              </label>
              {format.value === 'png' && (
                <label>
                  {words.size}
                  <select value={scale.value} onChange={event => (scale.value = Number(event.currentTarget.value))}>
                    {SCALES.map(n => (
                      <option key={n} value={n}>
                        {words.sizes(n)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <label>
                {words.heading}
                <input type="text" maxLength={160} value={title.value} onChange={event => (title.value = event.currentTarget.value)} />
              </label>
              <figure class="export-preview">
                <figcaption>{words.preview}</figcaption>
                {exporting.preview.value === undefined ? (
                  <p class="quiet-note">{words.drawing}</p>
                ) : (
                  <img src={exporting.preview.value} alt={words.pictures[picture.value]} />
                )}
              </figure>
            </>
          )}
        </div>
      </div>
      <ExportProgress exporting={exporting} save={() => void exporting.make(order.value, scale.value)} />
    </dialog>
  )
}

const pictureOf = (id: string, known: Readonly<Record<Drawn, string>>): Drawn => {
  const isKnown = (name: string): name is Drawn => Object.hasOwn(known, name)
  return isKnown(id) ? id : 'columns'
}

/** The day where the reader is, not in Greenwich. */
function today(): string {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

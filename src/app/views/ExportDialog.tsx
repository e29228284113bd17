import '../styles/export.css'
import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { symbolWords } from '../../core/model/symbol.ts'
import { type Asked, createExporting, type Drawn, type Format, isDrawn } from '../export/exporting.ts'
import { printedMap } from '../graph/printed.ts'
import { isEmpty } from '../state/filter.ts'
import { keptOf } from '../state/keeping.ts'
import { subjectsOf } from '../state/subjects.ts'
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
const MAP = 'map'
const SCALES = [1, 2, 3, 4] as const

/** A file for others to read: which, of what, and how it will look. */
export function ExportDialog() {
  const { ref, onClose } = useDialog('export')
  const store = useStore()
  const { documents, extraction, shelf, filter, route, panel, wordsOf, language, facts } = store
  const words = wordsOf(EXPORTING)
  const exporting = useMemo(createExporting, [])
  const format = useSignal<Format>('pdf')
  const picture = useSignal<Drawn | typeof MAP>('columns')
  const about = useSignal<string | undefined>(undefined)
  const scale = useSignal(2)
  const title = useSignal('')
  // What one looks at: the map and its equals show the document being read, the table what it was asked for.
  const only = useSignal(route.value.here || (route.value.view !== 'table' && route.value.level !== 'documents'))
  const filtered = useSignal(true)

  // How one document differs is told beside the others.
  const kept = useComputed(() => {
    const here = only.value && extraction.value && picture.value !== 'profile' ? [extraction.value] : documents.value
    return filtered.value ? keptOf(here, filter.value, shelf.value) : here
  })
  const subject = useComputed(() => {
    const choices = subjectsOf(picture.value, kept.value, shelf.value)
    if (!choices) return undefined
    const wanted = [about.value, route.value.node, extraction.value?.document.id]
    return { ...choices, chosen: wanted.find(id => choices.ids.some(([known]) => known === id)) ?? choices.ids[0]?.[0] }
  })
  const drawn = useComputed((): Omit<Asked, 'format'> => {
    const extractions = kept.value
    const scene = picture.value === MAP ? printedMap(store) : undefined
    const chosen = subject.value?.chosen
    return {
      picture: picture.value === MAP ? 'columns' : picture.value,
      ...(scene ? { scene } : {}),
      ...(chosen === undefined ? {} : { about: chosen }),
      date: today(),
      language: language.value,
      snapshot: { version: 1, extractions, ...facts.value },
      ...(title.value.trim() === '' ? {} : { title: title.value.trim() }),
    }
  })
  // Another format is the same picture: it is not drawn again.
  const looking = useComputed(() => panel.value === 'export' && isDrawn(format.value))
  useSignalEffect(() => exporting.draw(looking.value ? drawn.value : undefined))

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
              {subject.value && (
                <label>
                  {words.about[subject.value.of]}
                  <select value={subject.value.chosen} onChange={event => (about.value = event.currentTarget.value)}>
                    {subject.value.ids.map(([id, says]) => (
                      <option key={id} value={id}>
                        {says}
                      </option>
                    ))}
                  </select>
                </label>
              )}
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
      <ExportProgress exporting={exporting} save={() => void exporting.make({ ...drawn.value, format: format.value }, scale.value)} />
    </dialog>
  )
}

const pictureOf = (id: string, known: Readonly<Record<Drawn | typeof MAP, string>>): Drawn | typeof MAP => {
  const isKnown = (name: string): name is Drawn | typeof MAP => Object.hasOwn(known, name)
  return isKnown(id) ? id : 'columns'
}

/** The day where the reader is, not in Greenwich. */
function today(): string {
  const now = new Date()
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

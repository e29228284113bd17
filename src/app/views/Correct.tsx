import { useComputed, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { articlesCited } from '../../core/model/articles.ts'
import { provisions } from '../../core/model/locator.ts'
import { nameOf, type Shelf } from '../../core/model/names.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import type { Span } from '../../core/text/span.ts'
import type { Task } from '../state/correcting.ts'
import { readPlaces } from '../state/places.ts'
import { REVIEW } from '../words/review.ts'
import { inWords } from '../words/trouble.ts'
import { ChooseTarget } from './ChooseTarget.tsx'
import { useStore, useWords } from './store.ts'
import { useDialog } from './useDialog.ts'

/** Says what words cite: those that the machine read otherwise, or passed by. */
export function Correct() {
  const { ref, onClose, close } = useDialog('correct')
  const { correcting, wordsOf } = useStore()
  const words = wordsOf(REVIEW)
  const { troubles } = useWords()
  const { task, whole, trouble } = correcting
  const now = task.value
  return (
    <dialog ref={ref} onClose={onClose} class="correct-panel" aria-labelledby="correct-title">
      <form method="dialog">
        <button type="submit" class="close" aria-label={words.closeCorrect}>
          ×
        </button>
      </form>
      {now && (
        <>
          <p class="why">
            {symbolWords(now.document.symbol ?? now.document.title)}, {words.place(now.paragraph.number)}
          </p>
          <h2 id="correct-title">{now.citation ? words.what : words.add}</h2>
          {trouble.value !== undefined && <p role="alert">{inWords(trouble.value, troubles)}</p>}
          {whole.value ? (
            <Form key={keyOf(now)} task={now} whole={whole.value} done={close} />
          ) : (
            trouble.value === undefined && <p role="status">{words.bringing}</p>
          )}
        </>
      )}
    </dialog>
  )
}

const keyOf = ({ document, paragraph, span, citation }: Task): string =>
  `${document.id} ${paragraph.id} ${span?.start}-${span?.end} ${citation?.target.status === 'resolved' ? citation.target.id : ''}`

function Form({ task, whole, done }: { readonly task: Task; readonly whole: Shelf; readonly done: () => void }) {
  const { reviewing, shelf, wordsOf, go } = useStore()
  const words = wordsOf(REVIEW)
  const { document, paragraph, citation } = task
  const before = provisions(citation?.pinpoints ?? []).join(', ')
  const span = useSignal<Span | undefined>(task.span)
  const target = useSignal<string | undefined>(citation?.target.status === 'resolved' ? citation.target.id : undefined)
  const places = useSignal(before)
  const read = useComputed(() => readPlaces(places.value))
  const missing = useComputed(() => {
    if (!span.value) return words.selectFirst
    if (target.value === undefined) return words.chooseFirst
    return read.value ? undefined : words.placeUnread
  })
  const save = (event: Event): void => {
    event.preventDefault()
    const [chosen, id, pinpoints] = [span.value, target.value, read.value]
    if (!chosen || id === undefined || !pinpoints) return
    if (citation) reviewing.decide(document, citation, { kind: 'retarget', target: id, ...(places.value === before ? {} : { pinpoints }) })
    else reviewing.add(document, paragraph, chosen, id, pinpoints)
    done()
    go({ document: document.id, paragraph: paragraph.id, node: id.startsWith('#') ? undefined : id })
  }
  return (
    <form class="correction" onSubmit={save}>
      {citation && span.value ? (
        <p class="words">
          <q dir="auto">{paragraph.text.slice(span.value.start, span.value.end)}</q>
        </p>
      ) : (
        <Words text={paragraph.text} span={span.value} choose={chosen => (span.value = chosen)} />
      )}
      <ChooseTarget
        whole={whole}
        document={document}
        chosen={target.value}
        choose={(id, place) => {
          target.value = id
          if (place !== undefined) places.value = place
        }}
      />
      <label class="field">
        <span>{words.places}</span>
        <input
          type="text"
          value={places.value}
          placeholder="14 (3) (g), 26"
          aria-describedby="place-read"
          onInput={event => {
            places.value = event.currentTarget.value
          }}
        />
        <small id="place-read" role="status">
          {places.value.trim() !== '' && read.value ? articlesCited(read.value, shelf.value.words.places) : ''}
        </small>
      </label>
      <p class="decide">
        <button type="submit" class="primary" disabled={missing.value !== undefined}>
          {target.value === undefined ? words.save : words.saveThis(nameOf(target.value, whole).short)}
        </button>
        <button type="button" class="secondary" onClick={done}>
          {words.cancel}
        </button>
        {missing.value !== undefined && <small>{missing.value}</small>}
      </p>
    </form>
  )
}

/**
 * The paragraph as a field in which words can be selected: with a pointer, a finger, or Shift and the arrow keys. A field to read only would have no caret,
 * so this one takes what is typed back.
 */
function Words({ text, span, choose }: { readonly text: string; readonly span: Span | undefined; readonly choose: (span: Span | undefined) => void }) {
  const words = useStore().wordsOf(REVIEW)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(span?.start ?? 0, span?.end ?? 0)
  }, [])
  const chosen = (): void => {
    const element = field.current
    if (!element) return
    const some = trimmed(text, { start: element.selectionStart, end: element.selectionEnd })
    if (some) choose(some)
  }
  return (
    <label class="field">
      <span>{words.select}</span>
      <textarea
        ref={field}
        rows={5}
        dir="auto"
        aria-readonly="true"
        inputMode="none"
        spellcheck={false}
        value={text}
        onBeforeInput={event => event.preventDefault()}
        onInput={event => {
          event.currentTarget.value = text
        }}
        onSelect={chosen}
        onKeyUp={chosen}
        onPointerUp={chosen}
      />
      <small role="status">{span ? <q dir="auto">{text.slice(span.start, span.end)}</q> : words.nothingSelected}</small>
    </label>
  )
}

/** Without the blanks at its ends; undefined if nothing is left. */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  return to > from ? { start: from, end: to } : undefined
}

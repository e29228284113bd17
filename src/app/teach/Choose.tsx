import { useSignal } from '@preact/signals'
import { symbolWords } from '../../core/model/symbol.ts'
import { EXERCISE_KINDS, type ExerciseSet } from '../../core/teach/exercise.ts'
import { askable } from '../../core/teach/make.ts'
import { formatExercises } from '../../core/teach/parse.ts'
import { useStore } from '../views/store.ts'
import type { Session } from './session.ts'
import { setToLink } from './sharing.ts'
import { allTogether } from './tally.ts'
import { useExerciseWords } from './useExerciseWords.ts'

/** What to be asked, from which documents and paragraphs; and what to do with it: work on it, print it, pass it on. */
export function Choose({ session, print }: { readonly session: Session; readonly print: (set: ExerciseSet) => void }) {
  const { documents, announcement } = useStore()
  const words = useExerciseWords()
  if (documents.value.length === 0) {
    return (
      <div class="state">
        <h2>{words.noDocuments}</h2>
        <p>{words.noDocumentsHint}</p>
      </div>
    )
  }
  const { kinds, count: wanted } = session.wish.value
  const set = session.drawn.value
  return (
    <div class="exercise-choice">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <From session={session} />
      <fieldset>
        <legend>{words.ask}</legend>
        {EXERCISE_KINDS.map(kind => (
          <label key={kind} class="check">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={event => session.change({ kinds: EXERCISE_KINDS.filter(k => (k === kind ? event.currentTarget.checked : kinds.includes(k))) })}
            />
            <span>
              {words.kinds[kind].name}
              <small>{words.kinds[kind].says}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="exercise-count">
        <label>
          {words.atMost}{' '}
          <input
            type="number"
            min={1}
            max={50}
            value={wanted}
            onChange={event => session.change({ count: Math.min(50, Math.max(1, Math.round(event.currentTarget.valueAsNumber) || 1)) })}
          />{' '}
          {words.exercises}
        </label>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            session.change({ seed: session.wish.value.seed + 1 })
            announcement.value = words.othersDrawn
          }}
        >
          {words.drawOthers}
        </button>
      </p>
      <Paragraphs session={session} />
      <Drawn set={set} />
      {set && set.exercises.length > 0 && (
        <p class="exercise-actions">
          <button type="button" class="primary" onClick={() => session.begin(set, false)}>
            {words.begin}
          </button>
          <button type="button" class="secondary" onClick={() => print(set)}>
            {words.worksheet}
          </button>
          <Share set={set} />
        </p>
      )}
      <SoFar session={session} />
    </div>
  )
}

function From({ session }: { readonly session: Session }) {
  const { documents } = useStore()
  const words = useExerciseWords()
  if (documents.value.length < 2) return null
  return (
    <p>
      <label>
        {words.from}{' '}
        <select value={session.wish.value.from ?? ''} onChange={event => session.change({ from: event.currentTarget.value || undefined, only: undefined })}>
          <option value="">{words.allDocuments(documents.value.length)}</option>
          {documents.value.map(({ document: { id, symbol, title } }) => (
            <option key={id} value={id}>
              {[symbolWords(symbol ?? id), title].join(' · ')}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}

/** What was drawn, in numbers, and who says what is right. */
function Drawn({ set }: { readonly set: ExerciseSet | undefined }) {
  const words = useExerciseWords()
  const { words: page } = useStore()
  if (!set) return <p role="status">{words.looking}</p>
  if (set.exercises.length === 0) return <p role="status">{words.nothing}</p>
  const parts = EXERCISE_KINDS.flatMap(kind => {
    const n = set.exercises.filter(e => e.kind === kind).length
    return n ? [`${n} ${words.kinds[kind].short}`] : []
  })
  const found = set.exercises.filter(e => e.by === 'program').length
  const authority = found === 0 ? words.byPerson : found === set.exercises.length ? words.byProgram : words.byBoth
  return (
    <p class="exercise-drawn" role="status">
      <b>{words.drawn(set.exercises.length)}</b>: {page.value.grammar.list(parts)}. {authority}
    </p>
  )
}

/** A lecturer's choice of paragraphs. */
function Paragraphs({ session }: { readonly session: Session }) {
  const unfolded = useSignal(false)
  const { from, kinds, only } = session.wish.value
  const words = useExerciseWords()
  const chosen = only && Object.values(only).flat().length
  return (
    <details
      class="exercise-paragraphs"
      onToggle={event => {
        unfolded.value = event.currentTarget.open
      }}
    >
      <summary>{words.choose(chosen)}</summary>
      {unfolded.value && session.lessons.value && (
        <ParagraphBoxes
          session={session}
          all={askable(
            session.lessons.value.filter(l => from === undefined || l.document.id === from),
            kinds,
          )}
        />
      )}
    </details>
  )
}

function ParagraphBoxes({ session, all }: { readonly session: Session; readonly all: ReturnType<typeof askable> }) {
  const words = useExerciseWords()
  const { only } = session.wish.value
  const isChosen = (document: string, paragraph: string): boolean => only?.[document]?.includes(paragraph) ?? false
  const toggle = (document: string, paragraph: string, on: boolean): void => {
    const rest = (only?.[document] ?? []).filter(p => p !== paragraph)
    const next = Object.entries({ ...only, [document]: on ? [...rest, paragraph] : rest }).filter(([, paragraphs]) => paragraphs.length > 0)
    session.change({ only: next.length ? Object.fromEntries(next) : undefined })
  }
  if (all.length === 0) return <p>{words.noParagraph}</p>
  return (
    <>
      {only !== undefined && (
        <button type="button" class="secondary" onClick={() => session.change({ only: undefined })}>
          {words.anyAgain}
        </button>
      )}
      <ul>
        {all.map(({ lesson: { document }, reading: { paragraph }, kinds }) => (
          <li key={`${document.id} ${paragraph.id}`}>
            <label class="check">
              <input
                type="checkbox"
                checked={isChosen(document.id, paragraph.id)}
                onChange={event => toggle(document.id, paragraph.id, event.currentTarget.checked)}
              />
              <span dir="auto">
                <b>
                  {symbolWords(document.symbol ?? document.id)} ¶{paragraph.number ?? paragraph.id}
                </b>{' '}
                {paragraph.text.slice(0, 110)}
                {paragraph.text.length > 110 && '…'}
                <small>{kinds.map(k => words.kinds[k].short).join(', ')}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As a link that holds everything, or as a file. */
function Share({ set }: { readonly set: ExerciseSet }) {
  const { copyText, linkTo, download, announcement } = useStore()
  const words = useExerciseWords()
  const said = useSignal('')
  const share = async (): Promise<void> => {
    const packed = await setToLink(set)
    if (packed === undefined) {
      said.value = words.tooLong
      announcement.value = said.value
      return
    }
    const done = await copyText(
      linkTo({ document: undefined, paragraph: undefined, node: undefined, view: 'exercises', exercises: packed }),
      () => words.linkCopied,
      () => words.linkNotCopied,
    )
    said.value = done ? words.linkCopied : words.linkNotCopied
  }
  return (
    <>
      <button type="button" class="secondary" onClick={() => void share()}>
        {words.copyLink}
      </button>
      <button
        type="button"
        class="secondary"
        onClick={() => {
          download('exercises.json', formatExercises(set))
          said.value = words.fileSaved
        }}
      >
        {words.saveFile}
      </button>
      {said.value && (
        <small class="exercise-said">
          {said.value} {words.answersWithin}
        </small>
      )}
    </>
  )
}

/** The score of this device. */
function SoFar({ session }: { readonly session: Session }) {
  const { announcement } = useStore()
  const words = useExerciseWords()
  const tally = session.tally.value
  const { done, points, of } = allTogether(tally)
  if (done === 0) return null
  return (
    <section class="exercise-tally">
      <h2>{words.soFar}</h2>
      <p>
        {words.tally(
          done,
          points,
          of,
          EXERCISE_KINDS.filter(kind => tally[kind].done > 0).map(kind => words.tallyOf(words.kinds[kind].short, tally[kind].points, tally[kind].of)),
        )}
      </p>
      <button
        type="button"
        class="secondary"
        onClick={() => {
          session.forget()
          announcement.value = words.forgotten
        }}
      >
        {words.forget}
      </button>
    </section>
  )
}

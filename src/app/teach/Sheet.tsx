import { useSignal } from '@preact/signals'
import { worksheet } from '../../core/export/worksheet.ts'
import { type Exercise, type ExerciseSet, rightOrder } from '../../core/teach/exercise.ts'
import { quoteOf } from '../../core/teach/saying.ts'
import { splitAtEdges } from '../reading/split.ts'
import { useStore } from '../views/store.ts'
import { sheetWordsOf } from '../words/sheet.ts'
import { PassageText } from './Passage.tsx'
import { optionIn, questionIn, whyIn } from './saying.ts'
import { useExerciseWords, useSaying } from './useExerciseWords.ts'

/** A worksheet as it will be printed, and what to do with it. */
export function Sheet({ set, leave }: { readonly set: ExerciseSet; readonly leave: () => void }) {
  const { download, language } = useStore()
  const saying = useSaying()
  const { words, page } = saying
  const answers = useSignal(true)
  return (
    <div class="exercises">
      <p class="sheet-tools">
        <button type="button" class="secondary" onClick={leave}>
          {words.back}
        </button>
        <label class="check">
          <input type="checkbox" checked={answers.value} onChange={event => (answers.value = event.currentTarget.checked)} />
          <span>{words.withAnswers}</span>
        </label>
        <button type="button" class="primary" onClick={() => print()}>
          {words.print}
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() =>
            download(
              'worksheet.html',
              [...worksheet.write(set, { answers: answers.value, words: sheetWordsOf(language.value, words, page) })].join(''),
              'text/html',
            )
          }
        >
          {words.savePage}
        </button>
      </p>
      <article class="sheet">
        <h1>{words.sheet}</h1>
        <p class="sheet-who">
          <span>{words.name}</span>
          <span>{words.date}</span>
        </p>
        {set.exercises.map((exercise, i) => (
          <section key={`${i} ${exercise.kind}`}>
            <h2>
              {i + 1}. {questionIn(exercise, set, saying)}
            </h2>
            <Question exercise={exercise} set={set} />
          </section>
        ))}
        {answers.value && <AnswerSheet set={set} />}
      </article>
    </div>
  )
}

const letter = (i: number): string => String.fromCharCode(65 + i)

function Question({ exercise, set: { passages } }: { readonly exercise: Exercise; readonly set: ExerciseSet }) {
  const words = useExerciseWords()
  if (exercise.kind === 'order') {
    return (
      <>
        <p class="hint">{words.boxes}</p>
        <ul class="sheet-items">
          {exercise.items.map(({ label }) => (
            <li key={label}>
              <i class="box" /> {label}
            </li>
          ))}
        </ul>
      </>
    )
  }
  const passage = passages[exercise.passage]
  if (!passage) return null
  switch (exercise.kind) {
    case 'mark':
      return <PassageText passage={passage}>{passage.text}</PassageText>
    case 'which': {
      const before = exercise.before === undefined ? undefined : passages[exercise.before]
      return (
        <>
          {before && <PassageText passage={before}>{before.text}</PassageText>}
          <PassageText passage={passage}>
            {splitAtEdges(passage.text, [{ span: exercise.words }]).map(s => (s.marks.length ? <b key={s.start}>{s.text}</b> : s.text))}
          </PassageText>
          <Letters options={exercise.options} />
          <p>{words.why}</p>
          {exercise.reasons ? <Letters options={exercise.reasons.options} /> : <p class="sheet-line" />}
        </>
      )
    }
    case 'article':
      return (
        <>
          <PassageText passage={passage}>
            {passage.text.slice(0, exercise.gap.start)}
            <span class="gap" role="img" aria-label={words.gap} />
            {passage.text.slice(exercise.gap.end)}
          </PassageText>
          <Letters options={exercise.options} />
        </>
      )
    default:
      return exercise satisfies never
  }
}

function Letters({ options }: { readonly options: readonly string[] }) {
  const saying = useSaying()
  return (
    <ol class="sheet-letters">
      {options.map(option => (
        <li key={option}>
          <bdi>{optionIn(option, saying)}</bdi>
        </li>
      ))}
    </ol>
  )
}

function AnswerSheet({ set }: { readonly set: ExerciseSet }) {
  const words = useExerciseWords()
  const found = set.exercises.filter(e => e.by === 'program').length
  return (
    <section class="sheet-answers">
      <h1>{words.answers}</h1>
      <p class="hint">{found === 0 ? words.byPerson : `${found === set.exercises.length ? words.byProgram : words.byBoth} ${words.readThem}`}</p>
      <ol>
        {set.exercises.map((exercise, i) => (
          <li key={`${i} ${exercise.kind}`}>
            <Solution exercise={exercise} set={set} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Solution({ exercise, set: { passages } }: { readonly exercise: Exercise; readonly set: ExerciseSet }) {
  const saying = useSaying()
  const { words, page } = saying
  switch (exercise.kind) {
    case 'mark': {
      const text = passages[exercise.passage]?.text ?? ''
      return (
        <ul>
          {exercise.citations.map(c => (
            <li key={c.start}>
              <b>{c.label}</b>. {whyIn(c.why, text.slice(c.start, c.end), saying)}
            </li>
          ))}
          {exercise.others.map(o => (
            <li key={o.start}>{words.noCitation(text.slice(o.start, o.end), o.why)}</li>
          ))}
        </ul>
      )
    }
    case 'which':
      return (
        <>
          <b>
            {letter(exercise.answer)}: {optionIn(exercise.options[exercise.answer] ?? '', saying)}
          </b>
          . {whyIn(exercise.why, quoteOf(exercise, passages), saying)}
          {exercise.reasons && words.theReason(letter(exercise.reasons.answer), optionIn(exercise.reasons.options[exercise.reasons.answer] ?? '', saying))}
        </>
      )
    case 'article':
      return (
        <>
          <b>
            {letter(exercise.answer)}: {optionIn(exercise.options[exercise.answer] ?? '', saying)}
          </b>
          . {whyIn(exercise.why, quoteOf(exercise, passages), saying)}
        </>
      )
    case 'order':
      return (
        <>
          {rightOrder(exercise.items)
            .flatMap(place => exercise.items[place] ?? [])
            .map(({ label, adopted }) => `${label} (${page.grammar.date(adopted)})`)
            .join(page.reasons.semicolon)}
        </>
      )
    default:
      return exercise satisfies never
  }
}

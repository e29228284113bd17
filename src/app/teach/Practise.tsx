import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Exercise, ExerciseSet, Passage } from '../../core/teach/exercise.ts'
import type { Score } from '../../core/teach/score.ts'
import { splitAtEdges } from '../reading/split.ts'
import { useStore } from '../views/store.ts'
import { Ordering, WhichArticle, WhichTreaty } from './Answers.tsx'
import { Marking } from './Marking.tsx'
import { Origin, PassageText } from './Passage.tsx'
import { feedbackIn, questionIn } from './saying.ts'
import type { Session, Work } from './session.ts'
import { useExerciseWords, useSaying } from './useExerciseWords.ts'

/** One exercise after the other: the question, what one does, what was right and why. */
export function Practise({ session }: { readonly session: Session }) {
  const saying = useSaying()
  const { words } = saying
  const work = session.work.value
  const head = useRef<HTMLHeadingElement>(null)
  const at = work?.at
  // Whoever hears the page hears the next question.
  useLayoutEffect(() => head.current?.focus(), [at])
  if (!work) return null
  const exercise = work.set.exercises[work.at]
  const won = [...work.scores.values()].reduce((sum, s) => ({ points: sum.points + s.points, of: sum.of + s.of }), { points: 0, of: 0 })
  return (
    <div class="exercise-desk">
      <h1 class="unseen">{words.title}</h1>
      <p class="exercise-head">
        <b>{exercise ? words.place(work.at + 1, work.set.exercises.length) : words.end}</b>
        {won.of > 0 && <span>{words.won(won.points, won.of)}</span>}
        <button type="button" class="secondary" onClick={session.leave}>
          {exercise ? words.leave : words.back}
        </button>
      </p>
      {exercise ? (
        <>
          <h2 ref={head} tabIndex={-1}>
            {questionIn(exercise, work.set, saying)}
          </h2>
          <Desk key={work.at} exercise={exercise} session={session} work={work} />
        </>
      ) : (
        <>
          <h2 ref={head} tabIndex={-1}>
            {words.won(won.points, won.of)}
          </h2>
          <p>{words.done(work.scores.size, work.set.exercises.length)}</p>
        </>
      )}
    </div>
  )
}

function Desk({ exercise, session, work }: { readonly exercise: Exercise; readonly session: Session; readonly work: Work }) {
  const words = useExerciseWords()
  const score = work.scores.get(work.at)
  const done = score !== undefined
  const told = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (done) told.current?.focus()
  }, [done])
  return (
    <>
      <Task exercise={exercise} session={session} work={work} score={score} />
      {!done && (
        <p class="exercise-actions">
          <button type="button" class="primary" onClick={session.check}>
            {words.check}
          </button>
          <button type="button" class="secondary" onClick={() => session.goTo(work.at + 1)}>
            {words.leaveOut}
          </button>
        </p>
      )}
      {score && (
        <section class="exercise-feedback">
          <h3 ref={told} tabIndex={-1}>
            {words.won(score.points, score.of)}
          </h3>
          <Feedback exercise={exercise} score={score} set={work.set} />
          {exercise.by === 'program' && <p class="hint">{words.unchecked}</p>}
          <p class="exercise-actions">
            <button type="button" class="primary" onClick={() => session.goTo(work.at + 1)}>
              {work.at + 1 < work.set.exercises.length ? words.next : words.toTheEnd}
            </button>
            <InTheDocument exercise={exercise} set={work.set} />
          </p>
        </section>
      )}
    </>
  )
}

interface TaskProps {
  readonly exercise: Exercise
  readonly session: Session
  readonly work: Work
  readonly score: Score | undefined
}

function Task({ exercise, session, work, score }: TaskProps) {
  const words = useExerciseWords()
  const { passages } = work.set
  const asked = { answer: work.answers.get(work.at), done: score !== undefined, change: session.answer }
  if (exercise.kind === 'order') return <Ordering exercise={exercise} {...asked} />
  const passage = passages[exercise.passage]
  if (!passage) return null
  switch (exercise.kind) {
    case 'mark':
      return score ? (
        <Marked passage={passage} score={score} citations={exercise.citations.length} />
      ) : (
        <Marking passage={passage} marks={asked.answer?.kind === 'mark' ? asked.answer.marks : []} change={marks => session.answer({ kind: 'mark', marks })} />
      )
    case 'which': {
      const before = exercise.before === undefined ? undefined : passages[exercise.before]
      return (
        <>
          {before && <PassageText passage={before}>{before.text}</PassageText>}
          <PassageText passage={passage}>
            {splitAtEdges(passage.text, [{ span: exercise.words }]).map(s => (s.marks.length ? <b key={s.start}>{s.text}</b> : s.text))}
          </PassageText>
          <WhichTreaty exercise={exercise} {...asked} />
        </>
      )
    }
    case 'article': {
      const { start, end } = exercise.gap
      return (
        <>
          <PassageText passage={passage}>
            {passage.text.slice(0, start)}
            {asked.done ? <b>{passage.text.slice(start, end)}</b> : <span class="gap" role="img" aria-label={words.gap} />}
            {passage.text.slice(end)}
          </PassageText>
          <WhichArticle exercise={exercise} {...asked} />
        </>
      )
    }
    default:
      return exercise satisfies never
  }
}

/** The paragraph with what was found, missed and marked for nothing; each numbered as in the list below. */
function Marked({ passage, score, citations }: { readonly passage: Passage; readonly score: Score; readonly citations: number }) {
  const shown = score.feedback.flatMap((f, i) => (f.at ? [{ span: f.at, number: i + 1, right: f.right, missed: i < citations }] : []))
  return (
    <div class="passage">
      <Origin passage={passage} />
      <p class="passage-text" dir="auto">
        {splitAtEdges(passage.text, shown).map(({ start, end, text, marks: [first] }) =>
          first ? (
            <mark key={start} class={first.right ? 'found' : first.missed ? 'missed' : 'excess'}>
              {text}
              {first.span.end === end && <sup>{first.number}</sup>}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </div>
  )
}

function Feedback({ exercise, score, set }: { readonly exercise: Exercise; readonly score: Score; readonly set: ExerciseSet }) {
  const saying = useSaying()
  const text = exercise.kind === 'mark' ? (set.passages[exercise.passage]?.text ?? '') : ''
  const told = score.feedback.map((f, i) => ({ ...f, text: feedbackIn(exercise, f, i, set, saying) }))
  return (
    <ol class="feedback">
      {told.map((f, i) => (
        <li key={`${f.at?.start ?? i} ${f.text}`} data-right={f.right}>
          <b class={f.right ? 'verdict-right' : 'verdict-wrong'}>{f.right ? '✓' : '✗'}</b>{' '}
          {f.at && exercise.kind === 'mark' && !f.text.includes(text.slice(f.at.start, f.at.end)) && (
            <>
              <q dir="auto">{text.slice(f.at.start, f.at.end)}</q>:{' '}
            </>
          )}
          <bdi>{f.text}</bdi>
        </li>
      ))}
    </ol>
  )
}

/** To the paragraph, if its document is open here; the exercises wait. */
function InTheDocument({ exercise, set }: { readonly exercise: Exercise; readonly set: ExerciseSet }) {
  const { documents, hrefTo } = useStore()
  const words = useExerciseWords()
  const text = exercise.kind === 'order' ? undefined : set.passages[exercise.passage]?.text
  if (text === undefined) return null
  for (const { document } of documents.value) {
    const paragraph = document.paragraphs.find(p => p.text === text)
    if (paragraph) return <a href={hrefTo({ document: document.id, paragraph: paragraph.id, node: undefined, view: 'map' })}>{words.seeIt}</a>
  }
  return null
}

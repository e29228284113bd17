import { useSignal } from '@preact/signals'
import type { Exercise } from '../../core/teach/exercise.ts'
import type { Answer } from '../../core/teach/score.ts'
import { useStore } from '../views/store.ts'
import { keepFocus } from './keepFocus.ts'
import { optionIn } from './saying.ts'
import { useExerciseWords, useSaying } from './useExerciseWords.ts'

type Of<K extends Exercise['kind']> = Extract<Exercise, { readonly kind: K }>

interface Asked<K extends Exercise['kind']> {
  readonly exercise: Of<K>
  readonly answer: Answer | undefined
  readonly done: boolean
  readonly change: (answer: Answer) => void
}

/** One of several, with the keys of any group of radio buttons. */
export function Options({
  legend,
  options,
  chosen,
  right,
  choose,
}: {
  readonly legend: string
  readonly options: readonly string[]
  readonly chosen: number | undefined
  /** The right one, once it may be known. */
  readonly right: number | undefined
  readonly choose: (option: number) => void
}) {
  const saying = useSaying()
  const { words } = saying
  return (
    <fieldset class="exercise-options" disabled={right !== undefined}>
      <legend>{legend}</legend>
      {options.map((option, i) => (
        <label key={option} class="check" data-right={right === undefined ? undefined : i === right}>
          <input type="radio" name={legend} checked={chosen === i} onChange={() => choose(i)} />
          <span>
            <bdi>{optionIn(option, saying)}</bdi>
            {right === i && <b class="verdict-right"> {words.right}</b>}
            {right !== undefined && right !== i && chosen === i && <b class="verdict-wrong"> {words.yours}</b>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

export function WhichTreaty({ exercise, answer, done, change }: Asked<'which'>) {
  const words = useExerciseWords()
  const given = answer?.kind === 'which' ? answer : undefined
  return (
    <>
      <Options
        legend={words.whichTreaty}
        options={exercise.options}
        chosen={given?.option}
        right={done ? exercise.answer : undefined}
        choose={option => change({ ...given, kind: 'which', option })}
      />
      {exercise.reasons && (
        <Options
          legend={words.why}
          options={exercise.reasons.options}
          chosen={given?.reason}
          right={done ? exercise.reasons.answer : undefined}
          choose={reason => change({ kind: 'which', option: given?.option ?? -1, reason })}
        />
      )}
    </>
  )
}

export function WhichArticle({ exercise, answer, done, change }: Asked<'article'>) {
  const words = useExerciseWords()
  return (
    <Options
      legend={words.whichArticle}
      options={exercise.options}
      chosen={answer?.kind === 'article' ? answer.option : undefined}
      right={done ? exercise.answer : undefined}
      choose={option => change({ kind: 'article', option })}
    />
  )
}

/** A list whose entries go up and down by buttons: the same for mouse, touch and keys. */
export function Ordering({ exercise: { items }, answer, done, change }: Asked<'order'>) {
  const { announcement, words: page } = useStore()
  const words = useExerciseWords()
  const order = useSignal(answer?.kind === 'order' ? answer.order : items.map((_, i) => i))
  const move = (button: Element, at: number, by: 1 | -1): void => {
    const next = [...order.value]
    const [item] = next.splice(at, 1)
    if (item === undefined) return
    next.splice(at + by, 0, item)
    order.value = next
    change({ kind: 'order', order: next })
    keepFocus(button.closest('ol'), at + by, by < 0 ? 'earlier' : 'later')
    announcement.value = words.moved(items[item]?.label ?? '', at + by + 1)
  }
  return (
    <ol class="ordering">
      {order.value.map((item, at) => {
        const { label = '', adopted = '' } = items[item] ?? {}
        return (
          <li key={item}>
            <span>
              {label}
              {done && <small> {words.adopted(page.value.grammar.date(adopted))}</small>}
            </span>
            {!done && (
              <span class="moves">
                <button
                  type="button"
                  disabled={at === 0}
                  aria-label={`${words.earlier}: ${label}`}
                  title={words.earlier}
                  data-move="earlier"
                  onClick={event => move(event.currentTarget, at, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  disabled={at === items.length - 1}
                  aria-label={`${words.later}: ${label}`}
                  title={words.later}
                  data-move="later"
                  onClick={event => move(event.currentTarget, at, 1)}
                >
                  ↓
                </button>
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

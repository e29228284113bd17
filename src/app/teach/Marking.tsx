import { useSignal } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Passage } from '../../core/teach/exercise.ts'
import type { Span } from '../../core/text/span.ts'
import { Origin } from './Passage.tsx'
import { type Run, runAt, runBetween, runsOf, spanOfRun, withoutRun, withRun, wordOnNextLine, wordsIn } from './runs.ts'
import { useExerciseWords } from './useExerciseWords.ts'

/** A paragraph whose words can be marked, by mouse, by touch and by keys. `marks`: those of before, if one comes back to it. */
export function Marking({
  passage,
  marks,
  change,
}: {
  readonly passage: Passage
  readonly marks: readonly Span[]
  readonly change: (marks: readonly Span[]) => void
}) {
  const said = useExerciseWords()
  const { text } = passage
  const words = useMemo(() => wordsIn(text), [text])
  const runs = useSignal<readonly Run[]>(runsOf(words, marks))
  /** The word at which a mark was begun; its end is not chosen yet. */
  const begun = useSignal<number | undefined>(undefined)
  /** Where the keys, or the mouse while it drags, are. */
  const cursor = useSignal(0)
  const focused = useSignal(false)
  const spoken = useSignal('')
  const area = useRef<HTMLDivElement>(null)
  /** Where the mouse went down, and whether it has left that word. */
  const drag = useRef<{ readonly from: number; moved: boolean } | undefined>(undefined)

  const wordAt = (i: number): string => text.slice(words[i]?.start, words[i]?.end)
  const quote = (run: Run): string => {
    const { start, end } = spanOfRun(text, words, run)
    return text.slice(start, end)
  }
  const set = (next: readonly Run[]): void => {
    runs.value = next
    change(next.map(run => spanOfRun(text, words, run)))
  }
  const mark = (run: Run): void => {
    begun.value = undefined
    set(withRun(runs.value, run))
    spoken.value = said.marked(quote(run))
  }
  const take = (word: number): void => {
    const run = runAt(runs.value, word)
    if (!run) return
    set(withoutRun(runs.value, word))
    spoken.value = said.unmarked(quote(run))
  }
  const tap = (word: number): void => {
    cursor.value = word
    if (begun.value !== undefined) mark(runBetween(begun.value, word))
    else if (runAt(runs.value, word)) take(word)
    else {
      begun.value = word
      spoken.value = said.begunSaid(wordAt(word))
    }
  }
  const moveTo = (word: number): void => {
    cursor.value = Math.max(0, Math.min(word, words.length - 1))
    spoken.value = runAt(runs.value, cursor.value) ? said.isMarked(wordAt(cursor.value)) : wordAt(cursor.value)
  }
  const byKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const line = (by: 1 | -1): number => {
      const spans = [...(area.current?.querySelectorAll<HTMLElement>('[data-word]') ?? [])]
      return wordOnNextLine(
        spans.map(s => s.getBoundingClientRect()),
        cursor.value,
        by,
      )
    }
    const rtl = area.current ? getComputedStyle(area.current).direction === 'rtl' : false
    const moves: Readonly<Record<string, () => number>> = {
      ArrowRight: () => cursor.value + (rtl ? -1 : 1),
      ArrowLeft: () => cursor.value + (rtl ? 1 : -1),
      ArrowDown: () => line(1),
      ArrowUp: () => line(-1),
      Home: () => 0,
      End: () => words.length - 1,
    }
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined
    if (move) moveTo(move())
    else if (event.key === 'Enter' || event.key === ' ') tap(cursor.value)
    else if (event.key === 'Delete' || event.key === 'Backspace') take(cursor.value)
    else if (event.key === 'Escape' && begun.value !== undefined) {
      begun.value = undefined
      spoken.value = said.givenUp
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  // A drag that ends outside of the paragraph is over too.
  useLayoutEffect(() => {
    const over = (): void => {
      if (drag.current?.moved) mark(runBetween(drag.current.from, cursor.peek()))
      drag.current = undefined
    }
    addEventListener('pointerup', over)
    return () => removeEventListener('pointerup', over)
  }, [])

  const dragged = drag.current?.moved ? runBetween(drag.current.from, cursor.value) : undefined
  const open = begun.value === undefined ? dragged : runBetween(begun.value, focused.value ? cursor.value : begun.value)
  return (
    <div class="passage">
      <Origin passage={passage} />
      <p class="hint" id="how-to-mark">
        {said.howToMark}
      </p>
      <div
        ref={area}
        class="passage-text markable"
        // Words to be chosen, not text to be read: the arrow keys belong to it.
        role="application"
        aria-label={said.wordByWord}
        aria-describedby="how-to-mark"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys.
        tabIndex={0}
        dir="auto"
        data-begun={begun.value !== undefined}
        onFocus={() => (focused.value = area.current?.matches(':focus-visible') ?? false)}
        onBlur={() => (focused.value = false)}
        onKeyDown={event => {
          focused.value = true
          byKey(event)
        }}
        onPointerDown={event => {
          const word = wordUnder(event)
          if (event.pointerType === 'mouse' && event.button === 0 && word !== undefined && begun.value === undefined)
            drag.current = { from: word, moved: false }
        }}
        onPointerMove={event => {
          const word = wordUnder(event)
          if (!drag.current || word === undefined) return
          if (word !== drag.current.from) drag.current.moved = true
          cursor.value = word
        }}
        onClick={event => {
          const word = wordUnder(event)
          // The click that ends a drag has marked already.
          if (word === undefined || (runs.value.length > 0 && event.detail > 1)) return
          if (drag.current?.moved) return
          focused.value = false
          tap(word)
        }}
      >
        {pieces(text, words, runs.value).map(({ run, from, to, lead }) => {
          const inner = words.slice(from, to + 1).map((word, i) => {
            const place = from + i
            const gap = place === 0 ? text.slice(0, word.start) : text.slice(words[place - 1]?.end, word.start)
            return (
              <>
                {i > 0 && gap}
                <span
                  key={place}
                  data-word={place}
                  data-cursor={focused.value && cursor.value === place ? 'true' : undefined}
                  data-open={open && open.from <= place && place <= open.to ? 'true' : undefined}
                >
                  {text.slice(word.start, word.end)}
                </span>
              </>
            )
          })
          return (
            <>
              {lead}
              {run ? <mark key={from}>{inner}</mark> : inner}
            </>
          )
        })}
      </div>
      <p class="unseen" aria-live="assertive">
        {spoken.value}
      </p>
      <p class="marking-state">
        {begun.value === undefined ? (
          runs.value.length === 0 && said.noMark
        ) : (
          <>
            {said.begun} <q>{wordAt(begun.value)}</q>
            {said.nowTheLast}{' '}
            <button type="button" class="secondary" onClick={() => (begun.value = undefined)}>
              {said.giveUp}
            </button>
          </>
        )}
      </p>
      {runs.value.length > 0 && (
        <ul class="own-marks" aria-label={said.yourMarks}>
          {runs.value.map(run => (
            <li key={run.from}>
              <q dir="auto">{quote(run)}</q>
              <button type="button" aria-label={said.takeAway(quote(run))} title={said.takeAwayShort} onClick={() => take(run.from)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function wordUnder(event: MouseEvent): number | undefined {
  const found = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-word]') : null
  return found ? Number(found.dataset['word']) : undefined
}

interface Piece extends Run {
  /** A mark, or words between marks. */
  readonly run: boolean
  /** What stands between it and the words before. */
  readonly lead: string
}

/** Marks and what lies between them, in order. */
function pieces(text: string, words: readonly Span[], runs: readonly Run[]): readonly Piece[] {
  const found: Piece[] = []
  const add = (from: number, to: number, run: boolean): void => {
    if (from <= to) found.push({ from, to, run, lead: text.slice(words[from - 1]?.end ?? 0, words[from]?.start) })
  }
  let at = 0
  for (const { from, to } of runs) {
    add(at, from - 1, false)
    add(from, to, true)
    at = to + 1
  }
  add(at, words.length - 1, false)
  return found
}

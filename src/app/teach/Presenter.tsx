import { useLayoutEffect, useRef } from 'preact/hooks'
import { useStore } from '../views/store.ts'
import { STORY } from '../words/story.ts'
import '../styles/story.css'

/** What stands over the page while a story is shown: the caption, and the way on, back and out, by keys too. */
export function Presenter() {
  const { stories, wordsOf } = useStore()
  const words = wordsOf(STORY)
  const bar = useRef<HTMLElement>(null)
  const at = stories.presenting.value ?? 0
  const { steps } = stories.story.value
  // Its keys are heard, and it has the focus, as soon as it is seen.
  useLayoutEffect(() => {
    const go = (to: number): void => stories.present(Math.max(0, Math.min(to, stories.story.peek().steps.length - 1)))
    const byKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const here = stories.presenting.peek() ?? 0
      const onButton = event.target instanceof HTMLElement && event.target.matches('button, a, input, select, textarea')
      if (event.key === 'ArrowRight' || event.key === 'PageDown' || (event.key === ' ' && !onButton)) go(here + 1)
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(here - 1)
      else if (event.key === 'Home') go(0)
      else if (event.key === 'End') go(Number.POSITIVE_INFINITY)
      else if (event.key === 'Escape') stories.present(undefined)
      else return
      event.preventDefault()
      // Before the page's own keys, which would let go of what is shown.
      event.stopPropagation()
    }
    // The browser takes Esc for itself while a page is full screen.
    let full = document.fullscreenElement !== null
    const byScreen = (): void => {
      if (full && document.fullscreenElement === null) stories.present(undefined)
      full = document.fullscreenElement !== null
    }
    addEventListener('keydown', byKey, { capture: true })
    document.addEventListener('fullscreenchange', byScreen)
    bar.current?.focus()
    return () => {
      removeEventListener('keydown', byKey, { capture: true })
      document.removeEventListener('fullscreenchange', byScreen)
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
    }
  }, [stories])
  return (
    <section class="presenter" aria-label={words.presenting} ref={bar} tabIndex={-1}>
      <p class="presenter-caption" aria-live="polite" dir="auto">
        {steps[at]?.caption}
      </p>
      <p class="presenter-tools">
        <span>{words.place(at + 1, steps.length)}</span>
        <button type="button" disabled={at === 0} onClick={() => stories.present(at - 1)}>
          {words.back}
        </button>
        <button type="button" disabled={at === steps.length - 1} onClick={() => stories.present(at + 1)}>
          {words.on}
        </button>
        <button type="button" onClick={() => stories.present(undefined)}>
          {words.end}
        </button>
      </p>
    </section>
  )
}

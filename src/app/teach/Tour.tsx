import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useStore } from '../views/store.ts'
import { TOUR } from '../words/tour.ts'
import { bubbleAt, TOUR_STEPS } from './tourSteps.ts'
import '../styles/tour.css'

/** A few steps through the page: each points at a real part of it, which can be used all the while. */
export function Tour() {
  const store = useStore()
  const words = store.wordsOf(TOUR)
  const steps = useRef(TOUR_STEPS.filter(step => document.querySelector(step.at)))
  const at = useSignal(0)
  const box = useSignal<DOMRect | undefined>(undefined)
  const place = useSignal({ top: 0, left: 0 })
  const bubble = useRef<HTMLDivElement>(null)
  const step = steps.current[at.value]
  const end = (): void => store.show(undefined)
  const go = (to: number): void => {
    if (to >= steps.current.length) end()
    else at.value = Math.max(0, to)
  }

  // What was chosen before, and where the focus was, are there again afterwards.
  useEffect(() => {
    const { paragraph, node, provision, view } = store.route.peek()
    const focused = document.activeElement
    store.go({ view: 'map' })
    return () => {
      putSheet(false)
      store.go({ paragraph, node, provision, view })
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
    }
  }, [store])

  useEffect(() => {
    if (!step) return undefined
    putSheet(step.sheet === true)
    step.choose?.(store)
    const measure = (): void => {
      const target = document.querySelector(step.at)
      const own = bubble.current
      if (!target || !own) return
      box.value = target.getBoundingClientRect()
      place.value = bubbleAt(box.value, own.getBoundingClientRect(), { width: innerWidth, height: innerHeight })
    }
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    // What was chosen is drawn first; a sheet takes its time to come up.
    const frame = requestAnimationFrame(() => {
      document.querySelector(step.at)?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
      measure()
    })
    const later = setTimeout(measure, 300)
    const stop = new AbortController()
    addEventListener('scroll', measure, { capture: true, signal: stop.signal })
    addEventListener('resize', measure, { signal: stop.signal })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(later)
      stop.abort()
    }
  }, [step?.id])

  // Heard as soon as it is seen: not an effect, which would come a moment later.
  useLayoutEffect(() => {
    const byKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)))
        return
      if (event.key === 'Escape') end()
      else if (event.key === 'ArrowRight') go(at.peek() + 1)
      else if (event.key === 'ArrowLeft') go(at.peek() - 1)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', byKey, { capture: true })
    return () => removeEventListener('keydown', byKey, { capture: true })
  }, [store])

  useLayoutEffect(() => bubble.current?.focus(), [step?.id])
  if (!step) return null
  const { title, text } = words.steps[step.id]
  const last = at.value === steps.current.length - 1
  return (
    <>
      {box.value && (
        <div
          class="tour-ring"
          style={{
            top: `${box.value.top - 4}px`,
            left: `${box.value.left - 4}px`,
            width: `${box.value.width + 8}px`,
            height: `${box.value.height + 8}px`,
          }}
        />
      )}
      <div
        class="tour"
        // Not over the page but in it: what it points at can be used.
        role="dialog"
        aria-label={words.label}
        aria-describedby="tour-words"
        tabIndex={-1}
        ref={bubble}
        style={{ top: `${place.value.top}px`, left: `${place.value.left}px` }}
      >
        <div id="tour-words">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        <p class="tour-tools">
          <span>{words.place(at.value + 1, steps.current.length)}</span>
          {at.value > 0 && (
            <button type="button" class="secondary" onClick={() => go(at.value - 1)}>
              {words.back}
            </button>
          )}
          <button type="button" class="primary" onClick={() => go(at.value + 1)}>
            {last ? words.done : words.next}
          </button>
        </p>
        {!last && (
          <button type="button" class="close" aria-label={words.close} onClick={end}>
            ×
          </button>
        )}
      </div>
    </>
  )
}

/** Puts the sheet with the map up or down where there is one. */
function putSheet(up: boolean): void {
  const handle = document.querySelector<HTMLButtonElement>('.sheet-handle')
  if (handle && handle.offsetParent !== null && (handle.getAttribute('aria-expanded') === 'true') !== up) handle.click()
}

import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** Below this the text has the page and the map is a sheet over it; `narrow.css` says the same. */
const NARROW = '(max-width: 760px)'

/** Whether the page is as narrow as a phone, now and when it is turned. */
export function useNarrow(): ReadonlySignal<boolean> {
  const narrow = useSignal(matchMedia(NARROW).matches)
  useEffect(() => {
    const asked = matchMedia(NARROW)
    const heard = (): void => {
      narrow.value = asked.matches
    }
    heard()
    asked.addEventListener('change', heard)
    return () => asked.removeEventListener('change', heard)
  }, [])
  return narrow
}

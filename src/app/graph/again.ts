/** A lost graphics context is asked for again after so many milliseconds, and after so many more each time. */
const WAITS = [0, 250, 1000, 3000] as const

/** Tries at once, and again after a while as long as it throws; `gaveUp` hears that it never came. `wanted`: nobody has closed the map meanwhile. */
export function tryAgain(attempt: () => void, wanted: () => boolean, gaveUp: () => void, tried = 0): void {
  if (!wanted()) return
  try {
    attempt()
  } catch {
    const wait = WAITS[tried + 1]
    if (wait === undefined) gaveUp()
    else setTimeout(() => tryAgain(attempt, wanted, gaveUp, tried + 1), wait)
  }
}

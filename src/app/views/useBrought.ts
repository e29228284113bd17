import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** A part of the app that is on its way: undefined until it has come, an error if it did not. */
export interface Brought<T> {
  readonly come: ReadonlySignal<T | Error | undefined>
  readonly again: () => void
}

/** Brings a part of the app that is not needed at first sight, when `wanted` is first true. */
export function useBrought<T>(bring: () => Promise<T>, wanted = true): Brought<T> {
  const come = useSignal<T | Error | undefined>(undefined)
  const again = (): void => {
    come.value = undefined
    bring().then(
      part => {
        come.value = part
      },
      (error: unknown) => {
        come.value = error instanceof Error ? error : new Error(String(error))
      },
    )
  }
  useEffect(() => {
    if (wanted && (come.peek() === undefined || come.peek() instanceof Error)) again()
  }, [wanted])
  return { come, again }
}

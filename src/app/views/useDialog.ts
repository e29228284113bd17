import { effect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Panel } from '../state/storeTypes.ts'
import { useStore } from './store.ts'

/**
 * A dialog that is open while the store says so; the element's own ways to close it (Esc, a form) are told to the store. They are told when they
 * begin, not by the `close` event, which comes some time later: a key pressed in between would go to a dialog that is no longer there.
 */
export function useDialog(name: Panel): { readonly ref: RefObject<HTMLDialogElement | null>; readonly onClose: () => void; readonly close: () => void } {
  const { panel, show } = useStore()
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    const leave = (): void => {
      if (panel.peek() === name) show(undefined)
    }
    const leaving = new AbortController()
    dialog?.addEventListener(
      'cancel',
      event => {
        // A field that chooses a file has such an event too, when nothing is chosen.
        if (event.target === dialog) leave()
      },
      { signal: leaving.signal },
    )
    dialog?.addEventListener(
      'submit',
      event => {
        if (event.target instanceof HTMLFormElement && event.target.method === 'dialog') leave()
      },
      { signal: leaving.signal },
    )
    const stop = effect(() => {
      const wanted = panel.value === name
      if (wanted && !dialog?.open) dialog?.showModal()
      else if (!wanted && dialog?.open) dialog.close()
    })
    return () => {
      leaving.abort()
      stop()
    }
  }, [])
  const onClose = (): void => {
    // It may have been opened again since.
    if (panel.peek() === name && !ref.current?.open) show(undefined)
  }
  return { ref, onClose, close: () => show(undefined) }
}

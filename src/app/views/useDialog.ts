import { useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import type { Panel } from '../state/storeTypes.ts'
import { useStore } from './store.ts'

/** A dialog that is open while the store says so; the element's own ways to close it (Esc, a form) are told to the store. */
export function useDialog(name: Panel): { readonly ref: RefObject<HTMLDialogElement | null>; readonly onClose: () => void; readonly close: () => void } {
  const { panel, show } = useStore()
  const ref = useRef<HTMLDialogElement>(null)
  useSignalEffect(() => {
    const wanted = panel.value === name
    if (wanted && !ref.current?.open) ref.current?.showModal()
    else if (!wanted && ref.current?.open) ref.current.close()
  })
  const onClose = (): void => {
    if (panel.peek() === name) show(undefined)
  }
  return { ref, onClose, close: () => ref.current?.close() }
}

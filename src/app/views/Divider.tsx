import type { Signal } from '@preact/signals'
import { LANGUAGES } from '../words/language.ts'
import { useStore, useWords } from './store.ts'

const LEAST = 28
const MOST = 72

/** The line between text and map: drag it, or move it with the arrow keys. `split` is the text's share in per cent. */
export function Divider({ split }: { readonly split: Signal<number> }) {
  const { reading } = useWords()
  // The text stands on the side where reading begins.
  const rtl = LANGUAGES[useStore().language.value].dir === 'rtl'
  const set = (share: number): void => {
    split.value = Math.min(MOST, Math.max(LEAST, share))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a splitter that takes the focus, as the ARIA practices have it; <hr> cannot.
    <div
      class="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={reading.width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={Math.round(split.value)}
      tabIndex={0}
      onKeyDown={event => {
        const towardsMap = rtl ? 'ArrowLeft' : 'ArrowRight'
        if (event.key === towardsMap) set(split.value + 2)
        else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') set(split.value - 2)
        else return
        event.preventDefault()
      }}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={event => {
        const around = event.currentTarget.parentElement
        if (around && event.currentTarget.hasPointerCapture(event.pointerId)) {
          const share = (event.clientX / around.clientWidth) * 100
          set(rtl ? 100 - share : share)
        }
      }}
    />
  )
}

import { type Signal, useSignal } from '@preact/signals'

/** The keys of a combobox: which line is active, and what is taken with Enter. */
export interface Choice {
  readonly active: Signal<number>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** `lines`: those shown now; `leave`: what Esc does. */
export function useChoice<T>(lines: () => readonly T[], take: (line: T) => void, leave: () => void): Choice {
  const active = useSignal(0)
  return {
    active,
    onKeyDown: event => {
      const last = lines().length - 1
      if (event.key === 'ArrowDown') active.value = Math.min(active.value + 1, last)
      else if (event.key === 'ArrowUp') active.value = Math.max(active.value - 1, 0)
      else if (event.key === 'Enter') {
        const line = lines()[active.value]
        if (line !== undefined) take(line)
      } else if (event.key === 'Escape') leave()
      else return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

import { TABLE } from '../words/table.ts'
import { useStore } from './store.ts'

/** Milliseconds: who types on is not interrupted, and the history of the address is not filled with letters. */
const PAUSE = 350

/** A field of words that narrows a table, when the typing pauses. */
export function WordsField({ value, set }: { readonly value: string; readonly set: (words: string) => void }) {
  const words = useStore().wordsOf(TABLE)
  const typed = useSignal(value)
  const timer = useRef(0)
  // The address may have changed by itself (the way back): then the field follows.
  useEffect(() => {
    typed.value = value
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const commit = (): void => {
    clearTimeout(timer.current)
    if (typed.value.trim() !== value) set(typed.value.trim())
  }
  return (
    <input
      class="words-field"
      type="search"
      aria-label={words.wordsField}
      placeholder={words.wordsHint}
      value={typed.value}
      onInput={event => {
        typed.value = event.currentTarget.value
        clearTimeout(timer.current)
        timer.current = window.setTimeout(commit, PAUSE)
      }}
      onChange={commit}
    />
  )
}

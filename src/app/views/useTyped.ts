import { useLayoutEffect, useState } from 'preact/hooks'

/** What is being typed stays in its field though anything else draws the page anew meanwhile; it gives way once the value itself is another. */
export function useTyped(value: string): { readonly value: string; readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void } {
  const [typed, setTyped] = useState(value)
  useLayoutEffect(() => setTyped(value), [value])
  return { value: typed, onInput: event => setTyped(event.currentTarget.value) }
}

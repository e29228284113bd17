import { useLayoutEffect, useState } from 'preact/hooks'

interface Typed {
  readonly value: string
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void
  readonly onBlur: () => void
}

/**
 * What is being typed stays in its field though anything else draws the page anew meanwhile. Once the field is left, or the value itself is another, the
 * field shows the value: nothing that was not taken seems to hold.
 */
export function useTyped(value: string): Typed {
  const [typed, setTyped] = useState(value)
  const show = () => setTyped(value)
  useLayoutEffect(show, [value])
  return { value: typed, onInput: event => setTyped(event.currentTarget.value), onBlur: show }
}

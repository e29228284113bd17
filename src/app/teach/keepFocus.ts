/**
 * After an entry of a list has moved, the focus goes with it: to the button that moved it, or to its fellow where the entry can go no further. `list`:
 * the element that holds the entries; `at`: where the entry is now.
 */
export function keepFocus(list: Element | null | undefined, at: number, button: 'earlier' | 'later'): void {
  requestAnimationFrame(() => {
    const entry = list?.children[at]
    const [wanted, other] = [button, button === 'earlier' ? 'later' : 'earlier'].map(name => entry?.querySelector<HTMLButtonElement>(`[data-move="${name}"]`))
    if (wanted && !wanted.disabled) wanted.focus()
    else other?.focus()
  })
}

/** Pixels of the unit in which the page is measured: letters may be larger than usual. */
export const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/** The row to which a key leads; undefined if it leads to none. */
export function keyStep({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, from: number, rows: number, page: number): number | undefined {
  if (metaKey || altKey) return undefined
  const steps: Readonly<Record<string, number>> = { ArrowDown: from + 1, ArrowUp: from - 1, PageDown: from + page, PageUp: from - page }
  const to = key === 'Home' ? 0 : key === 'End' ? rows - 1 : ctrlKey ? undefined : steps[key]
  return to === undefined ? undefined : Math.min(Math.max(to, 0), rows - 1)
}

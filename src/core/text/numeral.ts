const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a Roman numeral up to CCC in small letters, undefined if it is none: `xxx` is 30, `iix` nothing. */
export function romanValue(folded: string): number | undefined {
  if (!/^(?:c{1,3})?(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(folded) || folded === '') return undefined
  let sum = 0
  for (let i = 0; i < folded.length; i++) {
    const [here, next] = [VALUES[folded.charAt(i)] ?? 0, VALUES[folded.charAt(i + 1)] ?? 0]
    sum += here < next ? -here : here
  }
  return sum
}

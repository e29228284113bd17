import { label, type Pinpoint } from './locator.ts'

/**
 * The places cited in one instrument, as a margin would print them: `arts. 2, 14 (3) (g)`. Articles come first and in their order;
 * other units are named in full after them. Empty if no place is named.
 */
export function articlesCited(pinpoints: readonly Pinpoint[]): string {
  const articles = distinct(
    pinpoints
      .filter(p => p.unit === 'article')
      .sort(byNumber)
      .map(p => label(p).replace(/^articles? /, '')),
  )
  const paragraphs = distinct(
    pinpoints
      .filter(p => p.unit === 'para')
      .sort(byNumber)
      .map(p => label(p).replace(/^paragraphs? /, '')),
  )
  const others = distinct(
    pinpoints
      .filter(p => p.unit !== 'article' && p.unit !== 'para')
      .sort(byNumber)
      .map(label),
  )
  return [...headed('art', articles), ...others, ...headed('para', paragraphs)].join('; ')
}

/** `art. 9`, `arts. 2, 9`, `paras. 42–74`; nothing if there are none. */
function headed(head: string, numbers: readonly string[]): readonly string[] {
  if (numbers.length === 0) return []
  const several = numbers.length > 1 || numbers[0]?.includes('–')
  return [`${head}${several ? 's' : ''}. ${numbers.join(', ')}`]
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const byNumber = (a: Pinpoint, b: Pinpoint): number => {
  const [x, y] = [
    [a.value, ...a.sub],
    [b.value, ...b.sub],
  ]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [s, t] = [x[i] ?? '', y[i] ?? '']
    const difference = (Number.parseInt(s, 10) || 0) - (Number.parseInt(t, 10) || 0) || (s < t ? -1 : s > t ? 1 : 0)
    if (difference) return difference
  }
  return 0
}

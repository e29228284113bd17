import { label, type Pinpoint } from '../../core/model/locator.ts'

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
  const others = distinct(
    pinpoints
      .filter(p => p.unit !== 'article')
      .sort(byNumber)
      .map(p => label(p).replace(/^paragraphs? /, 'para. ')),
  )
  const head = articles.length === 1 && !articles[0]?.includes('–') ? 'art.' : 'arts.'
  return [...(articles.length ? [`${head} ${articles.join(', ')}`] : []), ...others].join('; ')
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

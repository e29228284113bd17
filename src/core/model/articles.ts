import type { Pinpoint, Unit } from './locator.ts'

/** How places are told in one language: each unit in the singular and in the plural; articles and paragraphs as a margin abbreviates them. */
export type PlaceWords = Readonly<Record<Unit, readonly [one: string, several: string]>>

export const ENGLISH_PLACES: PlaceWords = {
  article: ['art.', 'arts.'],
  para: ['para.', 'paras.'],
  annex: ['annex', 'annexs'],
  appendix: ['appendix', 'appendixs'],
  part: ['part', 'parts'],
  chapter: ['chapter', 'chapters'],
  section: ['section', 'sections'],
  title: ['title', 'titles'],
  principle: ['principle', 'principles'],
  rule: ['rule', 'rules'],
  guideline: ['guideline', 'guidelines'],
  standard: ['standard', 'standards'],
  goal: ['goal', 'goals'],
  target: ['target', 'targets'],
  objective: ['objective', 'objectives'],
  recommendation: ['recommendation', 'recommendations'],
  preamble: ['preamble', 'preambles'],
  regulation: ['regulation', 'regulations'],
}

/**
 * The places cited in one instrument, as a margin would print them: `arts. 2, 14 (3) (g)`. Articles come first and in their order;
 * other units are named in full after them. Empty if no place is named.
 */
export function articlesCited(pinpoints: readonly Pinpoint[], words: PlaceWords = ENGLISH_PLACES): string {
  const of = (unit: Unit): readonly string[] =>
    distinct(
      pinpoints
        .filter(p => p.unit === unit)
        .sort(byNumber)
        .map(numbersOf),
    )
  const others = pinpoints.filter(p => p.unit !== 'article' && p.unit !== 'para').sort(byNumber)
  return [...headed(words.article, of('article')), ...distinct(others.map(p => inFull(p, words))), ...headed(words.para, of('para'))].join('; ')
}

/** `art. 9`, `arts. 2, 9`, `paras. 42–74`; nothing if there are none. */
function headed([one, many]: PlaceWords[Unit], numbers: readonly string[]): readonly string[] {
  if (numbers.length === 0) return []
  const several = numbers.length > 1 || numbers[0]?.includes('–')
  return [`${several ? many : one} ${numbers.join(', ')}`]
}

/** `annex I`, `rules 45–47`, `preamble` */
function inFull(pinpoint: Pinpoint, words: PlaceWords): string {
  const [one, many] = words[pinpoint.unit]
  const several = pinpoint.to !== undefined && pinpoint.sub.length === 0
  return [several ? many : one, numbersOf(pinpoint)].filter(part => part !== '').join(' ')
}

/** `14 (3) (g)`, `12–14`, `3 (a)–(c)` */
function numbersOf({ value, sub, to }: Pinpoint): string {
  const below = sub.map(s => ` (${s})`).join('')
  const end = to === undefined ? '' : sub.length ? `–(${to})` : `–${to}`
  return `${value}${below}${end}`.trim()
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

import { isHyphenBreak, wordsOf } from '../segment/hyphens.ts'

/** How two lines of this file are joined where a hyphen ends the first. */
export interface Hyphens {
  join(left: string, right: string): { readonly left: string; readonly blank: boolean }
}

/**
 * Word processors of the United Nations break no words: a hyphen at the end of a line is then a real one. Whether this file breaks words
 * is seen from those whose other half tells: the whole word, or the hyphenated one, comes elsewhere in it.
 */
export function hyphensOf(lines: readonly string[]): Hyphens {
  const words = wordsOf(lines.join('\n'))
  let broken = 0
  let real = 0
  for (const [i, left] of lines.entries()) {
    const halves = halvesOf(left, lines[i + 1] ?? '')
    if (!halves) continue
    if (words.has(`${halves.first}-${halves.second}`)) real++
    else if (words.has(halves.first + halves.second)) broken++
  }
  const breaksWords = broken > 0 && broken * 3 > real
  return {
    join(left, right) {
      const halves = halvesOf(left, right)
      if (!halves) return /[\u2013\u2014/]$/.test(left) && /\S[\u2013\u2014/]$/.test(left) ? { left, blank: false } : { left, blank: true }
      if (left.endsWith('\u00ad')) return { left: left.slice(0, -1), blank: false }
      const isKnown = words.has(halves.first + halves.second) && !words.has(`${halves.first}-${halves.second}`)
      const isBreak = isKnown || (breaksWords && isHyphenBreak(left, right, words))
      return { left: isBreak ? left.slice(0, -1) : left, blank: false }
    },
  }
}

/** The two halves of a word that a hyphen parts, in lower case. */
function halvesOf(left: string, right: string): { readonly first: string; readonly second: string } | undefined {
  const first = /(?:\p{L}+-)*\p{L}+(?=[-\u2010\u00ad]$)/u.exec(left.slice(-60))?.[0]
  const second = /^\p{L}+/u.exec(right.slice(0, 60))?.[0]
  return first === undefined || second === undefined ? undefined : { first: first.toLowerCase(), second: second.toLowerCase() }
}

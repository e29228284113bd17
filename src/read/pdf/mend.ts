import type { Block } from '../segment/block.ts'

type Text = Pick<Block, 'text' | 'calls'>

/** Puts right what kerning made of the words of a paragraph. */
export type Mender = (text: Text) => Text

/** A fragment this short ("includi ng") is no word by itself. */
const SHORT = 3
/** No English word is without a vowel. */
const NO_WORD = /^[b-df-hj-np-tv-xz]{1,3}$/
/** As rare as this, what stands alone may be a fragment. */
const RARE = 3

/**
 * Wide kerning looks like a blank: "includi ng", "multi -stakeholder". The file's own words tell: two neighbours of which one is rare or no word, and
 * which it has elsewhere as one word, are one. In a file that has real dashes, a hyphen with a blank beside it is a hyphen.
 */
export function menderOf(lines: readonly string[]): Mender {
  const counts = new Map<string, number>()
  let dashes = 0
  for (const line of lines) {
    for (const [word] of line.matchAll(/[\p{L}-]{1,60}/gu)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
    if (/\s[\u2013\u2014]\s/.test(line)) dashes++
  }
  const count = (word: string): number => counts.get(word.toLowerCase()) ?? 0
  const isOneWord = (first: string, second: string): boolean => {
    const [a, b] = [count(first), count(second)]
    const rarer = a < b ? first : second
    if (count(first + second) === 0) return false
    if (NO_WORD.test(first) || NO_WORD.test(second)) return true
    return Math.min(a, b) <= RARE && (rarer.length <= SHORT || Math.max(a, b) <= 1)
  }
  const isHyphenated = (first: string, second: string): boolean => dashes > 0 || count(`${first}-${second}`) > 0
  return text => {
    const cuts = [...blanksWithinWords(text.text, isOneWord), ...blanksBesideHyphens(text.text, isHyphenated)].sort((a, b) => a - b)
    return cuts.length === 0 ? text : without(text, cuts)
  }
}

/** Offsets of blanks that stand within a word. */
function blanksWithinWords(text: string, isOneWord: (first: string, second: string) => boolean): readonly number[] {
  const found: number[] = []
  let before: RegExpExecArray | undefined
  for (const word of text.matchAll(/(?<![\p{L}\p{N}’'-])\p{L}{1,30}(?![\p{L}\p{N}’'-])/gu)) {
    const end = before ? before.index + before[0].length : -1
    if (before && word.index === end + 1 && text[end] === ' ' && /^\p{Ll}/u.test(word[0]) && isOneWord(before[0], word[0])) {
      found.push(end)
      before = undefined
    } else before = word
  }
  return found
}

/** Offsets of blanks before or behind the hyphen of a word; "pre- and post-conflict" is meant so. */
function blanksBesideHyphens(text: string, isHyphenated: (first: string, second: string) => boolean): readonly number[] {
  const found: number[] = []
  for (const match of text.matchAll(/(?<=(\p{L}{1,30}))( ?)-( ?)(?=(\p{Ll}{1,30}))/gu)) {
    const [whole, first = '', before, behind, second = ''] = match
    if (whole.length === 1 || (before === '' && /^(?:and|or|to|und|et|ou|y|o)$/.test(second)) || !isHyphenated(first, second)) continue
    if (before !== '') found.push(match.index)
    if (behind !== '') found.push(match.index + whole.length - 1)
  }
  return found
}

function without({ text, calls }: Text, cuts: readonly number[]): Text {
  const parts: string[] = []
  let from = 0
  for (const at of cuts) {
    parts.push(text.slice(from, at))
    from = at + 1
  }
  parts.push(text.slice(from))
  let gone = 0
  const moved = calls?.map(({ at, note }) => {
    while ((cuts[gone] ?? Number.POSITIVE_INFINITY) < at) gone++
    return { at: at - gone, note }
  })
  return { text: parts.join(''), ...(moved && { calls: moved }) }
}

/** First parts that keep their hyphen in the drafting of the United Nations: "non-governmental", "well-being". */
const KEPT = new Set(
  'non self well co post pre ex all anti cross long short high low socio vice inter-agency multi semi counter de so half one two three four five six ten twenty thirty forty fifty sixty seventy eighty ninety full part child gender age human state'.split(
    ' ',
  ),
)

/** Words of the text, in lower case, those with hyphens whole. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [word] of text.matchAll(/\p{L}{1,40}(?:-\p{L}{1,40}){0,5}/gu)) words.add(word.toLowerCase())
  return words
}

/**
 * Whether the hyphen at the end of `left` is a break only: "inter-" + "national". The document itself decides if it has the word elsewhere;
 * else a capital behind it ("Kunming-" + "Montreal") and the common first parts keep theirs.
 */
export function isHyphenBreak(left: string, right: string, words: ReadonlySet<string>): boolean {
  const first = /(?:\p{L}+-)*\p{L}+(?=-$)/u.exec(left.slice(-60))?.[0].toLowerCase() ?? ''
  const second = /^\p{L}+/u.exec(right.slice(0, 60))?.[0] ?? ''
  if (/^\p{Lu}/u.test(second) && !/\p{Lu}$/u.test(left.slice(0, -1))) return false
  if (words.has(`${first}-${second.toLowerCase()}`)) return false
  if (words.has(`${first}${second.toLowerCase()}`)) return true
  return !first.includes('-') && !KEPT.has(first)
}

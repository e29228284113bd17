import type { Warning } from '../../core/model/document.ts'

const SCRIPTS: readonly (readonly [language: string, name: string, letters: RegExp])[] = [
  ['ar', 'Arabic', /[\u0600-\u06ff]/g],
  ['ru', 'Russian', /[\u0400-\u04ff]/g],
  ['zh', 'Chinese', /[\u4e00-\u9fff]/g],
]

/** The commonest small words; what English shares with the others ("a", "no") is left out. English comes first: the others have to beat it. */
const SMALL_WORDS: readonly (readonly [language: string, name: string, words: string])[] = [
  ['en', 'English', 'the of and to in that is for on with as by be are'],
  ['fr', 'French', 'le la les des et du une dans que pour par sur aux est'],
  ['es', 'Spanish', 'el los las del y en que una por con para se su al'],
]

/** For each small word, the places in `SMALL_WORDS` of the languages that have it. */
const LANGUAGES_OF = new Map<string, readonly number[]>()
for (const [place, [, , words]] of SMALL_WORDS.entries())
  for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), place])

const LONGEST = Math.max(...[...LANGUAGES_OF.keys()].map(word => word.length))

const SAMPLE = 20_000

interface Language {
  /** BCP 47. */
  readonly language: string
  readonly warnings: readonly Warning[]
}

/** The language by its script, else by its small words. English if there is too little to tell. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, SAMPLE)
  const [language, name] = byScript(sample) ?? bySmallWords(sample)
  if (language === 'en') return { language, warnings: [] }
  return {
    language,
    warnings: [
      { code: 'language', message: `This text seems to be in ${name}. Pacta knows how English texts cite, so much of what it cites may be missing here.` },
    ],
  }
}

function byScript(sample: string): readonly [string, string] | undefined {
  const found = SCRIPTS.filter(([, , letters]) => sample.search(letters) >= 0)
  if (found.length === 0) return undefined
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const row = found.find(([, , pattern]) => (sample.match(pattern)?.length ?? 0) > letters / 2)
  return row && [row[0], row[1]]
}

function bySmallWords(sample: string): readonly [string, string] {
  const counts = SMALL_WORDS.map(() => 0)
  const lower = sample.toLowerCase()
  let start = 0
  for (let i = 0; i <= lower.length; i++) {
    if (isLetter(lower, i)) continue
    const words = i - start > LONGEST || i === start ? undefined : LANGUAGES_OF.get(lower.slice(start, i))
    for (const place of words ?? []) counts[place] = (counts[place] ?? 0) + 1
    start = i + 1
  }
  let best = 0
  let most = Math.max(5, counts[0] ?? 0)
  for (const [place, count] of counts.entries()) if (count > most) [most, best] = [count, place]
  const [language, name] = SMALL_WORDS[best] ?? ['en', 'English']
  return [language, name]
}

/** Whether a lower-case text has a letter there; one that takes two units is none: no small word has such. */
function isLetter(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at)
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  return /\p{L}/u.test(lower.charAt(at))
}

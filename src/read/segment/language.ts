import type { Warning } from '../../core/model/document.ts'

const SCRIPTS: readonly (readonly [language: string, name: string, letters: RegExp])[] = [
  ['ar', 'Arabic', /[\u0600-\u06ff]/g],
  ['ru', 'Russian', /[\u0400-\u04ff]/g],
  ['zh', 'Chinese', /[\u4e00-\u9fff]/g],
]

/** The commonest small words; what English shares with the others ("a", "no") is left out. */
const SMALL_WORDS: readonly (readonly [language: string, name: string, words: ReadonlySet<string>])[] = [
  ['en', 'English', new Set('the of and to in that is for on with as by be are'.split(' '))],
  ['fr', 'French', new Set('le la les des et du une dans que pour par sur aux est'.split(' '))],
  ['es', 'Spanish', new Set('el los las del y en que una por con para se su al'.split(' '))],
]

const SAMPLE = 20_000

/** The language by its script, else by its small words. English if there is too little to tell. */
export function languageOf(text: string): { readonly language: string; readonly warnings: readonly Warning[] } {
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
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const row = SCRIPTS.find(([, , pattern]) => (sample.match(pattern)?.length ?? 0) > letters / 2)
  return row && [row[0], row[1]]
}

function bySmallWords(sample: string): readonly [string, string] {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  let best: readonly [string, string] = ['en', 'English']
  let most = Math.max(5, count(words, SMALL_WORDS[0]?.[2]))
  for (const [language, name, known] of SMALL_WORDS) {
    const found = count(words, known)
    if (found > most) [most, best] = [found, [language, name]]
  }
  return best
}

const count = (words: readonly string[], known: ReadonlySet<string> | undefined): number => words.filter(word => known?.has(word)).length

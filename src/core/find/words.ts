/**
 * Words as the lexicon compares them. Two spellings that a careful reader takes for the same title get the same key:
 * case, plural s, British and American endings, articles, and the prepositions that drafters exchange
 * ("relating to" / "on" / "concerning") do not count.
 */
/** Letters or digits: in "Abuse of Power70" the 70 is a footnote mark. */
const WORD = /[a-z\u00df-\u024f\u0370-\u03ff\u0400-\u04ff]+(?:'s\b)?|\d+/g

/** Stands for every preposition of subject; see {@link keyOf}. */
const SUBJECT = 'on'
const SUBJECT_WORDS = new Set([
  'on',
  'against',
  'of',
  'for',
  'in',
  'concerning',
  'regarding',
  'respecting',
  'relating',
  'relative',
  'related',
  'pertaining',
  'with',
])
/** "Convention with respect to …" and "relating to …": the rest of a preposition of two words. */
const SILENT_AFTER_SUBJECT = new Set(['to', 'respect', 'regard'])
const SILENT = new Set(['the', 'a', 'an'])

/** One word of a text or title, by its place in it. */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

const HEADS: ReadonlySet<string> = new Set(['convention', 'protocol', 'covenant', 'declaration', 'charter', 'agreement'])
const DATED = / of (?:\d{1,2} [a-z]{3,9} )?(?:1[89]|20)\d\d(?= (?:relating|relative|on|concerning|against|for|governing)\b)/y

/** What may stand between two words of one title: spaces, a comma, hyphens, brackets, a quote; a full stop only in "No. 143", "St. Petersburg". */
const GAP = /^[ ,\-()'/:&]{0,4}$/
const GAP_AFTER_SHORTENED = /^\. ?$/
const SHORTENED = new Set(['no', 'nos', 'st'])

/** More different words than one document has. */
const REMEMBERED = 20_000
/** Longer words are rare, and V8 would keep the whole paragraph in memory for the sake of one. */
const LONGEST_REMEMBERED = 12
const keys = new Map<string, string>()

/** The key of one folded word; empty for words that do not count. Remembered: the same few thousand words come again and again. */
function keyOf(folded: string): string {
  const known = keys.get(folded)
  if (known !== undefined) return known
  const key = makeKey(folded)
  if (folded.length > LONGEST_REMEMBERED) return key
  if (keys.size >= REMEMBERED) keys.clear()
  keys.set(folded, key)
  return key
}

function makeKey(folded: string): string {
  if (SILENT.has(folded)) return ''
  if (SUBJECT_WORDS.has(folded)) return SUBJECT
  let word = folded.endsWith("'s") ? folded.slice(0, -2) : folded
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) word = word.slice(0, -1)
  if (word.length > 6) word = word.replace('isation', 'ization').replace('ise', 'ize')
  if (word === 'labour') return 'labor'
  if (word === 'programme') return 'program'
  return word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/**
 * Reads words one after another from `start` on, as long as they could belong to one title. Silent words are passed over.
 * @param folded the folded text
 */
export function* wordsFrom(folded: string, start: number): Generator<Word> {
  WORD.lastIndex = start
  let end = start
  let afterSubject = false
  let before = ''
  for (let m = WORD.exec(folded); m; m = WORD.exec(folded)) {
    if (m.index - end > 4) return
    if (!(m.index === end || (m.index === end + 1 && folded[end] === ' ')) && !bridges(folded.slice(end, m.index), before)) return
    end = WORD.lastIndex
    before = m[0]
    // "the Convention of 28 July 1951 relating to …": the date is no part of the title.
    DATED.lastIndex = end
    if (HEADS.has(m[0]) && DATED.test(folded)) end = DATED.lastIndex
    const joined = m[0] === 'co' && folded[end] === '-' ? joinHyphen(folded, end) : undefined
    if (joined) end = joined.end
    const key = keyOf(joined ? m[0] + joined.rest : m[0])
    const silent: boolean = key === '' || (afterSubject && SILENT_AFTER_SUBJECT.has(m[0]))
    if (!silent) yield { key, start: m.index, end }
    if (key !== '') afterSubject = key === SUBJECT || (silent && afterSubject)
    WORD.lastIndex = end
  }
}

const bridges = (gap: string, before: string): boolean => GAP.test(gap) || (SHORTENED.has(before) && GAP_AFTER_SHORTENED.test(gap))

/** "co-operation" is one word. */
function joinHyphen(folded: string, at: number): { rest: string; end: number } | undefined {
  const rest = /^-([a-z]+)/.exec(folded.slice(at, at + 20))
  return rest?.[1] ? { rest: rest[1], end: at + rest[0].length } : undefined
}

/** The keys of a whole title, for compiling. */
export const keysOf = (foldedTitle: string): readonly string[] => [...wordsFrom(foldedTitle, firstWord(foldedTitle))].map(w => w.key)

const firstWord = (folded: string): number => {
  WORD.lastIndex = 0
  return WORD.exec(folded)?.index ?? folded.length
}

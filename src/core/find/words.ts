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

/** Reads words one after another, as long as they could belong to one title. Silent words are passed over. */
export class Words implements Word {
  key = ''
  start: number
  /** Where the word ends that was read last, a silent one too. */
  end: number
  private readonly folded: string
  private afterSubject = false
  private before = ''

  constructor(folded: string, start: number) {
    this.folded = folded
    this.start = start
    this.end = start
  }

  /** Goes to the next word that counts; false if there is none. */
  next(): boolean {
    const { folded } = this
    for (;;) {
      WORD.lastIndex = this.end
      const m = WORD.exec(folded)
      if (!m || !this.goesOn(m.index)) return false
      const word = m[0]
      this.end = WORD.lastIndex
      this.before = word
      // "the Convention of 28 July 1951 relating to …": the date is no part of the title.
      DATED.lastIndex = this.end
      if (HEADS.has(word) && DATED.test(folded)) this.end = DATED.lastIndex
      const joined = word === 'co' && folded[this.end] === '-' ? joinHyphen(folded, this.end) : undefined
      if (joined) this.end = joined.end
      const key = keyOf(joined ? word + joined.rest : word)
      const silent = key === '' || (this.afterSubject && SILENT_AFTER_SUBJECT.has(word))
      if (key !== '') this.afterSubject = key === SUBJECT || (silent && this.afterSubject)
      if (silent) continue
      this.key = key
      this.start = m.index
      return true
    }
  }

  /** True if nothing parts the word that begins here from the one before. */
  private goesOn(at: number): boolean {
    const { folded, end } = this
    if (at === end || (at === end + 1 && folded[end] === ' ')) return true
    return at - end <= 4 && bridges(folded.slice(end, at), this.before)
  }
}

const bridges = (gap: string, before: string): boolean => GAP.test(gap) || (SHORTENED.has(before) && GAP_AFTER_SHORTENED.test(gap))

/** "co-operation" is one word. */
function joinHyphen(folded: string, at: number): { rest: string; end: number } | undefined {
  const rest = /^-([a-z]+)/.exec(folded.slice(at, at + 20))
  return rest?.[1] ? { rest: rest[1], end: at + rest[0].length } : undefined
}

/** The keys of a whole title, for compiling. */
export function keysOf(foldedTitle: string): readonly string[] {
  const keys: string[] = []
  for (const words = new Words(foldedTitle, firstWord(foldedTitle)); words.next(); ) keys.push(words.key)
  return keys
}

const firstWord = (folded: string): number => {
  WORD.lastIndex = 0
  return WORD.exec(folded)?.index ?? folded.length
}

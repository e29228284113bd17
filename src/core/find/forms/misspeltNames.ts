import type { Mention } from '../../model/citation.ts'
import { fold } from '../../text/fold.ts'
import type { Form, Passage } from '../form.ts'
import type { Lexicon } from '../lexicon.ts'
import { keysOf, type Word, Words } from '../words.ts'

/** Nouns that head long titles, as printed and as often misprinted. */
const HEADS = ['convention', 'covenant', 'declaration', 'convenant', 'convenants', 'covention', 'convetion', 'conventon', 'convension', 'covenent', 'covernant']

/** Fewer words of a title than these, its noun and small words left out, do not tell it from another through a slip. */
const FEWEST_WORDS = 3
/** Letters put in, left out, exchanged or turned round in the whole title; in a long one another. */
const MOST_SLIPS = 2
const LONG_TITLE = 7
/** Shorter words are not compared letter by letter: "of" and "on" are no slips of each other. */
const SHORTEST = 4
/** Longer than any word of a title; a longer one is no slip of it, in UTF-16 units. */
const LONGEST = 24
/** The subject of a title begins right behind its noun. */
const GOES_ON = /^ {1,3}(?:on|against|for|relating|relative|concerning|to|a[a-z]ainst|agianst|agains)\b/

/** A title of which some letters are wrong, read from its noun on: "the Convenant on Civil and Political Rights", "… of All Forms of Discimination against Women". */
export const misspeltNames: Form = {
  id: 'misspelt-name',
  examples: ['the Convenant on Civil and Political Rights', 'the Convention on the Elimation of All Forms of Discrimination against Women'],
  words: HEADS,
  find: (passage, lexicon) => {
    const found: Mention[] = []
    let end = 0
    for (const place of passage.places) {
      if (place < end || passage.taken.at(place) || !/[A-Z]/.test(passage.text.charAt(place))) continue
      const mention = read(passage, place, lexicon)
      if (!mention) continue
      found.push(mention)
      end = mention.span.end
    }
    return found
  },
}

function read({ text, folded, taken }: Passage, place: number, lexicon: Lexicon): Mention | undefined {
  const head = /^[a-z]+/.exec(folded.slice(place, place + 12))?.[0].length ?? 0
  if (!GOES_ON.test(folded.slice(place + head, place + head + 14))) return undefined
  const words: Word[] = []
  const titles = titlesOf(lexicon)
  for (const word = new Words(folded, place); words.length <= titles.longest && word.next(); ) words.push({ key: word.key, start: word.start, end: word.end })
  const known: Slips = new Map()
  const close = titles.all.flatMap(title => {
    const read = distance(title.keys, words, known)
    return read === undefined ? [] : [{ ...read, ...title }]
  })
  // "… and the use of children in …": of titles that begin alike the longest is meant.
  const longest = Math.max(0, ...close.map(c => c.keys.length))
  const best = close.filter(c => c.keys.length === longest).sort((a, b) => a.slips - b.slips)
  const [first, second] = best
  if (!first || (second && second.id !== first.id && second.slips === first.slips)) return undefined
  const before = /\b(?:International |United Nations )$/.exec(text.slice(Math.max(0, place - 16), place))?.[0].length ?? 0
  const span = { start: place - before, end: words[first.used - 1]?.end ?? place }
  return taken.isFree(span) ? { kind: 'name', form: 'misspelt-name', span, candidates: [first.id], all: false } : undefined
}

/** How many slips lead from a title to the words of the text, and how many of those words it takes; undefined if too many. */
function distance(keys: readonly string[], words: readonly Word[], known: Slips): { readonly slips: number; readonly used: number } | undefined {
  const most = keys.length >= LONG_TITLE ? MOST_SLIPS + 1 : MOST_SLIPS
  let slips = 0
  let used = 0
  for (const key of keys) {
    const here = words[used]?.key
    if (here === undefined) return undefined
    let cost = here === key ? 0 : slipsKnown(key, here, known)
    // "on Civil and Political Civil Rights": a word of the title set once more.
    if (cost === undefined && keys.includes(here) && words[used + 1]?.key === key) {
      cost = MOST_SLIPS
      used++
    }
    if (cost === undefined) return undefined
    slips += cost
    if (slips > most) return undefined
    used++
  }
  return slips > 0 ? { slips, used } : undefined
}

/** Slips between two words by both of them: a hundred titles share a few words. */
type Slips = Map<string, number | undefined>

function slipsKnown(key: string, here: string, known: Slips): number | undefined {
  const both = `${key} ${here}`
  if (!known.has(both)) known.set(both, slipsBetween(key, here))
  return known.get(both)
}

/** Slips between two words, of which none may turn one short word into another. The key of every preposition is that of "on". */
function slipsBetween(key: string, here: string): number | undefined {
  if (key === AGAINST_KEY) return here.length > SHORTEST && edits('against', here) <= 1 ? 1 : undefined
  if (key.length < SHORTEST || here.length < SHORTEST || key.length > LONGEST || Math.abs(key.length - here.length) > MOST_SLIPS) return undefined
  const slips = edits(key, here)
  return slips <= (key.length < 6 ? 1 : MOST_SLIPS) ? slips : undefined
}

const [AGAINST_KEY = ''] = keysOf('against')

/** Letters put in, left out, exchanged, or two neighbours turned round. */
function edits(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1), turned ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY),
      )
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}

interface Titles {
  readonly all: readonly { readonly id: string; readonly keys: readonly string[] }[]
  readonly longest: number
}

const titlesIn = new WeakMap<Lexicon, Titles>()

/** The titles that are long enough, from their noun on. */
function titlesOf(lexicon: Lexicon): Titles {
  const known = titlesIn.get(lexicon)
  if (known) return known
  const all = lexicon.registry.instruments.flatMap(({ id, title, shortTitles }) =>
    [...new Set([title, ...shortTitles])].flatMap(name => {
      const bare = fold(name).replace(/^(?:international |united nations |universal )/, '')
      const keys = /^(?:convention|covenant|declaration)\b/.test(bare) ? keysOf(bare) : []
      return keys.slice(1).filter(k => k.length >= SHORTEST).length >= FEWEST_WORDS ? [{ id, keys }] : []
    }),
  )
  const titles = { all, longest: all.reduce((most, { keys }) => Math.max(most, keys.length), 0) }
  titlesIn.set(lexicon, titles)
  return titles
}

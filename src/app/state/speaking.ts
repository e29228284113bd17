import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Says } from '../words/en/says.ts'
import { FIRST, type Words } from '../words/first.ts'
import { type Language, languageOf } from '../words/language.ts'
import type { Part } from '../words/part.ts'
import type { Route } from './route.ts'

/** The language of the interface and its words. */
export interface Speaking {
  /** That of the words shown. */
  readonly language: ReadonlySignal<Language>
  /** The words of the page; other parts of the app ask for theirs by `wordsOf`. */
  readonly words: ReadonlySignal<Words>
  /** The words of a part of the app in the present language; in English until they have come. Follows the language where signals are followed. */
  readonly wordsOf: <W>(part: Part<W>) => W
  /** Chooses a language; it is remembered. */
  readonly speak: (language: Language) => void
  /** The live region says this in the present language. */
  readonly say: (what: (words: Says) => string) => void
}

interface Needs {
  readonly route: ReadonlySignal<Route>
  readonly memory: { readonly read: () => string | undefined; readonly write: (language: Language) => void }
  readonly announce: (words: string) => void
  /** Puts the language into the address, if the address names another. */
  readonly readdress: (language: Language) => void
}

/**
 * The address names the language, else the reader's choice that is remembered, else it is English. A language is shown when all words that are in
 * use have come, so that a page is never half in one and half in another.
 */
export function createSpeaking({ route, memory, announce, readdress }: Needs) {
  const chosen = signal(languageOf(memory.read()))
  const wanted = computed((): Language => route.value.language ?? chosen.value ?? 'en')
  const language = signal<Language>('en')
  const inUse = new Set<Part<unknown>>([FIRST])
  const come = signal<ReadonlyMap<Part<unknown>, ReadonlyMap<Language, unknown>>>(new Map())

  /** Brings what is in use and not there yet. */
  const fetchWords = async (tongue: Language): Promise<void> => {
    if (tongue === 'en') return
    const missing = [...inUse].filter(part => !come.peek().get(part)?.has(tongue))
    const brought = await Promise.all(missing.map(async part => ({ part, words: await part.bring[tongue]() })))
    const next = new Map(come.peek())
    for (const { part, words } of brought) next.set(part, new Map([...(next.get(part) ?? []), [tongue, words]]))
    come.value = next
  }
  const say = (what: (words: Says) => string): void => announce(what(words.peek().says))
  const turnTo = async (tongue: Language): Promise<void> => {
    try {
      await fetchWords(tongue)
      if (wanted.peek() === tongue) language.value = tongue
    } catch {
      say(words => words.languageFailed)
    }
  }
  const wordsOf = <W>(part: Part<W>): W => {
    const tongue = language.value
    if (!inUse.has(part)) {
      inUse.add(part)
      if (tongue !== 'en') void turnTo(tongue)
    }
    // Only `fetchWords` writes here, and what it writes is of the part's own type.
    return (come.value.get(part)?.get(tongue) as W | undefined) ?? part.en
  }
  const words = computed(() => wordsOf(FIRST))
  let turning: Promise<void> = Promise.resolve()

  return {
    language,
    words,
    wordsOf,
    say,
    speak: (tongue: Language): void =>
      batch(() => {
        chosen.value = tongue
        memory.write(tongue)
        readdress(tongue)
      }),
    /** Follows address and choice; returns how to stop. */
    start: () =>
      effect(() => {
        turning = turnTo(wanted.value)
      }),
    /** When the words of the language that was wanted last are there, or did not come. */
    ready: () => turning,
  }
}

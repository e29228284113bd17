import { computed, type ReadonlySignal } from '@preact/signals'
import type { ParagraphId } from '../../core/model/ids.ts'
import type { Pinpoint } from '../../core/model/locator.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import type { Says } from '../words/en/says.ts'
import type { RouteChange } from './changes.ts'
import { quotation, referenceTo } from './reference.ts'
import type { Route } from './route.ts'
import { type Step, step, stopsOf } from './walking.ts'

/** What a reader does with the text: go from citation to citation, take words along. */
export interface Reading {
  /** Where one stands among all citations of what is chosen; undefined if nothing is chosen that is cited. */
  readonly standing: ReadonlySignal<Step | undefined>
  /** Goes to the next (or previous) paragraph, all open documents through, that cites what is chosen; if nothing is, anything. */
  readonly walk: (by: 1 | -1) => void
  /** Copies the reference of the chosen paragraph, or of the one named; with a quote of the words given, or of all of it. False if that was not possible. */
  readonly copyReference: (words?: string, of?: ParagraphId) => Promise<boolean>
  /** Copies a text and says what became of it; false if the browser did not allow it. */
  readonly copy: (text: string, done: (words: Says) => string, failed: (words: Says) => string) => Promise<boolean>
}

interface Around {
  readonly route: ReadonlySignal<Route>
  readonly documents: ReadonlySignal<readonly Extraction[]>
  readonly extraction: ReadonlySignal<Extraction | undefined>
  readonly provision: ReadonlySignal<Pinpoint | undefined>
  /** The live region, in the language of the reader. */
  readonly say: (what: (words: Says) => string) => void
  readonly go: (change: RouteChange) => void
  readonly copy: (text: string) => Promise<void>
}

export function createReading(around: Around): Reading {
  const { route, documents, extraction, provision, say, go } = around
  const sought = computed(() => (route.value.node?.startsWith('doubt:') ? undefined : route.value.node))
  const stops = computed(() => stopsOf(documents.value, sought.value, provision.value))
  const standing = computed((): Step | undefined => {
    const { paragraph } = route.value
    if (sought.value === undefined || stops.value.length === 0) return undefined
    const at = stops.value.findIndex(s => s.document === extraction.value?.document.id && s.paragraph === paragraph)
    const stop = stops.value[Math.max(at, 0)]
    return stop && { stop, number: at + 1, of: stops.value.length }
  })
  const walk = (by: 1 | -1): void => {
    const next = step(documents.value, stops.value, { ...(extraction.value ? { document: extraction.value.document.id } : {}), ...paragraphHere() }, by)
    if (!next) {
      say(words => words.noCitation)
      return
    }
    const { document, paragraph } = next.stop
    go({ document, paragraph, node: sought.value, provision: route.value.provision })
    const source = documents.value.find(e => e.document.id === document)?.document
    say(words => words.citationOf(next.number, next.of, symbolWords(source?.symbol ?? document), paragraph))
  }
  const paragraphHere = (): { readonly paragraph?: ParagraphId } => (route.value.paragraph === undefined ? {} : { paragraph: route.value.paragraph })
  const copy: Reading['copy'] = async (text, done, failed) => {
    try {
      await around.copy(text)
      say(done)
      return true
    } catch {
      say(failed)
      return false
    }
  }
  return {
    standing,
    walk,
    copy,
    copyReference: async (words, of) => {
      const document = extraction.value?.document
      const paragraph = document?.paragraphs.find(p => p.id === (of ?? route.value.paragraph))
      if (!document || !paragraph) {
        say(words => words.chooseFirst)
        return false
      }
      const text = words === undefined ? referenceTo(document, paragraph) : quotation(words === 'all' ? paragraph.text : words, document, paragraph)
      return copy(
        text,
        words => words.copied(text),
        words => words.notCopied,
      )
    },
  }
}

import { type ReadonlySignal, signal } from '@preact/signals'
import type { LegalDocument } from '../../core/model/document.ts'
import type { Explanation } from '../../core/model/explanation.ts'
import type { ParagraphId } from '../../core/model/ids.ts'
import type { Body, Instrument } from '../../core/model/instrument.ts'
import type { Extraction, Snapshot } from '../../core/model/snapshot.ts'
import type { Span } from '../../core/text/span.ts'
import { type Reason, reasonOf } from '../words/trouble.ts'

/** What only the worker knows. Both reject with a sentence for people. */
export interface Asking {
  readonly explain: (extraction: Extraction, paragraph: ParagraphId) => Promise<Explanation>
  readonly registry: () => Promise<{ readonly instruments: readonly Instrument[]; readonly bodies: readonly Body[] }>
}

/** What was asked: why these words of a paragraph are read so, or all of them. */
export interface Question {
  readonly document: LegalDocument
  readonly paragraph: ParagraphId
  readonly span?: Span
}

export type Answer =
  | { readonly state: 'none' }
  | { readonly state: 'waiting'; readonly question: Question }
  | { readonly state: 'failed'; readonly question: Question; readonly reason: Reason }
  | { readonly state: 'told'; readonly question: Question; readonly explanation: Explanation }

/** Why a paragraph is read as it is: what the machine found in it, whatever a reviewer made of that. */
export interface Explaining {
  readonly answer: ReadonlySignal<Answer>
  readonly ask: (question: Question) => Promise<void>
}

/** `machine`: the documents as they were read, before any decision of a reviewer. */
export function createExplaining(asking: Asking, machine: ReadonlySignal<Snapshot>, show: () => void): Explaining {
  const answer = signal<Answer>({ state: 'none' })
  return {
    answer,
    ask: async question => {
      const waiting: Answer = { state: 'waiting', question }
      answer.value = waiting
      show()
      const extraction = machine.value.extractions.find(e => e.document.id === question.document.id)
      if (!extraction) return
      const told = await asking.explain(extraction, question.paragraph).then(
        (explanation): Answer => ({ state: 'told', question, explanation }),
        (error: unknown): Answer => ({ state: 'failed', question, reason: reasonOf(error) }),
      )
      // Another question may have been asked meanwhile.
      if (answer.value === waiting) answer.value = told
    },
  }
}

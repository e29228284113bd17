import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument, Paragraph } from '../../core/model/document.ts'
import { bodyPrefix, targetKind } from '../../core/model/ids.ts'
import type { Body, Instrument } from '../../core/model/instrument.ts'
import type { Shelf } from '../../core/model/names.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Review } from '../../core/review/review.ts'
import type { Span } from '../../core/text/span.ts'
import { type Reason, reasonOf } from '../words/trouble.ts'
import type { Asking } from './explaining.ts'
import { NO_SNAPSHOT } from './mergeSnapshots.ts'

/** What is about to be corrected: a citation that means something else, or words that are none yet. */
export interface Task {
  readonly document: LegalDocument
  readonly paragraph: Paragraph
  readonly span?: Span
  readonly citation?: Citation
}

/** Correcting with all that the registry knows, not only with what is cited here; it is brought when it is first needed. */
export interface Correcting {
  readonly task: ReadonlySignal<Task | undefined>
  readonly begin: (task: Task) => void
  /** The whole registry; undefined until it has come. */
  readonly whole: ReadonlySignal<Shelf | undefined>
  readonly trouble: ReadonlySignal<Reason | undefined>
  /** What decisions mean and the documents did not bring with them. */
  readonly learnt: ReadonlySignal<Snapshot>
  /** Brings the registry where a decision means something that is not known here; returns how to stop. */
  readonly start: () => () => void
}

interface Known {
  readonly instruments: readonly Instrument[]
  readonly bodies: readonly Body[]
}

interface Needs {
  readonly asking: Asking
  /** The instruments that came with the documents. */
  readonly here: ReadonlySignal<Snapshot>
  readonly reviews: ReadonlySignal<readonly Review[]>
  /** In the language of the reader. */
  readonly shelfOf: (snapshot: Snapshot) => Shelf
  readonly show: () => void
}

export function createCorrecting({ asking, here, reviews, shelfOf, show }: Needs): Correcting {
  const task = signal<Task | undefined>(undefined)
  const known = signal<Known | undefined>(undefined)
  const trouble = signal<Reason | undefined>(undefined)
  let asked: Promise<void> | undefined
  const bring = (): Promise<void> => {
    asked ??= asking.registry().then(
      found => {
        known.value = found
      },
      (error: unknown) => {
        asked = undefined
        const reason = reasonOf(error)
        trouble.value = reason
      },
    )
    return asked
  }
  const meant = computed((): ReadonlySet<string> => {
    const had = new Set(here.value.instruments.map(i => i.id))
    return new Set(reviews.value.flatMap(({ decision }) => ('target' in decision && !had.has(decision.target) ? [decision.target] : [])))
  })
  return {
    task,
    whole: computed(() => known.value && shelfOf({ ...NO_SNAPSHOT, ...known.value })),
    trouble,
    begin: next => {
      task.value = next
      trouble.value = undefined
      void bring()
      show()
    },
    learnt: computed(() => (known.value && meant.value.size ? partOf(known.value, meant.value) : NO_SNAPSHOT)),
    start: () =>
      effect(() => {
        if ([...meant.value].some(id => targetKind(id) === 'instrument')) void bring()
      }),
  }
}

function partOf({ instruments, bodies }: Known, targets: ReadonlySet<string>): Snapshot {
  const chosen = instruments.filter(i => targets.has(i.id))
  const monitors = new Set(chosen.map(i => i.monitoredBy))
  const prefixes = new Set([...targets].filter(id => targetKind(id) === 'general-comment').map(id => id.split('-')[0]))
  return { ...NO_SNAPSHOT, instruments: chosen, bodies: bodies.filter(b => monitors.has(b.id) || prefixes.has(bodyPrefix(b.id))) }
}

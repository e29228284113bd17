import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument, Paragraph } from '../../core/model/document.ts'
import type { TargetId } from '../../core/model/ids.ts'
import type { Pinpoint } from '../../core/model/locator.ts'
import { anchorOf, type Decision, REVIEWED, type Review } from '../../core/review/review.ts'
import { writeReviews } from '../../core/review/reviewFile.ts'
import type { Span } from '../../core/text/span.ts'
import type { Says } from '../words/en/says.ts'

/** The decisions of the reader of the page about what the machine found: kept apart from it, with a way back and forth. */
export interface Reviewing {
  readonly reviews: ReadonlySignal<readonly Review[]>
  /** There are decisions that no file holds yet. */
  readonly unsaved: ReadonlySignal<boolean>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  readonly decide: (document: LegalDocument, citation: Citation, decision: Exclude<Decision, { kind: 'add' }>) => void
  /** Says of words that the machine passed by what they cite. */
  readonly add: (document: LegalDocument, paragraph: Paragraph, span: Span, target: TargetId, pinpoints: readonly Pinpoint[]) => void
  /** Confirms, as one decision to undo, all citations given that are resolved and not yet decided. */
  readonly confirmAll: (document: LegalDocument, citations: readonly Citation[]) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Takes over decisions from a file. */
  readonly take: (reviews: readonly Review[]) => void
  /** Brings back decisions of an earlier visit: nothing that could be undone. */
  readonly restore: (reviews: readonly Review[]) => void
  /** The decisions as a file. */
  readonly save: () => void
  /** What is decided now is in a file. */
  readonly markSaved: () => void
}

export const isReviewed = ({ target }: Citation): boolean => target.status === 'resolved' && target.rule === REVIEWED

/** `say`: the live region, in the language of the reader. */
export function createReviewing(download: (name: string, text: string) => void, say: (what: (words: Says) => string) => void): Reviewing {
  const past = signal<readonly (readonly Review[])[]>([])
  const future = signal<readonly (readonly Review[])[]>([])
  const reviews = signal<readonly Review[]>([])
  const saved = signal<readonly Review[]>(reviews.value)
  const turn = (next: readonly Review[]): void =>
    batch(() => {
      past.value = [...past.value, reviews.value]
      future.value = []
      reviews.value = next
    })
  const fresh = (given: readonly Review[]): readonly Review[] => {
    const known = new Set(reviews.value.map(r => JSON.stringify(r)))
    return given.filter(r => !known.has(JSON.stringify(r)))
  }
  return {
    reviews,
    unsaved: computed(() => reviews.value !== saved.value && reviews.value.length > 0),
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    decide: (document, citation, decision) => {
      const review = reviewOf(document, citation, decision)
      if (!review) return
      turn([...reviews.value, review])
      say(words => words.decided[decision.kind])
    },
    add: (document, paragraph, span, target, pinpoints) => {
      turn([...reviews.value, { ...sourceOf(document), anchor: anchorOf(paragraph, span), decision: { kind: 'add', target, pinpoints } }])
      say(words => words.decided.add)
    },
    confirmAll: (document, citations) => {
      const open = citations.filter(c => c.target.status === 'resolved' && !isReviewed(c))
      const confirmed = open.flatMap(c => reviewOf(document, c, { kind: 'confirm' }) ?? [])
      if (confirmed.length === 0) return
      turn([...reviews.value, ...confirmed])
      say(words => words.allConfirmed(confirmed.length))
    },
    undo: () => {
      const before = past.value.at(-1)
      if (!before) return
      batch(() => {
        future.value = [reviews.value, ...future.value]
        past.value = past.value.slice(0, -1)
        reviews.value = before
      })
      say(words => words.undone)
    },
    redo: () => {
      const [next] = future.value
      if (!next) return
      batch(() => {
        past.value = [...past.value, reviews.value]
        future.value = future.value.slice(1)
        reviews.value = next
      })
      say(words => words.doneAgain)
    },
    take: given => {
      const found = fresh(given)
      if (found.length) turn([...reviews.value, ...found])
      saved.value = reviews.value
    },
    restore: given => {
      reviews.value = [...fresh(given), ...reviews.value]
      saved.value = reviews.value
    },
    save: () => {
      download('review.json', writeReviews(reviews.value))
      saved.value = reviews.value
      say(words => words.reviewSaved)
    },
    markSaved: () => {
      saved.value = reviews.value
    },
  }
}

const sourceOf = ({ symbol, id, source }: LegalDocument) => ({ document: symbol ?? id, sha256: source.sha256 })

function reviewOf(document: LegalDocument, { paragraph: id, span, target }: Citation, decision: Decision): Review | undefined {
  const paragraph = document.paragraphs.find(p => p.id === id)
  if (!paragraph) return undefined
  const was = target.status === 'resolved' ? { was: target.id } : {}
  return { ...sourceOf(document), anchor: anchorOf(paragraph, span), ...was, decision }
}

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Citation } from '../../core/model/citation.ts'
import type { LegalDocument } from '../../core/model/document.ts'
import { anchorOf, type Decision, REVIEWED, type Review } from '../../core/review/review.ts'
import { writeReviews } from '../../core/review/reviewFile.ts'
import type { Says } from '../words/en/says.ts'

/** The decisions of the reader of the page about what the machine found: kept apart from it, with a way back and forth. */
export interface Reviewing {
  readonly reviews: ReadonlySignal<readonly Review[]>
  /** There are decisions that no file holds yet. */
  readonly unsaved: ReadonlySignal<boolean>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  readonly decide: (document: LegalDocument, citation: Citation, decision: Decision) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Takes over decisions from a file. */
  readonly take: (reviews: readonly Review[]) => void
  /** The decisions as a file. */
  readonly save: () => void
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
  return {
    reviews,
    unsaved: computed(() => reviews.value !== saved.value && reviews.value.length > 0),
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    decide: (document, citation, decision) => {
      const paragraph = document.paragraphs.find(p => p.id === citation.paragraph)
      if (!paragraph) return
      const { target } = citation
      const was = target.status === 'resolved' ? { was: target.id } : {}
      turn([
        ...reviews.value,
        { document: document.symbol ?? document.id, sha256: document.source.sha256, anchor: anchorOf(paragraph, citation.span), ...was, decision },
      ])
      say(words => words.decided[decision.kind])
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
      const known = new Set(reviews.value.map(r => JSON.stringify(r)))
      const fresh = given.filter(r => !known.has(JSON.stringify(r)))
      if (fresh.length) turn([...reviews.value, ...fresh])
      saved.value = reviews.value
    },
    save: () => {
      download('review.json', writeReviews(reviews.value))
      saved.value = reviews.value
      say(words => words.reviewSaved)
    },
  }
}

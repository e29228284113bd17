import type { ComponentChildren } from 'preact'
import { symbolWords } from '../../core/model/symbol.ts'
import type { Passage } from '../../core/teach/exercise.ts'
import { useExerciseWords } from './useExerciseWords.ts'

/** Where a passage is from: what a reader of it needs to know of its document. */
export function Origin({ passage: { document, title, issuer, number } }: { readonly passage: Passage }) {
  const words = useExerciseWords()
  return (
    <p class="passage-from" dir="auto">
      {words.origin(symbolWords(document), title, issuer, number)}
    </p>
  )
}

/** A paragraph as it is printed; what is put into it stands for its text. */
export function PassageText({ passage, children }: { readonly passage: Passage; readonly children: ComponentChildren }) {
  return (
    <div class="passage">
      <Origin passage={passage} />
      <p class="passage-text" dir="auto">
        {children}
      </p>
    </div>
  )
}

import { useSignal } from '@preact/signals'
import { TEACHING } from '../words/teaching.ts'
import { useStore } from './store.ts'

/** The name of the note on this device: it says that the offer was answered. */
const NAME = 'tour'

/** Offered once, in one line, to whoever is here for the first time. */
export function TourOffer() {
  const { notes, extraction, panel, show, wordsOf } = useStore()
  const words = wordsOf(TEACHING)
  const answered = useSignal(notes.read(NAME) !== undefined)
  const answer = (): void => {
    notes.write(NAME, 'offered')
    answered.value = true
  }
  if (answered.value || !extraction.value || panel.value === 'tour') return null
  return (
    <aside class="tour-offer" aria-label={words.newHere}>
      <span>{words.newHere}</span>
      <button
        type="button"
        class="secondary"
        onClick={() => {
          answer()
          show('tour')
        }}
      >
        {words.takeTour}
      </button>
      <button type="button" onClick={answer}>
        {words.noTour}
      </button>
    </aside>
  )
}

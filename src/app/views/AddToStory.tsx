import { useSignal } from '@preact/signals'
import { TEACHING } from '../words/teaching.ts'
import { useStore } from './store.ts'

/** Saves what is shown as the next step of the story, and says for a moment that it did. */
export function AddToStory() {
  const { stories, addToStory, wordsOf } = useStore()
  const words = wordsOf(TEACHING)
  const added = useSignal(0)
  return (
    <button
      type="button"
      class="add-to-story"
      title={words.addToStoryHint}
      onClick={() => {
        addToStory()
        added.value = stories.story.value.steps.length
        setTimeout(() => {
          added.value = 0
        }, 2000)
      }}
    >
      {added.value > 0 ? words.added(added.value) : words.addToStory}
    </button>
  )
}

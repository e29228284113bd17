import { useSignal } from '@preact/signals'
import { storyPage } from '../../core/export/story.ts'
import type { StoryStep } from '../../core/model/story.ts'
import { parseRoute } from '../state/route.ts'
import { useStore } from '../views/store.ts'
import { useTyped } from '../views/useTyped.ts'
import { PRINT } from '../words/print.ts'
import { STORY } from '../words/story.ts'
import { keepFocus } from './keepFocus.ts'
import { toldSteps } from './told.ts'
import '../styles/story.css'

/** Where a story is made: its steps in order, their captions, and what can be done with it. */
export function StoryView() {
  const { stories, addToStory, wordsOf, bringing } = useStore()
  const words = wordsOf(STORY)
  const { title, steps } = stories.story.value
  const entitled = useTyped(title)
  return (
    <div class="story" tabIndex={-1} id="story">
      <h2>{words.heading}</h2>
      <p class="hint">{words.lead}</p>
      <p class="story-tools">
        <button type="button" class="secondary" onClick={addToStory}>
          {words.addView}
        </button>
        <button type="button" class="secondary" disabled={!stories.canUndo.value} onClick={stories.undo}>
          {words.undo}
        </button>
        <button type="button" class="secondary" disabled={!stories.canRedo.value} onClick={stories.redo}>
          {words.redo}
        </button>
      </p>
      {steps.length === 0 ? (
        <p class="nothing">{words.empty}</p>
      ) : (
        <>
          <label class="story-title">
            {words.title}
            <input {...entitled} placeholder={words.untitled} onChange={event => stories.entitle(event.currentTarget.value)} />
          </label>
          <ol class="story-steps">
            {steps.map((step, i) => (
              <Step key={`step ${i}`} step={step} at={i} of={steps.length} />
            ))}
          </ol>
          <p class="story-tools">
            <button type="button" class="primary" onClick={() => show(stories.present)}>
              {words.present}
            </button>
            <ExportPage />
            <button type="button" class="secondary" onClick={() => void bringing.saveProject()}>
              {words.saveProject}
            </button>
          </p>
          <p class="hint">{words.savedWith}</p>
        </>
      )}
    </div>
  )
}

/** Full screen where the browser gives it; a phone may not. */
function show(present: (step: number) => void): void {
  present(0)
  void document.documentElement.requestFullscreen?.().catch(() => undefined)
}

function Step({ step, at, of }: { readonly step: StoryStep; readonly at: number; readonly of: number }) {
  const { stories, documents, wordsOf } = useStore()
  const words = wordsOf(STORY)
  const { document: id } = parseRoute(step.address)
  const caption = useTyped(step.caption)
  const move = (button: Element, by: 1 | -1): void => {
    stories.move(at, by)
    keepFocus(button.closest('ol'), at + by, by < 0 ? 'earlier' : 'later')
  }
  const missing = id !== undefined && !documents.value.some(e => e.document.id === id)
  return (
    <li>
      <textarea rows={2} aria-label={words.caption(at + 1)} {...caption} dir="auto" onChange={event => stories.caption(at, event.currentTarget.value)} />
      <p class="story-step-tools">
        <a href={step.address} aria-label={`${words.see}: ${words.step(at + 1)}`}>
          {words.see}
        </a>
        {missing && <small>{words.notOpen(id)}</small>}
        <span>
          <button
            type="button"
            disabled={at === 0}
            aria-label={words.earlier(at + 1)}
            title={words.earlier(at + 1)}
            data-move="earlier"
            onClick={event => move(event.currentTarget, -1)}
          >
            ↑
          </button>
          <button
            type="button"
            disabled={at === of - 1}
            aria-label={words.later(at + 1)}
            title={words.later(at + 1)}
            data-move="later"
            onClick={event => move(event.currentTarget, 1)}
          >
            ↓
          </button>
          <button type="button" aria-label={words.remove(at + 1)} title={words.remove(at + 1)} onClick={() => stories.remove(at)}>
            ×
          </button>
        </span>
      </p>
    </li>
  )
}

function ExportPage() {
  const { stories, documents, shelf, words: page, wordsOf, download, announcement } = useStore()
  const words = wordsOf(STORY)
  const print = wordsOf(PRINT)
  const said = useSignal('')
  const save = (): void => {
    const date = new Date().toISOString().slice(0, 10)
    const story = stories.story.value
    const steps = toldSteps(story, { documents: documents.value, shelf: shelf.value, words, reasons: page.value.reasons, print, date })
    const title = story.title || words.untitled
    download('story.html', [...storyPage({ title, made: `Pacta, ${page.value.grammar.date(date)}`, steps })].join(''), 'text/html')
    said.value = words.exported
    announcement.value = words.exported
  }
  return (
    <>
      <button type="button" class="secondary" onClick={save}>
        {words.exportPage}
      </button>
      {said.value && <small>{said.value}</small>}
    </>
  )
}

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { nameOf, type Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { NO_STORY, type Story, type StoryStep } from '../../core/model/story.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import type { Teaching } from '../words/teaching.ts'
import { parseProvision, provisionLabel } from './provisions.ts'
import { referenceTo } from './reference.ts'
import type { Route } from './route.ts'

/** The story of the page: views that were saved in an order, each with a caption, with a way back from every change. */
export interface Stories {
  readonly story: ReadonlySignal<Story>
  /** There is something that no file holds and that is not kept either. */
  readonly unsaved: ReadonlySignal<boolean>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** The step that is being shown to others; undefined while none is. */
  readonly presenting: ReadonlySignal<number | undefined>
  readonly add: (step: StoryStep) => void
  readonly entitle: (title: string) => void
  readonly caption: (step: number, words: string) => void
  readonly move: (step: number, by: 1 | -1) => void
  readonly remove: (step: number) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Takes over a story from a file or from what was kept: its steps follow those that are there. */
  readonly take: (story: Story) => void
  /** A file holds it now, or it is kept. */
  readonly markSaved: () => void
  /** Shows a step to others; one that is not there ends it. */
  readonly present: (step: number | undefined) => void
}

/** `say`: the live region; `changed`: hears after every change; `open`: goes to an address. */
export function createStories(
  say: (what: (words: Teaching) => string) => void,
  changed: () => void,
  address: { readonly here: () => string; readonly open: (address: string) => void },
): Stories {
  const story = signal<Story>(NO_STORY)
  const past = signal<readonly Story[]>([])
  const future = signal<readonly Story[]>([])
  const saved = signal<Story>(NO_STORY)
  const presenting = signal<number | undefined>(undefined)
  /** Where one was before the story was shown. */
  let before: string | undefined

  const turn = (next: Story, what: (words: Teaching) => string): void => {
    batch(() => {
      past.value = [...past.value, story.value]
      future.value = []
      story.value = next
      say(what)
    })
    changed()
  }
  const withSteps = (steps: readonly StoryStep[]): Story => ({ ...story.value, steps })
  return {
    story,
    unsaved: computed(() => story.value !== saved.value && story.value.steps.length > 0),
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    presenting,
    add: step => turn(withSteps([...story.value.steps, step]), words => words.stepAdded(story.value.steps.length)),
    entitle: title => {
      if (title !== story.value.title) turn({ ...story.value, title }, words => words.titleChanged)
    },
    caption: (at, caption) => {
      if (story.value.steps[at]?.caption !== caption)
        turn(withSteps(story.value.steps.map((s, i) => (i === at ? { ...s, caption } : s))), words => words.captionChanged)
    },
    move: (at, by) => {
      const steps = [...story.value.steps]
      const [step] = steps.splice(at, 1)
      if (!step || at + by < 0 || at + by > steps.length) return
      steps.splice(at + by, 0, step)
      turn(withSteps(steps), words => words.stepMoved(at + 1, at + by + 1))
    },
    remove: at => turn(withSteps(story.value.steps.filter((_, i) => i !== at)), words => words.stepRemoved(at + 1)),
    undo: () => {
      const last = past.value.at(-1)
      if (!last) return
      batch(() => {
        future.value = [story.value, ...future.value]
        past.value = past.value.slice(0, -1)
        story.value = last
        say(words => words.undone)
      })
      changed()
    },
    redo: () => {
      const [next] = future.value
      if (!next) return
      batch(() => {
        past.value = [...past.value, story.value]
        future.value = future.value.slice(1)
        story.value = next
        say(words => words.doneAgain)
      })
      changed()
    },
    take: given => {
      const had = new Set(story.value.steps.map(s => JSON.stringify(s)))
      const fresh = given.steps.filter(s => !had.has(JSON.stringify(s)))
      if (fresh.length === 0) return
      const alone = story.value.steps.length === 0
      turn({ title: story.value.title || given.title, steps: [...story.value.steps, ...fresh] }, words => words.storyOpened)
      if (alone) saved.value = story.value
    },
    markSaved: () => {
      saved.value = story.value
    },
    present: at => {
      const step = at === undefined ? undefined : story.value.steps[at]
      if (!step || at === undefined) {
        if (presenting.value === undefined) return
        presenting.value = undefined
        if (before !== undefined) address.open(before)
        before = undefined
        return
      }
      before ??= address.here()
      batch(() => {
        presenting.value = at
        address.open(step.address)
      })
    },
  }
}

/** What a view shows, in a few words: a first caption. */
export function captionOf(route: Route, extraction: Extraction | undefined, shelf: Shelf, words: Teaching): string {
  const document = extraction?.document
  if (!document) return words.aView
  const paragraph = document.paragraphs.find(p => p.id === route.paragraph)
  const place = paragraph ? referenceTo(document, paragraph) : symbolWords(document.symbol ?? document.id)
  if (route.node === undefined) return paragraph ? place : words.captionOfDocument(place, document.title)
  if (route.node.startsWith('doubt:')) return words.captionOfDoubt(place)
  const pinpoint = parseProvision(route.provision ?? '')
  const name = [nameOf(route.node, shelf).short, ...(pinpoint ? [provisionLabel(pinpoint, shelf.words.places)] : [])].join(' ')
  return words.captionOfTarget(name, place)
}

import { describe, expect, it } from 'vitest'
import { createStore } from '../../../src/app/state/store.ts'
import { toldSteps } from '../../../src/app/teach/told.ts'
import { FIRST } from '../../../src/app/words/first.ts'
import { STORY } from '../../../src/app/words/story.ts'
import { ENGLISH_PRINT } from '../../../src/core/model/englishPrint.ts'
import { fakeSurroundings } from '../surroundings.ts'

async function opened() {
  const around = fakeSurroundings()
  const store = createStore(around.surroundings)
  store.start()
  await store.load()
  const { stories } = store
  return { ...around, store, stories, steps: () => stories.story.value.steps.map(s => s.caption) }
}

describe('a story', () => {
  it('takes up what is shown, under a first caption, and leads back to it', async () => {
    const { store, stories, steps } = await opened()
    store.addToStory()
    store.go({ paragraph: '61' })
    store.addToStory()
    store.go({ paragraph: undefined, node: 'icrmw', view: 'matrix' })
    store.addToStory()
    store.setView('story')
    store.addToStory()
    expect(steps()).toEqual([`A/99/901: ${store.extraction.value?.document.title}`, 'A/99/901, para. 61', 'ICRMW in A/99/901', 'ICRMW in A/99/901'])
    expect(stories.story.value.steps.map(s => s.address)).toEqual(['#/A/99/901', '#/A/99/901?p=61', '#/A/99/901?n=icrmw&view=matrix', '#/A/99/901?n=icrmw'])
    expect(store.announcement.value).toBe('Added to the story as step 4')
  })

  it('is put in order, worded and cut, and every change can be undone and done again', async () => {
    const { stories, steps } = await opened()
    for (const caption of ['a', 'b', 'c']) stories.add({ address: '#', caption })
    stories.move(0, 1)
    stories.move(0, -1)
    stories.move(2, 1)
    stories.caption(2, 'C')
    stories.remove(0)
    expect(steps()).toEqual(['a', 'C'])
    stories.undo()
    expect(steps()).toEqual(['b', 'a', 'C'])
    stories.undo()
    stories.undo()
    expect(steps()).toEqual(['a', 'b', 'c'])
    stories.redo()
    expect(steps()).toEqual(['b', 'a', 'c'])
    stories.entitle('A title')
    stories.redo()
    expect(steps()).toEqual(['b', 'a', 'c'])
  })

  it('joins another that is opened, without doubling what is there', async () => {
    const { stories, steps } = await opened()
    stories.add({ address: '#', caption: 'mine' })
    const other = { title: 'Theirs', steps: [{ address: '#', caption: 'theirs' }] }
    stories.take(other)
    stories.take(other)
    expect(steps()).toEqual(['mine', 'theirs'])
    stories.undo()
    expect(steps()).toEqual(['mine'])
  })

  it('is shown step by step, and ends where one was', async () => {
    const { store, stories, history } = await opened()
    store.go({ paragraph: '61' })
    store.addToStory()
    store.go({ paragraph: '62' })
    store.addToStory()
    store.setView('story')
    const before = history.at(-1)
    stories.present(0)
    expect(store.route.value).toMatchObject({ paragraph: '61', view: 'map' })
    stories.present(1)
    expect(store.chosen.value?.id).toBe('p:62')
    stories.present(2)
    expect(stories.presenting.value).toBeUndefined()
    expect(history.at(-1)).toBe(before)
    expect(store.route.value.view).toBe('story')
  })
})

describe('a story told away from the app', () => {
  const tell = async (...addresses: readonly string[]) => {
    const { store } = await opened()
    const story = { title: '', steps: addresses.map(address => ({ address, caption: '' })) }
    return toldSteps(story, {
      documents: store.documents.value,
      shelf: store.shelf.value,
      words: STORY.en,
      print: ENGLISH_PRINT,
      reasons: FIRST.en.reasons,
      date: '2099-01-01',
    })
  }

  it('shows the paragraph with its marks, the reasons, and a picture of what it cites', async () => {
    const [step] = await tell('#/A/99/901?p=62')
    expect(step?.texts.map(t => t.source)).toEqual(['A/99/901, para. 62'])
    expect(step?.texts[0]?.pieces.filter(p => p.mark)).toMatchObject([{ mark: { certainty: 'sure' } }])
    expect(step?.reasons.length).toBe(1)
    expect(step?.picture?.title).toBe('A/99/901, para. 62: what it cites')
    expect(step?.picture?.description).toMatch(/^1 of 1 paragraph cites 1 instrument/)
  })

  it('shows who cites an instrument, and leaves out what a filter leaves out', async () => {
    const [step, filtered] = await tell('#/A/99/901?n=untoc', '#/A/99/901?n=untoc&f=labour')
    expect(step?.texts.map(t => t.source)).toEqual(['A/99/901, para. 63'])
    expect(filtered?.texts).toEqual([])
  })

  it('shows the whole document where nothing is chosen, a doubt as a doubt, and says what is not open', async () => {
    const [whole, doubt, absent] = await tell('#/A/99/901?view=matrix', '#/A/99/901?p=63', '#/A/0/1?p=1')
    expect(whole?.texts).toEqual([])
    expect(whole?.picture?.title).toBe('A/99/901: what it cites')
    expect(doubt?.texts[0]?.pieces.some(p => p.mark?.certainty === 'doubt')).toBe(true)
    expect(absent).toEqual({ caption: '', texts: [], more: 0, reasons: [], missing: '“A/0/1” was not open when this page was made.' })
  })
})

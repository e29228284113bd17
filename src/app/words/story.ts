import { story } from './en/story.ts'
import type { Part } from './part.ts'

/** The words of the view that makes stories, and of the one that shows them. */
export type StoryWords = typeof story

export const STORY: Part<StoryWords> = {
  en: story,
  bring: {
    fr: async () => (await import('./fr/story.ts')).story,
    es: async () => (await import('./es/story.ts')).story,
    ar: async () => (await import('./ar/story.ts')).story,
  },
}

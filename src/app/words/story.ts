import { story } from './en/story.ts'
import type { Part } from './part.ts'

/** The words of the view that makes stories, and of the one that shows them. */
export const STORY: Part<typeof story> = { en: story, bring: {} }

import { first } from './en/first.ts'
import type { Part } from './part.ts'

/** All words that the page needs at first sight. */
export type Words = typeof first

export const FIRST: Part<Words> = { en: first, bring: {} }

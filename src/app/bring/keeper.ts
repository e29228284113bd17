import { createStore, delMany, get, set } from 'idb-keyval'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Story } from '../../core/model/story.ts'
import type { Review } from '../../core/review/review.ts'
import type { Project } from '../state/bringing.ts'

/** The browser's own database on this computer. Every function rejects where storage is forbidden. */
const KEY = 'brought'
/** Apart from the documents: earlier versions kept those alone; and a decision is made more often than a document is brought, and is small. */
const STORY_KEY = 'story'
const REVIEWS_KEY = 'reviews'
const shelf = () => createStore('pacta', 'documents')

/** What was kept; undefined if nothing was, or if another version of Pacta kept it in a form that this one does not know. */
export async function loadKept(): Promise<Project | undefined> {
  const [snapshot, story, reviews] = await Promise.all([
    get<Snapshot>(KEY, shelf()),
    get<Story>(STORY_KEY, shelf()),
    get<readonly Review[]>(REVIEWS_KEY, shelf()),
  ])
  return snapshot?.version === 1 ? { snapshot, ...(story && { story }), ...(reviews && { reviews }) } : undefined
}

export async function saveKept({ snapshot, story, reviews }: Project): Promise<void> {
  await set(KEY, snapshot, shelf())
  await set(STORY_KEY, story, shelf())
  await saveReviews(reviews)
}

export const saveReviews = (reviews: readonly Review[] | undefined): Promise<void> => set(REVIEWS_KEY, reviews, shelf())

export const forgetKept = (): Promise<void> => delMany([KEY, STORY_KEY, REVIEWS_KEY], shelf())

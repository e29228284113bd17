import { createStore, del, get, set } from 'idb-keyval'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Review } from '../../core/review/review.ts'
import type { Kept } from '../state/bringing.ts'

/** The browser's own database on this computer. Every function rejects where storage is forbidden. */
const DOCUMENTS = 'brought'
const REVIEWS = 'reviews'
const shelf = () => createStore('pacta', 'documents')

/** What was kept; of documents nothing if none were, or if another version of Pacta kept them in a form that this one does not know. */
export async function loadKept(): Promise<Kept> {
  const [found, reviews] = await Promise.all([get<Snapshot>(DOCUMENTS, shelf()), get<readonly Review[]>(REVIEWS, shelf())])
  return { ...(found?.version === 1 ? { snapshot: found } : {}), reviews: reviews ?? [] }
}

export const saveKept = (snapshot: Snapshot): Promise<void> => set(DOCUMENTS, snapshot, shelf())

/** Apart from the documents: a decision is made more often than a document is brought, and is small. */
export const saveReviews = (reviews: readonly Review[]): Promise<void> => set(REVIEWS, reviews, shelf())

export async function forgetKept(): Promise<void> {
  await Promise.all([del(DOCUMENTS, shelf()), del(REVIEWS, shelf())])
}

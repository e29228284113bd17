import { createStore, delMany, get, set } from 'idb-keyval'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Story } from '../../core/model/story.ts'
import type { Project } from '../state/bringing.ts'

/** The browser's own database on this computer. Every function rejects where storage is forbidden. */
const KEY = 'brought'
/** Apart from the documents: earlier versions kept those alone. */
const STORY_KEY = 'story'
const shelf = () => createStore('pacta', 'documents')

/** What was kept; undefined if nothing was, or if another version of Pacta kept it in a form that this one does not know. */
export async function loadKept(): Promise<Project | undefined> {
  const [snapshot, story] = [await get<Snapshot>(KEY, shelf()), await get<Story>(STORY_KEY, shelf())]
  return snapshot?.version === 1 ? { snapshot, ...(story && { story }) } : undefined
}

export async function saveKept({ snapshot, story }: Project): Promise<void> {
  await set(KEY, snapshot, shelf())
  await set(STORY_KEY, story, shelf())
}

export const forgetKept = (): Promise<void> => delMany([KEY, STORY_KEY], shelf())

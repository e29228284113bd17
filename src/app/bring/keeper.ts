import { createStore, del, get, set } from 'idb-keyval'
import type { Snapshot } from '../../core/model/snapshot.ts'

/** The browser's own database on this computer. Every function rejects where storage is forbidden. */
const KEY = 'brought'
const shelf = () => createStore('pacta', 'documents')

/** What was kept; undefined if nothing was, or if another version of Pacta kept it in a form that this one does not know. */
export async function loadKept(): Promise<Snapshot | undefined> {
  const found = await get<Snapshot>(KEY, shelf())
  return found?.version === 1 ? found : undefined
}

export const saveKept = (snapshot: Snapshot): Promise<void> => set(KEY, snapshot, shelf())

export const forgetKept = (): Promise<void> => del(KEY, shelf())

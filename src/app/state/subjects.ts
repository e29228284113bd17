import type { TargetId } from '../../core/model/ids.ts'
import { nameOf, type Shelf, withYear } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { symbolWords } from '../../core/model/symbol.ts'

/** What a picture of one thing can be about: its id and its name, the first choice first. */
export interface Subjects {
  readonly of: 'cited' | 'document'
  readonly ids: readonly (readonly [id: string, name: string])[]
}

/** What the picture of this name is about; undefined: of everything. What is cited stands in order of its citations that name an article. */
export function subjectsOf(picture: string, documents: readonly Extraction[], shelf: Shelf): Subjects | undefined {
  if (picture === 'profile') return { of: 'document', ids: documents.map(({ document: { id, symbol, source } }) => [id, symbolWords(symbol ?? source.name)]) }
  if (picture !== 'articles') return undefined
  const places = new Map<TargetId, number>()
  for (const { citations } of documents) {
    for (const { target, pinpoints } of citations) {
      if (target.status === 'resolved' && !target.id.startsWith('#')) places.set(target.id, (places.get(target.id) ?? 0) + pinpoints.length)
    }
  }
  return { of: 'cited', ids: [...places].sort(([, a], [, b]) => b - a).map(([id]) => [id, withYear(nameOf(id, shelf))]) }
}

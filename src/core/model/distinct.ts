import type { Extraction } from './snapshot.ts'

/**
 * Documents that claim the same id (two files of A/57/292) get distinct ones; their symbols stay as printed. The first keeps its id; a later one
 * gets the name of its file beside it, then a counter.
 */
export function withDistinctIds(extractions: readonly Extraction[]): readonly Extraction[] {
  const taken = new Set<string>()
  return extractions.map(extraction => {
    const { document } = extraction
    const id = firstFree(document.id, document.source.name, taken)
    taken.add(id)
    return id === document.id ? extraction : { ...extraction, document: { ...document, id } }
  })
}

function firstFree(id: string, source: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  const named = `${id} [${source}]`
  if (!taken.has(named)) return named
  let n = 2
  while (taken.has(`${named} ${n}`)) n++
  return `${named} ${n}`
}

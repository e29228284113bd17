import type { Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import type { CitationMap } from './citationMap.ts'

/** How a thing is tied to the next, read from the one before; the cards have the words. */
export type TieKind = 'cites' | 'cited-in' | 'protocol-to' | 'has-protocol' | 'amends' | 'amended-by' | 'replaces' | 'replaced-by' | 'recalls' | 'recalled-in'

/** One step of a way: what stands at its end, and how it is tied to what stands before it. */
export interface Tie {
  readonly id: string
  readonly kind: TieKind
}

interface Step extends Tie {
  readonly from: string
}

/**
 * The shortest way from one thing to another: over what the paragraphs of the document cite, and over what instruments are to each other
 * (protocols, amendments, successors, preambles). Of equally short ways always the same. Undefined if there is none.
 */
export function wayBetween(map: CitationMap, shelf: Shelf, from: string, to: string): readonly Tie[] | undefined {
  const steps = stepsOf(map, shelf)
  const reached = new Map<string, Step | undefined>([[from, undefined]])
  const queue = [from]
  for (const at of queue) {
    if (at === to) break
    for (const step of steps.get(at) ?? []) {
      if (reached.has(step.id)) continue
      reached.set(step.id, step)
      queue.push(step.id)
    }
  }
  if (!reached.has(to)) return undefined
  const way: Tie[] = []
  for (let step = reached.get(to); step; step = reached.get(step.from)) way.unshift({ id: step.id, kind: step.kind })
  return way
}

function stepsOf(map: CitationMap, shelf: Shelf): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>()
  const add = (from: string, id: string, kind: TieKind): void => {
    const known = steps.get(from)
    if (known) known.push({ from, id, kind })
    else steps.set(from, [{ from, id, kind }])
  }
  const both = (from: string, to: string, there: TieKind, back: TieKind): void => {
    add(from, to, there)
    add(to, from, back)
  }
  for (const { from, to } of map.links) both(from, to, 'cites', 'cited-in')
  for (const { id, parent, amends, replaces, preambleCites } of shelf.instruments.values()) {
    if (parent !== undefined) both(id, parent, 'protocol-to', 'has-protocol')
    for (const other of amends) both(id, other, 'amends', 'amended-by')
    for (const other of replaces) both(id, other, 'replaces', 'replaced-by')
    for (const other of preambleCites) both(id, other, 'recalls', 'recalled-in')
  }
  return steps
}

/** What is cited in the same paragraphs as a thing, all documents through: the oftenest first. */
export function citedTogether(documents: readonly Extraction[], id: string): readonly { readonly id: string; readonly paragraphs: number }[] {
  const counts = new Map<string, number>()
  for (const { citations } of documents) {
    const byParagraph = new Map<string, Set<string>>()
    for (const { paragraph, target } of citations) {
      if (target.status !== 'resolved' || target.id.startsWith('#')) continue
      const had = byParagraph.get(paragraph)
      if (had) had.add(target.id)
      else byParagraph.set(paragraph, new Set([target.id]))
    }
    for (const ids of byParagraph.values()) {
      if (ids.has(id)) for (const other of ids) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
  }
  return [...counts].map(([other, paragraphs]) => ({ id: other, paragraphs })).sort((a, b) => b.paragraphs - a.paragraphs || (a.id < b.id ? -1 : 1))
}

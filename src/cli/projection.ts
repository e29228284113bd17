import type { Citation } from '../core/model/citation.ts'
import { provisions } from '../core/model/locator.ts'
import type { Extraction } from '../core/model/snapshot.ts'

/**
 * What was found in a set of documents, as identifiers and offsets and no word of their texts, so that it can be kept beside the code and the next run
 * compared with it.
 */
export interface Projection {
  readonly version: 1
  /** By base name of the file. */
  readonly documents: Readonly<Record<string, { readonly sha256: string; readonly citations: readonly Trace[] }>>
}

/** Paragraph id; start and end in it (UTF-16, half-open); target, or `?` for a doubt; provisions, comma-separated, may be empty. */
export type Trace = readonly [paragraph: string, start: number, end: number, target: string, provisions: string]

const traceOf = ({ paragraph, span, target, pinpoints }: Citation): Trace => [
  paragraph,
  span.start,
  span.end,
  target.status === 'resolved' ? target.id : '?',
  provisions(pinpoints).join(','),
]

export const tracesOf = ({ document, citations }: Extraction): Projection['documents'][string] => ({
  sha256: document.source.sha256,
  citations: citations.map(traceOf),
})

/** One citation a line: a difference of two versions reads as what it is. */
export function printProjection({ version, documents }: Projection): string {
  const parts = Object.entries(documents)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { sha256, citations }]) => {
      const lines = citations.map(c => `\n   ${JSON.stringify(c)}`)
      return `\n  ${JSON.stringify(name)}: {"sha256": ${JSON.stringify(sha256)}, "citations": [${lines.join(',')}]}`
    })
  return `{"version": ${version}, "documents": {${parts.join(',')}}}\n`
}

/** Reads what {@link printProjection} wrote; undefined if it is something else. */
export function parseProjection(text: string): Projection | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isProjection(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const isTrace = (c: unknown): boolean =>
  Array.isArray(c) && c.length === 5 && [0, 3, 4].every(i => typeof c[i] === 'string') && [1, 2].every(i => Number.isInteger(c[i]))

function isProjection(value: unknown): value is Projection {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['documents'])) return false
  return Object.values(value['documents']).every(
    d => isRecord(d) && typeof d['sha256'] === 'string' && Array.isArray(d['citations']) && d['citations'].every(isTrace),
  )
}

export interface Change {
  readonly document: string
  readonly paragraph: string
  readonly what: 'gained' | 'lost' | 'changed'
  /** `iccpr 14,26`, `?` for a doubt; of a change, what was found before. */
  readonly before?: string
  readonly after?: string
}

export interface Comparison {
  readonly changes: readonly Change[]
  /** The same citation under other words or, in a text that is read otherwise now, elsewhere in its paragraph. */
  readonly moved: number
  /** Number of documents compared. */
  readonly compared: number
  /** Documents that only one of the two has, or whose file is another now. */
  readonly uncompared: readonly string[]
}

/** What was gained, lost and changed. Only documents whose file is the same in both are compared. */
export function compareProjections(before: Projection, after: Projection): Comparison {
  const changes: Change[] = []
  let moved = 0
  let compared = 0
  const uncompared: string[] = []
  for (const name of new Set([...Object.keys(before.documents), ...Object.keys(after.documents)])) {
    const [old, now] = [before.documents[name], after.documents[name]]
    if (!old || !now || old.sha256 !== now.sha256) {
      uncompared.push(name)
      continue
    }
    compared++
    const lost = without(old.citations, now.citations, whole)
    const gained = without(now.citations, old.citations, whole)
    const trulyLost = without(lost, gained, unplaced)
    const trulyGained = without(gained, lost, unplaced)
    moved += gained.length - trulyGained.length
    changes.push(...paired(name, trulyLost, trulyGained))
  }
  return { changes, moved, compared, uncompared: uncompared.sort() }
}

const whole = (t: Trace): string => t.join('|')
const unplaced = ([paragraph, , , target, places]: Trace): string => [paragraph, target, places].join('|')
const said = ([, , , target, places]: Trace): string => (places ? `${target} ${places}` : target)

/** The traces of a list that another does not have, one for one. */
function without(list: readonly Trace[], other: readonly Trace[], key: (trace: Trace) => string): readonly Trace[] {
  const left = new Map<string, number>()
  for (const t of other) left.set(key(t), (left.get(key(t)) ?? 0) + 1)
  return list.filter(t => {
    const n = left.get(key(t)) ?? 0
    if (n > 0) left.set(key(t), n - 1)
    return n === 0
  })
}

/** A loss and a gain whose words overlap are one change. */
function paired(document: string, lost: readonly Trace[], gained: readonly Trace[]): readonly Change[] {
  const open = new Set(gained)
  const changes: Change[] = lost.map(old => {
    const now = [...open].find(g => g[0] === old[0] && g[1] < old[2] && old[1] < g[2])
    if (now) open.delete(now)
    return { document, paragraph: old[0], what: now ? 'changed' : 'lost', before: said(old), ...(now ? { after: said(now) } : {}) }
  })
  for (const now of open) changes.push({ document, paragraph: now[0], what: 'gained', after: said(now) })
  return changes
}

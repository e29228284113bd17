import { tally } from '../graph/tally.ts'
import { nameOf, withYear } from '../model/names.ts'
import { shelfIn } from '../model/printWords.ts'
import type { Hue, Shape } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { apart, clearOf } from './apart.ts'
import { WIDTH } from './barRows.ts'
import { countsLine } from './counts.ts'
import { layOutByForce } from './force.ts'
import { framed, type Line, MARGIN } from './frame.ts'
import type { Frame, Item, Picture } from './picture.ts'
import { rowsOf } from './rows.ts'
import { AWAY, type Side, type Spot, sketched, type Tie, writtenWidth } from './sketch.ts'

/** So many paragraphs of one document, so many documents of several, and so much of what they cite can be told apart. */
const MOST_PARAGRAPHS = 150
const MOST_DOCUMENTS = 80
const MOST_CITED = 60
const LEAST_APART = 24
/** What is cited most has room for its name, whatever else must move. */
const NAMED = 16
const ANYWHERE: readonly Side[] = ['right', 'left', 'below', 'above']

/** Who cites what as a network: what is cited together lies together. The same documents give the same picture. */
export function network(snapshot: Snapshot, frame: Frame): Picture {
  const { words } = frame
  const several = snapshot.extractions.length > 1
  const left = rowsOf(snapshot.extractions, several ? MOST_DOCUMENTS : MOST_PARAGRAPHS, words)
  const shelf = shelfIn(snapshot, words)
  const all = tally(snapshot.extractions)
  const targets = new Map(all.slice(0, MOST_CITED).map(t => [t.target, { paragraphs: t.paragraphs, name: nameOf(t.target, shelf) }]))
  const ties = left.rows.flatMap(({ cited }, i) =>
    [...cited].flatMap(([target, { paragraphs, sure }]): Tie[] => {
      const hue = targets.get(target)?.name.hue
      return hue === undefined ? [] : [{ from: `row ${i}`, to: target, line: sure ? 'sure' : 'likely', hue, weight: paragraphs }]
    }),
  )
  const tied = new Set(ties.flatMap(t => [t.from, t.to]))
  const shape = left.of === 'paragraph' ? 'dot' : 'square'
  const nodes = [
    ...left.rows.map((row, i) => ({ id: `row ${i}`, label: row.label, shape, weight: row.cited.size / 1000, title: row.label }) as const),
    ...[...targets].map(([id, { paragraphs, name }]) => ({
      id,
      label: withYear(name),
      shape: name.shape,
      hue: name.hue,
      weight: paragraphs,
      title: name.title,
    })),
  ].filter(node => tied.has(node.id))
  const size = { width: WIDTH - 2 * MARGIN, height: Math.min(760, Math.max(160, 90 * Math.sqrt(nodes.length))) }
  const places = placed(nodes, ties, size)
  const spots = nodes.map((node, i): Spot => ({ ...node, x: places[i]?.x ?? 0, y: places[i]?.y ?? 0, sides: ANYWHERE }))
  const box = { left: 0, top: 0, right: size.width, bottom: size.height }
  const { unnamed } = sketched(spots, [], box)
  const body = (top: number): { items: readonly Item[]; bottom: number } => {
    const moved = spots.map(s => ({ ...s, x: s.x + MARGIN, y: s.y + top }))
    const { items } = sketched(moved, ties, { left: MARGIN, top, right: MARGIN + size.width, bottom: top + size.height })
    return { items, bottom: nodes.length > 0 ? top + size.height : top }
  }
  const doubts = left.rows.reduce((sum, r) => sum + r.doubts.length, 0)
  const notes = [
    ...(left.leftOut > 0 ? [words.frame.rowsLeftOut(left.of, left.rows.length, left.leftOut)] : []),
    ...(all.length > MOST_CITED ? [words.frame.citedLeftOut(MOST_CITED, all.length - MOST_CITED)] : []),
    ...(unnamed > 0 ? [words.picture.unnamed(unnamed)] : []),
    ...(doubts > 0 ? [words.picture.doubtsNotDrawn] : []),
  ]
  const lines = new Set<Line>(ties.map(t => t.line))
  const hues = new Set<Hue>(nodes.flatMap(n => ('hue' in n ? [n.hue] : [])))
  return framed(frame, countsLine(snapshot.extractions, words), WIDTH, notes, { hues, shapes: new Set<Shape>(nodes.map(n => n.shape)), lines }, body)
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Places in the box, none over another, with room for the names of what is cited most. */
function placed(nodes: readonly { readonly id: string; readonly label: string; readonly weight: number }[], ties: readonly Tie[], size: Size) {
  const places = layOutByForce({ nodes: nodes.map(n => n.id), links: ties.map(t => [t.from, t.to] as const) })
  const [xs, ys] = [places.map(p => p.x), places.map(p => p.y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(1, Math.max(...xs) - left), Math.max(1, Math.max(...ys) - top)]
  const fitted = places.map(({ x, y }) => ({ x: 40 + ((x - left) / wide) * (size.width - 170), y: 20 + ((y - top) / high) * (size.height - 40) }))
  const heavy = [...nodes.entries()].filter(([, n]) => n.weight > 1).sort(([, a], [, b]) => b.weight - a.weight)
  const names = new Map(heavy.slice(0, NAMED).map(([i, n]) => [i, AWAY + writtenWidth(n.label) + 6]))
  return apart(clearOf(apart(fitted, size, LEAST_APART), names, size, 1), size, 15)
}

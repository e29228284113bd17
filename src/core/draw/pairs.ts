import { linksOf } from '../analyse/links.ts'
import { MOST_TOGETHER, pairsOf } from '../analyse/pairs.ts'
import { nameOf, shelve, withYear } from '../model/names.ts'
import type { Hue, Shape } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { barRows, WIDTH } from './barRows.ts'
import { counted, countsLine } from './counts.ts'
import { framed } from './frame.ts'
import type { Frame, Picture } from './picture.ts'

/** Pairs beyond this number are left out, and the picture says so. */
const MOST = 50

/** What is cited in the same paragraphs, most often first. */
export function pairs(snapshot: Snapshot, frame: Frame): Picture {
  const { pairs: all, leftOut } = pairsOf(linksOf(snapshot.extractions))
  const shelf = shelve(snapshot.instruments, snapshot.bodies)
  const kept = all.slice(0, MOST).map(pair => ({ ...pair, names: [nameOf(pair.first, shelf), nameOf(pair.second, shelf)] as const }))
  const rows = kept.map(({ names: [one, other], at, share }) => ({
    label: `${withYear(one)} and ${withYear(other)}`,
    signs: [one, other],
    hue: one.hue,
    value: at.length,
    says: `${counted(at.length, 'paragraph')}, ${Math.round(share * 100)}% of those that cite either`,
    title: `${one.title}; ${other.title}`,
  }))
  const notes = [
    ...(all.length > MOST ? [`Shown are the ${MOST} pairs cited together most; ${all.length - MOST} more are left out.`] : []),
    ...(leftOut.length > 0 ? [`${counted(leftOut.length, 'paragraph')} with a list of more than ${MOST_TOGETHER} things are left out.`] : []),
    ...(all.length === 0 ? ['No two things are cited in the same paragraph.'] : []),
  ]
  const both = kept.flatMap(k => k.names)
  const shown = { hues: new Set<Hue>(both.map(n => n.hue)), shapes: new Set<Shape>(both.map(n => n.shape)), lines: new Set<never>() }
  return framed(frame, `Cited in the same paragraphs · ${countsLine(snapshot.extractions)}`, WIDTH, notes, shown, top => barRows(rows, top, 230))
}

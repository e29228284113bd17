import { linksOf } from '../analyse/links.ts'
import { MOST_TOGETHER, pairsOf } from '../analyse/pairs.ts'
import { nameOf, withYear } from '../model/names.ts'
import { shelfIn } from '../model/printWords.ts'
import type { Hue, Shape } from '../model/signs.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { barRows, WIDTH } from './barRows.ts'
import { countsLine } from './counts.ts'
import { framed } from './frame.ts'
import type { Frame, Picture } from './picture.ts'

/** Pairs beyond this number are left out, and the picture says so. */
const MOST = 50

/** What is cited in the same paragraphs, most often first. */
export function pairs(snapshot: Snapshot, frame: Frame): Picture {
  const { words } = frame
  const { pairs: all, leftOut } = pairsOf(linksOf(snapshot.extractions))
  const shelf = shelfIn(snapshot, words)
  const kept = all.slice(0, MOST).map(pair => ({ ...pair, names: [nameOf(pair.first, shelf), nameOf(pair.second, shelf)] as const }))
  const rows = kept.map(({ names: [one, other], at, share }) => ({
    label: words.picture.pair(withYear(one), withYear(other)),
    signs: [one, other],
    hue: one.hue,
    value: at.length,
    says: words.picture.pairShare(at.length, Math.round(share * 100)),
    title: `${one.title}; ${other.title}`,
  }))
  const notes = [
    ...(all.length > MOST ? [words.picture.pairsLeftOut(MOST, all.length - MOST)] : []),
    ...(leftOut.length > 0 ? [words.picture.listsLeftOut(leftOut.length, MOST_TOGETHER)] : []),
    ...(all.length === 0 ? [words.picture.noPairs] : []),
  ]
  const both = kept.flatMap(k => k.names)
  const shown = { hues: new Set<Hue>(both.map(n => n.hue)), shapes: new Set<Shape>(both.map(n => n.shape)), lines: new Set<never>() }
  return framed(frame, `${words.picture.pairs} · ${countsLine(snapshot.extractions, words)}`, WIDTH, notes, shown, top => barRows(rows, top, 230))
}

import { linksOf } from '../analyse/links.ts'
import { provisionsOf, rankTargets } from '../analyse/rank.ts'
import { articlesCited } from '../model/articles.ts'
import type { TargetId } from '../model/ids.ts'
import { nameOf, withYear } from '../model/names.ts'
import { shelfIn } from '../model/printWords.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type BarRow, barRows, WIDTH } from './barRows.ts'
import { countsLine } from './counts.ts'
import { framed } from './frame.ts'
import type { Frame, Picture } from './picture.ts'

/** Articles beyond this number are left out, those cited least, and the picture says so. */
const MOST = 70

/** The articles of one instrument (absent: the most cited one whose articles are named) in their order, by the paragraphs that cite them. */
export function articles(snapshot: Snapshot, frame: Frame, about?: TargetId): Picture {
  const { words } = frame
  const links = linksOf(snapshot.extractions)
  const ranked = rankTargets(links).map(t => t.target)
  const placed = new Set(links.links.filter(l => l.pinpoints.length > 0).map(l => l.target))
  const target = about ?? ranked.find(t => placed.has(t)) ?? ranked[0]
  if (target === undefined) return framed(frame, countsLine(snapshot.extractions, words), WIDTH, [], NOTHING, top => barRows([], top))
  const shelf = shelfIn(snapshot, words)
  const name = nameOf(target, shelf)
  const facts = shelf.instruments.get(target)?.articles
  const { provisions, whole } = provisionsOf(links, target)
  const kept = new Set([...provisions].sort((a, b) => b.paragraphs - a.paragraphs).slice(0, MOST))
  const several = snapshot.extractions.length > 1
  const row = (label: string, { paragraphs, documents }: typeof whole, subject?: string): BarRow => ({
    label,
    signs: [],
    hue: name.hue,
    value: paragraphs,
    says: [several ? words.paragraphsIn(paragraphs, documents) : words.paragraphs(paragraphs), ...(subject ? [subject] : [])].join(' · '),
  })
  const rows = provisions
    .filter(p => kept.has(p))
    .map(p => row(articlesCited([p.provision], words.names.places), p, p.provision.unit === 'article' ? facts?.[p.provision.value]?.subject : undefined))
  if (whole.paragraphs > 0) rows.push(row(words.picture.asAWhole, whole))
  const title = name.title === name.short ? withYear(name) : `${withYear(name)}${words.frame.comma}${name.title}`
  const notes = [words.picture.onceAnArticle, ...(provisions.length > kept.size ? [words.picture.articlesLeftOut(MOST, provisions.length - kept.size)] : [])]
  const shown = { ...NOTHING, hues: new Set([name.hue]) }
  return framed(frame, words.picture.citedOf(title), WIDTH, notes, shown, top => barRows(rows, top, 430))
}

const NOTHING = { hues: new Set<never>(), shapes: new Set<never>(), lines: new Set<never>() }

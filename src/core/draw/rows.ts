import type { Citation } from '../model/citation.ts'
import type { Paragraph } from '../model/document.ts'
import { groupBy } from '../model/groups.ts'
import type { ParagraphId, TargetId } from '../model/ids.ts'
import type { PrintWords, RowKind } from '../model/printWords.ts'
import { LOW_CONFIDENCE } from '../model/signs.ts'
import type { Extraction } from '../model/snapshot.ts'

/** Up to so many numbered paragraphs are all shown; of more, only those that cite. */
const MOST_QUIET = 60

/** What stands in the left column of a map or at the side of a heat map: a paragraph, a section or a document. */
export interface Row {
  readonly label: string
  /** By what is cited. */
  readonly cited: ReadonlyMap<TargetId, CitedHere>
  readonly doubts: readonly Doubt[]
}

export interface CitedHere {
  /** Citing paragraphs in this row. */
  readonly paragraphs: number
  /** False if every citation is below the threshold of confidence: drawn dashed. */
  readonly sure: boolean
}

export interface Doubt {
  readonly quote: string
  readonly reason: string
}

export interface Rows {
  readonly of: RowKind
  /** In reading order. */
  readonly rows: readonly Row[]
  /** Rows that cite and are not shown, because there are too many: those that cite least. */
  readonly leftOut: number
}

/** One row a document, of a single document one a paragraph; one a section if those are too many for `most`. */
export function rowsOf(extractions: readonly Extraction[], most: number, words: PrintWords): Rows {
  const [only] = extractions
  if (!only || extractions.length > 1) {
    return fewest('document', documentRows(extractions, words).filter(isCiting), most)
  }
  const shown = paragraphRows(only, words)
  if (shown.length <= most) return { of: 'paragraph', rows: shown, leftOut: 0 }
  const sections = sectionRows(only, words)
  return sections.length > 1 ? fewest('section', sections, most) : fewest('paragraph', shown.filter(isCiting), most)
}

/** A row for each document, in their order, those that cite nothing too. */
export function documentRows(extractions: readonly Extraction[], words: PrintWords): readonly Row[] {
  return extractions.map(e => rowOf(e.document.symbol ?? e.document.id, e.document.paragraphs, byParagraphOf(e), words))
}

function paragraphRows(extraction: Extraction, words: PrintWords): readonly Row[] {
  const byParagraph = byParagraphOf(extraction)
  const paragraphs = extraction.document.paragraphs.filter(p => p.kind !== 'heading')
  const all = paragraphs.map(p => ({ row: rowOf(paragraphLabel(p, words), [p], byParagraph, words), numbered: p.number !== undefined }))
  const quiet = all.filter(r => r.numbered).length <= MOST_QUIET
  return all.filter(({ row, numbered }) => isCiting(row) || (quiet && numbered)).map(({ row }) => row)
}

/** Paragraphs that stand together under one heading; sections that cite nothing are left out. */
function sectionRows(extraction: Extraction, words: PrintWords): readonly Row[] {
  const groups: { readonly section: string; readonly paragraphs: Paragraph[] }[] = []
  for (const paragraph of extraction.document.paragraphs) {
    const section = paragraph.kind === 'footnote' ? words.picture.notes : (paragraph.section ?? words.picture.beginning)
    const last = groups.at(-1)
    if (last?.section === section) last.paragraphs.push(paragraph)
    else groups.push({ section, paragraphs: [paragraph] })
  }
  const byParagraph = byParagraphOf(extraction)
  return groups.map(({ section, paragraphs }) => rowOf(section, paragraphs, byParagraph, words)).filter(isCiting)
}

const isCiting = ({ cited, doubts }: Row): boolean => cited.size > 0 || doubts.length > 0

function fewest(of: Rows['of'], rows: readonly Row[], most: number): Rows {
  if (rows.length <= most) return { of, rows, leftOut: 0 }
  const weight = ({ cited }: Row): number => [...cited.values()].reduce((sum, c) => sum + c.paragraphs, 0)
  const kept = new Set([...rows].sort((a, b) => weight(b) - weight(a)).slice(0, most))
  return { of, rows: rows.filter(r => kept.has(r)), leftOut: rows.length - most }
}

type ByParagraph = ReadonlyMap<ParagraphId, readonly Citation[]>

const byParagraphOf = ({ citations }: Extraction): ByParagraph => groupBy(citations, c => c.paragraph)

function rowOf(label: string, paragraphs: readonly Paragraph[], byParagraph: ByParagraph, words: PrintWords): Row {
  const cited = new Map<TargetId, CitedHere>()
  const doubts: Doubt[] = []
  for (const { id, text } of paragraphs) {
    const here = new Set<TargetId>()
    for (const { target, span } of byParagraph.get(id) ?? []) {
      if (target.status !== 'resolved') doubts.push({ quote: text.slice(span.start, span.end), reason: words.doubt(target.rule, target.reason) })
      else if (!target.id.startsWith('#')) {
        const known = cited.get(target.id) ?? { paragraphs: 0, sure: false }
        cited.set(target.id, { paragraphs: known.paragraphs + (here.has(target.id) ? 0 : 1), sure: known.sure || target.confidence >= LOW_CONFIDENCE })
        here.add(target.id)
      }
    }
  }
  return { label, cited, doubts }
}

function paragraphLabel({ number, kind, text }: Paragraph, { names }: PrintWords): string {
  if (number === undefined) return `“${text.slice(0, 18).trim()}…”`
  return kind === 'footnote' ? names.note(number.replace(/^fn/, '')) : `¶ ${number}`
}

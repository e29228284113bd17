import type { LegalDocument, Warning } from '../../core/model/document.ts'
import type { Body } from '../../core/model/instrument.ts'
import type { Block } from './block.ts'
import { Builder } from './builder.ts'
import { factsOf } from './facts.ts'
import { frontOf, isCover } from './front.ts'
import { runningHeaderRemover } from './furniture.ts'
import { gapWarnings } from './gaps.ts'
import { languageOf } from './language.ts'
import { missingNumbers } from './missing.ts'
import { type Candidate, candidatesOf } from './numbers.ts'
import { chooseNumbers } from './sequence.ts'

export interface SegmentContext {
  readonly source: LegalDocument['source']
  readonly bodies: readonly Body[]
  /** What the reader of the file noticed. */
  readonly warnings: readonly Warning[]
}

/** Blocks in reading order to a document: symbol, title and issuer from the masthead; headings, numbered paragraphs and notes from the rest. */
export function segment(laid: readonly Block[], { source, bodies, warnings }: SegmentContext): LegalDocument {
  const given = withQuotations(laid)
  const front = frontOf(given)
  const blocks = withoutFurniture(front.blocks, front.symbol, front.titleBlock)
  const titleAt = front.titleBlock === undefined ? undefined : blocks.findIndex(block => block.source === front.titleBlock)
  const candidates = candidatesOf(blocks)
  const { paragraphs, notes } = withMissing(blocks, splitStyles(candidates, chooseNumbers(candidates)))
  const builder = new Builder()
  const cover = coverOf(blocks, paragraphs, front.title)
  for (const [i, block] of blocks.entries()) {
    if (i === titleAt) builder.title(block)
    else if ((titleAt !== undefined && i < titleAt) || cover.has(i)) builder.masthead(block)
    else builder.take(block, paragraphs.get(i) ?? [], notes.get(i))
  }
  const built = builder.end()
  const opening = openingOf(blocks)
  const { language, warnings: foreign } = languageOf(opening)
  return {
    ...factsOf(front, blocks, opening, { source, bodies, language }),
    source,
    paragraphs: built,
    warnings: [...warnings, ...foreign, ...gapWarnings(built, { inAnyOrder: given.some(block => block.role === 'row') })],
  }
}

/** Old pages set all of their text in from the margin by the mark of a quotation: what is most of a document is quoted from nowhere. */
function withQuotations(blocks: readonly Block[]): readonly Block[] {
  let all = 0
  let quoted = 0
  for (const block of blocks) {
    all += block.text.length
    if (block.quoted) quoted += block.text.length
  }
  return quoted * 2 <= all ? blocks : blocks.map(({ quoted: _, ...block }) => block)
}

/** So many blocks, those of a table of contents too, stand before the first paragraph of a report with a cover. */
const LONGEST_COVER = 120

/** Indices of what stands on the cover, behind the title and before the first paragraph, in files that have pages. */
function coverOf(blocks: readonly Block[], paragraphs: Chosen['paragraphs'], title: string | undefined): ReadonlySet<number> {
  const cover = new Set<number>()
  if (title === undefined || paragraphs.size === 0) return cover
  for (const [i, { text, role, page }] of blocks.slice(0, LONGEST_COVER).entries()) {
    if (paragraphs.has(i)) break
    if (page !== undefined && (role === undefined || role === 'heading') && isCover(text, title)) cover.add(i)
  }
  return cover
}

const squeezed = (text: string): string => (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim()

interface Kept extends Block {
  /** Index of the block it was. */
  readonly source: number
}

/**
 * Running headers and footers go. Notes that a text extraction left in the middle of a paragraph ("… are ____ 1 See Lamps. tired") stay where they
 * are: nothing in running words tells surely where they end, and a wrong cut would lose words of the paragraph.
 */
function withoutFurniture(blocks: readonly Block[], symbol: string | undefined, title: number | undefined): readonly Kept[] {
  const withoutHeader = symbol === undefined ? undefined : runningHeaderRemover(symbol)
  return blocks.flatMap((block, source): readonly Kept[] => {
    if (source === title || block.role !== undefined) return [{ ...block, source }]
    const text = withoutHeader ? squeezed(withoutHeader(block.text)) : block.text
    return text === '' ? [] : [{ ...block, text, source }]
  })
}

function openingOf(blocks: readonly Block[]): string {
  const parts: string[] = []
  let length = 0
  for (const { text } of blocks) {
    parts.push(text.slice(0, 20_000))
    length += text.length
    if (length > 20_000) break
  }
  return parts.join('\n')
}

interface Chosen {
  readonly paragraphs: ReadonlyMap<number, readonly Candidate[]>
  /** The number of the note that a block is. */
  readonly notes: ReadonlyMap<number, Candidate>
}

/** Paragraphs are numbered in one style. What begins blocks in another ("1/ General Assembly resolution …") are notes. */
function splitStyles(candidates: readonly Candidate[], chosen: readonly number[]): Chosen {
  const weights = { dot: 0, bare: 0, slash: 0 }
  const taken = chosen.flatMap(i => candidates[i] ?? [])
  for (const { style, weight } of taken) weights[style] += weight
  const main = weights.dot >= weights.bare && weights.dot >= weights.slash ? 'dot' : weights.bare >= weights.slash ? 'bare' : 'slash'
  const paragraphs = new Map<number, Candidate[]>()
  const notes = new Map<number, Candidate>()
  for (const candidate of taken) {
    const inBlock = paragraphs.get(candidate.block)
    if (candidate.style !== main) notes.set(candidate.block, candidate)
    else if (inBlock) inBlock.push(candidate)
    else paragraphs.set(candidate.block, [candidate])
  }
  return { paragraphs, notes }
}

/** With the numbers that the sequences lack, where they stand in a gap and nowhere else. */
function withMissing(blocks: readonly Block[], { paragraphs, notes }: Chosen): Chosen {
  const all = new Map([...paragraphs].map(([block, numbers]) => [block, [...numbers]]))
  for (const missing of missingNumbers(blocks, [...paragraphs.values()].flat())) {
    const own = all.get(missing.block)
    if (own) own.push(missing)
    else all.set(missing.block, [missing])
  }
  for (const numbers of all.values()) numbers.sort((a, b) => a.start - b.start)
  return { paragraphs: all, notes }
}

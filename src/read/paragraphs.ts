import { labelled } from './label.ts'
import { blockOf, type Runs } from './runs.ts'
import type { Block } from './segment/block.ts'
import { withoutWebLeftovers } from './segment/furniture.ts'
import { endsSentence } from './segment/sentences.ts'

/** Longer headings are paragraphs that were given the style of one, to be numbered or to be large. */
const LONGEST_HEADING = 300

/** What the source calls a heading, if it reads as one. */
export function headingOf(runs: Runs, level: number, label: string): Block | undefined {
  const line = runs.whole(' ')
  if (line.text.length > LONGEST_HEADING || (endsSentence(line.text) && line.text.length > 100) || line.text === '') return undefined
  return labelled(label, line, { role: 'heading', level })
}

/** Short lines within one paragraph ("United Nations", "General Assembly") are lines of their own; long ones belong together. */
export function linesToBlocks(runs: Runs): readonly Block[] {
  const lines = runs.lines()
  if (lines.length < 2 || lines.some(({ text }) => text.length > 120)) {
    const whole = runs.whole()
    return whole.text === '' ? [] : [blockOf(whole)]
  }
  return lines.filter(({ text }) => text !== '').map((line, i) => blockOf(line, i > 0 ? { close: true } : {}))
}

/** The block as part of a quotation. A heading within one heads nothing of the document. */
export function quotation(block: Block): Block {
  if (block.role !== undefined && block.role !== 'heading') return block
  const { role: _, level: __, ...rest } = block
  return { ...rest, quoted: true }
}

/** What a web page leaves in the text of a paragraph. */
export function withoutLeftovers(block: Block): readonly Block[] {
  const text = withoutWebLeftovers(block.text)
  if (text === block.text) return [block]
  const { calls: _, ...others } = block
  return text.trim() === '' ? [] : [{ ...others, text: text.replace(/ {2,}/g, ' ').trim() }]
}

/** What the document system of the United Nations keeps in hidden text: "<<ODS JOB NO>>N0245678E<<ODS JOB NO>>". */
export function withoutJobNumbers(block: Block): readonly Block[] {
  if (!block.text.includes('<<ODS')) return [block]
  const { calls: _, ...others } = block
  const text = block.text.replace(/<<ODS [A-Z0-9 ]{1,30}>>[^<]{0,60}(?:<<ODS [A-Z0-9 ]{1,30}>>)?/g, '').trim()
  return text === '' ? [] : [{ ...others, text }]
}

/**
 * Headings by the levels that all documents share: 1 is the title alone. A file that has several headings of the first level has chapters there; one
 * that has a single heading of the second, before all others, has its title there.
 */
export function withTitleFirst(blocks: readonly Block[]): readonly Block[] {
  const headings = blocks.filter(block => block.role === 'heading')
  const first = blocks.filter((block, i) => isOfLevel(block, 1) && !(i > 0 && isOfLevel(blocks[i - 1], 1))).length
  if (first > 1) return blocks.map(block => (block.role === 'heading' ? { ...block, level: (block.level ?? 1) + 1 } : block))
  const [title] = headings
  const isAlone =
    first === 0 && title !== undefined && isOfLevel(title, 2) && !CHAPTER.test(title.text) && headings.filter(block => isOfLevel(block, 2)).length === 1
  return isAlone ? blocks.map(block => (block === title ? { ...block, level: 1 } : block)) : blocks
}

/** "I. Introduction", "Chapter 1" are no titles of a document. */
const CHAPTER = /^(?:(?:[IVXLC]{1,7}|[A-Z]|\d{1,3})\.\s|(?:chapter|part|section|article|annex)\b)/i

const isOfLevel = (block: Block | undefined, level: number): boolean => block?.role === 'heading' && block.level === level

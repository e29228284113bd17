import type { Block } from './block.ts'
import { headingTail } from './headings.ts'
import { endsInAbbreviation, endsSentence, isOpenEnded } from './sentences.ts'

/** A number as a person counts: "3.2" is [3, 2], "14 bis" is [14] with a suffix, "OP1-4" (of an individual opinion) is [4] with a prefix. */
export interface Label {
  readonly prefix?: string
  readonly path: readonly number[]
  readonly suffix?: string
}

/** `dot`: "12. The", "3.2 The"; `bare`: "12 The"; `slash`: "12/ The". A document keeps to one for its paragraphs; notes have another. */
export type Style = 'dot' | 'bare' | 'slash'

/** A number that may begin a paragraph. Whether it does, its place in a sequence decides. */
export interface Candidate {
  readonly block: number
  /** Where the number and where the text behind it begin, within the block's text. */
  readonly start: number
  readonly end: number
  readonly label: Label
  readonly style: Style
  /** 3: begins a block and a sentence; 2: stands behind a sentence or a heading; 1: doubtful (behind a colon, or a short line). */
  readonly weight: number
  /** Set in from where most numbers stand. */
  readonly deep?: true
}

const SUFFIXES: readonly string[] = ['', 'bis', 'ter', 'quater', 'quinquies']

export const printed = ({ prefix = '', path, suffix }: Label): string => prefix + path.join('.') + (suffix ? ` ${suffix}` : '')

/** The labels that may follow, the likeliest first: after 3.2 come 3.3, 4, 4.1, 3.2.1; after 14 come 15, 15.1, 14.1, 14 bis. */
export function successors({ prefix = '', path, suffix = '' }: Label): readonly string[] {
  const next: string[] = []
  for (let depth = path.length; depth > 0; depth--) {
    const head = path.slice(0, depth - 1)
    const raised = prefix + [...head, (path[depth - 1] ?? 0) + 1].join('.')
    next.push(raised, `${raised}.1`)
  }
  const own = prefix + path.join('.')
  // Paragraph 12 of a committee's views may be followed by 12.2: it counts as 12.1.
  next.push(`${own}.2`)
  const suffixed = SUFFIXES[SUFFIXES.indexOf(suffix) + 1]
  next.push(`${own}.1`)
  if (suffixed !== undefined) next.push(`${own} ${suffixed}`)
  return next
}

/** "1.1. 1.1 The", "36. 36.The": some texts print the number twice; but in "8. 8 U.S.C. 1182 bars …" the second is the title of a code. */
const NUMBER =
  /(?<!\S)([A-Z]{2}\d{1,2}-)?(\d{1,4}(?:\.\d{1,3}){0,3})(?:\s?(bis|ter|quater|quinquies))?([./]?)\s{1,8}(?:\2(?:\.\s{0,8}|\s{1,8}(?!\p{Lu}\.\s?\p{Lu}\.)))?(?=["“‘'«¿¡*([]{0,3}[\p{Lu}\p{Lo}]|\([a-z]{1,3}\)|\d[\d,]{0,8}\s(?:\p{Ll}|\p{Lu}\.\s?\p{Lu}\.)|1\.\s\p{Lu})/uy

/** Every place that could begin a numbered paragraph, in order. */
export function candidatesOf(blocks: readonly Block[]): readonly Candidate[] {
  const found: Candidate[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.role !== undefined || block.quoted) continue
    const before = blocks[index - 1]
    const after = before?.role === undefined ? before?.text : undefined
    if (block.number !== undefined) found.push(...ofSource(block.number, index))
    else for (const match of numbersIn(block.text)) found.push(...candidateAt(match, index, block, { before: after, next: blocks[index + 1] }))
  }
  return found
}

const DIGIT = /\d/g

/** The matches of `NUMBER`, which is tried only where digits begin a word and may begin a paragraph: looking for it everywhere takes ten times as long. */
function numbersIn(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let end = 0
  DIGIT.lastIndex = 0
  while (DIGIT.test(text)) {
    const start = wordStart(text, DIGIT.lastIndex - 1)
    while (isDigit(text, DIGIT.lastIndex)) DIGIT.lastIndex++
    if (start === undefined || start < end || (start > 0 && !isMarked(text, DIGIT.lastIndex))) continue
    NUMBER.lastIndex = start
    const match = NUMBER.exec(text)
    if (!match) continue
    found.push(match)
    end = start + match[0].length
    DIGIT.lastIndex = end
  }
  return found
}

/** Where the word begins whose digits begin at `at`: there, or before the prefix in "OP1-4". */
function wordStart(text: string, at: number): number | undefined {
  if (at === 0) return 0
  const before = text.charCodeAt(at - 1)
  if (before === 0x2d) return beforePrefix(text, at)
  return before <= 0x20 || before >= 0x80 ? at : undefined
}

function beforePrefix(text: string, at: number): number | undefined {
  const prefix = /[A-Z]{2}\d{1,2}-$/.exec(text.slice(Math.max(0, at - 5), at))?.[0]
  return prefix === undefined ? undefined : at - prefix.length
}

/** Within a text, a number has a full stop behind it, or a second part, or "bis". */
const isMarked = (text: string, end: number): boolean => text.charAt(end) === '.' || /^\s?[btq]/.test(text.slice(end, end + 2))

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

function ofSource(number: string, block: number): readonly Candidate[] {
  const label = labelOf(number)
  return label ? [{ block, start: 0, end: 0, label, style: 'dot', weight: 3 }] : []
}

function labelOf(number: string): Label | undefined {
  const [, path, suffix] = /^(\d{1,4}(?:\.\d{1,3}){0,3})(?:\s?(bis|ter|quater|quinquies))?\.?$/.exec(number) ?? []
  return path === undefined ? undefined : { path: path.split('.').map(Number), ...(suffix !== undefined && { suffix }) }
}

interface Neighbours {
  /** Text of the block before, unless it is a note. */
  readonly before: string | undefined
  readonly next: Block | undefined
}

function candidateAt(match: RegExpExecArray, index: number, block: Block, around: Neighbours): readonly Candidate[] {
  const [whole, prefix, path = '', suffix, mark] = match
  const label: Label = { ...(prefix !== undefined && { prefix }), path: path.split('.').map(Number), ...(suffix !== undefined && { suffix }) }
  const start = match.index
  const end = start + whole.length
  const style: Style = mark === '/' ? 'slash' : mark === '.' || label.path.length > 1 ? 'dot' : 'bare'
  // A line of a table of contents: "1. Purpose ............ 3".
  if (
    /\.{5}|(?: \.){5}/.test(
      block.text
        .slice(end, end + 250)
        .split('\n', 1)[0]
        ?.slice(0, 200) ?? '',
    ) &&
    !/[.?!] \p{Lu}/u.test(block.text.slice(end, end + 60))
  )
    return []
  const weight =
    start === 0
      ? weightAtStart(block, end, around)
      : mark === '.' || label.path.length > 1
        ? weightWithin(block.text.slice(Math.max(0, start - 400), start).trimEnd(), block.text.slice(end, end + 40))
        : 0
  return weight === 0 ? [] : [{ block: index, start, end, label, style, weight, ...(block.deep && start === 0 && { deep: true as const }) }]
}

function weightAtStart(block: Block, end: number, { before, next }: Neighbours): number {
  if (block.close && before !== undefined) {
    // "… in accordance with article" on the line above: the number is that article's.
    if (!endsSentence(before) && isOpenEnded(before) && !before.endsWith(',')) return 0
    // "Recommends:" right above: the items of a list.
    if (/[:;]$/.test(before)) return 1
  }
  // Short and without an end, it may be a heading: "2. Scope of application".
  const hasItems = next?.close === true && /^\((?:a|i)\)\s/.test(next.text)
  return block.text.length - end > 120 || endsSentence(block.text) || block.text.endsWith(',') || hasItems ? 3 : 1
}

const OPERATIVE_VERB =
  /^(?:Also |Further |Strongly |Solemnly )?(?:Decides|Calls|Requests|Urges|Welcomes|Takes|Reaffirms|Recalls|Expresses|Adopts|Affirms|Approves|Recommends|Invites|Encourages|Condemns|Notes|Endorses|Proclaims|Declares|Stresses|Emphasizes|Recognizes|Demands|Commends|Acknowledges|Underlines)\b/

/** Within run-on text: "… their situation. 16 54. The", "… of migrants 54. The", but not "under article 14. The" or "No. 14. The". */
function weightWithin(before: string, behind: string): number {
  // The preamble of a resolution ends in a comma: "… by the report, 1. Decides".
  if (before.endsWith(',')) return OPERATIVE_VERB.test(behind) ? 2 : 0
  const text = before.replace(/(?<=\D)\s\d{1,4}$/, '')
  if (endsInAbbreviation(text)) return 0
  if (endsSentence(text)) return /[:;]$/.test(text) ? 1 : 2
  return headingTail(before) ? 2 : 0
}

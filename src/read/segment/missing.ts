import type { Block } from './block.ts'
import type { Candidate, Label } from './numbers.ts'
import { printed } from './numbers.ts'
import { endsInAbbreviation, endsSentence } from './sentences.ts'

/** A longer gap is an excerpt's. */
const MOST = 20
/** UTF-16 units before a number that tell whether a sentence ends there. */
const WINDOW = 60
/** UTF-16 units that a number and what has to stand behind it take at most. */
const REACH = 40

/**
 * Numbers that the chosen ones lack, and that stand where they belong in a dress that would be too little for others: "… in 1999. 1092. By letter",
 * "… at present.132. In light", "15.There are", "12. with regard" behind a scan, "220. ’Amer". `taken` in the order of the text.
 */
export function missingNumbers(blocks: readonly Block[], taken: readonly Candidate[]): readonly Candidate[] {
  const found: Candidate[] = []
  for (const [i, after] of taken.entries()) {
    let before = taken[i - 1]
    for (const label of before ? between(before.label, after.label) : []) {
      const missing: Candidate | undefined = before && search(blocks, label, before, after)
      if (!missing) continue
      found.push(missing)
      before = missing
    }
  }
  return found
}

/** After 12 and before 15: 13 and 14; after 7.2 and before 7.4: 7.3. */
function between(first: Label, second: Label): readonly Label[] {
  const depth = first.path.length - 1
  if (second.path.length !== depth + 1 || first.prefix !== second.prefix) return []
  if (first.path.some((n, i) => i < depth && n !== second.path[i])) return []
  const [from = 0, to = 0] = [first.path[depth], second.path[depth]]
  if (to - from > MOST + 1) return []
  const head = first.path.slice(0, depth)
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => ({
    ...(first.prefix !== undefined && { prefix: first.prefix }),
    path: [...head, from + 1 + i],
  }))
}

function search(blocks: readonly Block[], label: Label, before: Candidate, after: Candidate): Candidate | undefined {
  const number = printed(label).replaceAll('.', '\\.')
  const pattern = new RegExp(String.raw`(?<![\d,/(-])${number}([.»-]?)\s{0,8}(?=["“‘’'.(]{0,3}\p{L})`, 'gu')
  for (let index = before.block; index <= after.block; index++) {
    const block = blocks[index]
    if (!block || block.role !== undefined || block.number !== undefined || block.quoted) continue
    const end = index === after.block ? after.start : block.text.length
    // No farther than the gap: a text of one line may have thousands.
    const text = block.text.slice(0, end + REACH)
    pattern.lastIndex = index === before.block ? before.end : 0
    for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
      const [whole, mark = ''] = match
      const place = { start: match.index, end: match.index + whole.length, mark }
      if (begins(block, place, blocks[index - 1])) return { block: index, start: place.start, end: place.end, label, style: before.style, weight: 1 }
    }
  }
  return undefined
}

interface Place {
  readonly start: number
  readonly end: number
  readonly mark: string
}

function begins(block: Block, { start, end, mark }: Place, above: Block | undefined): boolean {
  const behind = block.text.slice(end, end + 4)
  const isCapital = /^["“‘’'.(]{0,3}\p{Lu}/u.test(behind)
  if (start === 0) {
    if (mark === '' && !(isCapital && /\s/.test(block.text.charAt(end - 1)))) return false
    return block.close !== true || above === undefined || above.role !== undefined || endsSentence(above.text)
  }
  if (mark === '' || !isCapital) return false
  const before = block.text.slice(Math.max(0, start - WINDOW), start)
  // Glued: a note's mark has no full stop behind it.
  if (!/\s$/.test(before)) return mark === '.' && /\p{Ll}{2}["”’)]{0,2}[.?!]["”’)]{0,2}$/u.test(before)
  const own = before.trimEnd()
  return /[.?!]["”’)]{0,2}$/.test(own) && (!endsInAbbreviation(own) || /\b(?:19|20)\d\d\.$/.test(own))
}

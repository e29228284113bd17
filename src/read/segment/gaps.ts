import type { Paragraph, Warning } from '../../core/model/document.ts'
import { successors } from './numbers.ts'

/** So many gaps are told one by one; an excerpt may have hundreds. */
const MOST = 10

/**
 * Numbers that are missing between those found: the file may lack pages, or a number was not recognised. `inAnyOrder`: they stand in rows of a table,
 * sorted by something else.
 */
export function gapWarnings(paragraphs: readonly Paragraph[], { inAnyOrder }: { readonly inAnyOrder: boolean }): readonly Warning[] {
  const gaps: Warning[] = []
  let before: Paragraph | undefined
  const numbered = paragraphs.filter(p => p.kind === 'paragraph' && p.number !== undefined)
  for (const paragraph of inAnyOrder ? numbered.toSorted((a, b) => compare(pathOf(a.number ?? ''), pathOf(b.number ?? ''))) : numbered) {
    if (paragraph.number === undefined) continue
    const missing = before?.number === undefined ? undefined : missingBetween(before.number, paragraph.number)
    if (missing !== undefined)
      gaps.push({
        code: 'gap-in-numbering',
        message: `${missing} not found after paragraph ${before?.number}. Compare with the printed document.`,
        paragraph: paragraph.id,
      })
    before = paragraph
  }
  if (gaps.length <= MOST) return gaps
  return [
    ...gaps.slice(0, MOST),
    { code: 'gap-in-numbering', message: `The numbering has ${gaps.length - MOST} more gaps. This may be an excerpt; compare with the printed document.` },
  ]
}

/** "Paragraph 41 was" or "Paragraphs 41 to 45 were"; `undefined` if the second number may follow the first, or begins a new count. */
function missingBetween(first: string, second: string): string | undefined {
  const [a, b] = [pathOf(first), pathOf(second)]
  if (successors({ path: a, ...suffixOf(first) }).includes(second) || compare(a, b) >= 0) return undefined
  const depth = a.findIndex((n, i) => n !== b[i])
  const head = a.slice(0, Math.max(0, depth))
  const from = (a[depth] ?? 0) + 1
  const to = (b[depth] ?? 0) - 1
  // 3.2, then 5: paragraph 4 is missing. 3, then 4.2: it is 4.1.
  if (depth === -1 || to < from) {
    const inner = (b[depth === -1 ? a.length : depth + 1] ?? 1) - 1
    return inner < 1 ? undefined : `Paragraph ${[...b.slice(0, depth === -1 ? a.length : depth + 1), inner].join('.')} was`
  }
  const name = (n: number): string => [...head, n].join('.')
  return from === to ? `Paragraph ${name(from)} was` : `Paragraphs ${name(from)} to ${name(to)} were`
}

const pathOf = (number: string): readonly number[] => (number.split(' ')[0] ?? '').replace(/^.*-/, '').split('.').map(Number)

function suffixOf(number: string): { readonly suffix?: string } {
  const suffix = number.split(' ')[1]
  return suffix === undefined ? {} : { suffix }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

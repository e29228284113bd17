import type { LegalDocument, Paragraph } from '../core/model/document.ts'

/** What one document shows without any gold beside it. */
export interface Finding {
  readonly numbered: number
  /** Those of them that stand in rows of tables, sorted by something else: they are put in order before they are compared. */
  readonly inTables: number
  /** Numbered paragraphs of sequences that begin at 1 and lack no number. */
  readonly gapless: number
  /** "12 -> 15": where numbers are missing. */
  readonly gaps: readonly string[]
  /** Numbered paragraphs with a page's furniture in their text: id, and the words. */
  readonly furniture: readonly string[]
}

/** Sequences of numbers and leftovers of pages in one document. */
export function inspect(document: LegalDocument): Finding {
  const numbered = document.paragraphs.filter(p => p.kind === 'paragraph' && p.number !== undefined)
  const inTables = document.warnings.some(({ code }) => code === 'text-in-tables')
  let gapless = 0
  const gaps: string[] = []
  for (const sequence of inTables ? [byNumber(numbered)] : sequencesOf(numbered)) {
    const missing = sequence.flatMap((p, i) => {
      const before = sequence[i - 1]?.number
      return (before === p.number && inTables) || follows(before, p.number ?? '', inTables) ? [] : [`${before ?? 'the beginning'} -> ${p.number} (${p.id})`]
    })
    if (missing.length === 0) gapless += sequence.length
    gaps.push(...missing)
  }
  const furniture = numbered.flatMap(p => {
    const found = furnitureIn(p.text, document.symbol)
    return found === undefined ? [] : [`${p.id}: ${found}`]
  })
  return { numbered: numbered.length, inTables: inTables ? numbered.length : 0, gapless, gaps, furniture }
}

/** An annex that counts anew is a sequence of its own: its paragraphs' ids say so (`annex-2:4`). */
function sequencesOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const parts = new Map<string, Paragraph[]>()
  for (const paragraph of paragraphs) {
    const part = /^(.*?):/.exec(paragraph.id)?.[1] ?? ''
    const own = parts.get(part)
    if (own) own.push(paragraph)
    else parts.set(part, [paragraph])
  }
  return [...parts.values()]
}

const byNumber = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.toSorted((a, b) => {
    const [first, second] = [pathOf(a.number ?? ''), pathOf(b.number ?? '')]
    const at = first.findIndex((n, i) => n !== second[i])
    return at === -1 ? first.length - second.length : (first[at] ?? 0) - (second[at] ?? 0)
  })

/** 3 and 3.1 follow 2.4; 14 bis follows 14, and 15 follows 14 bis. A list that was taken from a report may begin at 115.1. */
function follows(before: string | undefined, number: string, isTaken: boolean): boolean {
  const path = pathOf(number)
  if (before === undefined) return path.slice(isTaken ? 1 : 0).every(n => n === 1)
  const last = pathOf(before)
  const depth = path.findIndex((n, i) => n !== last[i])
  if (depth === -1) return path.length <= last.length
  const rest = path.slice(depth + 1)
  return path[depth] === (last[depth] ?? 0) + 1 && rest.every(n => n <= 2)
}

const pathOf = (number: string): readonly number[] => (/\d+(?:\.\d+)*/.exec(number)?.[0] ?? '').split('.').map(Number)

const LEFTOVERS: readonly RegExp[] = [
  /_{5,}/,
  /\bplease recycle\b/i,
  /\*\d{7}\*/,
  /(?<![\w/-])(?:GE\.)?\d{2}-\d{5}(?![\w/-])/,
  // A note within the sentence: "the text 12 See A/57/292, para. 3.".
  /[a-z,] \d{1,3} (?:See|Ibid\.|Available (?:at|from)|See also) /,
]

/** What in the text was printed at the edge of a page. */
function furnitureIn(text: string, symbol: string | undefined): string | undefined {
  for (const pattern of LEFTOVERS) {
    const found = pattern.exec(text)
    if (found) return excerpt(text, found.index)
  }
  // The document's own symbol between words, as a running header leaves it.
  const at = symbol === undefined ? -1 : text.indexOf(` ${symbol} `)
  if (at >= 0 && !/(?:see|documents?|report|and|symbol|in|also|of|to)$/.test(text.slice(0, at))) return excerpt(text, at)
  return undefined
}

const excerpt = (text: string, at: number): string => `…${text.slice(Math.max(0, at - 40), at + 40)}…`

/** How often a word has to come in the folder to be one of its words. */
const KNOWN = 20

/** The words of a folder, by which those of its documents are judged. */
export class Vocabulary {
  private readonly counts = new Map<string, number>()

  add(text: string): void {
    for (const word of wordsOf(text)) this.counts.set(word, (this.counts.get(word) ?? 0) + 1)
  }

  /** Pairs that are one word ("imple mentation"), and words that are two ("ofthe"), as printed. */
  damages(text: string): { readonly split: readonly string[]; readonly glued: readonly string[] } {
    const split: string[] = []
    const glued: string[] = []
    const words = wordsOf(text)
    for (const [i, word] of words.entries()) {
      const next = words[i + 1]
      if (next !== undefined && this.isSplit(word, next)) split.push(`${word} ${next}`)
      if (word.length >= 6 && this.count(word) <= 2) {
        const at = this.seamOf(word)
        if (at !== undefined) glued.push(`${word.slice(0, at)}|${word.slice(at)}`)
      }
    }
    return { split, glued }
  }

  private count(word: string): number {
    return this.counts.get(word) ?? 0
  }

  private isSplit(first: string, second: string): boolean {
    if (first.length + second.length < 6) return false
    const rare = Math.min(this.count(first), this.count(second))
    const joined = this.count(first + second)
    return joined >= KNOWN && rare * 4 < joined
  }

  private seamOf(word: string): number | undefined {
    for (let at = 2; at <= Math.min(word.length - 2, 30); at++) {
      if (this.count(word.slice(0, at)) >= KNOWN * 5 && this.count(word.slice(at)) >= KNOWN * 5) return at
    }
    return undefined
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu) ?? []

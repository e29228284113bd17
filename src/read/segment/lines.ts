import type { Block } from './block.ts'
import { squeeze } from './clean.ts'
import { isPageFurniture, loneSymbol, withoutWebLeftovers } from './furniture.ts'
import { isHyphenBreak, wordsOf } from './hyphens.ts'
import { endsSentence } from './sentences.ts'

/** Begins a paragraph or an item: "12. The", "12 The", "(a) The", "- The", "• The". */
const OPENING = /^(?:\d{1,4}(?:\.\d{1,3}){0,3}[./]?\s+["“‘'([]?[\p{Lu}\p{Lo}]|\([a-z0-9]{1,4}\)\s|[•●▪–—*-]\s|[a-z]\)\s)/u

const LONE_NUMBER = /^(?:\d{1,4}(?:\.\d{1,3}){0,3}\.|\([a-z]{1,4}\))$/

/** Lines to blocks: wrapped lines are joined, page numbers and running headers left out. */
export function blocksOf(text: string): readonly Block[] {
  const joiner = new Joiner(text)
  let page = text.includes('\f') ? 1 : undefined
  for (const raw of text.split('\n')) {
    const parts = raw.split('\f')
    for (const [i, part] of parts.entries()) {
      if (i > 0 && page !== undefined) {
        page++
        joiner.gap()
      }
      joiner.take(squeeze(withoutWebLeftovers(part)), page, part)
    }
  }
  return joiner.end()
}

class Joiner {
  private readonly blocks: Block[] = []
  private readonly text: string
  private readonly width: number
  private readonly indent: number
  private readonly symbols = new Set<string>()
  private words: ReadonlySet<string> | undefined
  private parts: string[] = []
  private last = ''
  private apart = true
  private closed = false
  private deep = false
  private page: number | undefined

  constructor(text: string) {
    this.text = text
    this.width = widthOf(text)
    this.indent = indentOfNumbers(text)
  }

  gap(): void {
    this.apart = true
  }

  /** `raw`: the line as it lies, for what stands before its first word. */
  take(line: string, page: number | undefined, raw: string): void {
    if (line === '' || isPageFurniture(line) || this.isRunningHeader(line)) {
      this.gap()
      return
    }
    if (this.parts.length > 0 && this.goesOn(line)) this.join(line)
    else this.begin(line, page, raw)
    this.last = line
    this.apart = false
  }

  end(): readonly Block[] {
    this.flush()
    return this.blocks
  }

  /** The symbol alone on a line names the document the first time, and is a running header from then on. */
  private isRunningHeader(line: string): boolean {
    const symbol = loneSymbol(line)
    if (symbol === undefined) return false
    if (this.symbols.has(symbol)) return true
    this.symbols.add(symbol)
    return false
  }

  private goesOn(line: string): boolean {
    // Some extractions put the number on a line of its own.
    if (this.parts.length === 1 && LONE_NUMBER.test(this.last)) return true
    if (OPENING.test(line) || loneSymbol(this.last) !== undefined) return false
    const small = /^[\p{Ll},;)]/u.test(line)
    // Over a page break, the sentence goes on behind the header.
    if (this.apart) return small && /[\p{Ll},-]$/u.test(this.last)
    if (small) return true
    if (endsSentence(this.last)) return this.last.length >= this.width * 0.85
    return this.width === Number.POSITIVE_INFINITY ? this.last.length > 200 : this.last.length >= this.width * 0.6
  }

  private join(line: string): void {
    const left = this.parts.at(-1) ?? ''
    if (/\p{L}-$/u.test(left) && /^\p{L}/u.test(line)) {
      this.words ??= wordsOf(this.text)
      this.parts[this.parts.length - 1] = isHyphenBreak(left, line, this.words) ? left.slice(0, -1) : left
      this.parts.push(line)
    } else this.parts.push(' ', line)
  }

  private begin(line: string, page: number | undefined, raw: string): void {
    this.flush()
    this.deep = raw.length > line.length && NUMBERED.test(line) && indentOf(raw) > this.indent + DEEPER
    this.closed = !this.apart
    this.page = page
    this.parts.push(line)
  }

  private flush(): void {
    if (this.parts.length === 0) return
    this.blocks.push({
      text: this.parts.join(''),
      ...(this.page !== undefined && { page: this.page }),
      ...(this.closed && { close: true }),
      ...(this.deep && { deep: true }),
    })
    this.parts = []
  }
}

const NUMBERED = /^\d{1,3}\.\s/

/** Columns by which the numbers of a quotation are set in beyond those of paragraphs. */
const DEEPER = 2

/** Columns before the first word; a tab is four. */
function indentOf(line: string): number {
  let columns = 0
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    if (code === 0x20) columns++
    else if (code === 0x09) columns += 4
    else break
  }
  return columns
}

/** Columns before the numbers of most paragraphs. */
function indentOfNumbers(text: string): number {
  const counts = new Map<number, number>()
  for (const [line] of text.slice(0, 200_000).matchAll(/^[ \t]{0,40}\d{1,3}\.\s/gm)) counts.set(indentOf(line), (counts.get(indentOf(line)) ?? 0) + 1)
  let most = 0
  let indent = 0
  for (const [columns, count] of counts) if (count > most || (count === most && columns < indent)) [most, indent] = [count, columns]
  return indent
}

/** The width of a hard-wrapped text: nearly all its lines are shorter. `Infinity` if lines are as long as paragraphs. */
function widthOf(text: string): number {
  const lengths: number[] = []
  for (const line of text.slice(0, 200_000).split('\n')) if (line.trim()) lengths.push(line.trim().length)
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return lengths.length >= 5 && width >= 30 && width <= 130 ? width : Number.POSITIVE_INFINITY
}

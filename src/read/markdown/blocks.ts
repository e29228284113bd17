/** A stretch of a Markdown file, its marks within lines not yet read. */
export interface Stretch {
  readonly kind: 'text' | 'heading' | 'note' | 'table' | 'code'
  readonly lines: readonly string[]
  /** Of a heading. */
  readonly level?: number
  /** Of an item, as typed or counted. */
  readonly number?: string
  readonly quoted?: true
  /** Name of a note. */
  readonly note?: string
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/
const NOTE = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/
const DEFINITION = /^ {0,3}\[[^\]]{1,200}\]:[ \t]+\S{1,1000}(?:[ \t]+["'(].{0,300})?$/
const ORDERED = /^([ \t]{0,12})(\d{1,6})[.)][ \t]+(?=\S)/
const BULLET = /^[ \t]{0,12}[-*+][ \t]+(?=\S)/
const FENCE = /^ {0,3}(?:```|~~~)/
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/

/** Lines to stretches: headings, paragraphs, items, notes. */
export function stretchesOf(text: string): readonly Stretch[] {
  const reader = new LineReader()
  const lines = withoutFrontMatter(text).split('\n')
  for (const [i, line] of lines.entries()) reader.take(line, lines[i + 1] ?? '')
  return reader.end()
}

/** "---", keys and values, "---": for the program that makes a site of the files. */
function withoutFrontMatter(text: string): string {
  const end = /^---[ \t]*\n/.test(text) ? text.slice(0, 20_000).search(/\n(?:---|\.\.\.)[ \t]*(?:\n|$)/) : -1
  return end <= 0 ? text : text.slice(text.indexOf('\n', end + 1) + 1)
}

type Draft = { -readonly [K in keyof Stretch]: Stretch[K] } & { lines: string[] }

class LineReader {
  private readonly done: Stretch[] = []
  private draft: Draft | undefined
  private apart = true
  private fenced = false
  private quoted = false
  /** Typed number of the first item of the list in hand, and how many items it has. */
  private list: { readonly first: number; last: number } | undefined

  take(raw: string, next: string): void {
    if (FENCE.test(raw)) {
      this.flush()
      this.fenced = !this.fenced
      if (this.fenced) this.draft = { kind: 'code', lines: [] }
      return
    }
    if (this.fenced) this.draft?.lines.push(raw)
    else this.quotedOrNot(raw, next)
  }

  private quotedOrNot(raw: string, next: string): void {
    const line = raw.replace(/^(?: {0,3}>[ \t]?){1,10}/, '')
    const isQuoted = line.length < raw.length
    // Right behind a quotation a line goes on with it without the mark, unless it begins something.
    const goesOn = this.quoted && !isQuoted && this.draft !== undefined && line.trim() !== '' && !/^\s*(?:\d{1,6}[.)]|[-*+]|#{1,6})\s/.test(line)
    if (isQuoted !== this.quoted && !goesOn) {
      this.flush()
      this.list = undefined
      this.quoted = isQuoted
    }
    this.line(line, next)
  }

  end(): readonly Stretch[] {
    this.flush()
    return this.done
  }

  private line(line: string, next: string): void {
    if (line.trim() === '') {
      this.apart = true
      // A note may have several paragraphs, indented; a table ends.
      if (this.draft?.kind !== 'note') this.flush()
      return
    }
    const isApart = this.apart
    this.apart = false
    if (this.draft?.kind === 'note' && isApart && !/^(?: {2,}|\t)/.test(line)) this.flush()
    if (this.special(line, next, isApart)) return
    if (this.draft) this.draft.lines.push(line)
    else {
      if (!/^[ \t]/.test(line)) this.list = undefined
      this.draft = { kind: 'text', lines: [line], ...(this.quoted && { quoted: true }) }
    }
  }

  private special(line: string, next: string, isApart: boolean): boolean {
    const [, marks, title = ''] = HEADING.exec(line) ?? []
    if (marks !== undefined) return this.only({ kind: 'heading', level: marks.length, lines: [title] })
    const underline = UNDERLINE.exec(line)?.[1]
    if (underline !== undefined && this.draft?.kind === 'text' && this.draft.number === undefined && this.draft.lines.length === 1) {
      const { lines } = this.draft
      this.draft = undefined
      return this.only({ kind: 'heading', level: underline.startsWith('=') ? 1 : 2, lines })
    }
    if (RULE.test(line)) {
      this.flush()
      return true
    }
    const [, note, text = ''] = NOTE.exec(line) ?? []
    if (note !== undefined) return this.begin({ kind: 'note', note, lines: [text] })
    if (!this.draft && DEFINITION.test(line)) return true
    if (this.draft?.kind === 'table') {
      if (line.includes('|')) this.draft.lines.push(line)
      else this.flush()
      return line.includes('|')
    }
    if (line.includes('|') && TABLE_RULE.test(next)) return this.begin({ kind: 'table', lines: [line] })
    if (this.draft?.kind === 'note') return false
    if (BULLET.test(line)) return this.begin({ kind: 'text', lines: [line.replace(BULLET, '')] })
    return this.ordered(line, isApart)
  }

  /** "13." at the beginning of a line is an item if the line stands apart or goes on the count; else it may be the end of a sentence: "in\n1990. The". */
  private ordered(line: string, isApart: boolean): boolean {
    const [marker, indent = '', typed = ''] = ORDERED.exec(line) ?? []
    if (marker === undefined) return false
    const number = Number(typed)
    const goesOn = this.list !== undefined && (number === this.list.last + 1 || number === this.list.first)
    if (!isApart && this.draft && !goesOn && number !== 1) return false
    const text = line.slice(marker.length)
    // Within an item: one of its own list.
    if (indent.length > 1 && this.list) return this.begin({ kind: 'text', lines: [`${typed}. ${text}`] })
    // Some write "1." before each item and leave the counting to the program.
    const counted = this.list && number === this.list.first && this.list.last >= this.list.first && indent === '' ? this.list.last + 1 : number
    this.flush()
    this.list = this.list && counted === this.list.last + 1 ? { first: this.list.first, last: counted } : { first: number, last: number }
    return this.begin({ kind: 'text', number: String(counted), lines: [text] })
  }

  private begin(draft: Draft): true {
    this.flush()
    this.draft = this.quoted ? { ...draft, quoted: true } : draft
    return true
  }

  private only(stretch: Stretch): true {
    this.flush()
    this.list = undefined
    this.done.push(this.quoted ? { ...stretch, quoted: true } : stretch)
    return true
  }

  private flush(): void {
    if (this.draft?.lines.some(line => line.trim() !== '')) this.done.push(this.draft)
    this.draft = undefined
  }
}

import { formatNumber } from './numerals.ts'

/** One level of a word processor's list. */
export interface ListLevel {
  readonly start: number
  /** A name of `formatNumber`. */
  readonly format: string
  /** With `%1` for the number of the first level, `%2` of the second …: "%1.%2.", "(%3)". */
  readonly text: string
  /** Counting begins anew behind a paragraph of this level or a higher one (the first is 1); 0: never; absent: behind any higher one. */
  readonly restart?: number
  /** All numbers in it are written in decimals. */
  readonly legal?: boolean
}

/** A list as paragraphs use it. Several may share one count: Word goes on counting from one to the other. */
export interface List {
  readonly id: string
  /** Which count it shares. */
  readonly count: string
  readonly levels: readonly (ListLevel | undefined)[]
  /** Levels whose count begins anew, at this number, with the first paragraph of this list. */
  readonly restarts: ReadonlyMap<number, number>
}

const PLAIN: ListLevel = { start: 1, format: 'decimal', text: '' }
/** Word has nine levels. */
const LEVELS = 9

/** Counts the paragraphs of a document's lists as Word does. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  /** The label of the next paragraph of a list at a level, from 0: "12.", "(b)"; empty for none. */
  next(list: List, depth: number): string {
    const level = list.levels[depth]
    if (!level || depth >= LEVELS) return ''
    const counts = this.counts.get(list.count) ?? []
    this.counts.set(list.count, counts)
    for (let upper = 0; upper < depth; upper++) counts[upper] ??= list.restarts.get(upper) ?? list.levels[upper]?.start ?? 1
    counts[depth] = this.countOf(list, depth, counts[depth])
    for (let lower = depth + 1; lower < LEVELS; lower++) {
      const restart = list.levels[lower]?.restart
      if (restart === undefined || (restart > 0 && depth < restart)) counts[lower] = undefined
    }
    return labelOf(list, level, counts)
  }

  private countOf(list: List, depth: number, count: number | undefined): number {
    const restart = list.restarts.get(depth)
    const key = `${list.id} ${depth}`
    if (restart !== undefined && !this.begun.has(key)) {
      this.begun.add(key)
      return restart
    }
    return count === undefined ? (restart ?? list.levels[depth]?.start ?? 1) : count + 1
  }
}

function labelOf(list: List, level: ListLevel, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet' || level.format === 'none') return level.format === 'none' ? level.text.replace(/%[1-9]/g, '') : ''
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1
    const shown = list.levels[place] ?? PLAIN
    return formatNumber(counts[place] ?? shown.start, level.legal ? 'decimal' : shown.format)
  })
}

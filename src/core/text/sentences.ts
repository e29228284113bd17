/** Where the sentences of one paragraph begin; found once, when first asked. */
export class Sentences {
  private readonly folded: string
  private known: readonly number[] | undefined

  constructor(folded: string) {
    this.folded = folded
  }

  /** How many sentences end between two offsets. */
  between(from: number, to: number): number {
    return this.indexOf(to) - this.indexOf(from)
  }

  /** Offset at which the sentence of this offset begins: behind the last full stop that ends one. */
  startOf(at: number): number {
    return this.starts[this.indexOf(at) - 1] ?? 0
  }

  /** Offset at which the sentence of this offset ends: where the next one begins, else the end of the text. */
  endOf(at: number): number {
    return this.starts[this.indexOf(at)] ?? this.folded.length
  }

  /** How many sentences begin at this offset or before. */
  private indexOf(at: number): number {
    this.known ??= startsOf(this.folded)
    let low = 0
    let high = this.known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.known[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low
  }

  private get starts(): readonly number[] {
    this.known ??= startsOf(this.folded)
    return this.known
  }
}

function startsOf(folded: string): readonly number[] {
  const starts: number[] = []
  // Marks of notes may stand behind the stop: "… been violated.[[fn:13]] Articles 27", "… fundamental.12 However".
  for (const { index, 0: stop } of folded.matchAll(/[.?!)"](?:(?:\[\[fn:\d{1,3}\]\])+|\d{1,3})? /g)) if (isStop(folded, index)) starts.push(index + stop.length)
  return starts
}

/** A full stop, question or exclamation mark ends a sentence unless it shortens a word ("art.", "No.", "v."). */
function isStop(folded: string, i: number): boolean {
  const c = folded.charAt(i)
  if (c === '?' || c === '!') return true
  if (c !== '.' && folded.charAt(i - 1) !== '.') return false
  // "the best interests of the child ... be a primary consideration"
  if (folded.slice(i - 2, i + 1) === '...' || folded.slice(i - 3, i) === '. .') return false
  return !SHORTENED.test(folded.slice(Math.max(0, i - 7), i))
}

const SHORTENED =
  /(?:\b(?:arts?|paras?|nos?|vol|pp?|v|vs|cf|e\.g|i\.e|ibid|mr|mrs|ms|dr|st|res|dec|doc|add|rev|corr|et al|etc|sect|subpara|subparas|ch|annex|op|cit|[a-z])\.?)$/

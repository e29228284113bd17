import type { AnaphoricNoun } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'

/** An instrument brought into the text, or something like one that the registry does not know (`ids` empty). */
export interface Antecedent {
  readonly ids: readonly InstrumentId[]
  readonly nouns: ReadonlySet<AnaphoricNoun>
  /** Index of the paragraph in the document, offset in it. */
  readonly paragraph: number
  readonly at: number
  /** Named, not merely pointed at. */
  readonly named: boolean
  /** What it is instead, if it is no instrument at all: the law of a State. */
  readonly other?: { readonly rule: string; readonly reason: string }
  /** Mentioned in passing, in brackets or behind "see": hardly what a later paragraph points back at. */
  readonly passing?: boolean
}

/** How many of the last antecedents are remembered one by one; of older ones only the last naming of each instrument is. */
const REMEMBERED = 100

/** The antecedents of a document in order of appearance, bounded by the size of the registry, not of the document. */
export class Antecedents {
  private list: Antecedent[] = []

  push(antecedent: Antecedent): void {
    this.list.push(antecedent)
    if (this.distinct && antecedent.ids.some(id => !this.distinct?.includes(id))) this.distinct = undefined
    if (this.list.length > 2 * REMEMBERED + this.kept) this.forget()
  }

  all(): readonly Antecedent[] {
    return this.list
  }

  /** Those of this paragraph that stand before the offset: paragraphs come in order, so only the end of the list is looked at. */
  before(paragraph: number, at: number): readonly Antecedent[] {
    let from = this.list.length
    while (from > 0 && (this.list[from - 1]?.paragraph ?? -1) >= paragraph) from--
    return this.list.slice(from).filter(a => a.paragraph === paragraph && a.at < at)
  }

  /** Each instrument once. */
  ids(): readonly InstrumentId[] {
    this.distinct ??= [...new Set(this.list.flatMap(a => a.ids))]
    return this.distinct
  }
  private distinct: readonly InstrumentId[] | undefined

  private kept = 0

  private forget(): void {
    const old = this.list.slice(0, -REMEMBERED)
    const last = new Map(old.filter(a => a.named).map(a => [a.ids.join(), a]))
    const kept = old.filter(a => last.get(a.ids.join()) === a)
    this.kept = kept.length
    this.distinct = undefined
    this.list = [...kept, ...this.list.slice(-REMEMBERED)]
  }
}

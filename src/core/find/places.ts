import type { Form } from './form.ts'

const NOWHERE: readonly number[] = []

/** Finds, in one pass of one regular expression over a paragraph, where the words of all forms stand. */
export class Places {
  private readonly pattern: RegExp
  /** Which forms look at a word, by their index. */
  private readonly lookers: ReadonlyMap<string, readonly number[]>
  private readonly none: readonly (readonly number[])[]

  constructor(forms: readonly Form[]) {
    const lookers = new Map<string, number[]>()
    forms.forEach((form, i) => {
      for (const word of new Set(form.words)) lookers.set(word, [...(lookers.get(word) ?? []), i])
    })
    this.lookers = lookers
    this.none = forms.map(() => NOWHERE)
    // More than a word has letters only: a form looks more closely at what stands around its words ("article14", "12th").
    this.pattern = new RegExp(`(?<![a-z])(?:${[...lookers.keys()].sort().join('|')})(?![a-z])`, 'g')
  }

  /** For each form the offsets of its words, in order. */
  in(folded: string): readonly (readonly number[])[] {
    let places: number[][] | undefined
    if (this.lookers.size === 0) return this.none
    this.pattern.lastIndex = 0
    for (let m = this.pattern.exec(folded); m; m = this.pattern.exec(folded)) {
      places ??= this.none.map(() => [])
      for (const i of this.lookers.get(m[0]) ?? NOWHERE) places[i]?.push(m.index)
    }
    return places ?? this.none
  }
}

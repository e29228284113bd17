import type { Form } from './form.ts'

export const NOWHERE: readonly number[] = []

/** Finds, in one pass of one regular expression over a paragraph, where the words of all forms stand. */
export class Places {
  private readonly pattern: RegExp
  /** Which forms look at a word, by their index. */
  private readonly lookers: ReadonlyMap<string, readonly number[]>
  private readonly forms: number

  constructor(forms: readonly Form[]) {
    const lookers = new Map<string, number[]>()
    forms.forEach((form, i) => {
      for (const word of new Set(form.words)) lookers.set(word, [...(lookers.get(word) ?? []), i])
    })
    this.lookers = lookers
    this.forms = forms.length
    // A digit may follow: "article14". What may stand around its words is for each form to say.
    this.pattern = new RegExp(`\\b(?:${[...lookers.keys()].sort().join('|')})(?![a-z])`, 'g')
  }

  /** For each form the offsets of its words, in order; undefined for one that has none here. */
  in(folded: string): readonly (readonly number[] | undefined)[] {
    const places: (number[] | undefined)[] = new Array(this.forms).fill(undefined)
    this.pattern.lastIndex = 0
    for (let m = this.pattern.exec(folded); m; m = this.pattern.exec(folded)) {
      for (const i of this.lookers.get(m[0]) ?? NOWHERE) {
        const known = places[i]
        if (known) known.push(m.index)
        else places[i] = [m.index]
      }
    }
    return places
  }
}

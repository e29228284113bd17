/** The forms of a counted noun, by the categories of `Intl.PluralRules`; `#` is the number: `{ one: '# paragraph', other: '# paragraphs' }`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** How one language counts, lists and dates. */
export interface Grammar {
  /** `1 paragraph`, `3 paragraphs`. */
  readonly count: (n: number, forms: Forms) => string
  /** `1,234` */
  readonly number: (n: number) => string
  /** `a, b and c`; empty for nothing. */
  readonly list: (words: readonly string[]) => string
  /** A date as UN documents print it: `18 December 1990`; a year or anything else stays as it is. */
  readonly date: (iso: string) => string
}

/** `tag`: BCP 47, with the region or the numerals whose customs are meant. `months`: where the UN's own names of months are not those of Intl. */
export function grammarOf(tag: string, months?: readonly string[]): Grammar {
  // Each is made when it is first asked for: a browser takes milliseconds to make one, and all this is read before anything is shown.
  const rules = once(() => new Intl.PluralRules(tag))
  const numbers = once(() => new Intl.NumberFormat(tag))
  const lists = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const dates = once(() => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
  return {
    count: (n, forms) => (forms[rules().select(n)] ?? forms.other).replace('#', numbers().format(n)),
    number: n => numbers().format(n),
    list: words => lists().format(words),
    date: iso => {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
      const time = new Date(`${iso}T00:00:00Z`)
      if (year === undefined || Number.isNaN(time.getTime())) return iso
      const name = months?.[Number(month) - 1]
      return name === undefined ? dates().format(time) : `${Number(day)} ${name} ${year}`
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

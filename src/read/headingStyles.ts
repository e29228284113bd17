/** Styles of the templates in which United Nations documents are typed, and the levels that `Outline` gives to such headings in plain text. */
const TEMPLATE_HEADING = /^_?\s*H[_ ]*(M|Ch|1|2\/3|23|4|5\/6|56)_?G?$/
const TEMPLATE_LEVELS: Readonly<Record<string, number>> = { M: 1, Ch: 2, '1': 3, '2/3': 4, '23': 4, '4': 5, '5/6': 6, '56': 6 }

/** The level of a word processor's style for headings, by its name: 1 is the title, the first of the others 2. */
export function headingOfName(name: string): number | undefined {
  const level = /^heading (\d)$/i.exec(name)?.[1]
  if (level !== undefined) return Number(level) + 1
  if (/^title$/i.test(name)) return 1
  return TEMPLATE_LEVELS[TEMPLATE_HEADING.exec(name)?.[1] ?? '']
}

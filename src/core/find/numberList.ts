import type { Span } from '../text/span.ts'

/** One number of a list, with its place. */
export interface ListedNumber extends Span {
  readonly value: string
}

/** What may stand between two members of a list of numbers; what each is about only where the next is called a number too: "No. 29 (forced labour), No. 105". */
const SEPARATOR =
  /(?:(?: \([a-z][^()]{2,100}\)|,? (?:on|concerning|regarding|relating to) [a-z][a-z ,'-]{2,100}?)(?=(?:[,;] ?(?:and )?| and )nos?\.))?(?: of \d{1,2} [a-z]{3,9} \d{4}(?=,| and ))?(?:, ?(?:and |or )?|; ?(?=nos?\.)|;? ?and | or | & )(?:nos?\.? ?)?/y

/**
 * Reads "54/166, 55/92 and 56/170", "Nos. 97 and 143", "No. 10865/09, No. 45886/07": one or more numbers of one shape.
 * @param number sticky pattern of one member
 * @param plural false: only the first member is read
 */
export function readNumbers(folded: string, at: number, number: RegExp, plural = true): readonly ListedNumber[] {
  const found: ListedNumber[] = []
  for (let start = at; ; ) {
    number.lastIndex = start
    const m = number.exec(folded)
    if (!m) return found
    const end = start + m[0].length
    found.push({ value: m[0], start, end })
    if (!plural) return found
    SEPARATOR.lastIndex = end
    const separator = SEPARATOR.exec(folded)
    if (!separator) return found
    start = end + separator[0].length
  }
}

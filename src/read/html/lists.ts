import { formatNumber } from '../numerals.ts'
import { childrenOf, type XmlElement } from '../xml.ts'

/** An ordered list in the course of being read. */
export interface OrderedList {
  next: number
  readonly step: 1 | -1
  readonly format: Format
}

type Format = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'none'

const TYPES: Readonly<Record<string, Format>> = { '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }
const STYLES: readonly (readonly [RegExp, Format])[] = [
  [/\bnone\b/, 'none'],
  [/\blower-(?:alpha|latin)\b/, 'lowerLetter'],
  [/\bupper-(?:alpha|latin)\b/, 'upperLetter'],
  [/\blower-roman\b/, 'lowerRoman'],
  [/\bupper-roman\b/, 'upperRoman'],
  [/\bdecimal/, 'decimal'],
]

export function orderedList(element: XmlElement): OrderedList {
  const reversed = 'reversed' in element.attributes
  const start = integer(element.attributes['start'])
  return { next: start ?? (reversed ? childrenOf(element, 'li').length : 1), step: reversed ? -1 : 1, format: formatOf(element) ?? 'decimal' }
}

/** The label of an item, and counts on. */
export function labelOf(list: OrderedList, item: XmlElement): string {
  const value = integer(item.attributes['value']) ?? list.next
  list.next = value + list.step
  const format = formatOf(item) ?? list.format
  const number = formatNumber(value, format)
  if (format === 'none') return ''
  // As the documents of the United Nations print them.
  return format === 'lowerLetter' || format === 'lowerRoman' ? `(${number})` : `${number}.`
}

function formatOf({ attributes }: XmlElement): Format | undefined {
  const style = /list-style(?:-type)?\s*:\s*([^;]{1,60})/i.exec(attributes['style'] ?? '')?.[1]?.toLowerCase()
  const styled = style === undefined ? undefined : STYLES.find(([pattern]) => pattern.test(style))?.[1]
  return styled ?? TYPES[attributes['type'] ?? '']
}

function integer(text: string | undefined): number | undefined {
  const number = /^\s*(-?\d{1,6})\s*$/.exec(text ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

import { grammar } from './grammar.ts'

const { count, number } = grammar

/** Two things side by side. */
export const compare = {
  choose: 'Compare',
  with: 'with',
  first: 'The first of the two',
  second: 'The second of the two',
  none: 'choose…',
  documents: 'Open documents',
  cited: 'Cited in the open documents',
  hint: 'Choose two instruments to see where they are cited together and where alone, or two open documents to see what both cite and what only one.',
  together: (n: number): string =>
    n === 0 ? 'Nowhere cited in the same paragraph' : `Cited in the same paragraph: ${count(n, { one: '# paragraph', other: '# paragraphs' })}`,
  alone: (name: string, n: number): string => `Only ${name}: ${count(n, { one: '# paragraph', other: '# paragraphs' })}`,
  both: (n: number): string => (n === 0 ? 'Nothing is cited in both' : `Cited in both: ${number(n)}`),
  only: (name: string, n: number): string => `Only in ${name}: ${number(n)}`,
  nothing: 'None.',
  instrument: 'Instrument or document',
  andMore: (n: number): string => ` and ${number(n)} more`,
  notOpen: (name: string): string => `“${name}” is not open here.`,
}

export type CompareWords = typeof compare

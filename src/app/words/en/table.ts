import { grammar } from './grammar.ts'

const { count, number } = grammar
const citations = (n: number): string => count(n, { one: '# citation', other: '# citations' })

/** The table of citations. */
export const table = {
  name: 'Citations',
  columns: { place: 'Paragraph', cites: 'Cites', words: 'In this sentence', sure: 'How sure' },
  groupBy: 'Group by',
  groups: { none: 'one list', document: 'document', cites: 'what is cited' },
  of: 'Of',
  allDocuments: (n: number): string => `all ${count(n, { one: '# document', other: '# documents' })}`,
  thisDocument: 'this document',
  allYears: (year: number): string => `Only documents of ${year}: show all years`,
  wordsField: 'Only citations with these words',
  wordsHint: 'Words in the sentence or the name',
  counted: (shown: number, all: number): string => (shown === all ? citations(all) : `${number(shown)} of ${citations(all)}`),
  nothing: 'Nothing is cited here.',
  noneHas: 'No citation has all these words.',
  sureness: { sure: 'Sure', likely: 'Likely', doubt: 'Doubt' },
  inHundred: (n: number): string => `about ${n} in 100 such readings are right`,
  notDecided: 'Not decided',
  heading: 'heading',
  note: (n: string): string => `note ${n}`,
}

export type TableWords = typeof table

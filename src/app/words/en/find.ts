import { grammar } from './grammar.ts'

const { count } = grammar

/** The find box and its hits. */
export const find = {
  label: 'Find an instrument, article or word',
  found: 'Found',
  nothing: (query: string): string => `Nothing found for “${query}”. Try an abbreviation (ICCPR), a year or one word of the text.`,
  here: (paragraphs: number): string => count(paragraphs, { one: '# paragraph', other: '# paragraphs' }),
  elsewhere: (paragraphs: number, documents: number): string =>
    `${count(paragraphs, { one: '# paragraph', other: '# paragraphs' })} in ${count(documents, { one: '# other document', other: '# other documents' })}`,
  notCited: 'not cited',
  notCitedHere: 'not cited here',
}

export type Find = typeof find

import { grammar } from './grammar.ts'

const { count, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# paragraph', other: '# paragraphs' })
const documents = (n: number): string => count(n, { one: '# document', other: '# documents' })

/** The view that counts. */
export const analysis = {
  chart: 'What is counted',
  charts: {
    cited: 'What is cited most',
    articles: 'Articles',
    heat: 'Heat map',
    years: 'Over time',
    pairs: 'Cited together',
    profile: 'How this document differs',
  },
  of: 'Of',
  allDocuments: (n: number): string => `all ${documents(n)}`,
  thisDocument: 'this document',
  paragraphs,
  nothing: 'Nothing is cited here.',
  doubtsLeftOut: (n: number): string => `${count(n, { one: '# doubt is', other: '# doubts are' })} not counted.`,
  leftOut: (n: number): string => `${number(n)} more are left out; the filter shows others.`,

  name: 'Instrument or document',
  citing: 'Citing paragraphs',
  inDocuments: 'Documents',
  article: 'Place',
  subject: 'Subject',
  asAWhole: 'as a whole',
  ofInstrument: 'Instrument',
  noArticles: 'It is cited only as a whole.',

  documentsBy: 'Documents and what they cite: the paragraphs that cite',
  sectionsBy: 'Sections of this document and what they cite: the paragraphs that cite',
  beforeHeadings: '(before the first heading)',
  rows: 'Rows',
  columns: 'Columns',
  orders: { given: 'as they come', most: 'most first', name: 'by name', date: 'by date', alike: 'alike together' },
  cell: (row: string, column: string, n: number): string => `${row} cites ${column} in ${paragraphs(n)}`,

  year: 'Year',
  ofTheYear: 'Documents of the year',
  mostOften: 'Most often',
  undated: (n: number): string => `${documents(n)} without a date: what they cite is in no year.`,
  noYears: 'None of the documents has a date.',

  pair: 'Cited in the same paragraph',
  and: 'and',
  share: 'Of those that cite either',
  percent: (share: number): string => `${number(Math.round(share * 100))}%`,
  listsLeftOut: (n: number, most: number): string => `${paragraphs(n)} that list more than ${number(most)} things are left out.`,

  here: 'Here',
  elsewhere: 'Elsewhere',
  expected: 'Expected here',
  difference: 'Less or more than in the others',
  oneDocument: 'There is one document only, so there is nothing to compare it with. Open others beside it.',
  timesMore: (n: number): string => `${number(n)} times more`,
  timesLess: (n: number): string => `${number(n)} times less`,
  same: 'about the same',
  few: 'too few to say',
  profileHint: (name: string): string => `What ${name} cites more, and what less, than the other documents do, by shares of what each cites.`,
}

export type AnalysisWords = typeof analysis

import { grammar } from './grammar.ts'

const { count, number } = grammar
const times = (n: number): string => count(n, { one: '# time', other: '# times' })

const citedWords = (instruments: number, documents: number): string =>
  [
    ...(instruments || !documents ? [count(instruments, { one: '# instrument', other: '# instruments' })] : []),
    ...(documents ? [count(documents, { one: '# document', other: '# documents' })] : []),
  ].join(' and ')

/** The map and its equals: list and matrix, with what chooses what they show. */
export const map = {
  show: {
    map: 'Show the map',
    table: 'Show the table',
    analysis: 'Show the analysis',
    compare: 'Show the comparison',
    exercises: 'Show the exercises',
    story: 'Show the story',
  },
  hide: {
    map: 'Hide the map',
    table: 'Hide the table',
    analysis: 'Hide the analysis',
    compare: 'Hide the comparison',
    exercises: 'Hide the exercises',
    story: 'Hide the story',
  },
  picture: 'Map of the citations: paragraphs on the left, what they cite on the right. The list shows the same.',
  moreBelow: (n: number): string => `${number(n)} more below`,
  quietLeftOut: (n: number): string => `${count(n, { one: '# paragraph', other: '# paragraphs' })} without citations not drawn`,
  undatedLeftOut: (n: number): string => `${number(n)} without a date not drawn`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  everything: 'Show everything',
  arranging: 'Arranging…',
  notArranged: 'The layout could not be computed in the background.',
  tryAgain: 'Try again',
  noDrawing: 'The map cannot be drawn here',
  noDrawingWhy: 'This browser does not offer the graphics (WebGL) that the map is drawn with. The list shows the same citations.',
  showList: 'Show the list',
  notDecided: 'Not decided',
  asAWhole: 'as a whole',
  documentsRead: 'Documents read',

  views: 'Views',
  /** The tabs of the pane, in `viewRows.tsx`. */
  tabs: { map: 'Map', table: 'Table', analysis: 'Analysis', compare: 'Compare', exercises: 'Exercises', story: 'Story' },
  showAs: 'Show as',
  columns: 'Two columns',
  network: 'Network',
  timeline: 'Timeline',
  matrix: 'Matrix',
  list: 'List',

  status: (citing: number, paragraphs: number, instruments: number, documents: number): string => {
    return `${number(citing)} of ${count(paragraphs, { one: '# paragraph', other: '# paragraphs' })} ${citing === 1 ? 'cites' : 'cite'} ${citedWords(instruments, documents)}`
  },
  /** The same of all open documents. */
  statusOfAll: (citing: number, open: number, instruments: number, documents: number): string =>
    `${number(citing)} of ${count(open, { one: '# open document', other: '# open documents' })} ${citing === 1 ? 'cites' : 'cite'} ${citedWords(instruments, documents)}`,
  statusOfInstruments: (n: number): string => `${count(n, { one: '# instrument', other: '# instruments' })} and what ties them`,
  doubts: (n: number): string => count(n, { one: '# doubt', other: '# doubts' }),

  legend: 'Legend: choose what is shown',
  likely: 'Likely',
  crossReference: 'Cross-reference between paragraphs',
  showOthers: 'Show the others too',
  showOnly: 'Show only this',

  filter: 'Filter',
  only: (words: readonly string[]): string => `Only ${words.join(', ')}`,
  showAll: 'Show all',
  howCited: 'How cited',
  howSure: 'How sure',
  documents: 'Documents (where all are shown)',
  adopted: 'Adopted',
  from: 'from',
  to: 'to',
  year: 'year',
  legendHint: 'Families and kinds: choose them in the legend below.',
  level: 'What the picture shows',
  levels: {
    paragraphs: 'Paragraphs and instruments',
    provisions: 'Paragraphs and articles',
    documents: 'All documents and instruments',
    instruments: 'Instruments among themselves',
  },
  between: (from: number, to: number): string => `${from} to ${to}`,
  since: (year: number): string => `since ${year}`,
  until: (year: number): string => `until ${year}`,

  noMatrix: 'Instruments among themselves have no table: choose “Network” or “Timeline” above.',
  nothingCited: 'Nothing is cited here.',
  leftOutOfMatrix: (n: number): string => `${count(n, { one: '# row or column', other: '# rows and columns' })} left out; filter to see others.`,
  citedIn: 'Cited in',
  cites: (row: string, column: string, n: number): string => `${row} cites ${column}: ${times(n)}`,

  byParagraph: 'Paragraphs and what they cite',
  byInstrument: 'Instruments and who cites them',
  noCitation: 'No citation was found in this document.',
  paragraph: 'Paragraph',
  citesHead: 'Cites',
  inTheseWords: 'In these words',
  instrument: 'Instrument or document',
  articles: 'Articles',
  times,
}

export type MapWords = typeof map

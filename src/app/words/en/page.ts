import { grammar } from './grammar.ts'

const { count } = grammar

/** What is around text and map: the line on top, dialogs, notices, and what is shown while there is no document. */
export const page = {
  skipToText: 'Skip to the text',
  skipToMap: 'Skip to the map',
  openInPacta: 'Open in Pacta',
  beginning: 'Back to the beginning',
  document: 'Document',
  chooseDocument: 'Choose a document',
  openDocuments: 'Open documents',
  open: 'Open…',
  export: 'Export',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  dark: 'Dark theme',
  light: 'Light theme',
  language: 'Language',
  help: 'Help',

  tryAgain: 'Try again',
  loading: 'Loading…',
  partFailed: 'This part of Pacta could not be loaded',
  stillOpen: 'Is the window in which you started Pacta still open?',
  opening: 'Opening the documents…',
  failed: 'The documents could not be opened',
  failedHint:
    'Is the window in which you started Pacta still open? Start it again if not, then try once more. Documents of your own can be opened all the same.',
  noneRead: 'None of the files could be read',
  emptyTitle: 'Which paragraph cites which treaty?',
  emptyHint: 'Drop UN documents anywhere on this page, or choose them. They are read on this computer: nothing leaves it.',
  absent: (id: string): string => `“${id}” is not open here`,
  absentHint:
    'The link you followed holds no documents, only the place in them: documents never leave the computer they are read on. If you have this one, drop it anywhere on this page or choose it, and the link leads to its place.',
  absentToo: 'The link also speaks of:',
  openHere: 'Open here:',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  drop: 'Drop to read',
  dropHint: 'Files or whole folders. They are read on this computer; nothing leaves it.',

  notRead: 'Files that could not be read',
  filesNotRead: (n: number): string => count(n, { one: '# file could not be read', other: '# files could not be read' }),
  putAway: 'Put this notice away',
  readingFiles: 'Reading files',
  readingOf: (n: number, of: number): string => `Reading ${n} of ${count(of, { one: '# file', other: '# files' })}`,
  stop: 'Stop',
  filesRead: 'Files read',

  close: 'Close',
  closeOne: (name: string): string => `Close ${name}`,
  documents: 'Documents',
  documentsHint: 'Drop files or a folder anywhere on this page, or choose them. They are read on this computer: nothing leaves it.',
  openNow: 'Open now',
  nextTime: 'Next time',
  keep: 'Keep what I opened in this browser, on this computer',
  keptHint: 'Take the tick away and it is forgotten.',
  notKeptHint: 'Otherwise it is gone when the page is closed.',
  saveProject: 'Save project',
  projectHint: 'One file with all open documents and their citations, to open here again or to pass on.',
  saveReview: 'Save review',
  reviewHint: (n: number): string =>
    `${count(n, { one: '# decision', other: '# decisions' })} of yours, apart from the documents: open the file here again, or give it to “pacta extract --review”.`,
  paragraphs: (n: number): string => count(n, { one: '# paragraph', other: '# paragraphs' }),
  given: 'given',
  givenHint: 'It was there when the page was opened',
}

export type Page = typeof page

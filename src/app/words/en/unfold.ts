import { grammar } from './grammar.ts'

const { count, number } = grammar

/** What opens and folds on the map, what is looked at alone, and levels that follow the zoom. */
export const unfold = {
  /** On a button; what follows is counted. */
  show: {
    articles: (_: string, n: number): string => (n === 1 ? 'Show its cited article on the map' : `Show its ${number(n)} cited articles on the map`),
    sections: (_: string, n: number): string => `Show its ${number(n)} sections on the map`,
    paragraphs: (name: string, n: number): string => `Show the ${count(n, { one: 'paragraph', other: '# paragraphs' })} of “${name}” on the map`,
  },
  fold: {
    articles: (name: string): string => `Fold the articles of ${name} together`,
    sections: (name: string): string => `Fold the sections of ${name} together`,
    paragraphs: (name: string): string => `Fold the paragraphs of “${name}” together`,
  },
  openKey: 'Open (e)',
  foldKey: 'Fold (e)',
  shown: {
    articles: (name: string): string => `${name}: its articles are shown`,
    sections: (name: string): string => `${name}: its sections are shown`,
    paragraphs: (name: string): string => `${name}: its paragraphs are shown`,
  },
  folded: (name: string): string => `${name}: folded together`,
  chooseFirst: 'Choose an instrument, a document or a section first: it can be opened then',
  /** The strip of what was opened. */
  turned: 'Opened on the map',
  foldAll: 'Fold all',
  undoAll: 'As before',
  showAgain: (name: string): string => `${name}: show its parts again`,
  onlyThese: 'Only these',
  onlyTheseWhy: 'Lay out on their own what is lit now',
  onlyPart: 'Only a part is shown',
  everything: 'show everything',
  onlySaid: (n: number): string => `Only a part is shown: ${count(n, { one: '# thing', other: '# things' })}`,
  allSaid: 'Everything is shown again',
  beginning: 'Beginning',
  notes: 'Notes',

  byZoom: 'More detail when enlarged far, less when made small',
  zoomedTo: (level: string): string => `Zoomed to: ${level.charAt(0).toLowerCase()}${level.slice(1)}`,
  undoZoom: 'Undo, and stay at one level',
  closeNote: 'Close this note',
}

export type UnfoldWords = typeof unfold

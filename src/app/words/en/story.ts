import { grammar } from './grammar.ts'

const { count } = grammar

/** A story: saved views in an order, shown to others. */
export const story = {
  heading: 'Story',
  lead: 'Views in the order in which you tell them, each with a caption: to show full screen, or to pass on as a page that needs nothing else.',
  title: 'Title',
  untitled: 'A story',
  empty: 'No step yet. Choose a paragraph or an instrument, then add what you see; “Add to story” above the map does the same (s).',
  addView: 'Add this view',
  present: 'Show full screen',
  exportPage: 'Save as a page',
  exported: 'Saved: one page that needs no network, with the texts and pictures as they are now.',
  saveProject: 'Save project',
  savedWith: 'The story is saved with the project, and kept in this browser if you keep your documents here.',
  undo: 'Undo',
  redo: 'Do again',
  steps: (n: number): string => count(n, { one: '# step', other: '# steps' }),
  step: (n: number): string => `Step ${n}`,
  caption: (n: number): string => `Caption of step ${n}`,
  see: 'See it',
  earlier: (n: number): string => `Earlier: step ${n}`,
  later: (n: number): string => `Later: step ${n}`,
  remove: (n: number): string => `Take out step ${n}`,
  notOpen: (id: string): string => `“${id}” is not open here.`,
  notOpenThen: (id: string): string => `“${id}” was not open when this page was made.`,
  presenting: 'Story',
  place: (n: number, of: number): string => `${n} of ${of}`,
  back: 'Back',
  on: 'On',
  end: 'End',
  restsOn: (document: string): string => `${document}: what it cites`,
  citesOf: (place: string): string => `${place}: what it cites`,
  whoCites: (name: string, document: string): string => `${name} in ${document}`,
  allDocuments: (n: number): string => count(n, { one: '# document: what it cites', other: '# documents: what they cite' }),
  openQuestion: 'Open question',
  reason: (name: string, places: string): string => (places === '' ? name : `${name}, ${places}`),
}

export type StoryWords = typeof story

import { grammar } from './grammar.ts'

const { count } = grammar

/** What is said aloud when something was done, and what went wrong. */
export const says = {
  linkCopied: 'Link copied',
  linkNotCopied: 'The link could not be copied; copy it from the address bar',
  noCitation: 'There is no citation to go to',
  citationOf: (number: number, of: number, symbol: string, paragraph: string): string => `Citation ${number} of ${of}: ${symbol}, paragraph ${paragraph}`,
  chooseFirst: 'Choose a paragraph first: its reference can be copied then',
  copied: (text: string): string => `Copied: ${text}`,
  notCopied: 'It could not be copied: the browser does not allow it',
  notKept: 'This browser does not let Pacta keep documents here. Save a project file instead.',
  forgotten: 'Nothing is kept on this computer any more',
  notForgotten: 'What was kept could not be removed. Clear this page’s data in the settings of the browser.',
  projectSaved: 'Project saved',
  opened: (n: number): string => count(n, { one: '# document opened', other: '# documents opened' }),
  openAlready: (n: number): string => count(n, { one: '# document already open', other: '# documents already open' }),
  decisionsTaken: (n: number): string => count(n, { one: '# decision taken over', other: '# decisions taken over' }),
  exercisesOpened: (n: number): string => count(n, { one: '# set of exercises opened', other: '# sets of exercises opened' }),
  notRead: (n: number): string => count(n, { one: '# file could not be read', other: '# files could not be read' }),
  comma: ', ',
  nothingOpened: 'Nothing opened',
  stopped: (outcome: string): string => `Stopped: ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`,
  decided: { confirm: 'Confirmed', reject: 'Taken away: not a citation', retarget: 'Changed', add: 'Added' },
  allConfirmed: (n: number): string => count(n, { one: '# citation confirmed', other: '# citations confirmed' }),
  chooseParagraph: 'Choose a paragraph first',
  undone: 'Undone',
  doneAgain: 'Done again',
  reviewSaved: 'Review saved',
  notCitedHere: (name: string): string => `${name}: not cited in this document`,
  paragraphChosen: (label: string, cited: number): string =>
    `${label.replace('¶', 'Paragraph ')} chosen: ${cited === 0 ? 'cites nothing' : `cites ${count(cited, { one: '# instrument or document', other: '# instruments or documents' })}`}`,
  doubtChosen: (quote: string): string => `Doubt chosen: “${quote}”`,
  targetChosen: (name: string, paragraphs: number): string => `${name} chosen: cited in ${count(paragraphs, { one: '# paragraph', other: '# paragraphs' })}`,
  languageFailed: 'This language could not be loaded. Is the window in which you started Pacta still open?',
}

export type Says = typeof says

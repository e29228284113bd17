import { grammar } from './grammar.ts'

const { count, list, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# paragraph', other: '# paragraphs' })
const doubts = (n: number): string => count(n, { one: '# doubt', other: '# doubts' })

/** The cards under the text and the map. */
export const cards = {
  details: 'Details',
  close: 'Close details',
  closeHint: 'Close (Esc)',
  document: 'Document',
  noCitation: 'No citation was found in this document.',
  hint: 'Choose a paragraph number, marked words or a point on the map to see what is behind it.',
  openQuestions: 'Open questions',
  openQuestion: 'Open question',
  text: 'Text',

  doubt: 'Doubt',
  thisText: 'this text',
  paragraph: (number: string): string => `paragraph ${number}`,
  notCounted: 'Not counted as a citation. It stands in ',
  mayMean: 'It may mean',

  textCites: 'This text',
  paragraphCites: (number: string): string => `Paragraph ${number}`,
  citesNothing: (paragraph: string): string => `${paragraph} cites no instrument`,
  citesSome: (paragraph: string, instruments: number, documents: number, others: number, open: number): string => {
    const cited = [
      ...(instruments ? [count(instruments, { one: '# instrument', other: '# instruments' })] : []),
      ...(documents ? [count(documents, { one: '# document', other: '# documents' })] : []),
      ...(others ? [count(others, { one: '# other paragraph', other: '# other paragraphs' })] : []),
    ]
    if (cited.length === 0) return `${paragraph} leaves ${doubts(open)}`
    return `${paragraph} cites ${list(cited)}${open ? `, and leaves ${doubts(open)}` : ''}`
  },
  citedHere: 'Cited here',
  copyReference: 'Copy reference',
  copyHint: 'Copy reference (c)',
  withQuote: 'with quote',
  quoteHint: 'Copy with quote (q)',
  copied: 'Copied',

  previousOf: (name: string): string => `Previous citation of ${name}`,
  previousHint: 'Previous citation (p)',
  previous: 'Previous',
  nextOf: (name: string): string => `Next citation of ${name}`,
  nextHint: 'Next citation (n)',
  next: 'Next',
  standing: (at: number, of: number): string => `${at ? number(at) : '–'} of ${number(of)}`,
  notCited: 'Not cited in this document',
  citedIn: (n: number): string => `Cited in ${paragraphs(n)}`,
  everyCitation: (name: string): string => `Every citation of ${name} in this document`,
  citedElsewhere: 'Cited in other open documents',
  textAbbreviated: 'text',
  andMore: (n: number): string => ` and ${number(n)} more`,
  citedTogether: 'Cited in the same paragraphs',
  togetherIn: (title: string, n: number): string => `${title}: together in ${paragraphs(n)}`,

  compareWith: 'Compare with…',
  compareThese: (a: string, b: string): string => `Compare ${a} with ${b}`,
  howTied: 'How is it tied to',
  choose: 'choose…',
  known: 'Cited and known',
  paragraphs: 'Paragraphs',
  notTied: 'Nothing open here ties them.',
  ties: {
    cites: 'cites',
    'cited-in': 'is cited in',
    'protocol-to': 'is a protocol to',
    'has-protocol': 'has the protocol',
    amends: 'amends',
    'amended-by': 'is amended by',
    replaces: 'replaces',
    'replaced-by': 'is replaced by',
    recalls: 'recalls in its preamble',
    'recalled-in': 'is recalled in the preamble of',
  },
  reach: 'Steps lit around it',
  light: 'Light',
  steps: (n: number): string => count(n, { one: '# step', other: '# steps' }),
  stepUnit: (n: number): string => (n === 1 ? 'step' : 'steps'),

  confirm: 'Confirm',
  reject: 'Not a citation',
  means: 'It means…',
  decide: 'Decide…',
  meansThis: (name: string): string => `It means ${name}`,
  confirmAll: (n: number): string => (n === 1 ? 'Confirm' : `Confirm all ${n}`),
  add: 'Add…',
  addHint: 'Add a citation (a)',
  why: 'Why?',
  whyHint: 'Why is it read so? (w)',
  whyParagraph: 'Why is this paragraph read so?',
  whyWords: (quote: string): string => `Why is “${quote}” read so?`,
  undo: 'Undo',
  undoHint: 'Undo (Ctrl Z)',
}

export type Cards = typeof cards

import { grammar } from './grammar.ts'

const { number } = grammar

/** What the registry knows of an instrument, a general comment or a document. */
export const facts = {
  adopted: 'Adopted',
  by: 'By',
  opened: 'Opened',
  inForce: 'In force',
  notInForce: 'not in force',
  published: 'Published',
  treatyBody: 'Treaty body',
  committee: 'Committee',
  symbol: 'Symbol',
  protocolTo: 'Protocol to',
  protocols: 'Protocols',
  amends: 'Amends',
  amendedBy: 'Amended by',
  replaces: 'Replaces',
  replacedBy: 'Replaced by',
  notCitedHere: (title: string): string => `${title} (not cited here)`,
  registration: (number: string): string => `No. ${number}`,
  noFacts: 'The registry holds no facts on this instrument.',
  numberOnly: 'Known by its number only: the document itself is not open here.',
  checkedSource: 'Facts checked against a source',
  checked: 'Facts checked',
  checkedParts: (parts: string): string => `Facts checked: ${parts}`,
  checkedPartly: (parts: string): string => `Facts checked: ${parts}; the rest from general knowledge`,
  unchecked: 'Facts from general knowledge, not yet compared with a source',
  checkedAll: (parts: string): string => `Checked: ${parts}.`,
  checkedRegistry: 'Checked against the sources of the registry.',
  source: (source: string): string => `Source: ${source}`,
  concerns: 'This concerns the facts on this card. The citations are read from the document itself.',
  andMore: (parts: string, n: number): string => `${parts} and ${number(n)} more`,
  comma: ', ',
  /** In the order in which they are told. */
  parts: {
    title: 'title',
    date: 'date of adoption',
    place: 'place',
    resolution: 'resolution',
    in_force: 'entry into force',
    unts: 'treaty series',
    series: 'treaty series',
    registration: 'registration number',
    articles: 'number of articles',
    mtdsg: 'depositary chapter',
  },
}

export type FactWords = typeof facts

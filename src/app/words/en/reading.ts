/** The text with its marks. */
export const reading = {
  text: 'Text',
  notes: 'Notes on this text',
  paragraph: (number: string): string => `Paragraph ${number}`,
  preambular: (number: string): string => `Preambular paragraph ${number}`,
  note: (number: string): string => `Note ${number}`,
  footnote: (number: string): string => `Footnote ${number}`,
  backToText: 'Back to the text',
  doubt: 'Doubt',
  more: (others: number): string => ` (and ${others} more)`,
  citedHere: 'Cited here',
  whichOne: 'which one?',
  notDecided: 'not decided',
  width: 'Width of the text',
  selected: 'Selected words',
  add: 'Add a citation',
  addHint: 'Add a citation (a)',
  copyQuoted: 'Copy with reference',
  copyQuotedHint: 'Copy with reference (q)',
}

export type Reading = typeof reading

/** The guided tour: a few sentences for each place that it points at. */
export const tour = {
  label: 'Guided tour',
  place: (n: number, of: number): string => `${n} of ${of}`,
  back: 'Back',
  next: 'Next',
  done: 'Done',
  close: 'End the tour',
  steps: {
    reading: {
      title: 'The document',
      text: 'Here stands the document as it is printed, with its paragraph numbers in the margin. Click a number to choose the paragraph.',
    },
    marks: {
      title: 'Citations',
      text: 'Underlined words cite something. The colour tells the family of law; the names beside the paragraph tell what is cited.',
    },
    map: {
      title: 'The map',
      text: 'What the document rests on: a line for every paragraph that cites an instrument. Choose either end and the other lights up.',
    },
    doubt: {
      title: 'A doubt stays a doubt',
      text: 'A question mark and a dotted line: the words do not say enough to decide. It is never counted as a citation.',
    },
    card: {
      title: 'Why?',
      text: 'Whatever you choose is explained here: which words, which article, by which rule, and who else cites it. You can confirm or correct it.',
    },
    find: { title: 'Find', text: 'An instrument by any of its names, an article (“crc 37”), or a word of the text.' },
    open: {
      title: 'Your own documents',
      text: 'Open or drop PDFs, Word files or whole folders: they are read on this computer and sent nowhere. Reports to teach with are here too.',
    },
  },
}

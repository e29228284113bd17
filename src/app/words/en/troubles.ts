/** What went wrong, and what to do. What the core says of a file that it cannot read stands in the core. */
export const troubles = {
  noAnswer: 'Pacta does not answer at this address.',
  noAnswerNow: 'Pacta does not answer. Is the window in which you started it still open?',
  answeredError: (status: number): string => `Pacta answered with an error (${status}).`,
  answerUnread: 'Pacta’s answer could not be read. Try again.',
  pageTooOld: 'This page is older than the documents it was given. Reload it.',
  modelsOfAnother: 'The model reports are not of this version of Pacta. Reload the page.',

  readerBroke: 'The reader broke off at this file. Close other pages if it is very large, and try it alone; if that fails too, please report it with the file.',
  noRegistry: 'The part of Pacta that knows the instruments could not be started. Is the window in which you started Pacta still open?',
  unexplained: 'This paragraph cannot be explained. If it comes from a project file, open the document itself instead.',

  noProject: 'This is not a project of Pacta. Open the documents themselves instead, or a file that ends in .pacta.json.',
  newerProject: (version: number, known: number): string =>
    `This project was saved by a newer Pacta (version ${version} of the format; this one reads ${known}). Open it with that one.`,
  unversioned: 'This project does not say which version it is of. It may be damaged: open the documents themselves instead.',
  /** `place` and `detail` are of the file's form, and English: they help whoever repairs it. */
  damaged: (place: string, detail: string): string =>
    `This project is damaged${place === '' ? '' : ` at ${place}`}: ${detail}. Open the documents themselves instead.`,
  damagedReview: (detail: string): string => `This project is damaged: of what a reviewer decided, ${detail} Open the documents themselves instead.`,
  noJson: 'This project is damaged: it is not valid JSON; perhaps it was not saved or downloaded completely.',

  noMaker: 'The part of Pacta that makes files could not be loaded. Is the window in which you started Pacta still open?',
  noFonts: 'The fonts of the sheet could not be loaded. Is the window in which you started Pacta still open?',
  pictureTooLarge: 'The picture is too large for this browser. Choose a smaller one, or SVG.',
  pngTooLarge: 'This picture is too large for a PNG of that size. Choose a smaller one, or SVG, which has no limit.',
  cannotDraw: 'This browser cannot draw pictures. Choose SVG.',
}

export type TroubleWords = typeof troubles

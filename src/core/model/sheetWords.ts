import { WAYS, type Way } from './known.ts'

/** With what exercises ask and explain, and what a worksheet prints around them, in one language. */
export interface SheetTexts {
  readonly sheet: string
  readonly name: string
  readonly date: string
  readonly boxes: string
  readonly answers: string
  readonly byPerson: string
  readonly byProgram: string
  readonly byAsterisk: string
  readonly readThem: string
  readonly drawnWith: (seed: number) => string
  readonly origin: (document: string, title: string, issuer: string | undefined, number: string) => string
  readonly gap: string
  readonly why: string
  readonly noCitation: (quote: string, why: string) => string
  readonly theReason: (letter: string, reason: string) => string
  readonly citations: (n: number) => string
  readonly inBoxes: (numbers: readonly number[]) => string
  /** What is asked; `words` are those that are asked about. */
  readonly questions: {
    readonly mark: string
    readonly which: (words: string) => string
    readonly article: (instrument: string) => string
    readonly order: (document: string) => string
  }
  readonly article: (number: string) => string
  readonly ways: Readonly<Record<Way, string>>
  /** `why` ends with a full stop, if it is a sentence. */
  readonly explained: (quote: string, what: string, why: string) => string
  readonly textSays: (quote: string) => string
  readonly articleIsAbout: (number: string, subject: string) => string
}

/** The same with what the page knows already: its language, the reasons of the rules, dates. */
export interface SheetWords extends SheetTexts {
  /** BCP 47. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** By the names of the rules; in English they are not asked. */
  readonly rules: Readonly<Record<string, string>>
  readonly semicolon: string
  readonly dateOf: (iso: string) => string
}

export const ENGLISH_SHEET_TEXTS: SheetTexts = {
  sheet: 'Worksheet: who cites what',
  name: 'Name',
  date: 'Date',
  boxes: 'Number the boxes, from 1 for the earliest.',
  answers: 'Answers',
  byPerson: 'The answers were decided by a person who read the documents.',
  byProgram: 'The answers are what Pacta found, where it was sure.',
  byAsterisk: 'Answers with an asterisk are what Pacta found, where it was sure.',
  readThem: 'Read them before you hand them out.',
  drawnWith: seed => `Drawn with the seed ${seed}.`,
  origin: (document, title, issuer, number) => `${document}, “${title}”${issuer === undefined ? '' : `, issued by: ${issuer}`}; paragraph ${number}`,
  gap: 'gap',
  why: 'Why?',
  noCitation: (quote, why) => `No citation: “${quote}”. ${why}`,
  theReason: (letter, reason) => ` The reason is ${letter}: ${reason}.`,
  citations: n => (n === 1 ? 'One citation' : `${n} citations`),
  inBoxes: numbers => `In the boxes, from the top: ${numbers.join(', ')}`,
  questions: {
    mark: 'Mark every citation of a treaty, a declaration, a resolution, a general comment, a case or another document in this paragraph, each by itself. References to paragraphs of the same document need no mark.',
    which: words => `Which treaty do the words “${words}” mean here, and why?`,
    article: instrument => `Which article stands in the gap? It is one of this instrument: ${instrument}.`,
    order: document => `Put these instruments, cited in ${document}, in the order of their adoption, the earliest first.`,
  },
  article: number => `article ${number}`,
  ways: WAYS,
  explained: (quote, what, why) => `“${quote}” is ${what}: ${why}`,
  textSays: quote => `The text says “${quote}”.`,
  articleIsAbout: (number, subject) => `Article ${number} is about this: ${subject}.`,
}

export const ENGLISH_SHEET: SheetWords = { ...ENGLISH_SHEET_TEXTS, language: 'en', dir: 'ltr', rules: {}, semicolon: '; ', dateOf: iso => iso }

import { type TroubleWords, troubles } from './en/troubles.ts'

/** What went wrong: said in the reader's language where it is shown. A string is what the core says of a file, in English. */
export type Reason = string | ((words: TroubleWords) => string)

/** What a person is told when something of the page itself fails. Its message is the English sentence. */
export class Trouble extends Error {
  readonly say: (words: TroubleWords) => string
  constructor(say: (words: TroubleWords) => string) {
    super(say(troubles))
    this.say = say
  }
}

export const reasonOf = (error: unknown): Reason => (error instanceof Trouble ? error.say : error instanceof Error ? error.message : String(error))

export const inWords = (reason: Reason, words: TroubleWords): string => (typeof reason === 'string' ? reason : reason(words))

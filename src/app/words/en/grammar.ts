import { grammarOf } from '../grammar.ts'

/** British order: `18 December 1990`; `a, b and c`. */
export const grammar = grammarOf('en-GB')

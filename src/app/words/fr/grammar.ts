import { grammarOf } from '../grammar.ts'

const french = grammarOf('fr')

/** The first of a month is an ordinal: `1er juillet 1990`. */
export const grammar = { ...french, date: (iso: string): string => french.date(iso).replace(/^1 /, '1er ') }

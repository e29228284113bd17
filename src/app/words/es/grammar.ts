import { grammarOf } from '../grammar.ts'

export const grammar = grammarOf('es')

import type { CompareWords } from '../en/compare.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# paragraphe', other: '# paragraphes' })

export const compare: CompareWords = {
  choose: 'Comparer',
  with: 'avec',
  first: 'Le premier des deux',
  second: 'Le second des deux',
  none: 'choisir…',
  documents: 'Documents ouverts',
  cited: 'Cités dans les documents ouverts',
  hint: 'Choisissez deux instruments pour voir où ils sont cités ensemble et où chacun l’est seul, ou deux documents ouverts pour voir ce que citent les deux et ce que cite un seul.',
  together: n => (n === 0 ? 'Jamais cités dans le même paragraphe' : `Cités dans le même paragraphe : ${paragraphs(n)}`),
  alone: (name, n) => `${name} seulement : ${paragraphs(n)}`,
  both: n => (n === 0 ? 'Rien n’est cité dans les deux' : `Cités dans les deux : ${number(n)}`),
  only: (name, n) => `Dans ${name} seulement : ${number(n)}`,
  nothing: 'Aucun.',
  instrument: 'Instrument ou document',
  andMore: n => count(n, { one: ' et # autre', other: ' et # autres' }),
  notOpen: name => `« ${name} » n’est pas ouvert ici.`,
}

import type { Find } from '../en/find.ts'
import { grammar } from './grammar.ts'

const { count } = grammar

export const find: Find = {
  label: 'Chercher un instrument, un article ou un mot',
  found: 'Résultats',
  nothing: query => `Aucun résultat pour « ${query} ». Essayez une abréviation (ICCPR), une année ou un mot du texte.`,
  here: paragraphs => count(paragraphs, { one: '# paragraphe', other: '# paragraphes' }),
  elsewhere: (paragraphs, documents) =>
    `${count(paragraphs, { one: '# paragraphe', other: '# paragraphes' })} dans ${count(documents, { one: '# autre document', other: '# autres documents' })}`,
  notCited: 'non cité',
  notCitedHere: 'non cité ici',
}

import type { TableWords } from '../en/table.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar
const citations = (n: number): string => count(n, { one: '# citation', other: '# citations' })

export const table: TableWords = {
  name: 'Citations',
  columns: { place: 'Paragraphe', cites: 'Cite', words: 'Dans cette phrase', sure: 'Certitude' },
  groupBy: 'Grouper par',
  groups: { none: 'une seule liste', document: 'document', cites: 'ce qui est cité' },
  of: 'De',
  allDocuments: n => count(n, { one: '# document', other: 'tous les documents (#)' }),
  thisDocument: 'ce document',
  allYears: (year: number): string => `Seulement les documents de ${year} : afficher toutes les années`,
  wordsField: 'Seulement les citations avec ces mots',
  wordsHint: 'Mots de la phrase ou du nom',
  counted: (shown, all) => (shown === all ? citations(all) : `${number(shown)} sur ${citations(all)}`),
  nothing: 'Rien n’est cité ici.',
  noneHas: 'Aucune citation ne contient tous ces mots.',
  sureness: { sure: 'Sûre', likely: 'Probable', doubt: 'Doute' },
  inHundred: n => `sur 100 lectures de ce type, ${n} environ sont exactes`,
  notDecided: 'Non tranché',
  heading: 'titre',
  note: n => `note ${n}`,
}

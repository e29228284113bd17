import type { TableWords } from '../en/table.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar
const citations = (n: number): string => count(n, { one: '# cita', other: '# citas' })

export const table: TableWords = {
  name: 'Citas',
  columns: { place: 'Párrafo', cites: 'Cita', words: 'En esta frase', sure: 'Certeza' },
  groupBy: 'Agrupar por',
  groups: { none: 'una sola lista', document: 'documento', cites: 'lo citado' },
  of: 'De',
  allDocuments: n => count(n, { one: '# documento', other: 'todos los documentos (#)' }),
  thisDocument: 'este documento',
  allYears: (year: number): string => `Solo los documentos de ${year}: mostrar todos los años`,
  wordsField: 'Solo las citas con estas palabras',
  wordsHint: 'Palabras de la frase o del nombre',
  counted: (shown, all) => (shown === all ? citations(all) : `${number(shown)} de ${citations(all)}`),
  nothing: 'Aquí no se cita nada.',
  noneHas: 'Ninguna cita contiene todas estas palabras.',
  sureness: { sure: 'Segura', likely: 'Probable', doubt: 'Duda' },
  inHundred: n => `de cada 100 lecturas de este tipo, unas ${n} son correctas`,
  notDecided: 'Sin decidir',
  heading: 'título',
  note: n => `nota ${n}`,
}

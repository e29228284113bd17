import type { Find } from '../en/find.ts'
import { grammar } from './grammar.ts'

const { count } = grammar

export const find: Find = {
  label: 'Buscar un instrumento, un artículo o una palabra',
  found: 'Resultados',
  nothing: query => `No se encontró nada para «${query}». Pruebe con una abreviatura (ICCPR), un año o una palabra del texto.`,
  here: paragraphs => count(paragraphs, { one: '# párrafo', other: '# párrafos' }),
  elsewhere: (paragraphs, documents) =>
    `${count(paragraphs, { one: '# párrafo', other: '# párrafos' })} en ${count(documents, { one: '# documento más', other: '# documentos más' })}`,
  notCited: 'no se cita',
  notCitedHere: 'no se cita aquí',
}

import type { CompareWords } from '../en/compare.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# párrafo', other: '# párrafos' })

export const compare: CompareWords = {
  choose: 'Comparar',
  with: 'con',
  first: 'El primero de los dos',
  second: 'El segundo de los dos',
  none: 'elegir…',
  documents: 'Documentos abiertos',
  cited: 'Citados en los documentos abiertos',
  hint: 'Elija dos instrumentos para ver dónde se citan juntos y dónde por separado, o dos documentos abiertos para ver lo que citan ambos y lo que cita solo uno.',
  together: n => (n === 0 ? 'Nunca se citan en el mismo párrafo' : `Citados en el mismo párrafo: ${paragraphs(n)}`),
  alone: (name, n) => `Solo ${name}: ${paragraphs(n)}`,
  both: n => (n === 0 ? 'No se cita nada en ambos' : `Citados en ambos: ${number(n)}`),
  only: (name, n) => `Solo en ${name}: ${number(n)}`,
  nothing: 'Ninguno.',
  instrument: 'Instrumento o documento',
  andMore: n => ` y ${number(n)} más`,
  notOpen: name => `«${name}» no está abierto aquí.`,
}

import type { Reading } from '../en/reading.ts'

export const reading: Reading = {
  text: 'Texto',
  notes: 'Observaciones sobre este texto',
  paragraph: number => `Párrafo ${number}`,
  preambular: number => `Párrafo ${number} del preámbulo`,
  note: number => `Nota ${number}`,
  footnote: number => `Nota a pie de página ${number}`,
  backToText: 'Volver al texto',
  doubt: 'Duda',
  more: others => ` (y ${others} más)`,
  citedHere: 'Citados aquí',
  whichOne: '¿cuál?',
  notDecided: 'sin decidir',
  width: 'Anchura del texto',
  selected: 'Palabras seleccionadas',
  add: 'Añadir una cita',
  addHint: 'Añadir una cita (a)',
  copyQuoted: 'Copiar con la referencia',
  copyQuotedHint: 'Copiar con la referencia (q)',
}

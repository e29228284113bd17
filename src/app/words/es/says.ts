import type { Says } from '../en/says.ts'
import { grammar } from './grammar.ts'

const { count } = grammar

export const says: Says = {
  linkCopied: 'Enlace copiado',
  linkNotCopied: 'No se pudo copiar el enlace; cópielo de la barra de direcciones',
  noCitation: 'No hay otra cita',
  citationOf: (number, of, symbol, paragraph) => `Cita ${number} de ${of}: ${symbol}, párrafo ${paragraph}`,
  chooseFirst: 'Elija primero un párrafo: entonces podrá copiarse su referencia',
  copied: text => `Copiado: ${text}`,
  notCopied: 'No se pudo copiar: el navegador no lo permite',
  notKept: 'Este navegador no permite que Pacta conserve documentos. Guarde en su lugar un proyecto.',
  forgotten: 'Ya no se conserva nada en este equipo',
  notForgotten: 'No se pudo borrar lo que se conservaba. Borre los datos de esta página en los ajustes del navegador.',
  projectSaved: 'Proyecto guardado',
  opened: n => count(n, { one: '# documento abierto', other: '# documentos abiertos' }),
  openAlready: n => count(n, { one: '# documento ya estaba abierto', other: '# documentos ya estaban abiertos' }),
  decisionsTaken: n => count(n, { one: '# decisión incorporada', other: '# decisiones incorporadas' }),
  exercisesOpened: n => count(n, { one: '# serie de ejercicios abierta', other: '# series de ejercicios abiertas' }),
  notRead: n => count(n, { one: '# archivo no se pudo leer', other: '# archivos no se pudieron leer' }),
  comma: ', ',
  nothingOpened: 'No se abrió nada',
  stopped: outcome => `Detenido: ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`,
  decided: { confirm: 'Confirmado', reject: 'Retirado: no es una cita', retarget: 'Cambiado', add: 'Añadido' },
  allConfirmed: n => count(n, { one: '# cita confirmada', other: '# citas confirmadas' }),
  chooseParagraph: 'Elija primero un párrafo',
  undone: 'Deshecho',
  doneAgain: 'Rehecho',
  reviewSaved: 'Revisión guardada',
  notCitedHere: name => `${name}: no se cita en el presente documento`,
  paragraphChosen: (label, cited) =>
    `Elegido: ${label.replace('¶', 'párrafo ')}; ${cited === 0 ? 'no cita nada' : `cita ${count(cited, { one: '# instrumento o documento', other: '# instrumentos o documentos' })}`}`,
  doubtChosen: quote => `Duda elegida: «${quote}»`,
  targetChosen: (name, paragraphs) => `Elegido: ${name}; citado en ${count(paragraphs, { one: '# párrafo', other: '# párrafos' })}`,
  languageFailed: 'No se pudo cargar este idioma. ¿Sigue abierta la ventana desde la que inició Pacta?',
}

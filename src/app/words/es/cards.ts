import type { Cards } from '../en/cards.ts'
import { grammar } from './grammar.ts'

const { count, list, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# párrafo', other: '# párrafos' })
const doubts = (n: number): string => count(n, { one: '# duda', other: '# dudas' })

export const cards: Cards = {
  details: 'Detalles',
  close: 'Cerrar los detalles',
  closeHint: 'Cerrar (Esc)',
  document: 'Documento',
  noCitation: 'No se encontró ninguna cita en este documento.',
  hint: 'Elija un número de párrafo, palabras marcadas o un punto del mapa para ver lo que hay detrás.',
  openQuestions: 'Cuestiones abiertas',
  openQuestion: 'Cuestión abierta',
  text: 'Texto',

  doubt: 'Duda',
  thisText: 'este texto',
  paragraph: number => `párrafo ${number}`,
  notCounted: 'No se cuenta como cita. Figura en el ',
  mayMean: 'Puede referirse a',

  textCites: 'Este texto',
  paragraphCites: number => `El párrafo ${number}`,
  citesNothing: paragraph => `${paragraph} no cita ningún instrumento`,
  citesSome: (paragraph, instruments, documents, others, open) => {
    const cited = [
      ...(instruments ? [count(instruments, { one: '# instrumento', other: '# instrumentos' })] : []),
      ...(documents ? [count(documents, { one: '# documento', other: '# documentos' })] : []),
      ...(others ? [count(others, { one: '# párrafo más', other: '# párrafos más' })] : []),
    ]
    if (cited.length === 0) return `${paragraph} deja ${doubts(open)} por resolver`
    return `${paragraph} cita ${list(cited)}${open ? ` y deja ${doubts(open)} por resolver` : ''}`
  },
  citedHere: 'Citados aquí',
  copyReference: 'Copiar la referencia',
  copyHint: 'Copiar la referencia (c)',
  withQuote: 'con el texto',
  quoteHint: 'Copiar con el texto (q)',
  copied: 'Copiado',

  previousOf: name => `Cita anterior de ${name}`,
  previousHint: 'Cita anterior (p)',
  previous: 'Anterior',
  nextOf: name => `Cita siguiente de ${name}`,
  nextHint: 'Cita siguiente (n)',
  next: 'Siguiente',
  standing: (at, of) => `${at ? number(at) : '–'} de ${number(of)}`,
  notCited: 'No se cita en el presente documento',
  citedIn: n => `Citado en ${paragraphs(n)}`,
  everyCitation: name => `Todas las citas de ${name} en el presente documento`,
  citedElsewhere: 'Citado en otros documentos abiertos',
  textAbbreviated: 'texto',
  andMore: n => ` y ${number(n)} más`,
  citedTogether: 'Citados en los mismos párrafos',
  togetherIn: (title, n) => `${title}: juntos en ${paragraphs(n)}`,

  compareWith: 'Comparar con…',
  compareThese: (a, b) => `Comparar ${a} con ${b}`,
  howTied: 'Relación con',
  choose: 'elegir…',
  known: 'Citados y conocidos',
  paragraphs: 'Párrafos',
  notTied: 'Nada de lo abierto aquí los relaciona.',
  ties: {
    cites: 'cita',
    'cited-in': 'se cita en',
    'protocol-to': 'es un protocolo de',
    'has-protocol': 'tiene como protocolo',
    amends: 'enmienda',
    'amended-by': 'fue enmendado por',
    replaces: 'sustituye a',
    'replaced-by': 'fue sustituido por',
    recalls: 'recuerda en su preámbulo',
    'recalled-in': 'se recuerda en el preámbulo de',
  },
  reach: 'Pasos iluminados alrededor',
  light: 'Iluminar',
  steps: n => count(n, { one: '# paso', other: '# pasos' }),
  stepUnit: n => (n === 1 ? 'paso' : 'pasos'),

  confirm: 'Confirmar',
  reject: 'No es una cita',
  means: 'Se refiere a…',
  decide: 'Decidir…',
  meansThis: name => `Se refiere a ${name}`,
  confirmAll: n => (n === 1 ? 'Confirmar' : `Confirmar todo (${n})`),
  add: 'Añadir…',
  addHint: 'Añadir una cita (a)',
  why: '¿Por qué?',
  whyHint: '¿Por qué se lee así? (w)',
  whyParagraph: '¿Por qué se lee así este párrafo?',
  whyWords: quote => `¿Por qué se lee así «${quote}»?`,
  undo: 'Deshacer',
  undoHint: 'Deshacer (Ctrl Z)',
}

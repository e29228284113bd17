import type { MapWords } from '../en/map.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar
const times = (n: number): string => count(n, { one: '# vez', other: '# veces' })

const citedWords = (instruments: number, documents: number): string =>
  [
    ...(instruments || !documents ? [count(instruments, { one: '# instrumento', other: '# instrumentos' })] : []),
    ...(documents ? [count(documents, { one: '# documento', other: '# documentos' })] : []),
  ].join(' y ')

export const map: MapWords = {
  show: {
    map: 'Mostrar el mapa',
    table: 'Mostrar la tabla',
    analysis: 'Mostrar el análisis',
    compare: 'Mostrar la comparación',
    exercises: 'Mostrar los ejercicios',
    story: 'Mostrar el relato',
  },
  hide: {
    map: 'Ocultar el mapa',
    table: 'Ocultar la tabla',
    analysis: 'Ocultar el análisis',
    compare: 'Ocultar la comparación',
    exercises: 'Ocultar los ejercicios',
    story: 'Ocultar el relato',
  },
  picture: 'Mapa de las citas: a la izquierda los párrafos, a la derecha lo que citan. La lista muestra lo mismo.',
  moreBelow: n => `${number(n)} más abajo`,
  quietLeftOut: n => count(n, { one: '# párrafo sin citas no dibujado', other: '# párrafos sin citas no dibujados' }),
  undatedLeftOut: n => count(n, { one: '# elemento sin fecha no dibujado', other: '# elementos sin fecha no dibujados' }),
  zoomIn: 'Ampliar',
  zoomOut: 'Reducir',
  everything: 'Mostrar todo',
  arranging: 'Ordenando…',
  notArranged: 'No se pudo calcular la disposición en segundo plano.',
  tryAgain: 'Reintentar',
  noDrawing: 'El mapa no se puede dibujar aquí',
  noDrawingWhy: 'Este navegador no ofrece los gráficos (WebGL) con los que se dibuja el mapa. La lista muestra las mismas citas.',
  showList: 'Mostrar la lista',
  notDecided: 'Sin decidir',
  asAWhole: 'en su conjunto',
  documentsRead: 'Documentos leídos',

  views: 'Vistas',
  tabs: { map: 'Mapa', table: 'Tabla', analysis: 'Análisis', compare: 'Comparar', exercises: 'Ejercicios', story: 'Relato' },
  showAs: 'Presentación',
  columns: 'Dos columnas',
  network: 'Red',
  timeline: 'Cronología',
  matrix: 'Matriz',
  list: 'Lista',

  status: (citing, paragraphs, instruments, documents) => {
    return `${number(citing)} de ${count(paragraphs, { one: '# párrafo', other: '# párrafos' })} ${citing === 1 ? 'cita' : 'citan'} ${citedWords(instruments, documents)}`
  },
  statusOfAll: (citing, open, instruments, documents) =>
    `${number(citing)} de ${count(open, { one: '# documento abierto', other: '# documentos abiertos' })} ${citing === 1 ? 'cita' : 'citan'} ${citedWords(instruments, documents)}`,
  statusOfInstruments: n => `${count(n, { one: '# instrumento', other: '# instrumentos' })} y lo que los vincula`,
  doubts: n => count(n, { one: '# duda', other: '# dudas' }),

  legend: 'Leyenda: elija lo que se muestra',
  likely: 'Probable',
  crossReference: 'Remisión de un párrafo a otro',
  showOthers: 'Mostrar también los demás',
  showOnly: 'Mostrar solo esto',

  filter: 'Filtrar',
  only: words => `Solo: ${words.join(', ')}`,
  showAll: 'Mostrar todo',
  howCited: 'Modo de citar',
  howSure: 'Grado de certeza',
  documents: 'Documentos (donde se muestran todos)',
  adopted: 'Aprobación',
  from: 'desde',
  to: 'hasta',
  year: 'año',
  legendHint: 'Familias y categorías: elíjalas en la leyenda de abajo.',
  level: 'Qué muestra el mapa',
  levels: {
    paragraphs: 'Párrafos e instrumentos',
    provisions: 'Párrafos y artículos',
    documents: 'Todos los documentos e instrumentos',
    instruments: 'Instrumentos entre sí',
  },
  between: (from, to) => `de ${from} a ${to}`,
  since: year => `desde ${year}`,
  until: year => `hasta ${year}`,

  noMatrix: 'Los instrumentos entre sí no tienen tabla: elija «Red» o «Cronología» arriba.',
  nothingCited: 'Aquí no se cita nada.',
  leftOutOfMatrix: n => `${count(n, { one: '# fila o columna omitida', other: '# filas y columnas omitidas' })}; filtre para ver otras.`,
  citedIn: 'Citado en',
  cites: (row, column, n) => `${row} cita ${column}: ${times(n)}`,

  byParagraph: 'Los párrafos y lo que citan',
  byInstrument: 'Los instrumentos y quién los cita',
  noCitation: 'No se encontró ninguna cita en este documento.',
  paragraph: 'Párrafo',
  citesHead: 'Cita',
  inTheseWords: 'Con estas palabras',
  instrument: 'Instrumento o documento',
  articles: 'Artículos',
  times,
}
